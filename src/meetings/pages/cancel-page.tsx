import { newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, DefinitionList, errorAt, Field, Form, type Markup, Notice } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { Meeting } from '../reads/meetings.ts';
import { changeWords as words } from '../words/changes.ts';
import { words as meetingWords } from '../words.ts';
import type { RefusedChange } from './move-form.tsx';
import { When } from './when.tsx';

interface CancelPageProps {
  readonly visit: Visit;
  readonly meeting: Meeting;
  /** How many people have been invited. */
  readonly invited: number;
  readonly refused: RefusedChange | null;
}

/** What will happen, the reason, and the one button that does it. */
export function CancelPage({ visit, meeting, invited, refused }: CancelPageProps): Markup {
  const { say } = visit;
  const errors = refused?.errors ?? [];
  const reason = refused?.typed['reason'];
  return (
    <>
      <DefinitionList
        items={[
          { term: say(meetingWords.when), details: <When visit={visit} meeting={meeting} /> },
          { term: say(meetingWords.where), details: meeting.place ?? say(meetingWords.notRecorded) },
        ]}
      />
      <Notice tone="care">
        <p>{say(words.cancelSays, { count: invited })}</p>
        <p>{say(words.cancelForGood)}</p>
      </Notice>
      <p>
        <a href={paths.meeting(meeting.id)}>{say(words.keep)}</a>
      </p>
      <Form
        method="post"
        action={paths.cancellation(meeting.id)}
        idempotencyKey={newId()}
        expectedVersion={meeting.moves}
        label={say(words.cancel)}
        errors={{ title: say(words.notCancelled), list: errors }}
      >
        <Field
          kind="textarea"
          name="reason"
          label={say(words.reason)}
          hint={say(words.reasonHint)}
          maxLength={1000}
          {...(reason === undefined ? {} : { value: reason })}
          {...errorAt(errors, 'reason')}
        />
        <Button label={say(words.cancelAct)} look="grave" />
      </Form>
    </>
  );
}
