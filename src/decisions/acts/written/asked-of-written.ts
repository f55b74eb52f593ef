import { type Instant, isBefore } from '../../../base/index.ts';
import { holds, type Tx, type Viewer } from '../../../platform/index.ts';
import { delegationOn } from '../../../texts/index.ts';
import { repliesOf, type WrittenRound, writtenRoundsInProgress } from '../../reads/written/rounds.ts';
import { chairOn } from '../../rules/presiding.ts';
import { chairOfNobody } from '../../rules/releasing.ts';
import { writtenKeys } from './opening.ts';

/** Written procedures that a reader should know of at this moment, under the hat now worn. */
export interface WrittenBefore {
  /** The reader's own delegation is asked, and has not replied yet: said to itself alone. */
  readonly toReply: readonly WrittenRound[];
  /** Something is asked of the reader's chair: a key, the letter, the record. */
  readonly toAct: readonly WrittenRound[];
  /** Under way in the bodies for which the reader keeps the desk. */
  readonly running: readonly WrittenRound[];
}

export async function writtenBefore(
  tx: Tx,
  { viewer, now }: { viewer: Viewer; now: Instant },
): Promise<WrittenBefore> {
  const rounds = (await writtenRoundsInProgress(tx)).filter(
    ({ state, keysUntil }) => state !== 'drafted' || isBefore(now, keysUntil),
  );
  const [toReply, toAct]: [WrittenRound[], WrittenRound[]] = [[], []];
  for (const round of rounds) {
    if (await asksDelegation(tx, round, { viewer, now })) toReply.push(round);
    if (await asksChair(tx, round, { viewer, now })) toAct.push(round);
  }
  return {
    toReply,
    toAct,
    running: rounds.filter(
      ({ state, body }) =>
        (state === 'running' || state === 'lapsed') && holds(viewer, ['secretariat'], { body }),
    ),
  };
}

type Scope = { readonly viewer: Viewer; readonly now: Instant };

async function asksDelegation(tx: Tx, round: WrittenRound, { viewer, now }: Scope): Promise<boolean> {
  const own = delegationOn(round, viewer);
  if (own === null || !round.electorate.includes(own)) return false;
  if (round.state !== 'running' || !isBefore(now, round.deadline)) return false;
  return !(await repliesOf(tx, round.id)).some(({ participant }) => participant === own);
}

async function asksChair(tx: Tx, round: WrittenRound, { viewer, now }: Scope): Promise<boolean> {
  const chair = chairOn(round.body, viewer);
  if (!chair) return false;
  if (round.state === 'drafted')
    return (await writtenKeys(tx, round)).keys.waitingFor.includes(chair.participant ?? chairOfNobody);
  return round.state !== 'running' || !isBefore(now, round.deadline);
}
