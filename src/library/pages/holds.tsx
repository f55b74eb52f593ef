import { newId } from '../../base/index.ts';
import { At, timeWords, type Visit } from '../../platform/index.ts';
import { Button, errorAt, Field, Form, type Markup, Notice, Table } from '../../ui/index.ts';
import { libraryPaths } from '../paths.ts';
import type { Hold } from '../reads/holds.ts';
import { holdWords as words } from '../words/holds.ts';
import { words as paperWords } from '../words.ts';
import type { RefusedForm } from './paper-form.tsx';

export interface HoldsProps {
  readonly visit: Visit;
  readonly holds: readonly Hold[];
  /** Names of bodies by id. */
  readonly bodies: Readonly<Record<string, string>>;
  readonly maySet: boolean;
  readonly refused: (RefusedForm & { readonly body?: string }) | null;
}

/** Legal holds, standing and ended, and where the secretariat sets one (JOURNEYS c6). */
export function Holds(props: HoldsProps): Markup {
  const { visit, holds, bodies } = props;
  const { say } = visit;
  return (
    <section aria-labelledby="holds">
      <h2 id="holds">{say(words.title)}</h2>
      <p>{say(words.explained)}</p>
      {holds.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <Table
          caption={say(words.title)}
          captionHidden
          rows={holds}
          columns={[
            {
              head: say(words.what),
              cell: ({ body, text }) =>
                text === null
                  ? say(words.allOf, { body: bodies[body] ?? body })
                  : say(words.textOf, { text, body: bodies[body] ?? body }),
            },
            { head: say(words.since), cell: ({ at }) => <At at={at} visit={visit} /> },
            { head: say(words.reason), cell: ({ reason }) => reason },
            { head: say(words.state), cell: (hold) => <State {...props} hold={hold} /> },
          ]}
        />
      )}
      {props.maySet ? <SetHold {...props} /> : null}
    </section>
  );
}

function State({ visit, hold, maySet, refused }: HoldsProps & { readonly hold: Hold }): Markup {
  const { say } = visit;
  if (hold.endedAt !== null)
    return <>{say(words.ended, { time: timeWords(hold.endedAt, visit), reason: hold.endReason ?? '' })}</>;
  if (!maySet) return <>{say(words.stands)}</>;
  const form = `end-${hold.id}`;
  const errors = refused?.form === form ? refused.errors : [];
  return (
    <Form
      method="post"
      action={libraryPaths.holdEnding(hold.id)}
      idempotencyKey={newId()}
      idPrefix={form}
      label={say(words.end)}
      errors={{ title: say(paperWords.checkFields), list: errors }}
    >
      <Field
        kind="text"
        name="reason"
        idPrefix={form}
        label={say(words.endReason)}
        maxLength={1000}
        value={refused?.form === form ? refused.reason : ''}
        {...errorAt(errors, 'reason')}
      />
      <Button label={say(words.end)} look="plain" />
    </Form>
  );
}

function SetHold({ visit, bodies, refused }: HoldsProps): Markup {
  const { say } = visit;
  const own = refused?.form === 'hold' ? refused : null;
  const errors = own?.errors ?? [];
  return (
    <Form
      method="post"
      action={libraryPaths.holds}
      idempotencyKey={newId()}
      idPrefix="hold"
      label={say(words.set)}
      errors={{ title: say(paperWords.checkFields), list: errors }}
    >
      <Field
        kind="select"
        name="body"
        idPrefix="hold"
        label={say(words.body)}
        blank={say(words.chooseBody)}
        value={own?.body ?? ''}
        choices={Object.entries(bodies).map(([value, label]) => ({ value, label }))}
        {...errorAt(errors, 'body')}
      />
      <Field
        kind="textarea"
        name="reason"
        idPrefix="hold"
        label={say(words.setReason)}
        maxLength={1000}
        value={own?.reason ?? ''}
        {...errorAt(errors, 'reason')}
      />
      <Button label={say(words.set)} look="plain" />
    </Form>
  );
}

/** On the page of a paper that is kept whatever else would take it away. */
export function HeldNotice({ visit, hold }: { visit: Visit; hold: Hold | null }): Markup | null {
  if (hold === null) return null;
  const { say } = visit;
  return (
    <Notice tone="care" title={say(words.held, { time: timeWords(hold.at, visit) })}>
      <p>{say(words.heldBecause, { reason: hold.reason })}</p>
    </Notice>
  );
}
