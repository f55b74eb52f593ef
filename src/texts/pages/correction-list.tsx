import type { Instant } from '../../base/index.ts';
import { At, recordPaths, type Say, type Visit } from '../../platform/index.ts';
import { DefinitionList, DiffLine, type Markup } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import type { Correction } from '../reads/corrections.ts';
import type { CleanProvision } from '../rules/clean-text.ts';
import type { CorrectedParagraph } from '../schema/corrections.ts';
import { correctionWords as words } from '../words/corrections.ts';
import { diffRuns, diffWordsOf } from './diff-runs.ts';
import { directionOf } from './provision-words.ts';

interface OfText {
  readonly visit: Visit;
  /** The text as adopted, for the names of its paragraphs. */
  readonly provisions: readonly CleanProvision[];
  readonly language: string;
}

/** Published corrections, each with both wordings, its hash and its bytes. */
export function CorrectionList(
  props: OfText & {
    readonly corrections: readonly Correction[];
    /** Symbol of the text. */
    readonly corrects: string;
    readonly zone: string;
  },
): Markup {
  const { visit, corrections, corrects, zone } = props;
  const { say } = visit;
  return (
    <>
      {corrections.map((one) => (
        <article aria-labelledby={`corr-${one.number}`}>
          <h3 id={`corr-${one.number}`}>{one.symbol}</h3>
          {one.removedAt === null ? (
            <ChangeList {...props} changes={one.changes} level={4} />
          ) : (
            <p>{say(words.removed)}</p>
          )}
          <DefinitionList items={proofs(visit, one, { corrects, zone })} />
        </article>
      ))}
    </>
  );
}

/** What a correction changes: what was read, what is read instead, and why. */
export function ChangeList(
  props: OfText & {
    readonly changes: readonly CorrectedParagraph[];
    /** Of the headings that name the paragraphs. */
    readonly level: 3 | 4;
  },
): Markup {
  const { visit, provisions, language, changes, level } = props;
  const { say } = visit;
  const quoted = (text: string) => (
    <blockquote class="words" lang={language} dir={directionOf(language)}>
      {text}
    </blockquote>
  );
  return (
    <>
      {changes.map(({ provision, from, to, reason }) => (
        <section>
          {level === 3 ? (
            <h3>{paragraphLabel(say, provisions, provision)}</h3>
          ) : (
            <h4>{paragraphLabel(say, provisions, provision)}</h4>
          )}
          <DefinitionList
            items={[
              { term: say(words.readUntil), details: quoted(from) },
              { term: say(words.readInstead), details: quoted(to) },
              {
                term: say(words.changes),
                details: (
                  <DiffLine
                    runs={diffRuns(from, to)}
                    language={language}
                    direction={directionOf(language)}
                    words={diffWordsOf(say)}
                  />
                ),
              },
              { term: say(words.reason), details: reason },
            ]}
          />
        </section>
      ))}
    </>
  );
}

/** "Paragraph 2": by its number, and by its first words where none is printed. */
export function paragraphLabel(say: Say, provisions: readonly CleanProvision[], id: string): string {
  const found = provisions.find((one) => one.id === id);
  if (!found) return '';
  if (found.kind === 'preambular')
    return say(words.preambular, { number: found.number.replace(/^PP\s?/, '') });
  const number = found.number.replace(/^OP\s?/, '');
  const { text } = found;
  return number === ''
    ? say(words.unnumbered, { words: text.length <= 40 ? text : `${text.slice(0, 40).trimEnd()}…` })
    : say(words.paragraph, { number });
}

function proofs(
  visit: Visit,
  one: Correction,
  { corrects, zone }: { corrects: string; zone: string },
): { term: string; details: string | Markup }[] {
  const { say } = visit;
  const bytes = recordPaths.correction(one.text, one.number);
  const at: Instant = one.issuedAt;
  return [
    { term: say(words.corrects), details: <a href={textPaths.text(one.text)}>{corrects}</a> },
    { term: say(words.issued), details: <At visit={visit} at={at} zone={zone} /> },
    { term: say(words.sha256), details: <code class="hash">{one.sha256}</code> },
    { term: say(words.bytes), details: <a href={bytes}>{bytes}</a> },
    { term: say(words.signature), details: <code class="hash">{one.signature}</code> },
    { term: say(words.signedWith), details: <a href={recordPaths.key}>{one.keyId}</a> },
  ];
}
