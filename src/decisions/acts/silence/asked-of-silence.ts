import type { Instant } from '../../../base/index.ts';
import { holds, type Tx, type Viewer } from '../../../platform/index.ts';
import { delegationOn } from '../../../texts/index.ts';
import { messagesOf, roundsInProgress, type SilenceRound } from '../../reads/silence/rounds.ts';
import { chairOn } from '../../rules/presiding.ts';
import { chairOfNobody } from '../../rules/releasing.ts';
import { isInProgress } from './draft-silence.ts';
import { openingKeys } from './opening.ts';

/** Rounds of silence that a reader should know of at this moment, under the hat now worn. */
export interface SilenceBefore {
  /** Under silence, or about to be; said alike to every delegation of the body, whatever it has said. */
  readonly running: readonly SilenceRound[];
  /** Something is asked of the reader's chair: a key, a ruling, the letter, the record. */
  readonly toAct: readonly SilenceRound[];
}

export async function silenceBefore(
  tx: Tx,
  { viewer, now }: { viewer: Viewer; now: Instant },
): Promise<SilenceBefore> {
  const rounds = (await roundsInProgress(tx)).filter((round) => isInProgress(round, now));
  const toAct: SilenceRound[] = [];
  for (const round of rounds) if (await asksOf(tx, round, viewer)) toAct.push(round);
  return {
    running: rounds.filter(
      (round) =>
        (round.state === 'proposed' || round.state === 'running') &&
        (delegationOn(round, viewer) !== null || holds(viewer, ['secretariat'], { body: round.body })),
    ),
    toAct,
  };
}

async function asksOf(tx: Tx, round: SilenceRound, viewer: Viewer): Promise<boolean> {
  const chair = chairOn(round.body, viewer);
  if (!chair) return false;
  if (round.state === 'expiredUnbroken' || round.state === 'notified') return true;
  if (round.state === 'draft')
    return (await openingKeys(tx, round)).keys.waitingFor.includes(chair.participant ?? chairOfNobody);
  return (await messagesOf(tx, round.id)).some(({ kind, ruling }) => kind === 'unclear' && ruling === null);
}
