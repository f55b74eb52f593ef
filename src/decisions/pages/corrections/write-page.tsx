import { newId } from '../../../base/index.ts';
import { directionOf } from '../../../engine/index.ts';
import type { Visit } from '../../../platform/index.ts';
import { type CleanProvision, paragraphLabel } from '../../../texts/index.ts';
import { Button, errorAt, Field, Form, type FormError, Hidden, type Markup } from '../../../ui/index.ts';
import { decisionPaths } from '../../paths.ts';
import { fieldOf } from '../../rules/correcting.ts';
import { correctionWords as words } from '../../words/corrections.ts';

export interface WriteView {
  readonly text: string;
  readonly language: string;
  /** As they read now, with earlier corrections. */
  readonly paragraphs: readonly CleanProvision[];
  /** Ids of those that are corrected. */
  readonly chosen: readonly string[];
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

/** Each chosen paragraph in full, to be written as it is read instead. */
export function WritePage({ visit, view }: { visit: Visit; view: WriteView }): Markup {
  const { say } = visit;
  const { text, paragraphs, chosen, errors } = view;
  return (
    <>
      <p>{say(words.prepareExplained)}</p>
      <Form
        method="post"
        action={decisionPaths.corrections(text)}
        idempotencyKey={newId()}
        label={say(words.writeTitle)}
        errors={{ title: say(words.notDrafted), list: errors }}
      >
        {paragraphs
          .filter(({ id }) => chosen.includes(id))
          .map((paragraph) => (
            <Paragraph visit={visit} view={view} paragraph={paragraph} />
          ))}
        <Button label={say(words.draft)} />
      </Form>
      <p>
        <a href={decisionPaths.corrections(text)}>{say(words.chooseOthers)}</a>
      </p>
    </>
  );
}

function Paragraph(props: { visit: Visit; view: WriteView; paragraph: CleanProvision }): Markup {
  const { visit, view, paragraph } = props;
  const { say } = visit;
  const { typed, errors, language, paragraphs } = view;
  const { id, text } = paragraph;
  const name = paragraphLabel(say, paragraphs, id);
  const [from, to, reason] = [fieldOf('from', id), fieldOf('to', id), fieldOf('reason', id)];
  return (
    <>
      <Hidden name="provisions" value={id} />
      <Hidden name={from} value={text} />
      <Field
        kind="textarea"
        name={to}
        label={say(words.to, { paragraph: name })}
        hint={say(words.toHint)}
        rows={6}
        maxLength={20_000}
        wording={{ language, direction: directionOf(language) }}
        value={typed[to] ?? text}
        {...errorAt(errors, to)}
      />
      <Field
        kind="text"
        name={reason}
        label={say(words.why, { paragraph: name })}
        hint={say(words.whyHint)}
        maxLength={500}
        value={typed[reason] ?? ''}
        {...errorAt(errors, reason)}
      />
    </>
  );
}
