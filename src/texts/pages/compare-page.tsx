import { type ComparedProvision, compareTexts, type Provision } from '../../engine/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, DiffLine, EmptyState, Field, Form, type Markup } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import { words } from '../words.ts';
import { diffWordsOf } from './diff-runs.ts';
import { directionOf } from './provision-words.ts';

/** One side of a comparison: a revision that was issued, or the text as it stands. */
export interface Side {
  readonly value: string;
  readonly label: string;
  readonly provisions: readonly Provision[];
}

export interface ComparePageProps {
  readonly visit: Visit;
  readonly id: string;
  readonly language: string;
  readonly sides: readonly Side[];
  readonly from: Side;
  readonly to: Side;
}

/** Two issues of a text compared word by word, in one column with words, shapes and colour. */
export function ComparePage({ visit, id, language, sides, from, to }: ComparePageProps): Markup {
  const { say } = visit;
  const choices = sides.map(({ value, label }) => ({ value, label }));
  const compared = compareTexts(from.provisions, to.provisions);
  const differs = compared.some((one) => one.state !== 'same' || one.moved);
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
      <section class="text" aria-label={say(words.compare)}>
        {compared.map((one) => (
          <ComparedLine visit={visit} one={one} language={language} />
        ))}
      </section>
    </>
  );
}

export function ComparedLine({
  visit,
  one,
  language,
}: {
  visit: Visit;
  one: ComparedProvision;
  language: string;
}): Markup {
  const { say } = visit;
  const labels = [
    one.state === 'added' ? say(words.paragraphAdded) : null,
    one.state === 'removed' ? say(words.paragraphRemoved) : null,
    one.moved ? say(words.paragraphMoved) : null,
  ].filter((label) => label !== null);
  return (
    <article class={`prov prov-${one.kind}`}>
      <div class="handle">{labels.length === 0 ? null : <span class="new">{labels.join(', ')}</span>}</div>
      <div class="line">
        <DiffLine
          runs={one.pieces.map(({ text, change }) => ({ text, kind: change === 'equal' ? 'same' : change }))}
          language={language}
          direction={directionOf(language)}
          words={diffWordsOf(say)}
        />
      </div>
    </article>
  );
}
