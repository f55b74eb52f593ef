import { type Decision, decisionPaths, decisionVerbWords } from '../../decisions/index.ts';
import type { Say } from '../../platform/index.ts';
import { textPaths } from '../../texts/index.ts';
import { sitePaths } from '../paths.ts';
import { words } from '../words.ts';
import { xmlHead, xmlText } from './xml.ts';

export interface Feed {
  readonly forum: string;
  /** Released ones, in any order. */
  readonly decisions: readonly Decision[];
  /** Where the public reaches us, without a slash at the end. */
  readonly url: string;
  /** Instant of the request, for a feed without entries; ISO 8601. */
  readonly now: string;
  readonly language: string;
}

/** What was decided and released, as Atom (RFC 4287), the latest release first. An entry's id is the decision's address. */
export function feedXml(say: Say, { forum, decisions, url, now, language }: Feed): string {
  const entries = decisions
    .flatMap((decision) => (decision.releasedAt ? [{ ...decision, updated: decision.releasedAt }] : []))
    .sort((one, other) => other.updated.epochMilliseconds - one.updated.epochMilliseconds);
  const self = `${url}${sitePaths.feed}`;
  return `${xmlHead}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(language)}">
<id>${xmlText(self)}</id>
<title>${xmlText(say(words.feedTitle, { forum }))}</title>
<updated>${entries[0]?.updated.toString() ?? now}</updated>
<author><name>${xmlText(forum)}</name></author>
<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>
<link rel="alternate" type="text/html" href="${xmlText(url + decisionPaths.register)}"/>
${entries.map((entry) => entryXml(say, entry, url)).join('')}</feed>
`;
}

function entryXml(
  say: Say,
  decision: Decision & { readonly updated: { toString(): string } },
  url: string,
): string {
  const { number, title, symbol, bodyName, meetingTitle, text, exercise } = decision;
  const address = xmlText(url + decisionPaths.decision(number));
  const heading = say(words.feedEntry, {
    exercise: exercise ? say(words.feedExercise) : '',
    verb: say(decisionVerbWords[decision.verb]),
    title,
    symbol,
  });
  return `<entry>
<id>${address}</id>
<title>${xmlText(heading)}</title>
<updated>${decision.updated.toString()}</updated>
<published>${decision.updated.toString()}</published>
<link rel="alternate" type="text/html" href="${address}"/>
<link rel="related" type="text/html" href="${xmlText(url + textPaths.text(text))}"/>
<summary>${xmlText(say(words.feedSummary, { number, body: bodyName, meeting: meetingTitle }))}</summary>
</entry>
`;
}
