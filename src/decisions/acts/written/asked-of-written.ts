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
  /** Not over, in the bodies for which the reader keeps the desk. */
  readonly underWay: readonly WrittenRound[];
}

export async function writtenBefore(
  tx: Tx,
  { viewer, now }: { viewer: Viewer; now: Instant },
): Promise<WrittenBefore> {
  const rounds = (await writtenRoundsInProgress(tx))
    .filter(({ state, keysUntil }) => state !== 'drafted' || isBefore(now, keysUntil))
    .map((round) => asOf(round, now));
  const [toReply, toAct]: [WrittenRound[], WrittenRound[]] = [[], []];
  for (const round of rounds) {
    if (await asksDelegation(tx, round, viewer)) toReply.push(round);
    if (await asksChair(tx, round, viewer)) toAct.push(round);
  }
  const underWay = rounds.filter(({ body }) => holds(viewer, ['secretariat'], { body }));
  return { toReply, toAct, underWay };
}

/** What still runs at its deadline has lapsed although no job ran: the act of the last agreement completes by itself. */
function asOf(round: WrittenRound, now: Instant): WrittenRound {
  return round.state === 'running' && !isBefore(now, round.deadline) ? { ...round, state: 'lapsed' } : round;
}

async function asksDelegation(tx: Tx, round: WrittenRound, viewer: Viewer): Promise<boolean> {
  const own = delegationOn(round, viewer);
  if (own === null || round.state !== 'running' || !round.electorate.includes(own)) return false;
  return !(await repliesOf(tx, round.id)).some(({ participant }) => participant === own);
}

async function asksChair(tx: Tx, round: WrittenRound, viewer: Viewer): Promise<boolean> {
  const chair = chairOn(round.body, viewer);
  if (!chair) return false;
  if (round.state === 'drafted')
    return (await writtenKeys(tx, round)).keys.waitingFor.includes(chair.participant ?? chairOfNobody);
  return round.state !== 'running';
}
