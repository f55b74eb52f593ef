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

/** Where a paper stood that is hidden, for those who know of the report. */
export function HiddenPaper({ visit, kind, paper, at }: Where & { readonly at: Instant }): Markup {
  const { say } = visit;
  return (
    <Notice tone="care" title={say(words.hidden, { time: timeWords(at, visit) })}>
      <p>
        {say(words.hiddenMeans)} <a href={libraryPaths.paper(kind, paper)}>{say(words.toReport)}</a>
      </p>
    </Notice>
  );
}

/** The same in few words, for a list. */
export function hiddenWords(visit: Visit, at: Instant): string {
  return visit.say(words.hidden, { time: timeWords(at, visit) });
}
