import { bareNumber, type ConsolidatedProvision, numberingOf } from '../../engine/index.ts';
import type { Say } from '../../platform/index.ts';
import { type ProvisionState, provisionAnchor, type StripGroup, type StripLink } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import { paragraphState } from '../rules/paragraph-state.ts';
import { spacedNumber } from '../rules/printed-number.ts';
import { words } from '../words.ts';
import type { TextView } from './text-view.ts';

/** Paragraphs on one page; a longer text is read in pages of this size. */
export const paragraphsPerPage = 250;

/** What the strip is made from. */
export type Strippable = Pick<TextView, 'text' | 'state' | 'consolidation'>;

export function stateOf(view: Strippable, provision: ConsolidatedProvision): ProvisionState {
  return paragraphState(provision, view.state.marks.get(provision.id));
}

/** How a paragraph is called in a list: its printed number, or its first words where nothing is printed. */
export function handleOf(provision: ConsolidatedProvision): string {
  if (provision.number !== '') return spacedNumber(bareNumber(provision.number));
  const first = provision.segments.map((segment) => ('text' in segment ? segment.text : '')).join('');
  const short = first.split(/\s+/).slice(0, 6).join(' ');
  return short === first ? short : `${short} …`;
}

/** The state strip: preambular and operative paragraphs and the rest, each spot with its address. */
export function stripGroups(view: Strippable, say: Say): StripGroup<StripLink>[] {
  const groups = new Map<string, StripLink[]>();
  // Where paragraphs are numbered from 1, preamble and operative part are one row.
  const isPlain = numberingOf(view.text.profile) === 'plain';
  view.consolidation.provisions.forEach((provision, index) => {
    if (provision.kind === 'title' || provision.kind === 'heading') return;
    const label = isPlain ? '¶' : provision.kind === 'preambular' ? 'PP' : 'OP';
    const state = stateOf(view, provision);
    const spot = {
      state,
      href: paragraphHref(view, provision.id, index),
      name: say(words.stripSpot, { number: handleOf(provision), state: say(words[state]) }),
    };
    groups.set(label, [...(groups.get(label) ?? []), spot]);
  });
  return [...groups].map(([label, spots]) => ({ label, spots }));
}

/** Address of a paragraph inside the text, on the page of the text on which it stands. */
export function paragraphHref(view: Strippable, id: string, index: number): string {
  const page = Math.floor(index / paragraphsPerPage) + 1;
  return `${textPaths.page(view.text.id, page)}#${provisionAnchor(id)}`;
}
