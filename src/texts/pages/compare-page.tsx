import { type ComparableProvision, type ComparedProvision, compareTexts } from '../../engine/index.ts';
import type { Say, Visit } from '../../platform/index.ts';
import { Button, DiffLine, EmptyState, Field, Form, type Markup } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import { spacedNumber } from '../rules/printed-number.ts';
import { words as drafting } from '../words/drafting.ts';
import { fileWords } from '../words/files.ts';
import { words } from '../words.ts';
import { diffWordsOf } from './diff-runs.ts';
import { directionOf } from './provision-words.ts';
import { StrengthNotes } from './strength-notes.tsx';

/** One side of a comparison: a revision that was issued, or the text as it stands. */
export interface Side {
  readonly value: string;
  readonly label: string;
  readonly provisions: readonly ComparableProvision[];
}

export interface ComparePageProps {
  readonly visit: Visit;
  readonly id: string;
  readonly language: string;
  readonly choices: readonly Pick<Side, 'value' | 'label'>[];
  readonly from: Side;
  readonly to: Side;
}

/** Two issues of a text compared word by word, in one column with words, shapes and colour. */
export function ComparePage({ visit, id, language, choices, from, to }: ComparePageProps): Markup {
  const { say } = visit;
  const compared = compareTexts(from.provisions, to.provisions);
  const differs = compared.some((one) => one.state !== 'same' || one.moved || isRenumbered(one));
  const numbers = citedNumbersOf(compared);
  return (
    <>
      <Form method="get" action={textPaths.compare(id)} label={say(words.compare)}>
        <Field
          kind="select"
          name="from"
          label={say(words.compareFrom)}
          choices={choices}
          value={from.value}
        />
        <Field kind="select" name="to" label={say(words.compareTo)} choices={choices} value={to.value} />
        <Button label={say(words.showComparison)} look="plain" />
      </Form>
      {differs ? null : (
        <EmptyState kind="wait" title={say(words.noDifference)} sentence={say(words.onlyOneVersion)} />
      )}
      <p class="line-actions">
        <a href={textPaths.comparedPdf(id, from.value, to.value)}>{say(fileWords.comparedPdf)}</a>
      </p>
      <section class="text" aria-label={say(words.compare)}>
        {compared.map((one) => (
          <ComparedLine visit={visit} one={one} language={language} numbers={numbers} withStrength />
        ))}
      </section>
    </>
  );
}

/** How paragraphs were and are called, by id, to say where one came from and went to. */
export interface CitedNumbers {
  readonly before: ReadonlyMap<string, string | null>;
  readonly after: ReadonlyMap<string, string | null>;
}

export function citedNumbersOf(compared: readonly ComparedProvision[]): CitedNumbers {
  return {
    before: new Map(compared.map((one) => [one.formerId ?? one.id, one.number.before])),
    after: new Map(compared.map((one) => [one.id, one.number.after])),
  };
}

const none: CitedNumbers = { before: new Map(), after: new Map() };

export function ComparedLine({
  visit,
  one,
  language,
  numbers = none,
  withStrength = false,
}: {
  visit: Visit;
  one: ComparedProvision;
  language: string;
  numbers?: CitedNumbers;
  withStrength?: boolean;
}): Markup {
  const { say } = visit;
  const number = one.number.after ?? one.number.before;
  return (
    <article class={`prov prov-${one.kind}`}>
      <div class="handle">
        {number === null ? null : <span class="number">{spacedNumber(number)}</span>}
        {labelsOf(one, say, numbers).map((label) => (
          <span class="new">{label}</span>
        ))}
      </div>
      <div class="line">
        <DiffLine
          runs={one.pieces.map(({ text, change }) => ({ text, kind: change === 'equal' ? 'same' : change }))}
          language={language}
          direction={directionOf(language)}
          words={diffWordsOf(say)}
        />
      </div>
      {withStrength ? <StrengthNotes visit={visit} one={one} language={language} /> : null}
    </article>
  );
}

/** What is said of a paragraph as a whole: added, removed, moved and from where, renumbered, split, merged. */
export function labelsOf(one: ComparedProvision, say: Say, numbers: CitedNumbers): string[] {
  const origin = one.splitFrom === undefined ? null : numbers.before.get(one.splitFrom);
  const destination = one.mergedInto === undefined ? null : numbers.after.get(one.mergedInto);
  const labels = [
    one.state === 'added' && one.splitFrom === undefined && say(words.paragraphAdded),
    one.splitFrom !== undefined &&
      (origin ? say(drafting.splitFrom, { number: spacedNumber(origin) }) : say(drafting.splitFromAbove)),
    one.state === 'removed' && one.mergedInto === undefined && say(words.paragraphRemoved),
    one.mergedInto !== undefined &&
      (destination
        ? say(drafting.mergedInto, { number: spacedNumber(destination) })
        : say(drafting.mergedIntoAbove)),
    isRenumbered(one) && say(drafting.numberWas, { number: spacedNumber(one.number.before ?? '') }),
    one.moved && movedLabel(one, say, numbers),
  ];
  return labels.filter((label) => label !== false);
}

/** Moved, and from where, if what it stood behind has a number to say it by. */
function movedLabel({ stoodAfter }: ComparedProvision, say: Say, numbers: CitedNumbers): string {
  if (stoodAfter === null) return say(drafting.movedFromFirst);
  const number = stoodAfter === undefined ? null : numbers.before.get(stoodAfter);
  return number ? say(drafting.movedBehind, { number: spacedNumber(number) }) : say(words.paragraphMoved);
}

function isRenumbered({ number: { before, after } }: ComparedProvision): boolean {
  return before !== null && after !== null && before !== after;
}
