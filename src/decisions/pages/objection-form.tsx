import { newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, type Choice, errorAt, Field, Form, type FormError, type Markup } from '../../ui/index.ts';
import { decisionPaths } from '../paths.ts';
import { objectionWords, presidingWords as words } from '../words.ts';

export interface ObjectionFormProps {
  readonly visit: Visit;
  readonly text: string;
  /** Members present, to choose from; null on a delegation's own form. */
  readonly members: readonly Choice[] | null;
  readonly errors: readonly FormError[];
  readonly typed: Readonly<Record<string, string>>;
}

/** The objection of a delegation: its own, or made in the room and recorded. */
export function ObjectionForm({ visit, text, members, errors, typed }: ObjectionFormProps): Markup {
  const { say } = visit;
  return (
    <Form
      method="post"
      action={decisionPaths.objection(text)}
      idempotencyKey={newId()}
      idPrefix="objection"
      label={say(words.objectTitle)}
      errors={{ title: say(words.notRecorded), list: errors }}
    >
      {members === null ? null : (
        <Field
          kind="select"
          name="participant"
          idPrefix="objection"
          label={say(words.whose)}
          blank={say(words.chooseMember)}
          choices={members}
          value={typed['participant'] ?? ''}
          {...errorAt(errors, 'participant')}
        />
      )}
      <Field
        kind="textarea"
        name="reason"
        idPrefix="objection"
        label={say(words.reason)}
        optional={say(words.optional)}
        hint={say(objectionWords.reasonHint)}
        maxLength={2000}
        value={typed['reason'] ?? ''}
        {...errorAt(errors, 'reason')}
      />
      <Button look="grave" label={say(members === null ? objectionWords.object : words.recordObjection)} />
    </Form>
  );
}
