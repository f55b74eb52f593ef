import { type Finding, severities } from '../../engine/drafting/index.ts';
import type { Visit } from '../../platform/index.ts';
import type { Markup } from '../../ui/index.ts';
import { words } from '../words/checks.ts';

/** Findings grouped must, should, for information: what is there, the words, and what the lists have instead. */
export function FindingList<Shown extends Finding>(props: {
  readonly visit: Visit;
  /** BCP 47, of the words that are quoted. */
  readonly language: string;
  readonly findings: readonly Shown[];
  /** What stands below a finding: who answers for it, or the form with which to. */
  readonly below?: (finding: Shown) => Markup | null;
}): Markup {
  const { visit, findings } = props;
  const { say } = visit;
  return (
    <div>
      {severities
        .map((severity) => ({ severity, own: findings.filter((one) => one.severity === severity) }))
        .filter(({ own }) => own.length > 0)
        .map(({ severity, own }) => (
          <>
            <p class="weight">{say(words[severity])}</p>
            <ul class="notes">
              {own.map((finding) => (
                <FindingLine
                  visit={visit}
                  language={props.language}
                  finding={finding}
                  below={props.below?.(finding)}
                />
              ))}
            </ul>
          </>
        ))}
    </div>
  );
}

/** Words longer than this are marked in the paragraph, and only begun here. */
const shownMax = 60;

export function FindingLine({
  visit,
  language,
  finding,
  at = '',
  below = null,
}: {
  readonly visit: Visit;
  readonly language: string;
  readonly finding: Finding;
  /** The paragraph as it is called, where the line does not stand beside it. */
  readonly at?: string;
  readonly below?: Markup | null;
}): Markup {
  const { say } = visit;
  const { rule, found, expected } = finding;
  const said = found.length > shownMax ? `${found.slice(0, shownMax).trimEnd()} …` : found;
  return (
    <li class="note">
      {at === '' ? null : `${at}: `}
      {say(words[rule as keyof typeof words]) /* every rule has its word: rules/drafting.test.ts */}
      {said.trim() === '' ? null : (
        <>
          {': '}
          <bdi class="gist" lang={language}>
            {said}
          </bdi>
        </>
      )}
      {expected === undefined ? null : (
        <>
          {' '}
          <span class="verb">
            {rule === 'R01'
              ? say(words.nowCalled, { number: expected })
              : say(words.expected, { words: expected })}
          </span>
        </>
      )}{' '}
      <span class="quiet">{rule}</span>
      {below}
    </li>
  );
}
