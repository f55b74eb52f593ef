import { type DraftProvision, type Finding, severities } from '../../engine/drafting/index.ts';
import { citedNumbers } from '../../engine/index.ts';
import type { Visit } from '../../platform/index.ts';
import { EmptyState, type Markup } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import type { CheckedFinding, DraftingChecks } from '../reads/checks.ts';
import { type CheckedAs, nameOfCheckedAs } from '../rules/checked-reading.ts';
import { words } from '../words/checks.ts';
import { words as drafting } from '../words/drafting.ts';
import { CheckedWords } from './checked-words.tsx';
import { ChecksChoice, calledIn } from './checks-choice.tsx';
import { FindingList } from './finding-list.tsx';
import { FindingWaiver, type RefusedWaiver } from './finding-waiver.tsx';
import { ProposeExpected } from './propose-expected.tsx';
import type { TextView } from './text-view.ts';

export interface ChecksPageProps {
  readonly visit: Visit;
  readonly view: TextView;
  readonly checks: DraftingChecks;
  readonly as: CheckedAs;
  /** The proposal that was asked for stands in the text no more. */
  readonly isGone: boolean;
  readonly mayWaive: boolean;
  readonly refused: RefusedWaiver | null;
}

/** What the drafting rules find, beside the paragraph that it is about (wording.md §5, how findings appear). */
export function ChecksPage(props: ChecksPageProps): Markup {
  const { visit, view, checks } = props;
  const { say } = visit;
  const { findings } = checks;
  const ofDocument = findings.filter(({ provisionId }) => provisionId === null);
  // A sub-paragraph stands here without the paragraph above it, so its number says where it belongs.
  const cited = citedNumbers(checks.draft.provisions);
  const provisions = checks.draft.provisions
    .map((provision) => ({
      provision: { ...provision, number: cited.get(provision.id) ?? provision.number },
      findings: findings.filter(({ provisionId }) => provisionId === provision.id),
    }))
    .filter((one) => one.findings.length > 0);
  return (
    <>
      <p class="hint">{say(words.hint, { profile: say(drafting[view.text.profile]) })}</p>
      <ChecksChoice {...props} />
      {/^en\b/.test(view.text.language) ? null : <p>{say(words.otherLanguage)}</p>}
      {findings.length === 0 ? (
        <EmptyState kind="wait" title={say(words.nothing)} sentence={say(words.nothingSentence)} />
      ) : (
        <Counts visit={visit} findings={findings} />
      )}
      {ofDocument.length === 0 ? null : (
        <section aria-labelledby="document">
          <h2 id="document">{say(words.document)}</h2>
          <Findings {...props} findings={ofDocument} />
        </section>
      )}
      {provisions.length === 0 ? null : (
        <section class="text text-margin" aria-labelledby="paragraphs">
          <h2 id="paragraphs">{say(words.paragraphs)}</h2>
          {provisions.map((one) => (
            <CheckedParagraph {...props} {...one} />
          ))}
        </section>
      )}
    </>
  );
}

function Findings(props: ChecksPageProps & { findings: readonly CheckedFinding[] }): Markup {
  const { visit, view, findings } = props;
  // A proposal is not the text yet: nobody answers for leaving in it what may never come.
  const mayWaive = props.mayWaive && typeof props.as === 'string';
  return (
    <FindingList
      visit={visit}
      language={view.text.language}
      findings={findings}
      below={(finding) => (
        <FindingWaiver {...props} as={nameOfCheckedAs(props.as)} mayWaive={mayWaive} finding={finding} />
      )}
    />
  );
}

/** How much of each there is; a count of findings, never of delegations. */
function Counts({ visit, findings }: { visit: Visit; findings: readonly Finding[] }): Markup {
  const { say } = visit;
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  return (
    <ul class="facts">
      {severities
        .filter((severity) => count(severity) > 0)
        .map((severity) => (
          <li>
            {say(words[severity])}: {count(severity)}
          </li>
        ))}
    </ul>
  );
}

interface CheckedProps extends ChecksPageProps {
  readonly provision: DraftProvision;
  readonly findings: readonly CheckedFinding[];
}

function CheckedParagraph(props: CheckedProps): Markup {
  const { visit, view, provision, findings } = props;
  const { say } = visit;
  const { text } = provision;
  const number = calledIn(provision);
  return (
    <article class={`prov prov-${provision.kind}`}>
      <div class="handle">{provision.number === '' ? null : <span class="number">{number}</span>}</div>
      <div class="line">
        <CheckedWords text={text} findings={findings} language={view.text.language} />
        <div class="line-actions">
          <a
            class="quiet"
            href={textPaths.provision(view.text.id, provision.id)}
            aria-label={say(words.openParagraphFor, { number })}
          >
            {say(words.openParagraph)}
          </a>
          <ProposeExpected {...props} />
        </div>
      </div>
      <Findings {...props} />
    </article>
  );
}
