import { raw } from 'hono/html';
import { toString as qrOf } from 'qrcode';
import { newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, errorAt, Field, Form, type FormError, Hidden, type Markup } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import { codeUri, inGroups } from '../rules/code.ts';
import { passwordLengths } from '../rules/password.ts';
import { words } from '../words.ts';
import { summaryOf } from './messages.ts';

export interface PasswordView {
  readonly isFresh: boolean;
  readonly hasPassword: boolean;
  readonly base32: string;
  readonly qr: string;
  readonly setUpErrors: readonly FormError[];
  readonly changeErrors: readonly FormError[];
}

/** QR code of a secret as SVG; the text beside it says the same, so it is hidden from those who listen. */
export async function qrCode(forum: string, signInName: string, base32: string): Promise<string> {
  const svg = await qrOf(codeUri(forum, signInName, base32), { type: 'svg', margin: 4, width: 232 });
  return svg.replace('<svg ', '<svg aria-hidden="true" ');
}

/** Set up password and code, or change the password alone. */
export function PasswordPage({ visit, view }: { visit: Visit; view: PasswordView }): Markup {
  const { say } = visit;
  if (!view.hasPassword) return <SetUp visit={visit} view={view} />;
  return (
    <>
      <section aria-labelledby="change">
        <h2 id="change">{say(words.changePassword)}</h2>
        <Change visit={visit} view={view} />
      </section>
      <section aria-labelledby="anew">
        <h2 id="anew">{say(words.setUpAnew)}</h2>
        <SetUp visit={visit} view={view} />
      </section>
    </>
  );
}

type PasswordProps = { readonly visit: Visit; readonly view: PasswordView };

function Change({ visit, view }: PasswordProps): Markup {
  const { say } = visit;
  const errors = view.changeErrors;
  return (
    <Form
      action={paths.passwordChange}
      method="post"
      idempotencyKey={newId()}
      errors={summaryOf(errors, say)}
      idPrefix="change"
      label={say(words.changePassword)}
    >
      <Field
        kind="text"
        type="password"
        name="current"
        label={say(words.currentPassword)}
        autocomplete="current-password"
        idPrefix="change"
        {...errorAt(errors, 'current')}
      />
      <NewPassword visit={visit} errors={errors} idPrefix="change" />
      <Button label={say(words.changePassword)} {...staleReason({ visit, view })} />
    </Form>
  );
}

function SetUp({ visit, view }: PasswordProps): Markup {
  const { say } = visit;
  const errors = view.setUpErrors;
  return (
    <Form
      action={paths.password}
      method="post"
      idempotencyKey={newId()}
      errors={summaryOf(errors, say)}
      idPrefix="set"
      label={say(words.setUpPassword)}
    >
      <Hidden name="base32" value={view.base32} />
      <NewPassword visit={visit} errors={errors} idPrefix="set" />
      <p>{say(words.scan)}</p>
      {raw(view.qr)}
      <p>
        {say(words.secret)}: <code translate="no">{inGroups(view.base32)}</code>
      </p>
      <Field
        kind="text"
        name="code"
        label={say(words.codeFromApp)}
        hint={say(words.codeHint)}
        autocomplete="one-time-code"
        inputmode="numeric"
        maxLength={12}
        short
        idPrefix="set"
        {...errorAt(errors, 'code')}
      />
      <Button label={say(words.setUpPassword)} {...staleReason({ visit, view })} />
    </Form>
  );
}

function NewPassword(props: { visit: Visit; errors: readonly FormError[]; idPrefix: string }): Markup {
  const { say } = props.visit;
  return (
    <Field
      kind="text"
      type="password"
      name="password"
      label={say(words.newPassword)}
      hint={say(words.passwordHint, { min: passwordLengths.min })}
      autocomplete="new-password"
      idPrefix={props.idPrefix}
      {...errorAt(props.errors, 'password')}
    />
  );
}

function staleReason({ visit, view }: PasswordProps) {
  return view.isFresh ? {} : { disabledReason: visit.say(words.notFresh) };
}
