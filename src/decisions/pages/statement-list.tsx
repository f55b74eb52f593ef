import type { Child } from 'hono/jsx';
import { directionOf } from '../../engine/index.ts';
import { At, type Say, type Visit } from '../../platform/index.ts';
import type { CleanProvision } from '../../texts/index.ts';
import type { Markup } from '../../ui/index.ts';
import type { PublishedAnnex } from '../reads/annex.ts';
import type { Statement } from '../reads/statements.ts';
import { kindWords, statementWords as words } from '../words/statements.ts';
import { outsideAnnex } from './annex-note.tsx';

export interface StatementListProps {
  readonly visit: Visit;
  readonly statements: readonly Statement[];
  /** Of the text, for the names of paragraphs. */
  readonly paragraphs: readonly CleanProvision[];
  /** Official zone of the body. */
  readonly zone: string;
  /** What stands under a statement: the delegation's own way to withdraw it. */
  readonly under?: (statement: Statement) => Child;
  /** What was published with the decision; null where nothing was, or nothing is published. */
  readonly annex?: PublishedAnnex | null;
}

/** Statements in the order in which they were received; nobody is listed who made none. */
export function StatementList({
  visit,
  statements,
  paragraphs,
  zone,
  under,
  annex = null,
}: StatementListProps): Markup {
  const { say } = visit;
  return (
    <>
      {statements.map((one) => (
        <article aria-labelledby={`statement-${one.id}`}>
          <h3 id={`statement-${one.id}`}>
            {say(words.by, { kind: say(kindWords[one.kind]), name: one.name })}
          </h3>
          {one.withdrawnAt === null ? null : (
            <p>
              <strong>{say(words.withdrawn)}</strong> <At visit={visit} at={one.withdrawnAt} zone={zone} />
            </p>
          )}
          <p>
            {scopeWords(say, one, paragraphs)} · {say(words.received)}{' '}
            <At visit={visit} at={one.receivedAt} zone={zone} />
          </p>
          <blockquote class="quoted" lang={one.language} dir={directionOf(one.language)}>
            {one.words.split(/\n{2,}/).map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </blockquote>
          {one.evidence === null ? null : (
            <p class="quiet">{say(words.asReceived, { evidence: one.evidence })}</p>
          )}
          <Outside words={outsideAnnex(visit, annex, one)} />
          {under?.(one)}
        </article>
      ))}
    </>
  );
}

function Outside({ words: said }: { words: string | null }): Markup | null {
  return said === null ? null : <p class="quiet">{said}</p>;
}

function scopeWords(say: Say, { provisions }: Statement, paragraphs: readonly CleanProvision[]): string {
  if (provisions.length === 0) return say(words.onWhole);
  const named = paragraphs.filter(({ id }) => provisions.includes(id));
  return say(words.onParagraphs, {
    paragraphs: named.map((one) => paragraphName(say, one)).join(', '),
  });
}

const wordsShown = 40;

/** "Paragraph 2": by its number, and by its first words where none is printed. */
export function paragraphName(say: Say, { kind, number, text }: CleanProvision): string {
  if (kind === 'preambular') return say(words.preambular, { number: number.replace(/^PP\s?/, '') });
  const printed = number.replace(/^OP\s?/, '');
  return printed === ''
    ? say(words.quotedPart, { words: firstWords(text) })
    : say(words.paragraph, { number: printed });
}

export function firstWords(text: string): string {
  return text.length <= wordsShown ? text : `${text.slice(0, wordsShown).trimEnd()}…`;
}
