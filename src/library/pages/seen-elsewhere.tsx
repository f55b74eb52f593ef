import type { Instant } from '../../base/index.ts';
import { timeWords, type Visit } from '../../platform/index.ts';
import { type Markup, Notice } from '../../ui/index.ts';
import { libraryPaths } from '../paths.ts';
import { words } from '../words.ts';

interface Where {
  readonly visit: Visit;
  readonly kind: string;
  readonly paper: string;
}

/** Beside every paper that somebody reads: the way to report it. */
export function ReportLink({ visit, kind, paper }: Where): Markup {
  return <a href={libraryPaths.paper(kind, paper)}>{visit.say(words.shouldNotBeHere)}</a>;
}

interface Hidden {
  readonly at: Instant;
  /** When it was purged; null while it is hidden only. */
  readonly erasedAt: Instant | null;
}

/** Where a paper stood that is hidden or purged, for those who know of the report. */
export function HiddenPaper({ visit, kind, paper, at, erasedAt }: Where & Hidden): Markup {
  const { say } = visit;
  return (
    <Notice tone="care" title={hiddenWords(visit, { at, erasedAt })}>
      <p>
        {say(erasedAt === null ? words.hiddenMeans : words.purgedMeans)}{' '}
        <a href={libraryPaths.paper(kind, paper)}>{say(words.toReport)}</a>
      </p>
    </Notice>
  );
}

/** The same in few words, for a list. */
export function hiddenWords(visit: Visit, { at, erasedAt }: Hidden): string {
  return erasedAt === null
    ? visit.say(words.hidden, { time: timeWords(at, visit) })
    : visit.say(words.purged, { time: timeWords(erasedAt, visit) });
}
