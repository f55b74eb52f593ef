import { ActForm, ActReason, type Visit } from '../../platform/index.ts';
import { errorAt, Field, type FormError, type Markup } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { BodyNow } from '../reads/bodies.ts';
import type { KeyRequest } from '../reads/keys.ts';
import { isStanding } from '../reads/keys.ts';
import { accessWords as words } from '../words/access.ts';
import { words as bodyWords } from '../words.ts';
import { KeysState } from './keys-state.tsx';

export interface AccessView {
  readonly body: BodyNow;
  readonly request: KeyRequest | null;
  /** Whose chairs hold the keys. */
  readonly keyBody: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly askErrors: readonly FormError[];
  readonly applyErrors: readonly FormError[];
}

/** How observers read, how that is asked to change, and what two keys allowed. */
export function AccessPage({ visit, view }: { visit: Visit; view: AccessView }): Markup {
  const { say } = visit;
  const { body, request } = view;
  return (
    <>
      <p>{say(words.now, { state: say(body.observersRead ? bodyWords.readYes : bodyWords.readNo) })}</p>
      <p>{say(words.explained)}</p>
      {request === null ? null : <KeysState visit={visit} request={request} body={view.keyBody} />}
      {request !== null && isStanding(request) ? null : <Asking visit={visit} view={view} />}
      {request?.state === 'ready' ? <Applying visit={visit} view={view} /> : null}
    </>
  );
}

function Asking({ visit, view }: { visit: Visit; view: AccessView }): Markup {
  const { say } = visit;
  const { body, askErrors: errors, typed } = view;
  return (
    <ActForm
      id="ask"
      title={say(words.askTitle)}
      action={paths.accessKeys(body.id)}
      button={say(words.ask)}
      errors={{ title: say(words.notAsked), list: errors }}
    >
      <Field
        kind="radios"
        name="observersRead"
        idPrefix="ask"
        label={say(words.change)}
        choices={[
          { value: 'yes', label: say(words.yes) },
          { value: 'no', label: say(words.no) },
        ]}
        value={typed['observersRead'] ?? (body.observersRead ? 'no' : 'yes')}
        {...errorAt(errors, 'observersRead')}
      />
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

function Applying({ visit, view }: { visit: Visit; view: AccessView }): Markup {
  const { say } = visit;
  return (
    <ActForm
      id="apply"
      title={say(words.applyTitle)}
      action={paths.changeAccess(view.body.id)}
      button={say(words.apply)}
      look="grave"
      errors={{ title: say(words.notApplied), list: view.applyErrors }}
    />
  );
}
