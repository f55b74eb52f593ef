import { formatDay, type Say } from '../../platform/index.ts';
import type { Markup } from '../../ui/index.ts';
import { words } from '../words.ts';

/** Where a fact was read: the name of the site, linked; what is no address is said as it is. */
export function Sources({ sources, say }: { sources: readonly string[]; say: Say }): Markup {
  return (
    <>
      {sources.map((source, index) => (
        <>
          {index === 0 ? null : ' · '}
          {isAddress(source) ? (
            <a href={source} rel="noreferrer external">
              {siteOf(source)}
              {numberAmong(sources, index)}
            </a>
          ) : (
            said(source, say)
          )}
        </>
      ))}
    </>
  );
}

interface CivilDayProps {
  /** As far as it is known; null: not known. */
  readonly day: string | null;
  readonly say: Say;
  readonly language: string;
}

/** A civil date in words, `2002` or `6 August 2018`; what is not known is said. */
export function CivilDay({ day, say, language }: CivilDayProps): Markup {
  return day === null ? (
    <span class="quiet">{say(words.notKnown)}</span>
  ) : (
    <time datetime={day}>{day.length === 4 ? day : formatDay(day, language)}</time>
  );
}

/** A number after a site that is named more than once, so that no two links are called the same. */
function numberAmong(sources: readonly string[], index: number): string {
  const site = siteOf(sources[index] ?? '');
  const same = sources.filter((source) => isAddress(source) && siteOf(source) === site);
  if (same.length < 2) return '';
  const before = sources.slice(0, index).filter((source) => isAddress(source) && siteOf(source) === site);
  return ` (${before.length + 1})`;
}

function isAddress(source: string): boolean {
  return /^https?:\/\//.test(source) && URL.canParse(source);
}

function siteOf(source: string): string {
  return new URL(source).hostname.replace(/^www\./, '');
}

function said(source: string, say: Say): string {
  return source === 'invented' ? say(words.invented) : source;
}
