import { meetingsOf } from '../../../meetings/index.ts';
import {
  formatInstant,
  holds,
  type MessageState,
  outboxStates,
  type Tx,
  type Visit,
} from '../../../platform/index.ts';
import { namesOf } from '../../../registry/index.ts';
import {
  type AdoptionChecks,
  adoptionChecks,
  cleanProvisions,
  delegationOn,
  isClean,
} from '../../../texts/index.ts';
import { isInProgress } from '../../acts/silence/draft-silence.ts';
import { openingKeys } from '../../acts/silence/opening.ts';
import { type SilenceView, silenceView } from '../../acts/silence/view.ts';
import { decisionOnText, symbolsTaken } from '../../reads/decisions.ts';
import { evidenceKeysOf } from '../../reads/silence/evidence.ts';
import { type NoticeRow, noticesOf } from '../../reads/silence/notices.ts';
import { type SilenceRules, silenceRulesOf, workingCalendarOf } from '../../reads/silence/rules.ts';
import { suggestedSymbol } from '../../rules/numbers.ts';
import { chairOn } from '../../rules/presiding.ts';
import { chairOfNobody, type KeyRow, type ReleaseKeys } from '../../rules/releasing.ts';
import { usualDeadline } from '../../rules/silence/deadline.ts';

/** Everything that the page about silence on a text shows, to whom it may show it. */
export interface SilencePageView extends SilenceView {
  readonly text: string;
  readonly names: Readonly<Record<string, string>>;
  /** Code of the reader's own delegation, when it may speak for it. */
  readonly own: string | null;
  /** Key of the chair that the reader holds; null for everybody else. */
  readonly chair: string | null;
  readonly isSecretariat: boolean;
  /** Whether a round about the text is not over. */
  readonly inProgress: boolean;
  readonly rules: SilenceRules;
  readonly isClean: boolean;
  /** What the drafting checks find in the text as it would be adopted; null for those who do not prepare it. */
  readonly checks: AdoptionChecks | null;
  readonly keys: ReleaseKeys | null;
  /** Which chairs have signed that an original be erased. */
  readonly erasureKeys: readonly (KeyRow & { readonly message: string })[];
  readonly meetings: readonly { readonly value: string; readonly label: string }[];
  /** Dispatch of the notices, for the chairs and the secretariat. */
  readonly notices: readonly (NoticeRow & { readonly state: MessageState | null })[];
  readonly paragraphs: readonly { readonly value: string; readonly label: string }[];
  readonly suggestedSymbol: string;
  /** The deadline for which nobody names one, in words. */
  readonly usualDeadline: string;
  readonly decisionNumber: string | null;
}

/** @returns null when there is no such text for this reader. */
export async function silencePageView(tx: Tx, visit: Visit, text: string): Promise<SilencePageView | null> {
  const view = await silenceView(tx, visit, text);
  if (!view) return null;
  const { state, body, round } = view;
  const { viewer, now } = visit;
  const chair = chairOn(body.id, viewer);
  const isSecretariat = holds(viewer, ['secretariat'], { body: body.id });
  const mayKnow = chair !== null || isSecretariat;
  const rules = await silenceRulesOf(tx, body);
  const calendar = await workingCalendarOf(tx, body.officialZone);
  return {
    ...view,
    text,
    names: await namesOf(tx),
    own: delegationOn(state.text, viewer),
    chair: chair && (chair.participant ?? chairOfNobody),
    isSecretariat,
    inProgress: round !== null && isInProgress({ ...round, state: view.standing }, now),
    rules,
    isClean: isClean(state),
    checks: mayKnow && !state.isAdopted ? await adoptionChecks(tx, state) : null,
    keys: mayKnow && round ? (await openingKeys(tx, round)).keys : null,
    erasureKeys: mayKnow ? await erasureKeysOf(tx, view) : [],
    meetings: mayKnow ? await meetingChoices(tx, visit, body.id) : [],
    notices: mayKnow && round ? await noticesWithState(tx, round.id) : [],
    paragraphs: paragraphsOf(view),
    suggestedSymbol: suggestedSymbol(state.text.symbol, await symbolsTaken(tx)),
    usualDeadline: formatInstant(
      usualDeadline(now, rules.defaultWorkingDays, calendar),
      body.officialZone,
      visit.language,
    ),
    decisionNumber: (await decisionOnText(tx, text))?.number ?? null,
  };
}

async function erasureKeysOf(tx: Tx, { originals }: SilenceView) {
  const keys: (KeyRow & { readonly message: string })[] = [];
  for (const { message } of originals)
    keys.push(...(await evidenceKeysOf(tx, message)).map((key) => ({ ...key, message })));
  return keys;
}

const choicesMax = 20;

/** Meetings of the body that have begun and were not cancelled, the latest first, to choose from. */
export async function meetingChoices(tx: Tx, { now }: Visit, body: string) {
  const begun = (await meetingsOf(tx, body)).filter(
    ({ startsAt, cancelledAt }) =>
      startsAt !== null && cancelledAt === null && startsAt.epochMilliseconds <= now.epochMilliseconds,
  );
  return begun
    .slice(0, choicesMax)
    .map(({ id, title, startsOn }) => ({ value: id, label: `${title}, ${startsOn}` }));
}

async function noticesWithState(tx: Tx, round: string) {
  const notices = await noticesOf(tx, round);
  const states = await outboxStates(
    tx,
    notices.flatMap(({ message }) => message ?? []),
  );
  return notices.map((one) => ({
    ...one,
    state: one.message === null ? null : (states.get(one.message) ?? 'queued'),
  }));
}

function paragraphsOf({ state }: SilenceView): { value: string; label: string }[] {
  if (!isClean(state)) return [];
  return cleanProvisions(state).map(({ id, number, text }) => ({
    value: id,
    label: [number, text.length > 80 ? `${text.slice(0, 80)}…` : text]
      .filter((part) => part !== '')
      .join(': '),
  }));
}
