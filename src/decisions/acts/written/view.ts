import type { Instant } from '../../../base/index.ts';
import { type BodyNow, bodyOf } from '../../../groups/index.ts';
import { holds, type Tx, type Viewer } from '../../../platform/index.ts';
import { delegationOn, type TextState, textState } from '../../../texts/index.ts';
import { lastWrittenRound, type ReplyRow, repliesOf, type WrittenRound } from '../../reads/written/rounds.ts';
import { chairOn } from '../../rules/presiding.ts';
import { chairOfNobody } from '../../rules/releasing.ts';
import { lastReplies } from '../../rules/written/round.ts';
import type { WrittenState } from '../../schema/written.ts';
import { standingOf } from './open-written.ts';

/** The last written procedure about a text as a reader may see it, with what the clock has made of it. */
export interface WrittenView {
  readonly state: TextState;
  readonly body: BodyNow;
  readonly round: WrittenRound | null;
  /** How it stands at this instant; `drafted` where there is none. */
  readonly standing: WrittenState;
  /** Every reply for the chairs and the secretariat; a delegation's own for itself. */
  readonly replies: readonly ReplyRow[];
  /** Members whose agreement is still missing, for the chairs and the secretariat; null for everybody else. */
  readonly awaited: readonly string[] | null;
  /** Code of the reader's own delegation, when it may speak for it. */
  readonly own: string | null;
  /** Key of the chair that the reader holds; null for everybody else. */
  readonly chair: string | null;
  readonly isSecretariat: boolean;
}

/**
 * @returns null when there is no such text for this reader, or the reader is neither asked nor asks: observers take no
 * part in a written procedure (procedure.md §2.2: each member).
 */
export async function writtenView(
  tx: Tx,
  scope: { readonly viewer: Viewer; readonly now: Instant },
  text: string,
): Promise<WrittenView | null> {
  const state = await textState(tx, text, scope);
  const body = state && (await bodyOf(tx, state.text.body));
  if (!state || !body) return null;
  const chair = chairOn(body.id, scope.viewer);
  const hats = {
    own: delegationOn(state.text, scope.viewer),
    chair: chair && (chair.participant ?? chairOfNobody),
    isSecretariat: holds(scope.viewer, ['secretariat'], { body: body.id }),
  };
  const mayKnow = hats.chair !== null || hats.isSecretariat;
  if (hats.own === null && !mayKnow) return null;
  const base = { ...hats, state, body };
  const round = await lastWrittenRound(tx, text);
  if (!round) return { ...base, round, standing: 'drafted', replies: [], awaited: null };
  const replies = (await repliesOf(tx, round.id)).filter(
    ({ participant }) => mayKnow || participant === hats.own,
  );
  return {
    ...{ ...base, round, replies },
    standing: standingOf(state, { round, replies, now: scope.now }),
    awaited: mayKnow ? awaitedFrom(round, replies) : null,
  };
}

function awaitedFrom({ electorate }: WrittenRound, replies: readonly ReplyRow[]): string[] {
  const last = lastReplies(replies);
  return electorate.filter((code) => !last.has(code));
}
