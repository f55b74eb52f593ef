import { audienceOf } from '../../../access/index.ts';
import { accepted, invariant, type Result, refused } from '../../../base/index.ts';
import { type BodyNow, bodyOf } from '../../../groups/index.ts';
import type { ActContext, Tx } from '../../../platform/index.ts';
import { participantsOf } from '../../../registry/index.ts';
import { isClean, type TextState } from '../../../texts/index.ts';
import { openQuestion } from '../../reads/questions.ts';
import { workingCalendarOf } from '../../reads/silence/rules.ts';
import { asWritten, lastWrittenRound, type WrittenRound, writtenKeysOf } from '../../reads/written/rounds.ts';
import { writtenRulesOf } from '../../reads/written/rules.ts';
import { type ReleaseKeys, type ReleaseRule, releaseKeys } from '../../rules/releasing.ts';
import { deadlineFault } from '../../rules/silence/deadline.ts';
import type { DeadlineFault } from '../../rules/silence/round.ts';
import { nextWritten } from '../../rules/written/machine.ts';
import type { WrittenRefusal } from '../../rules/written/table.ts';
import { insertWrittenStep, openWrittenTo } from '../../writes/written.ts';
import { mustFindingsIn, namingFindings } from '../must-findings.ts';
import { isUnchangedFor, tellOf } from './open-written.ts';
import { enqueueWrittenLetters, enqueueWrittenSettling } from './tell.ts';

/** What one key of an opening brought about. */
export interface WrittenOpening {
  /** `waiting` for other chairs, or `opened`: the members are asked. */
  readonly state: 'waiting' | 'opened';
  /** Participants in whose chair a signature is still needed: offices, never persons. */
  readonly waitingFor: readonly string[];
  /** Instant of the first signature, ISO 8601 in UTC. */
  readonly since: string;
  /** The deadline, ISO 8601 in UTC. */
  readonly deadline: string;
}

/** Every chair signs an opening, whatever else one of them may do alone (procedure.md §2.3, `propose`). */
export async function writtenKeys(
  tx: Tx,
  round: WrittenRound,
): Promise<{ rule: ReleaseRule; keys: ReleaseKeys }> {
  const body = await bodyOf(tx, round.body);
  const rule: ReleaseRule = { chairs: body?.chairs ?? [], coChairRule: 'both' };
  return { rule, keys: releaseKeys(rule, await writtenKeysOf(tx, round.id), round.draftedAt) };
}

/**
 * Open the last round when every key is turned: the list of those that are asked is frozen, the text stands still, and
 * each member is written to. Else say what it waits for.
 *
 * @returns refused as the table's row `open` says, a deadline that is no more sound by its own fault: what held at the
 * first key may hold no more at the last.
 */
export async function openToMembers(
  context: ActContext,
  state: TextState,
  body: BodyNow,
): Promise<Result<WrittenOpening, WrittenRefusal | DeadlineFault | 'must-findings'>> {
  const { tx, now } = context;
  const round = await lastWrittenRound(tx, state.text.id);
  invariant(round, 'an opening without a round');
  const { keys } = await writtenKeys(tx, round);
  const { deadline } = round;
  const waiting = {
    ...{ waitingFor: keys.waitingFor, since: keys.since.toString() },
    deadline: deadline.toString(),
  };
  if (!keys.isComplete) return accepted({ state: 'waiting', ...waiting });
  const findings = await mustFindingsIn(tx, state);
  if (findings.length > 0) return namingFindings(refused('must-findings'), findings);
  const electorate = await electorateOf(tx, body);
  const calendar = await workingCalendarOf(tx, round.deadlineZone);
  const fault = deadlineFault(deadline, calendar, { from: now, minimumHours: round.minimumHours });
  const done = nextWritten(asWritten(round, []), {
    ...{ type: 'open', now, electorate, hasEveryKey: keys.isComplete, isDeadlineSound: fault === null },
    isAllowed: (await writtenRulesOf(tx, body.id)).isAllowed,
    isClean: isClean(state) && isUnchangedFor(state, round),
    isFree: state.text.frozenBy === null && (await openQuestion(tx, state.text.id)) === null,
  });
  if (!done.ok) return fault && done.why === 'deadline-unsound' ? refused(fault, { at: 'deadline' }) : done;
  const audience = audienceOf.body(body.id);
  await openWrittenTo(context, round, { electorate, audience });
  const opened = { ...round, audience, state: done.value };
  await insertWrittenStep(context, opened, { state: 'running', person: context.actor.personId });
  await tellOf(context, opened, 'written-opened');
  await enqueueWrittenLetters(context, round, { occasion: 'opened' });
  await enqueueWrittenSettling(context, round, deadline);
  return accepted({ state: 'opened', ...waiting });
}

/** Members of the body; organisations unless the body's rules say that they may not withhold consensus. */
async function electorateOf(tx: Tx, body: BodyNow): Promise<string[]> {
  if (body.organisationsMayBlock !== false) return [...body.members];
  const organisations = new Set(
    (await participantsOf(tx)).filter(({ nature }) => nature === 'organisation').map(({ code }) => code),
  );
  return body.members.filter((code) => !organisations.has(code));
}
