import { z } from 'zod';
import { audienceOf } from '../../../access/index.ts';
import { type Instant, invariant, isBefore, type Result, refused } from '../../../base/index.ts';
import { bodyOf } from '../../../groups/index.ts';
import { type ActContext, orAbsent, textInput, wallTimeInput, zoneInput } from '../../../platform/index.ts';
import { defineTextAct, isClean, openText, type TextState } from '../../../texts/index.ts';
import { symbolsTaken } from '../../reads/decisions.ts';
import { openQuestion } from '../../reads/questions.ts';
import { workingCalendarOf } from '../../reads/silence/rules.ts';
import { lastWrittenRound, type WrittenRound } from '../../reads/written/rounds.ts';
import { writtenRulesOf } from '../../reads/written/rules.ts';
import { chairOn, presidingRoles } from '../../rules/presiding.ts';
import { chairOfNobody } from '../../rules/releasing.ts';
import { deadlineFault, instantNamed, usualDeadline } from '../../rules/silence/deadline.ts';
import type { DeadlineFault } from '../../rules/silence/round.ts';
import { type DraftWrittenRefusal, mayDraftWritten } from '../../rules/written/drafting.ts';
import type { WrittenRefusal } from '../../rules/written/table.ts';
import { verbs } from '../../schema.ts';
import { insertWrittenKey, insertWrittenRound } from '../../writes/written.ts';
import { hashOf } from '../ask-for-objections.ts';
import { mustFindingsIn, namingFindings } from '../must-findings.ts';
import { openWritten } from './open-written.ts';
import { openToMembers, type WrittenOpening } from './opening.ts';

/** Days after which keys that were not turned lapse: the words may be old by then. */
const keysDays = 7;

type Refusal = DraftWrittenRefusal | WrittenRefusal | DeadlineFault | 'not-found' | 'moved-on';

/**
 * A chair of the body prepares a written procedure and turns the first key: these words, this deadline. The members are
 * asked when every chair has signed; until then nobody else knows of it.
 *
 * @returns what is still waited for. Refused: see `DraftWrittenRefusal` and `DeadlineFault`; `moved-on` when the text
 * is no longer the one that the chair saw.
 * @source procedure.md §2.2; §2.3 (`propose`: co-chairs both sign); JOURNEYS, second part (ten working days, 72 hours).
 */
export const draftWritten = defineTextAct({
  name: 'decisions.draft-written',
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
    path: '/texts/{text}/written',
    summary: 'Prepare a written procedure and sign it first',
  },
  async run(context, input): Promise<Result<WrittenOpening, Refusal>> {
    const { tx, actor, now, expectedVersion } = context;
    // The clock's steps first.
    await openWritten(context, input.text);
    const state = await openText(context, input.text);
    const chair = state && chairOn(state.text.body, actor);
    const body = state && (await bodyOf(tx, state.text.body));
    if (!state || !chair || !body) return refused('not-found');
    if (expectedVersion !== null && expectedVersion !== state.text.version) return refused('moved-on');
    const rules = await writtenRulesOf(tx, body.id);
    const zone = input.zone ?? body.officialZone;
    const calendar = await workingCalendarOf(tx, zone);
    const deadline = input.deadline
      ? instantNamed(input.deadline, zone)
      : usualDeadline(now, rules.defaultWorkingDays, calendar);
    if (typeof deadline === 'string') return refused(deadline, { at: 'deadline' });
    const before = await lastWrittenRound(tx, state.text.id);
    const findings = await mustFindingsIn(tx, state);
    const may = mayDraftWritten({
      ...(await factsOf(context, state, { before, rules, symbol: input.symbol })),
      hasMustFindings: findings.length > 0,
    });
    if (!may.ok) return namingFindings(may, findings);
    const { minimumHours } = rules;
    const fault = deadlineFault(deadline, calendar, { from: now, minimumHours });
    if (fault) return refused(fault, { at: 'deadline' });
    invariant(actor.personId, 'a chair is a person');
    const audience = audienceOf.chairs(body.id);
    const { title, language } = state.text;
    const { symbol, verb, venueZone = null } = input;
    const id = await insertWrittenRound(context, {
      ...{
        text: state.text.id,
        body: body.id,
        round: (before?.round ?? 0) + 1,
        symbol,
        title,
        language,
        verb,
      },
      ...{ sha256: hashOf(state, symbol), deadlineAt: deadline, deadlineZone: zone, venueZone, minimumHours },
      ...{ draftedBy: actor.personId, audience },
      keysUntil: earlier(now.add({ hours: 24 * keysDays }), deadline),
    });
    const participant = chair.participant ?? chairOfNobody;
    await insertWrittenKey(context, {
      ...{ round: id, participant, what: 'signed', person: actor.personId, reason: null, audience },
    });
    await context.tell({ name: 'decisions.written-drafted', subject: `text:${state.text.id}`, audience });
    return openToMembers(context, state, body);
  },
});

/** Whether a round stands in the way of another: a draft whose keys have lapsed does not. */
export function isWrittenInProgress({ state, keysUntil }: WrittenRound, now: Instant): boolean {
  if (state === 'drafted') return isBefore(now, keysUntil);
  return !['notAgreed', 'closed', 'withdrawn'].includes(state);
}

async function factsOf(
  { tx, now }: ActContext,
  state: TextState,
  drafted: { before: WrittenRound | null; rules: { isAllowed: boolean }; symbol: string },
) {
  const { before, rules, symbol } = drafted;
  return {
    isAllowed: rules.isAllowed,
    isAdopted: state.isAdopted,
    isAsked: (await openQuestion(tx, state.text.id)) !== null,
    isUnderSilence: state.text.frozenBy === 'silence',
    isInProgress: before !== null && isWrittenInProgress(before, now),
    isClean: isClean(state),
    isExercise: state.text.exercise,
    symbol,
    isSymbolTaken: (await symbolsTaken(tx)).includes(symbol),
  };
}

function earlier(left: Instant, right: Instant): Instant {
  return isBefore(left, right) ? left : right;
}
