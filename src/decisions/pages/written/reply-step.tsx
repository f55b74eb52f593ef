import { Field, type Markup } from '../../../ui/index.ts';
import { answers } from '../../schema/written.ts';
import { writtenWords as words } from '../../words/written.ts';
import type { RefusedStep } from '../silence/step-form.tsx';
import type { WrittenPageView } from './page-view.ts';
import { StepForm } from './step-form.tsx';
import type { WrittenProps } from './written-page.tsx';

/** What a member is asked, while it is asked. */
export function ReplyStep({ visit, view, refused }: WrittenProps): Markup | null {
  const { say } = visit;
  const { own, round, standing, text } = view;
  if (!round || own === null || standing !== 'running' || !round.electorate.includes(own)) return null;
  return (
    <StepForm
      {...{ visit, text, refused }}
      step="replies"
      title={say(words.replyTitle)}
      explained={say(words.replyExplained)}
      button={say(words.reply)}
      fields={(field) => (
        <>
          <Field
            kind="radios"
            label={say(words.answer)}
            choices={answers.map((one) => ({ value: one, label: say(words[`answer.${one}`]) }))}
            {...field('answer')}
          />
          <Field
            kind="textarea"
            label={say(words.reason)}
            hint={say(words.reasonHint)}
            optional={say(words.optional)}
            maxLength={8000}
            {...field('reason')}
          />
          <Paragraphs {...{ visit, view, refused }} step="replies" field={field} />
        </>
      )}
    />
  );
}

/** The paragraphs about which a reply is; none: the text as a whole. */
export function Paragraphs(props: {
  readonly visit: WrittenProps['visit'];
  readonly view: WrittenPageView;
  readonly refused: RefusedStep | null;
  readonly step: string;
  readonly field: (name: string) => {
    readonly name: string;
    readonly idPrefix: string;
    readonly error?: string;
    readonly value?: string;
  };
}): Markup {
  const { visit, view, refused, step, field } = props;
  const { value: _, ...asked } = field('provisions');
  return (
    <Field
      kind="checkboxes"
      label={visit.say(words.paragraphs)}
      hint={visit.say(words.paragraphsHint)}
      choices={view.paragraphs}
      values={refused?.step === step ? (refused.lists['provisions'] ?? []) : []}
      {...asked}
    />
  );
}
