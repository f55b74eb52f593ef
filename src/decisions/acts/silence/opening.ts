import { type Instant, invariant, type Result, refused } from '../../../base/index.ts';
import { type BodyNow, bodyOf } from '../../../groups/index.ts';
import type { ActContext, Tx } from '../../../platform/index.ts';
import { participantsOf } from '../../../registry/index.ts';
import { isClean, type TextState } from '../../../texts/index.ts';
import { openQuestion } from '../../reads/questions.ts';
import { lastRound, type SilenceRound, silenceKeysOf } from '../../reads/silence/rounds.ts';
import { silenceRulesOf, workingCalendarOf } from '../../reads/silence/rules.ts';
import { type ReleaseKeys, type ReleaseRule, releaseKeys } from '../../rules/releasing.ts';
import { deadlineFault } from '../../rules/silence/deadline.ts';
import { next } from '../../rules/silence/machine.ts';
import type { SilenceRefusal } from '../../rules/silence/refusals.ts';
import { insertStep, openRoundTo } from '../../writes/silence.ts';
import { mustFindingsIn, namingFindings } from '../must-findings.ts';
import { firstSilent } from './first-silent.ts';
import { factsOf, isUnchangedIn } from './open-round.ts';
import { enqueueLetters, enqueueSettling } from './tell.ts';

/** What one key of an opening brought about. */
export interface Opening {
  /** `waiting` for other chairs, or `opened`: notices go out. */
  readonly state: 'waiting' | 'opened';
  /** Participants in whose chair a signature is still needed: offices, never persons. */
  readonly waitingFor: readonly string[];
  /** Instant of the first signature, ISO 8601 in UTC. */
  readonly since: string;
  /** The deadline, ISO 8601 in UTC. */
  readonly deadline: string;
}

/** Every chair signs an opening, whatever else one of them may do alone (procedure.md §2.3, `propose`). */
export async function openingKeys(
  tx: Tx,
  round: SilenceRound,
): Promise<{ rule: ReleaseRule; keys: ReleaseKeys }> {
  const body = await bodyOf(tx, round.body);
  const rule: ReleaseRule = { chairs: body?.chairs ?? [], coChairRule: 'both' };
  return { rule, keys: releaseKeys(rule, await silenceKeysOf(tx, round.id), round.draftedAt) };
}

/** Open the last round when every key is turned; else say what it waits for. */
export async function tryOpening(context: ActContext, state: TextState, body: BodyNow): Promise<Opening> {
  const opened = await open(context, state, body);
  invariant(opened.ok, 'a draft that was just checked can be opened or waits');
  return opened.value;
}

/**
 * Freeze text and electorate and offer the procedure to the members.
 *
 * @returns refused as the table's row `propose` says: what held at the first key may hold no more at the last.
 */
export async function open(
  context: ActContext,
  state: TextState,
  body: BodyNow,
): Promise<Result<Opening, SilenceRefusal | 'under-another-procedure' | 'must-findings'>> {
  const { tx, now } = context;
  const round = await lastRound(tx, state.text.id);
  invariant(round, 'an opening without a round');
  const { keys } = await openingKeys(tx, round);
  const { deadline } = round;
  const waiting = {
    waitingFor: keys.waitingFor,
    since: keys.since.toString(),
    deadline: deadline.toString(),
  };
  if (!keys.isComplete) return { ok: true, value: { state: 'waiting', ...waiting } };
  // Asked again at the last key: meanwhile the question may have been put in a meeting, or in writing.
  if (state.text.frozenBy !== null || (await openQuestion(tx, state.text.id)))
    return { ok: false, why: 'under-another-procedure' };
  const findings = await mustFindingsIn(tx, state);
  if (findings.length > 0) return namingFindings(refused('must-findings'), findings);
  const electorate = await electorateOf(tx, body);
  const done = next(await factsOf(tx, round), {
    type: 'propose',
    now,
    isAllowed: (await silenceRulesOf(tx, body)).isAllowed,
    hasEveryKey: keys.isComplete,
    isClean: isClean(state) && isUnchangedIn(state, round),
    electorate,
    deadlineFault: await faultOf(tx, round, now),
  });
  if (!done.ok) return done;
  const { audience } = state.text;
  await openRoundTo(context, round, { electorate, audience });
  await insertStep(context, { ...round, audience }, { state: 'proposed', person: context.actor.personId });
  await context.tell({ name: 'decisions.silence-proposed', subject: `text:${state.text.id}`, audience });
  await enqueueLetters(context, round, 'opened');
  await enqueueSettling(context, round, firstSilent(now, round));
  return { ok: true, value: { state: 'opened', ...waiting } };
}

async function faultOf(tx: Tx, round: SilenceRound, now: Instant) {
  const calendar = await workingCalendarOf(tx, round.deadlineZone, round);
  const { minimumHours } = round;
  return deadlineFault(round.deadline, calendar, { from: firstSilent(now, round), minimumHours });
}

/** Members of the body that may object; organisations unless the body's rules say that they may not. */
async function electorateOf(tx: Tx, body: BodyNow): Promise<string[]> {
  if (body.organisationsMayBlock !== false) return [...body.members];
  const organisations = new Set(
    (await participantsOf(tx)).filter(({ nature }) => nature === 'organisation').map(({ code }) => code),
  );
  return body.members.filter((code) => !organisations.has(code));
}
