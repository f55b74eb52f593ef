import type { Visit } from '../../platform/index.ts';
import type { Forum } from '../../registry/index.ts';
import type { Markup } from '../../ui/index.ts';
import { words } from '../words.ts';
import { Counts } from './home-page.tsx';

/** What the forum is and how it decides. */
export function AboutPage({ visit, forum }: { visit: Visit; forum: Forum | null }): Markup {
  const { say } = visit;
  return (
    <>
      {forum ? (
        <>
          <p>{say(words.established, { year: String(forum.established), nature: forum.legalNature })}</p>
          <Counts visit={visit} forum={forum} />
          <p class="quiet">
            {say(words.source)}: <a href={forum.officialCounts.source}>{forum.officialCounts.source}</a>
          </p>
        </>
      ) : null}
      <p>{say(words.aboutConsensus)}</p>
      <p>{say(words.aboutRecord)}</p>
      <p>{say(words.aboutAccess)}</p>
    </>
  );
}
