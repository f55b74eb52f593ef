import type { Instant } from '../../base/index.ts';
import { type Decision, decisionPaths, decisionVerbWords, updatedAt } from '../../decisions/index.ts';
import type { Say } from '../../platform/index.ts';
import { type Correction, textPaths } from '../../texts/index.ts';
import { sitePaths } from '../paths.ts';
import { words } from '../words.ts';
import { xmlHead, xmlText } from './xml.ts';

export interface Feed {
  readonly forum: string;
  /** Released ones, in any order. */
  readonly decisions: readonly Decision[];
  /** Published ones of every text, the first first. */
  readonly corrections: readonly Correction[];
  /** Where the public reaches us, without a slash at the end. */
  readonly url: string;
  /** Instant of the request, for a feed without entries; ISO 8601. */
  readonly now: string;
  readonly language: string;
}

/**
 * What was decided and released, as Atom (RFC 4287), what changed last first. An entry's id is the decision's address,
 * and a correction changes when it was updated (standards.md §11).
 */
export function feedXml(say: Say, { forum, decisions, corrections, url, now, language }: Feed): string {
  const entries = decisions
    .flatMap((decision) => {
      const { releasedAt: published } = decision;
      const updated = updatedAt(decision, corrections);
      const own = corrections.filter(({ text }) => text === decision.text);
      return published && updated ? [{ ...decision, published, updated, corrections: own }] : [];
    })
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
  decision: Decision & {
    readonly published: Instant;
    readonly updated: Instant;
    readonly corrections: readonly Correction[];
  },
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
  const summary = [
    say(words.feedSummary, { number, body: bodyName, meeting: meetingTitle }),
    ...decision.corrections.map((one) => say(words.feedCorrected, { symbol: one.symbol })),
  ].join(' ');
  return `<entry>
<id>${address}</id>
<title>${xmlText(heading)}</title>
<updated>${decision.updated.toString()}</updated>
<published>${decision.published.toString()}</published>
<link rel="alternate" type="text/html" href="${address}"/>
<link rel="related" type="text/html" href="${xmlText(url + textPaths.text(text))}"/>
<summary>${xmlText(summary)}</summary>
</entry>
`;
}
