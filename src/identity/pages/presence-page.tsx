import type { Child } from 'hono/jsx';
import { newId } from '../../base/index.ts';
import { type Form as Answers, proofFields, type Visit } from '../../platform/index.ts';
import {
  Button,
  errorAt,
  Field,
  Form,
  type FormError,
  formNames,
  Hidden,
  type Markup,
  Notice,
} from '../../ui/index.ts';
import { paths } from '../paths.ts';
import { lifetimes } from '../rules/lifetimes.ts';
import type { Provider } from '../rules/sign-on.ts';
import { ministryWords } from '../words/ministry.ts';
import { presenceWords } from '../words/presence.ts';
import { words } from '../words.ts';
import { summaryOf } from './messages.ts';

export interface PresenceView {
  readonly hasPasskey: boolean;
  readonly hasPassword: boolean;
  /** Ministries that the person's account is linked to. */
  readonly ministries: readonly Provider[];
  /** A demonstration has nobody behind its roles. */
  readonly mayClick: boolean;
  /** The form that goes on once the person has proven to be there; null when nothing waits. */
  readonly waiting: Answers | null;
  readonly errors: readonly FormError[];
}

type PresenceProps = { readonly visit: Visit; readonly view: PresenceView };

/** Asks for a proof that the person is there, and carries what was typed. */
export function PresencePage({ visit, view }: PresenceProps): Markup {
  const { say } = visit;
  const errors = view.errors.filter(({ at }) => at === undefined);
  const hasWay = view.hasPasskey || view.hasPassword || view.mayClick || view.ministries.length > 0;
  return (
    <>
      <p>{say(presenceWords.presenceExplained, { minutes: lifetimes.presenceMinutes })}</p>
      {errors.map(({ message }) => (
        <Notice tone="care">
          <p>{message}</p>
        </Notice>
      ))}
      {view.waiting === null ? null : (
        <Notice tone="fact">
          <p>{say(presenceWords.presenceNothingLost)}</p>
          {Object.keys(view.waiting.files).length > 0 ? <p>{say(presenceWords.presenceFiles)}</p> : null}
        </Notice>
      )}
      {view.mayClick ? <ByClick visit={visit} view={view} /> : null}
      {view.hasPasskey ? <ByPasskey visit={visit} view={view} /> : null}
      {view.hasPassword ? <ByPassword visit={visit} view={view} /> : null}
      {view.ministries.length > 0 ? <ByMinistry visit={visit} view={view} /> : null}
      {hasWay ? null : <InAnotherTab visit={visit} view={view} />}
    </>
  );
}

function ByClick({ visit, view }: PresenceProps): Markup {
  const { say } = visit;
  return (
    <section aria-labelledby="by-click">
      <h2 id="by-click">{say(presenceWords.presenceDemonstration)}</h2>
      <p>{say(presenceWords.presenceDemonstrationExplained)}</p>
      <Waiting visit={visit} view={view} way="click">
        <Button label={say(presenceWords.presenceClick)} />
      </Waiting>
    </section>
  );
}

/** The island fills in the answer and sends the form; without scripts the button says why it cannot be used. */
function ByPasskey({ visit, view }: PresenceProps): Markup {
  const { say } = visit;
  return (
    <section aria-labelledby="by-passkey">
      <h2 id="by-passkey">{say(words.passkeyWay)}</h2>
      <Waiting visit={visit} view={view} way="passkey" island="passkey-presence">
        <Hidden name={proofFields.answer} value="" />
        <Button label={say(presenceWords.presencePasskey)} disabledReason={say(words.passkeyNeedsScripts)} />
      </Waiting>
    </section>
  );
}

function ByPassword({ visit, view }: PresenceProps): Markup {
  const { say } = visit;
  const { errors } = view;
  return (
    <section aria-labelledby="by-password">
      <h2 id="by-password">{say(words.passwordWay)}</h2>
      <Waiting visit={visit} view={view} way="password">
        <Field
          kind="text"
          type="password"
          name={proofFields.password}
          idPrefix="password"
          label={say(words.password)}
          autocomplete="current-password"
          {...errorAt(errors, proofFields.password)}
        />
        <Field
          kind="text"
          name={proofFields.code}
          idPrefix="password"
          label={say(words.code)}
          hint={say(words.codeHint)}
          autocomplete="one-time-code"
          inputmode="numeric"
          maxLength={12}
          short
          {...errorAt(errors, proofFields.code)}
        />
        <Button label={say(presenceWords.presencePassword)} look={view.hasPasskey ? 'plain' : 'main'} />
      </Waiting>
    </section>
  );
}

/** At the ministry, in a tab of its own: what was typed stays here and goes on afterwards. */
function ByMinistry({ visit, view }: PresenceProps): Markup {
  const { say } = visit;
  return (
    <section aria-labelledby="by-ministry">
      <h2 id="by-ministry">{say(ministryWords.ministry)}</h2>
      {view.ministries.map(({ key, name }) => (
        <p>
          <a href={paths.signOnPresence(key)} target="_blank" rel="noopener" data-turbo="false">
            {say(presenceWords.presenceByMinistry, { name })}
          </a>
        </p>
      ))}
      <p>{say(presenceWords.presenceByMinistryThen)}</p>
      <Waiting visit={visit} view={view} way="elsewhere">
        <Button label={say(presenceWords.presenceDoneThere)} look="plain" />
      </Waiting>
    </section>
  );
}

/** Whoever has nothing yet to prove it with, as after coming in by a link: it is set up beside, and this page goes on. */
function InAnotherTab({ visit, view }: PresenceProps): Markup {
  const { say } = visit;
  return (
    <>
      <p>
        {say(presenceWords.presenceNoWay)}{' '}
        <a href={paths.security} target="_blank" rel="noopener">
          {say(presenceWords.presenceSetUp)}
        </a>
      </p>
      <Waiting visit={visit} view={view} way="elsewhere">
        <Button label={say(presenceWords.presenceGoOn)} />
      </Waiting>
    </>
  );
}

interface WaitingProps extends PresenceProps {
  readonly way: 'click' | 'passkey' | 'password' | 'elsewhere';
  readonly island?: string;
  readonly children?: Child;
}

/** The form that waits, sent once more to where it was going, with the proof. */
function Waiting({ visit, view, way, island, children }: WaitingProps): Markup {
  const { search, pathname } = new URL(visit.c.req.url);
  const atFields = view.errors.filter(({ at }) => at !== undefined);
  const lists = Object.entries(view.waiting?.lists ?? {}).filter(([name]) => name !== formNames.key);
  return (
    <Form
      action={pathname + search}
      method="post"
      idempotencyKey={view.waiting?.fields[formNames.key] ?? newId()}
      idPrefix={way}
      label={visit.say(presenceWords.presence)}
      errors={summaryOf(way === 'password' ? atFields : [], visit.say)}
      {...(island === undefined ? {} : { island })}
    >
      <Hidden name={proofFields.way} value={way} />
      {children}
      {lists.flatMap(([name, values]) => values.map((value) => <Hidden name={name} value={value} />))}
    </Form>
  );
}
