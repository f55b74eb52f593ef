import { type Instant, newId } from '../../base/index.ts';
import { formatInstant, type Visit, type Word } from '../../platform/index.ts';
import {
  Button,
  EmptyState,
  errorAt,
  Field,
  Form,
  type FormError,
  Hidden,
  LinkButton,
  type Markup,
  Notice,
  Table,
} from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { Way } from '../schema.ts';
import { words } from '../words.ts';
import { summaryOf } from './messages.ts';
import { type Ministry, MinistrySection } from './ministry-pages.tsx';
import { TimeOf } from './time-of.tsx';

export interface SecurityView {
  readonly isFresh: boolean;
  readonly sessionId: string;
  readonly passwordChangedAt: Instant | null;
  readonly passkeys: readonly {
    readonly credentialId: string;
    readonly label: string;
    readonly createdAt: Instant;
    readonly lastUsedAt: Instant | null;
  }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly way: Way;
    readonly device: string;
    readonly isNewDevice: boolean;
    readonly createdAt: Instant;
    readonly lastSeenAt: Instant;
  }[];
  readonly ministries: readonly Ministry[];
  readonly done: Word | null;
  readonly errors: readonly FormError[];
}

type SecurityProps = { readonly visit: Visit; readonly view: SecurityView };

/** How one signs in: passkeys, password and code, and where one is signed in now. */
export function SecurityPage({ visit, view }: SecurityProps): Markup {
  const { say } = visit;
  const isLinked = view.ministries.some(({ linkedAt, isUsable }) => linkedAt !== null && isUsable);
  const hasWay = view.passkeys.length > 0 || view.passwordChangedAt !== null || isLinked;
  return (
    <>
      {view.done === null ? null : (
        <Notice tone="done">
          <p>{say(view.done)}</p>
        </Notice>
      )}
      {hasWay ? null : (
        <Notice tone="care">
          <p>{say(words.noWay)}</p>
        </Notice>
      )}
      {view.isFresh ? null : (
        <Notice tone="fact">
          <p>{say(words.notFresh)}</p>
          <p>
            <LinkButton label={say(words.signInAgain)} href={paths.signIn(paths.security)} look="plain" />
          </p>
        </Notice>
      )}
      <p>{say(words.securityExplained)}</p>
      <Passkeys visit={visit} view={view} />
      <PasswordSection visit={visit} view={view} />
      <MinistrySection visit={visit} ministries={view.ministries} disabled={staleReason({ visit, view })} />
      <Sessions visit={visit} view={view} />
      <section aria-labelledby="tokens">
        <h2 id="tokens">{say(words.tokens)}</h2>
        <p>{say(words.tokensExplained)}</p>
        <p>
          <a href={paths.tokens}>{say(words.seeTokens)}</a>
        </p>
      </section>
    </>
  );
}

/** Why a control that changes ways to sign in cannot be used now; nothing when it can. */
function staleReason({ visit, view }: SecurityProps) {
  return view.isFresh ? {} : { disabledReason: visit.say(words.notFresh) };
}

function Passkeys({ visit, view }: SecurityProps): Markup {
  const { say } = visit;
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">{say(words.passkeys)}</h2>
      {view.passkeys.length === 0 ? (
        <EmptyState kind="wait" title={say(words.noPasskeys)} sentence={say(words.noPasskeysSentence)} />
      ) : (
        <Table
          caption={say(words.passkeys)}
          captionHidden
          rows={view.passkeys}
          columns={[
            { head: say(words.passkeyLabel), cell: ({ label }) => label },
            { head: say(words.made), cell: ({ createdAt }) => <TimeOf at={createdAt} visit={visit} /> },
            {
              head: say(words.lastUsed),
              cell: ({ lastUsedAt }) =>
                lastUsedAt ? <TimeOf at={lastUsedAt} visit={visit} /> : say(words.never),
            },
            {
              head: say(words.remove),
              cell: ({ credentialId, label }) => (
                <Form action={paths.passkeyRemoval} method="post" idempotencyKey={newId()}>
                  <Hidden name="credentialId" value={credentialId} />
                  <Button
                    label={say(words.removeNamed, { name: label })}
                    look="grave"
                    small
                    {...staleReason({ visit, view })}
                  />
                </Form>
              ),
            },
          ]}
        />
      )}
      {view.passkeys.length === 1 ? (
        <Notice tone="fact">
          <p>{say(words.onePasskey)}</p>
        </Notice>
      ) : null}
      <Form
        action={paths.passkeys}
        method="post"
        idempotencyKey={newId()}
        errors={summaryOf(view.errors, say)}
        label={say(words.addPasskey)}
        {...(view.isFresh ? { island: 'passkey-registration' } : {})}
      >
        <Hidden name="answer" value="" />
        <Field
          kind="text"
          name="label"
          label={say(words.passkeyLabel)}
          hint={say(words.passkeyLabelHint)}
          maxLength={80}
          {...errorAt(view.errors, 'label')}
        />
        <Button
          label={say(words.addPasskey)}
          disabledReason={say(view.isFresh ? words.passkeyNeedsScripts : words.notFresh)}
        />
      </Form>
    </section>
  );
}

function PasswordSection({ visit, view }: SecurityProps): Markup {
  const { say } = visit;
  const changed = view.passwordChangedAt;
  const when = changed === null ? '' : formatInstant(changed, visit.zone, visit.language);
  return (
    <section aria-labelledby="password">
      <h2 id="password">{say(words.passwordAndCode)}</h2>
      <p>{changed === null ? say(words.noPassword) : say(words.passwordSet, { when })}</p>
      <p>
        <a href={paths.password}>{say(changed === null ? words.setUpPassword : words.changePassword)}</a>
      </p>
    </section>
  );
}

const wayWords = {
  passkey: words.wayPasskey,
  password: words.wayPassword,
  link: words.wayLink,
  demonstration: words.wayDemonstration,
  'single-sign-on': words.waySingleSignOn,
} as const satisfies Record<Way, Word>;

function Sessions({ visit, view }: SecurityProps): Markup {
  const { say } = visit;
  const nameOf = (device: string) => device || say(words.unknownDevice);
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{say(words.sessions)}</h2>
      <Table
        caption={say(words.sessions)}
        captionHidden
        rows={view.sessions}
        columns={[
          {
            head: say(words.device),
            cell: ({ id, device, isNewDevice }) => {
              const marks = [
                ...(id === view.sessionId ? [say(words.thisSession)] : []),
                ...(isNewDevice ? [say(words.newDevice)] : []),
              ];
              return marks.length === 0 ? nameOf(device) : `${nameOf(device)} (${marks.join(', ')})`;
            },
          },
          { head: say(words.way), cell: ({ way }) => say(wayWords[way]) },
          { head: say(words.since), cell: ({ createdAt }) => <TimeOf at={createdAt} visit={visit} /> },
          { head: say(words.lastSeen), cell: ({ lastSeenAt }) => <TimeOf at={lastSeenAt} visit={visit} /> },
          {
            head: say(words.end),
            cell: ({ id, device }) => (
              <Form action={paths.sessionEnd} method="post" idempotencyKey={newId()}>
                <Hidden name="sessionId" value={id} />
                <Button label={say(words.endNamed, { name: nameOf(device) })} look="plain" small />
              </Form>
            ),
          },
        ]}
      />
      <Form action={paths.sessionsEnd} method="post" idempotencyKey={newId()}>
        <Button label={say(words.signOutEverywhere)} look="grave" />
      </Form>
    </section>
  );
}
