import type { Visit } from '../../platform/index.ts';
import { type Markup, Notice } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import type { AdoptionChecks } from '../reads/checks.ts';
import { spacedNumber } from '../rules/printed-number.ts';
import type { Text } from '../rules/text-state.ts';
import { words } from '../words/checks.ts';
import { FindingLine } from './finding-list.tsx';

/** Findings that a notice shows; the page of the checks has them all. */
const shownMax = 10;

/** Before a text is put to its body: what keeps it from that, and that there is more to know (wording.md §5). */
export function FindingsInTheWay(props: {
  readonly visit: Visit;
  readonly text: Text;
  readonly checks: AdoptionChecks;
}): Markup | null {
  const { visit, text, checks } = props;
  const { must, should } = checks;
  const { say } = visit;
  const link = <a href={textPaths.checksAs(text.id, 'clean')}>{say(words.toChecks)}</a>;
  const more = should.length === 0 ? null : say(words.shouldLeft, { count: should.length });
  if (must.length === 0)
    return more === null ? null : (
      <p>
        {more} {link}
      </p>
    );
  return (
    <Notice tone="care" title={say(words.mustFound)}>
      <p>{say(words.mustFoundExplained)}</p>
      <ul class="notes">
        {must.slice(0, shownMax).map((finding) => (
          <FindingLine
            visit={visit}
            language={text.language}
            finding={finding}
            at={finding.provisionId === null ? say(words.document) : spacedNumber(finding.number)}
          />
        ))}
      </ul>
      <p>
        {more === null ? null : `${more} `}
        {link}
      </p>
    </Notice>
  );
}
