import { type Instant, isBefore } from '../../../base/index.ts';
import { holds, type Tx, type Viewer } from '../../../platform/index.ts';
import { delegationOn } from '../../../texts/index.ts';
import { messagesOf, roundsInProgress, type SilenceRound } from '../../reads/silence/rounds.ts';
import { outagesOf } from '../../reads/silence/rules.ts';
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

/** What a round waits for. */
export type SilenceWait = 'keys' | 'notice' | 'ruling' | 'outage' | 'letter' | 'record';

export interface WaitingRound {
  readonly round: SilenceRound;
  readonly waitsFor: SilenceWait;
}

/**
 * What waits in rounds of silence for a chair or the desk, for those who keep them. Never for a member: nothing here
 * says who has not spoken (procedure.md §2.3, invariant 5).
 */
export async function silenceWaiting(
  tx: Tx,
  { viewer, now }: { viewer: Viewer; now: Instant },
): Promise<WaitingRound[]> {
  const rounds = (await roundsInProgress(tx)).filter(
    (round) =>
      isInProgress(round, now) &&
      (chairOn(round.body, viewer) !== null || holds(viewer, ['secretariat'], { body: round.body })),
  );
  const waiting: WaitingRound[] = [];
  for (const round of rounds) {
    const waitsFor = await waitOf(tx, round, now);
    if (waitsFor !== null) waiting.push({ round, waitsFor });
  }
  return waiting;
}

async function waitOf(tx: Tx, round: SilenceRound, now: Instant): Promise<SilenceWait | null> {
  if (round.state === 'draft') return 'keys';
  if (await hasUnruled(tx, round)) return 'ruling';
  if (round.state === 'proposed') return round.noticedAt === null ? 'notice' : null;
  if (round.state === 'expiredUnbroken') return 'letter';
  if (round.state === 'notified') return 'record';
  const isDue = !isBefore(now, round.deadline);
  return isDue && (await outagesOf(tx)).some(({ until }) => until === null) ? 'outage' : null;
}

async function hasUnruled(tx: Tx, round: SilenceRound): Promise<boolean> {
  return (await messagesOf(tx, round.id)).some(({ kind, ruling }) => kind === 'unclear' && ruling === null);
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
  return hasUnruled(tx, round);
}
