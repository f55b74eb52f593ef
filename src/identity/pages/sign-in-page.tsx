import { newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, errorAt, Field, Form, type FormError, Hidden, type Markup } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { Provider } from '../rules/sign-on.ts';
import { words } from '../words.ts';
import { summaryOf } from './messages.ts';
import { MinistrySignIn } from './ministry-pages.tsx';

export interface SignInView {
  /** Where to go afterwards; `/` when nowhere in particular. */
  readonly backTo: string;
  /** What was typed; the password never comes back. */
  readonly name?: string;
  readonly errors?: readonly FormError[];
}

interface SignInProps {
  readonly visit: Visit;
  readonly view: SignInView;
  readonly providers: readonly Provider[];
}

/** First step: name and password, or a passkey where scripts run. */
export function SignInPage({ visit, view, providers }: SignInProps): Markup {
  const { say } = visit;
  const errors = view.errors ?? [];
  return (
    <>
      {view.backTo === '/' ? null : <p>{say(words.thenExplained)}</p>}
      <section aria-labelledby="password-way">
        <h2 id="password-way">{say(words.passwordWay)}</h2>
        <Form
          action={paths.signIn()}
          method="post"
          answersWithPage
          idempotencyKey={newId()}
          errors={summaryOf(errors, say)}
        >
          <Hidden name="then" value={view.backTo} />
          <Field
            kind="text"
            name="name"
            label={say(words.signInName)}
            hint={say(words.signInNameHint)}
            value={view.name}
            autocomplete="username webauthn"
            maxLength={254}
            {...errorAt(errors, 'name')}
          />
          <Field
            kind="text"
            type="password"
            name="password"
            label={say(words.password)}
            autocomplete="current-password"
            {...errorAt(errors, 'password')}
          />
          <Button label={say(words.next)} />
        </Form>
      </section>
      <section aria-labelledby="passkey-way">
        <h2 id="passkey-way">{say(words.passkeyWay)}</h2>
        <p>{say(words.passkeyExplained)}</p>
        <PasskeySignIn visit={visit} backTo={view.backTo} />
      </section>
      <MinistrySignIn visit={visit} providers={providers} backTo={view.backTo} />
      <section aria-labelledby="lost-way">
        <h2 id="lost-way">{say(words.lostWayTitle)}</h2>
        <p>
          <a href={paths.recoveryRequest}>{say(words.lostWay)}</a>
        </p>
      </section>
    </>
  );
}

/** The island fills in `answer` and sends the form; without scripts the button says why it cannot be used. */
function PasskeySignIn({ visit, backTo }: { visit: Visit; backTo: string }): Markup {
  const { say } = visit;
  return (
    <Form
      action={paths.passkey}
      method="post"
      idempotencyKey={newId()}
      label={say(words.passkeyWay)}
      island="passkey-sign-in"
    >
      <Hidden name="then" value={backTo} />
      <Hidden name="answer" value="" />
      <Button label={say(words.passkeySignIn)} look="plain" disabledReason={say(words.passkeyNeedsScripts)} />
    </Form>
  );
}

export interface CodeView {
  readonly backTo: string;
  /** What the first step returned. */
  readonly step: string;
  readonly errors?: readonly FormError[];
}

/** Second step: the code. */
export function CodePage({ visit, view }: { visit: Visit; view: CodeView }): Markup {
  const { say } = visit;
  const errors = view.errors ?? [];
  return (
    <Form action={paths.code} method="post" idempotencyKey={newId()} errors={summaryOf(errors, say)}>
      <Hidden name="then" value={view.backTo} />
      <Hidden name="step" value={view.step} />
      <Field
        kind="text"
        name="code"
        label={say(words.code)}
        hint={say(words.codeHint)}
        autocomplete="one-time-code"
        inputmode="numeric"
        maxLength={12}
        short
        {...errorAt(errors, 'code')}
      />
      <Button label={say(words.signIn)} />
    </Form>
  );
}
