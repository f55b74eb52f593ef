import { type Instant, newId } from '../../base/index.ts';
import { isStanding, type KeyRequest, KeysState } from '../../groups/index.ts';
import { timeWords, type Visit } from '../../platform/index.ts';
import { Button, errorAt, Field, Form, type FormError, type Markup, Notice } from '../../ui/index.ts';
import { deskPaths } from '../paths.ts';
import { exportHours } from '../rules/export-open.ts';
import { exportWords as words } from '../words/export.ts';

export interface ExportView {
  readonly request: KeyRequest | null;
  /** Name of the leading body; null where the forum has none. */
  readonly keyBody: string | null;
  /** Until when the reader can fetch what was opened; null where nothing is open to the reader. */
  readonly fetchableUntil: Instant | null;
  readonly typed: Readonly<Record<string, string>>;
  readonly askErrors: readonly FormError[];
  readonly openErrors: readonly FormError[];
}

/** An export of everything: asked with a reason, allowed by two co-chairs, opened once. */
export function ExportPage({ visit, view }: { visit: Visit; view: ExportView }): Markup {
  const { say } = visit;
  const { request, keyBody, fetchableUntil: until } = view;
  return (
    <>
      <p>{say(words.explained, { hours: exportHours })}</p>
      {until === null ? null : (
        <Notice tone="done">
          <p>
            <a href={deskPaths.archive} data-turbo="false">
              {say(words.fetch)}
            </a>
          </p>
          <p>{say(words.fetchUntil, { time: timeWords(until, visit) })}</p>
        </Notice>
      )}
      {request === null ? null : <KeysState visit={visit} request={request} body={keyBody ?? request.body} />}
      {request !== null && isStanding(request) ? null : <Asking visit={visit} view={view} />}
      {request?.state === 'ready' ? <Opening visit={visit} view={view} /> : null}
    </>
  );
}

function Asking({ visit, view }: { visit: Visit; view: ExportView }): Markup {
  const { say } = visit;
  const { askErrors: errors, typed, keyBody } = view;
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{say(words.askTitle)}</h2>
      <Form
        method="post"
        action={deskPaths.exportKeys}
        idempotencyKey={newId()}
        label={say(words.askTitle)}
        errors={{ title: say(words.notAsked), list: errors }}
      >
        <Field
          kind="textarea"
          name="reason"
          label={say(words.reason)}
          hint={say(words.reasonHint)}
          maxLength={1000}
          value={typed['reason'] ?? ''}
          {...errorAt(errors, 'reason')}
        />
        <Button
          label={say(words.ask)}
          {...(keyBody === null ? { disabledReason: say(words.noLeadingBody) } : {})}
        />
      </Form>
    </section>
  );
}

function Opening({ visit, view }: { visit: Visit; view: ExportView }): Markup {
  const { say } = visit;
  return (
    <section aria-labelledby="open">
      <h2 id="open">{say(words.openTitle)}</h2>
      <Form
        method="post"
        action={deskPaths.export}
        idempotencyKey={newId()}
        label={say(words.openTitle)}
        errors={{ title: say(words.notOpened), list: view.openErrors }}
      >
        <Button label={say(words.open)} look="grave" />
      </Form>
    </section>
  );
}
