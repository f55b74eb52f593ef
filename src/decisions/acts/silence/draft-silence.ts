import { z } from 'zod';
import { audienceOf } from '../../../access/index.ts';
import { accepted, type Instant, invariant, isBefore, type Result, refused } from '../../../base/index.ts';
import { type BodyNow, bodyOf } from '../../../groups/index.ts';
import { orAbsent, textInput, wallTimeInput, zoneInput } from '../../../platform/index.ts';
import { defineTextAct, isClean, openText } from '../../../texts/index.ts';
import { symbolsTaken } from '../../reads/decisions.ts';
import { openQuestion } from '../../reads/questions.ts';
import { lastRound, type SilenceRound } from '../../reads/silence/rounds.ts';
import { type SilenceRules, silenceRulesOf, workingCalendarOf } from '../../reads/silence/rules.ts';
import { chairOn, presidingRoles } from '../../rules/presiding.ts';
import { chairOfNobody } from '../../rules/releasing.ts';
import { deadlineFault, instantNamed, usualDeadline } from '../../rules/silence/deadline.ts';
import { type DraftRefusal, mayDraft } from '../../rules/silence/drafting.ts';
import { verbs } from '../../schema.ts';
import { insertRound, insertSilenceKey } from '../../writes/silence.ts';
import { hashOf } from '../ask-for-objections.ts';
import { mustFindingsIn, namingFindings } from '../must-findings.ts';
import { firstSilent } from './first-silent.ts';
import { openRound } from './open-round.ts';
import { type Opening, tryOpening } from './opening.ts';

/** Days after which keys that were not turned lapse: the words may be old by then. */
const keysDays = 7;

/**
 * A chair of the body prepares a round of silence and turns the first key: these words, this deadline. It is opened
 * when every chair has signed; until then nobody else knows of it.
 *
 * @returns what is still waited for. Refused: see `DraftRefusal`.
 * @source procedure.md §2.3 (draft); JOURNEYS, second part (off until adopted, ten working days, 72 hours).
 */
export const draftSilence = defineTextAct({
  name: 'decisions.draft-silence',
  who: presidingRoles,
  input: z.object({
    text: z.string().max(60),
    symbol: textInput(80),
    verb: z.enum(verbs, 'required').default('adopts'),
    /** Wall-clock time in `zone`; absent: the body's usual number of working days from now, 17:00. */
    deadline: orAbsent(wallTimeInput),
    /** Absent: the body's official zone. */
    zone: orAbsent(zoneInput),
    /** A second zone in which the deadline is printed. */
    venueZone: orAbsent(zoneInput),
  }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/silence',
    summary: 'Prepare a round of silence and sign it first',
  },
  async run(context, input): Promise<Result<Opening, DraftRefusal | 'not-found' | 'moved-on'>> {
    const { tx, actor, now, expectedVersion } = context;
    // The clock's steps first: a round that ended a moment ago makes room for a new one.
    await openRound(context, input.text);
    const state = await openText(context, input.text);
    const chair = state && chairOn(state.text.body, actor);
    const body = state && (await bodyOf(tx, state.text.body));
    if (!state || !chair || !body) return refused('not-found');
    if (expectedVersion !== null && expectedVersion !== state.text.version) return refused('moved-on');
    const rules = await silenceRulesOf(tx, body);
    const zone = input.zone ?? body.officialZone;
    const calendar = await workingCalendarOf(tx, zone, rules);
    const from = firstSilent(now, rules);
    const deadline = input.deadline
      ? instantNamed(input.deadline, zone)
      : usualDeadline(now, rules.defaultWorkingDays, calendar);
    if (typeof deadline === 'string') return refused(deadline, { at: 'deadline' });
    const before = await lastRound(tx, state.text.id);
    const findings = await mustFindingsIn(tx, state);
    const may = mayDraft({
      isAllowed: rules.isAllowed,
      isAdopted: state.isAdopted,
      isAsked: (await openQuestion(tx, state.text.id)) !== null,
      isAskedInWriting: state.text.frozenBy === 'written',
      isInProgress: before !== null && isInProgress(before, now),
      isClean: isClean(state),
      hasMustFindings: findings.length > 0,
      isExercise: state.text.exercise,
      symbol: input.symbol,
      isSymbolTaken: (await symbolsTaken(tx)).includes(input.symbol),
      deadlineFault: deadlineFault(deadline, calendar, { from, minimumHours: rules.minimumHours }),
    });
    if (!may.ok) return namingFindings(may, findings);
    invariant(actor.personId, 'a chair is a person');
    const audience = audienceOf.chairs(body.id);
    const id = await insertRound(context, {
      ...roundOf(input, { body, rules, deadline, zone }),
      ...{ text: state.text.id, title: state.text.title, language: state.text.language, audience },
      round: (before?.round ?? 0) + 1,
      sha256: hashOf(state, input.symbol),
      draftedBy: actor.personId,
      keysUntil: earlier(now.add({ hours: 24 * keysDays }), deadline),
    });
    const participant = chair.participant ?? chairOfNobody;
    await insertSilenceKey(context, {
      ...{ round: id, participant, what: 'signed', person: actor.personId, reason: null, audience },
    });
    await context.tell({ name: 'decisions.silence-drafted', subject: `text:${state.text.id}`, audience });
    return accepted(await tryOpening(context, state, body));
  },
});

/** Whether a round stands in the way of another: a draft whose keys have lapsed does not. */
export function isInProgress({ state, keysUntil }: SilenceRound, now: Instant): boolean {
  if (state === 'draft') return isBefore(now, keysUntil);
  return !['refused', 'broken', 'withdrawn', 'void'].includes(state);
}

function roundOf(
  { symbol, verb, venueZone }: { symbol: string; verb: SilenceRound['verb']; venueZone?: string | undefined },
  frozen: { body: BodyNow; rules: SilenceRules; deadline: Instant; zone: string },
) {
  const { body, rules, deadline, zone } = frozen;
  const { requiresConsent, consentHours, minimumHours, discloses, maxOutageMinutes, graceHours } = rules;
  const { regionZones, regionsMinimum } = rules;
  return {
    ...{ body: body.id, symbol, verb, deadlineAt: deadline, deadlineZone: zone },
    ...{ requiresConsent, consentHours, minimumHours, discloses, maxOutageMinutes, graceHours },
    ...{ regionZones: [...regionZones], regionsMinimum },
    venueZone: venueZone ?? null,
  };
}

function earlier(left: Instant, right: Instant): Instant {
  return isBefore(left, right) ? left : right;
}
