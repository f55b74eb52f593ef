import { isStructural, type StructuralWish } from '../../engine/index.ts';
import type { Visit } from '../../platform/index.ts';
import { liveWishesOf } from '../rules/decide-proposal.ts';
import { subparagraphsOf } from '../rules/decide-structure.ts';
import { chairCode } from '../rules/standing.ts';
import type { ProvisionState } from '../rules/text-state.ts';
import { wishOf } from '../rules/wishes.ts';
import { structureWords as structure } from '../words/structure.ts';
import { nameOf } from './named-paragraph.ts';
import { handleOf } from './state-groups.ts';
import type { TextView } from './text-view.ts';
import { nothingTyped, type TypedProposal } from './typed-proposal.ts';

export type StructureOp = StructuralWish['kind'];

interface Seen {
  readonly visit: Visit;
  readonly view: TextView;
}

/** More paragraphs than these are merged in the words of a proposal of one's own. */
const mergedMost = 4;

/** After which paragraphs it may be set; sub-paragraphs are no place for a whole one. */
export function moveChoices({ visit, view }: Seen, id: string) {
  const { provisions } = view.state;
  const at = provisions.findIndex((one) => one.id === id);
  const isSub = provisions[at]?.kind === 'subparagraph';
  const lines = new Map(view.consolidation.provisions.map((one) => [one.id, one]));
  const before = provisions[at - 1];
  const places = provisions.filter(
    (one) => one.id !== id && one.id !== before?.id && (isSub || one.kind !== 'subparagraph'),
  );
  return {
    hasSubparagraphs: subparagraphsOf(provisions, id).length > 0,
    choices: [
      ...(before ? [{ value: 'start', label: visit.say(structure.atTheBeginning) }] : []),
      ...places.map((one) => {
        const line = lines.get(one.id);
        return { value: one.id, label: nameOf(one.words, line ? handleOf(line) : '') };
      }),
    ],
  };
}

/** With how many of the next paragraphs it may be merged: those of its kind that follow without another between. */
export function mergeChoices({ visit, view }: Seen, id: string) {
  const following = nextOfItsKind(view, id);
  const list = new Intl.ListFormat(visit.language === 'en' ? 'en-GB' : visit.language);
  return following.map((last, index) => {
    const others = following.slice(0, index + 1);
    return {
      value: others.map((one) => `${one.id}:${one.version}`).join(' '),
      label:
        index === 0
          ? nameOf(last.words, handle(view, last.id))
          : list.format(others.map((one) => handle(view, one.id))),
    };
  });
}

/** What a form starts from, and whether the delegation has tabled such a wish already. */
export function ownStructure(
  view: TextView,
  id: string,
  op: StructureOp,
): { readonly typed: TypedProposal; readonly isTabled: boolean } {
  const base = view.state.provisions.find((one) => one.id === id);
  const code = view.delegation ?? chairCode;
  const paragraphs = op === 'merge' ? [id, ...nextOfItsKind(view, id).map((one) => one.id)] : [id];
  const own = liveWishesOf(view.state, code, paragraphs);
  const empty: TypedProposal = {
    ...nothingTyped,
    op,
    against: base?.version ?? 0,
    replaces: own.map((one) => one.id).join(' '),
    parts: op === 'split' ? (base?.words ?? '') : '',
  };
  const present = own.find((one) => one.op === op && one.provision === id);
  const wish = present && wishOf(present);
  if (!wish || !isStructural(wish)) return { typed: empty, isTabled: false };
  const said = { ...empty, rationale: present.rationale ?? '' };
  return { typed: { ...said, ...saidBy(view, wish) }, isTabled: true };
}

function saidBy(view: TextView, wish: StructuralWish): Partial<TypedProposal> {
  switch (wish.kind) {
    case 'move':
      return { after: wish.afterId === null ? 'start' : shownPlace(view, wish), words: wish.text ?? '' };
    case 'split':
      return { parts: [wish.text, ...wish.rest.map(({ text }) => text)].join('\n\n') };
    case 'merge': {
      const others = wish.otherIds.map(
        (id) => `${id}:${view.state.provisions.find((one) => one.id === id)?.version ?? 0}`,
      );
      return { others: others.join(' '), words: wish.text };
    }
  }
}

/** The paragraph whose last sub-paragraph it stands after. */
function shownPlace(
  { state: { provisions } }: TextView,
  { provisionId, afterId }: Extract<StructuralWish, { kind: 'move' }>,
): string {
  const isSub = provisions.find(({ id }) => id === provisionId)?.kind === 'subparagraph';
  const at = provisions.findIndex(({ id }) => id === afterId);
  if (isSub) return afterId ?? '';
  return provisions.slice(0, at + 1).findLast(({ kind }) => kind !== 'subparagraph')?.id ?? '';
}

function nextOfItsKind({ state: { provisions } }: TextView, id: string): readonly ProvisionState[] {
  const at = provisions.findIndex((one) => one.id === id);
  const subject = provisions[at];
  if (!subject) return [];
  const behind = provisions.slice(at + 1, at + 1 + mergedMost);
  const end = behind.findIndex((one) => one.kind !== subject.kind || one.level !== subject.level);
  return end < 0 ? behind : behind.slice(0, end);
}

function handle(view: TextView, id: string): string {
  const found = view.consolidation.provisions.find((one) => one.id === id);
  return found ? handleOf(found) : '';
}
