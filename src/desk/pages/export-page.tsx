import type { Instant } from '../../base/index.ts';
import { isStanding, type KeyRequest, KeysState } from '../../groups/index.ts';
import { ActForm, ActReason, timeWords, type Visit } from '../../platform/index.ts';
import { type FormError, type Markup, Notice } from '../../ui/index.ts';
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
    <ActForm
      id="ask"
      title={say(words.askTitle)}
      action={deskPaths.exportKeys}
      button={say(words.ask)}
      errors={{ title: say(words.notAsked), list: errors }}
      {...(keyBody === null ? { disabledReason: say(words.noLeadingBody) } : {})}
    >
      <ActReason
        form="ask"
        label={say(words.reason)}
        hint={say(words.reasonHint)}
        errors={errors}
        value={typed['reason']}
      />
    </ActForm>
  );
}

function Opening({ visit: { say }, view }: { visit: Visit; view: ExportView }): Markup {
  return (
    <ActForm
      id="open"
      title={say(words.openTitle)}
      action={deskPaths.export}
      button={say(words.open)}
      look="grave"
      errors={{ title: say(words.notOpened), list: view.openErrors }}
    />
  );
}
