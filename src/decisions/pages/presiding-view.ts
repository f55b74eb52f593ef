import { bodyOf } from '../../groups/index.ts';
import { type Meeting, meetingsOf, presentAt } from '../../meetings/index.ts';
import type { Tx, Visit } from '../../platform/index.ts';
import { namesOf } from '../../registry/index.ts';
import {
  type AdoptionChecks,
  adoptionChecks,
  isClean,
  type Text,
  textState,
  type Unclean,
  whatIsUnclean,
} from '../../texts/index.ts';
import { hashOf } from '../acts/ask-for-objections.ts';
import { type Decision, decisionOnText, symbolsTaken } from '../reads/decisions.ts';
import { lastQuestion, type Objection, objectionsTo, type Question } from '../reads/questions.ts';
import { suggestedSymbol } from '../rules/numbers.ts';
import { chairOn, type PresidingChair } from '../rules/presiding.ts';

/** A meeting in which the question can be put, now or later today. */
export interface MeetingChoice {
  readonly meeting: Meeting;
  readonly isAhead: boolean;
  /** Codes of the delegations recorded as present. */
  readonly present: readonly string[];
}

/** Everything that the presiding officer and the secretariat have before them. */
export interface PresidingView {
  readonly text: Text;
  readonly bodyName: string;
  readonly members: readonly string[];
  readonly zone: string;
  readonly unclean: Unclean;
  readonly isClean: boolean;
  /** What the drafting checks find in the text as it would be adopted. */
  readonly checks: AdoptionChecks;
  readonly meetings: readonly MeetingChoice[];
  /** The last question, open or ended; null before the first. */
  readonly question: Question | null;
  /** Whether the words are still those that were read out. */
  readonly isUnchanged: boolean;
  readonly objections: readonly Objection[];
  readonly decision: Decision | null;
  readonly suggestedSymbol: string;
  /** Listed names by code, in the order of lists. */
  readonly names: Readonly<Record<string, string>>;
  /** The chair of the body that the reader holds. */
  readonly chair: PresidingChair | null;
}

/** @returns null when there is no such text for this reader. */
export async function presidingView(tx: Tx, visit: Visit, id: string): Promise<PresidingView | null> {
  const state = await textState(tx, id, visit);
  const body = state && (await bodyOf(tx, state.text.body));
  if (!state || !body) return null;
  const question = await lastQuestion(tx, id);
  return {
    text: state.text,
    bodyName: body.name,
    members: body.members,
    zone: body.officialZone,
    unclean: whatIsUnclean(state),
    isClean: isClean(state),
    checks: await adoptionChecks(tx, state),
    meetings: await meetingChoices(tx, visit, body.id),
    question,
    isUnchanged: question !== null && hashOf(state, question.symbol) === question.sha256,
    objections: question ? await objectionsTo(tx, question.id) : [],
    decision: await decisionOnText(tx, id),
    suggestedSymbol: suggestedSymbol(state.text.symbol, await symbolsTaken(tx)),
    names: await namesOf(tx),
    chair: chairOn(body.id, visit.viewer),
  };
}

const choicesMax = 20;

/** Meetings that were convened here, stand and are not over, the nearest first. */
async function meetingChoices(tx: Tx, visit: Visit, body: string): Promise<MeetingChoice[]> {
  const nowMs = visit.now.epochMilliseconds;
  const isOver = ({ endsAt }: Meeting) =>
    endsAt !== null && endsAt.add({ hours: 24 }).epochMilliseconds <= nowMs;
  const open = (await meetingsOf(tx, body)).filter(
    (one) => one.startsAt !== null && one.cancelledAt === null && !isOver(one),
  );
  const choices: MeetingChoice[] = [];
  for (const meeting of open.reverse().slice(0, choicesMax)) {
    const isAhead = (meeting.startsAt?.epochMilliseconds ?? 0) > nowMs;
    choices.push({ meeting, isAhead, present: await presentAt(tx, meeting.id) });
  }
  return choices;
}
