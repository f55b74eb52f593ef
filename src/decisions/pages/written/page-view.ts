import { formatInstant, type Tx, type Visit } from '../../../platform/index.ts';
import { namesOf } from '../../../registry/index.ts';
import { type AdoptionChecks, adoptionChecks, cleanProvisions, isClean } from '../../../texts/index.ts';
import { isWrittenInProgress } from '../../acts/written/draft-written.ts';
import { writtenKeys } from '../../acts/written/opening.ts';
import { type WrittenView, writtenView } from '../../acts/written/view.ts';
import { decisionOnText, symbolsTaken } from '../../reads/decisions.ts';
import { workingCalendarOf } from '../../reads/silence/rules.ts';
import { type WrittenRules, writtenRulesOf } from '../../reads/written/rules.ts';
import { suggestedSymbol } from '../../rules/numbers.ts';
import type { ReleaseKeys } from '../../rules/releasing.ts';
import { usualDeadline } from '../../rules/silence/deadline.ts';
import { meetingChoices } from '../silence/page-view.ts';

/** Everything that the page about the written procedure on a text shows, to whom it may show it. */
export interface WrittenPageView extends WrittenView {
  readonly text: string;
  readonly names: Readonly<Record<string, string>>;
  /** Whether a round about the text is not over. */
  readonly inProgress: boolean;
  readonly rules: WrittenRules;
  readonly isClean: boolean;
  /** What the drafting checks find in the text as it would be adopted; null for those who do not prepare it. */
  readonly checks: AdoptionChecks | null;
  readonly isUnderSilence: boolean;
  readonly keys: ReleaseKeys | null;
  readonly meetings: readonly { readonly value: string; readonly label: string }[];
  readonly paragraphs: readonly { readonly value: string; readonly label: string }[];
  readonly suggestedSymbol: string;
  /** The deadline for which nobody names one, in words. */
  readonly usualDeadline: string;
  readonly decisionNumber: string | null;
}

/** @returns null when there is no such text for this reader, or the reader neither asks nor is asked. */
export async function writtenPageView(tx: Tx, visit: Visit, text: string): Promise<WrittenPageView | null> {
  const view = await writtenView(tx, visit, text);
  if (!view) return null;
  const { state, body, round } = view;
  const { now } = visit;
  const mayKnow = view.chair !== null || view.isSecretariat;
  const rules = await writtenRulesOf(tx, body.id);
  const calendar = await workingCalendarOf(tx, body.officialZone);
  return {
    ...view,
    ...{ text, rules },
    names: await namesOf(tx),
    inProgress: round !== null && isWrittenInProgress({ ...round, state: view.standing }, now),
    isClean: isClean(state),
    checks: mayKnow && !state.isAdopted ? await adoptionChecks(tx, state) : null,
    isUnderSilence: state.text.frozenBy === 'silence',
    keys: mayKnow && round ? (await writtenKeys(tx, round)).keys : null,
    meetings: mayKnow ? await meetingChoices(tx, visit, body.id) : [],
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

function paragraphsOf({ state }: WrittenView): { value: string; label: string }[] {
  if (!isClean(state)) return [];
  return cleanProvisions(state).map(({ id, number, text }) => ({
    value: id,
    label: [number, text.length > 80 ? `${text.slice(0, 80)}…` : text]
      .filter((part) => part !== '')
      .join(': '),
  }));
}
