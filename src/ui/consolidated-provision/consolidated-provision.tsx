import { type ConsolidatedProvision as Provision, structureNotes } from '../../engine/index.ts';
import type { Markup } from '../markup.ts';
import { StateBadge } from '../state-badge/state-badge.tsx';
import { provisionAnchor } from './anchors.ts';
import { Margin } from './margin.tsx';
import { notesOf } from './notes.ts';
import { placeAlternatives } from './placed.ts';
import type { ConsolidatedProvisionProps } from './provision-props.ts';
import { Wording } from './wording.tsx';

/**
 * One provision of a negotiated text as everyone entitled reads it: number and state at the start, the line
 * with its brackets, who proposes what in the margin (LOOK: "A consolidated line").
 *
 * With `attribution` sealed no code and no name is in the markup at all.
 */
export function ConsolidatedProvision(props: ConsolidatedProvisionProps): Markup {
  const { provision, attribution, words } = props;
  const anchor = provisionAnchor(provision.id);
  const isHung = provision.level !== undefined;
  const segments = placeAlternatives(provision);
  const notes = attribution.kind === 'shown' ? notesOf(provision, segments, words) : [];
  return (
    <article
      class={classOf(provision)}
      id={anchor}
      dir={props.direction}
      aria-labelledby={provision.number === '' ? undefined : `${anchor}-number`}
    >
      <div class="handle">
        {isHung ? null : <NumberLink {...props} />}
        {isNew(provision) ? <span class="new">{words.newParagraph}</span> : null}
        {props.state === undefined ? null : <StateBadge state={props.state.name} word={props.state.word} />}
      </div>
      <div class="line">
        {isHung ? <NumberLink {...props} /> : null}
        <Wording {...props} segments={segments} />
        {props.detail === undefined ? null : <div class="detail">{props.detail}</div>}
        {props.actions === undefined ? null : <div class="line-actions">{props.actions}</div>}
      </div>
      {attribution.kind === 'sealed' || notes.length === 0 ? null : (
        <Margin {...props} notes={notes} names={attribution.names} />
      )}
    </article>
  );
}

function classOf({ kind, level, inserted }: Provision): string {
  return [
    'prov',
    `prov-${kind}`,
    level === undefined ? '' : `level-${Math.min(level, 4)}`,
    inserted ? 'prov-new' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The number leads to the provision's own address; that of a sub-paragraph hangs beside its words. */
function NumberLink({ provision }: ConsolidatedProvisionProps): Markup | null {
  if (provision.number === '') return null;
  const anchor = provisionAnchor(provision.id);
  return (
    <a class={provision.level === undefined ? 'number' : 'hung'} id={`${anchor}-number`} href={`#${anchor}`}>
      <PrintedNumber number={provision.number} />
    </a>
  );
}

/** `OP4 bis` as "OP 4 bis", the label in small capitals. */
function PrintedNumber({ number }: { number: string }): Markup {
  const parts = /^(PP|OP)\s?(.+)$/.exec(number);
  if (parts === null) return <>{number}</>;
  return (
    <>
      <span class="label">{parts[1]}</span> {parts[2]}
    </>
  );
}

/** Words that are moved or split off stood in the draft already. */
function isNew(provision: Provision): boolean {
  const came = structureNotes(provision).some(({ says }) => says === 'moved-here' || says === 'split-off');
  return provision.inserted && !came;
}
