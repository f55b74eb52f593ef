import { audienceOf } from '../../../access/index.ts';
import { accepted, isBefore, type Result, refused } from '../../../base/index.ts';
import type { ActContext } from '../../../platform/index.ts';
import type { SilenceRefusal } from '../../rules/silence/refusals.ts';
import { breakSilence, keepMessage, type Said } from './break-silence.ts';
import type { OpenedRound } from './open-round.ts';

/** What became of what a member sent. */
export interface Received {
  readonly message: string;
  /** `broken`: silence is broken; `waits`: the chair rules. */
  readonly outcome: 'broken' | 'waits';
}

/**
 * Take what a member sent, by whichever channel. Received in time it breaks silence; where the chair's letter was
 * signed meanwhile, or its meaning is unclear, it is kept and the chair rules: nothing received in time is lost.
 *
 * @returns refused: see the table's row `object`.
 * @source procedure.md §2.3 (`object`), invariant 1.
 */
export async function receive(
  context: ActContext,
  opened: OpenedRound,
  { said, kind }: { said: Omit<Said, 'kind'>; kind: Said['kind'] | 'unclear' },
): Promise<Result<Received, SilenceRefusal>> {
  const isAfterLetter = opened.round.state === 'notified' || opened.round.state === 'recorded';
  if (kind !== 'unclear' && !isAfterLetter) {
    const broken = await breakSilence(context, opened, { ...said, kind });
    return broken.ok ? accepted({ message: broken.value.message, outcome: 'broken' }) : broken;
  }
  const fault = faultOf(opened, said, context.now);
  if (fault) return fault;
  const message = await keepMessage(context, opened, { ...said, kind: 'unclear' });
  await context.tell({
    name: 'decisions.silence-message-waits',
    subject: `text:${opened.state.text.id}`,
    audience: audienceOf.chairs(opened.round.body),
  });
  return accepted({ message, outcome: 'waits' });
}

/** What the table asks of an objection holds for a message whose meaning is not yet known, too. */
function faultOf({ round, facts }: OpenedRound, said: Omit<Said, 'kind'>, now: Said['receivedAt']) {
  if (!round.electorate.includes(said.participant))
    return refused<SilenceRefusal>('not-in-the-electorate', { at: 'participant' });
  if (isBefore(now, said.receivedAt))
    return refused<SilenceRefusal>('received-in-the-future', { at: 'receivedAt' });
  if (facts.startedAt === null) return refused<SilenceRefusal>('not-running');
  if (isBefore(said.receivedAt, facts.startedAt))
    return refused<SilenceRefusal>('received-before-start', { at: 'receivedAt' });
  if (!isBefore(said.receivedAt, facts.deadline))
    return refused<SilenceRefusal>('received-late', { at: 'receivedAt' });
  if (['refused', 'broken', 'withdrawn', 'void'].includes(round.state))
    return refused<SilenceRefusal>('round-over');
  return null;
}
