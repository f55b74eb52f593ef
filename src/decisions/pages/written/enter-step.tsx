import { Field, type Markup } from '../../../ui/index.ts';
import { answers, otherChannels } from '../../schema/written.ts';
import { writtenWords } from '../../words/written.ts';
import { writtenChairWords as words } from '../../words/written-chair.ts';
import { RemindStep } from './chair-steps.tsx';
import { Paragraphs } from './reply-step.tsx';
import { StepForm } from './step-form.tsx';
import type { WrittenProps } from './written-page.tsx';

/** What the secretariat enters for members, as received, until a chair has told all how it ended. */
export function EnterStep(props: WrittenProps): Markup | null {
  const { visit, view, refused } = props;
  const { say } = visit;
  const { round, standing, text, names } = view;
  if (!round || !['running', 'completed', 'lapsed'].includes(standing)) return null;
  const zone = round.deadlineZone;
  const members = round.electorate.map((code) => ({ value: code, label: names[code] ?? code }));
  return (
    <>
      <StepForm
        {...{ visit, text, refused }}
        step="received"
        title={say(words.enterTitle)}
        explained={say(words.enterExplained)}
        button={say(words.enter)}
        fields={(field) => (
          <>
            <Field
              kind="select"
              label={say(words.member)}
              blank={say(words.chooseMember)}
              choices={members}
              {...field('participant')}
            />
            <Field
              kind="radios"
              label={say(words.answer)}
              choices={answers.map((one) => ({ value: one, label: say(writtenWords[`said.${one}`]) }))}
              {...field('answer')}
            />
            <Field
              kind="radios"
              label={say(words.channel)}
              choices={otherChannels.map((one) => ({
                value: one,
                label: say(writtenWords[`channel.${one}`]),
              }))}
              {...field('channel')}
            />
            <Field
              kind="date-time"
              label={say(words.receivedAt, { zone })}
              hint={zone}
              {...field('receivedAt')}
            />
            <Field
              kind="text"
              label={say(words.evidence)}
              hint={say(words.evidenceHint)}
              maxLength={1000}
              {...field('evidence')}
            />
            <Field
              kind="textarea"
              label={say(writtenWords.reason)}
              hint={say(writtenWords.reasonHint)}
              optional={say(writtenWords.optional)}
              maxLength={8000}
              {...field('reason')}
            />
            <Paragraphs {...{ visit, view, refused }} step="received" field={field} />
          </>
        )}
      />
      {standing === 'running' && view.chair === null ? <RemindStep {...props} /> : null}
    </>
  );
}
