import type { Draft, ForumLists, MovedReference } from '../../engine/drafting/index.ts';
import type { NumberChange } from '../../engine/index.ts';
import { citedNumbers, followReferences, numberedBase, type TextStep } from '../../engine/index.ts';
import type { Snapshot } from '../schema.ts';
import type { CheckedReading } from './checked-reading.ts';
import type { TextState } from './text-state.ts';

/** An issue as far as its references are followed: what it says, and what it called otherwise. */
export interface ReferringIssue {
  readonly snapshot: Snapshot;
  readonly renumbered: readonly NumberChange[];
}

/**
 * The text as the drafting checks read it.
 *
 * @param reading see `checkedReading`.
 * @param issues every issue, oldest first.
 * @param today civil date in the forum's official zone.
 */
export function draftOf(
  state: TextState,
  reading: CheckedReading,
  given: { readonly forum: ForumLists; readonly issues: readonly ReferringIssue[]; readonly today: string },
): Draft {
  const { profile, language, marking } = state.text;
  const { provisions } = reading;
  return {
    profile,
    language,
    marking,
    provisions,
    forum: given.forum,
    today: given.today,
    reserved: reservedIn(state, given.today),
    changedSinceAgreed: changedSinceAgreed(state),
    movedReferences: movedReferences(reading, given.issues, language),
  };
}

/** Paragraphs with an answer ad referendum to come; whose it is, is not for a check of words. */
function reservedIn(state: TextState, today: string): Draft['reserved'] {
  return [...state.marks.values()].flatMap(({ provision, state: mark, adRef }) => {
    const waits = adRef.filter(({ confirmedAt }) => confirmedAt === null);
    if (mark !== 'agreedAdRef' || waits.length === 0) return [];
    const isOverdue = waits.some(
      ({ dueAt, dueZone }) => dueAt.toZonedDateTimeISO(dueZone).toPlainDate().toString() < today,
    );
    return [{ provisionId: provision, isOverdue }];
  });
}

function changedSinceAgreed({ provisions, marks }: TextState): string[] {
  return provisions
    .filter(({ id, wordedAt }) => {
      const mark = marks.get(id);
      return mark?.state === 'agreed' && mark.at.epochMilliseconds < wordedAt.epochMilliseconds;
    })
    .map(({ id }) => id);
}

/** References of the present words that say the old number of what they were written for. */
function movedReferences(
  reading: CheckedReading,
  issues: readonly ReferringIssue[],
  language: string,
): MovedReference[] {
  const steps = [...issues.map(stepOf), reading];
  return followReferences(steps, language).flatMap(({ provisionId, reference, target, now }) => {
    if (target === null || now === reference.number) return [];
    const { from, to, words } = reference;
    return [{ provisionId, from, to, old: words, new: now }];
  });
}

/** What is new in an issue was written in the reading before it, by the numbers of that reading. */
function stepOf({ snapshot, renumbered }: ReferringIssue): TextStep {
  const { provisions } = snapshot.consolidation;
  const before = new Map(citedNumbers(provisions));
  for (const { id, old } of renumbered) {
    if (old === null) before.delete(id);
    else before.set(id, old);
  }
  return { provisions: numberedBase(snapshot.consolidation), writtenBy: before };
}
