import { newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import {
  Button,
  EmptyState,
  errorAt,
  Field,
  Form,
  type FormError,
  type Markup,
  Table,
} from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { Participant } from '../reads/participants.ts';
import { peopleWords, words } from '../words.ts';
import { Sources } from './sources.tsx';

export interface ConfirmView {
  readonly visit: Visit;
  /** Entries that wait for confirmation. */
  readonly waiting: readonly Participant[];
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

/** Entries of which the register is not sure, why, and the form that makes one public. */
export function ConfirmPage(view: ConfirmView): Markup {
  const { visit, waiting, typed, errors } = view;
  const { say } = visit;
  if (waiting.length === 0) {
    return (
      <EmptyState kind="wait" title={say(words.nothingWaits)} sentence={say(words.nothingWaitsExplained)} />
    );
  }
  const ground = typed['ground'];
  return (
    <>
      <p>{say(words.unconfirmedExplained)}</p>
      <Form
        method="post"
        action={paths.confirmList}
        idempotencyKey={newId()}
        label={say(words.confirm)}
        errors={{ title: say(words.notConfirmed), list: errors }}
      >
        <Field
          kind="select"
          name="code"
          label={say(words.entry)}
          blank={say(peopleWords.choose)}
          choices={waiting.map((one) => ({ value: one.code, label: one.name }))}
          value={typed['code'] ?? ''}
          {...errorAt(errors, 'code')}
        />
        <Field
          kind="textarea"
          name="ground"
          label={say(words.ground)}
          hint={say(words.groundHint)}
          maxLength={1000}
          {...(ground === undefined ? {} : { value: ground })}
          {...errorAt(errors, 'ground')}
        />
        <Button label={say(words.confirmAct)} />
      </Form>
      <h2>{say(words.unconfirmed)}</h2>
      <Table
        dense
        captionHidden
        caption={say(words.unconfirmed)}
        rows={waiting}
        columns={[
          { head: say(words.name), cell: (one) => <a href={paths.participant(one.code)}>{one.name}</a> },
          {
            head: say(words.status),
            cell: (one) => say(words[`status.${one.periods[0]?.status ?? 'observer'}`]),
          },
          { head: say(words.why), cell: (one) => say(words[`confidence.${one.confidence}`]) },
          { head: say(words.sources), cell: (one) => <Sources sources={one.sources} say={say} /> },
        ]}
      />
    </>
  );
}
