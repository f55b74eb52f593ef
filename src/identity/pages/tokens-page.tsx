import { type Instant, newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import {
  Button,
  EmptyState,
  errorAt,
  Field,
  Form,
  type FormError,
  Hidden,
  type Markup,
  Notice,
  Table,
} from '../../ui/index.ts';
import { paths } from '../paths.ts';
import { lifetimes } from '../rules/lifetimes.ts';
import { words } from '../words.ts';
import { summaryOf } from './messages.ts';
import { TimeOf } from './time-of.tsx';

export interface TokensView {
  readonly isFresh: boolean;
  readonly hatNames: Readonly<Record<string, string>>;
  readonly tokens: readonly {
    readonly id: string;
    readonly label: string;
    readonly actingAs: string | null;
    readonly isForGraveActs: boolean;
    readonly createdAt: Instant;
    readonly lastUsedAt: Instant | null;
    readonly expiresAt: Instant;
  }[];
  /** The token just made: shown this once. */
  readonly made: string | null;
  readonly isEnded: boolean;
  readonly typed: {
    readonly label?: string;
    readonly days?: string;
    readonly actingAs?: string;
    readonly grave?: 'on';
  };
  readonly errors: readonly FormError[];
}

type TokensProps = { readonly visit: Visit; readonly view: TokensView };

/** Tokens with which programs act for the person. */
export function TokensPage({ visit, view }: TokensProps): Markup {
  const { say } = visit;
  return (
    <>
      {view.made === null ? null : (
        <Notice tone="done" title={say(words.tokenMade)}>
          <p>
            <code translate="no">{view.made}</code>
          </p>
        </Notice>
      )}
      {view.isEnded ? (
        <Notice tone="done">
          <p>{say(words.tokenEnded)}</p>
        </Notice>
      ) : null}
      <p>{say(words.tokensExplained)}</p>
      <TokenTable visit={visit} view={view} />
      <h2>{say(words.makeToken)}</h2>
      <NewToken visit={visit} view={view} />
    </>
  );
}

function TokenTable({ visit, view }: TokensProps): Markup {
  const { say } = visit;
  if (view.tokens.length === 0) {
    return <EmptyState kind="wait" title={say(words.noTokens)} sentence={say(words.noTokensSentence)} />;
  }
  const hatName = (key: string | null) => view.hatNames[key ?? ''] ?? '–';
  return (
    <Table
      caption={say(words.tokens)}
      captionHidden
      rows={view.tokens}
      columns={[
        { head: say(words.tokenLabel), cell: ({ label }) => label },
        { head: say(words.hat), cell: ({ actingAs }) => hatName(actingAs) },
        {
          head: say(words.tokenGrave),
          cell: ({ isForGraveActs }) => say(isForGraveActs ? words.yes : words.no),
        },
        {
          head: say(words.lastUsed),
          cell: ({ lastUsedAt }) =>
            lastUsedAt ? <TimeOf at={lastUsedAt} visit={visit} /> : say(words.never),
        },
        { head: say(words.expires), cell: ({ expiresAt }) => <TimeOf at={expiresAt} visit={visit} /> },
        {
          head: say(words.end),
          cell: ({ id, label }) => (
            <Form action={paths.tokenEnd} method="post" idempotencyKey={newId()}>
              <Hidden name="tokenId" value={id} />
              <Button label={say(words.endToken, { name: label })} look="grave" small />
            </Form>
          ),
        },
      ]}
    />
  );
}

function NewToken({ visit, view }: TokensProps): Markup {
  const { say, viewer } = visit;
  const { typed, errors } = view;
  const choices = viewer.hats.map((hat) => ({ value: hat.key, label: view.hatNames[hat.key] ?? hat.key }));
  const reason = choices.length === 0 ? words.noHats : view.isFresh ? null : words.notFresh;
  return (
    <Form
      action={paths.tokens}
      method="post"
      answersWithPage
      idempotencyKey={newId()}
      errors={summaryOf(errors, say)}
    >
      <Field
        kind="text"
        name="label"
        label={say(words.tokenLabel)}
        value={typed.label}
        maxLength={80}
        {...errorAt(errors, 'label')}
      />
      <Field
        kind="select"
        name="actingAs"
        label={say(words.hat)}
        choices={choices}
        value={typed.actingAs ?? viewer.hat?.key}
        {...errorAt(errors, 'actingAs')}
      />
      <Field
        kind="text"
        name="days"
        label={say(words.tokenDays)}
        hint={say(words.notDays, { max: lifetimes.apiTokenDaysMax })}
        value={typed.days ?? '90'}
        inputmode="numeric"
        short
        {...errorAt(errors, 'days')}
      />
      <Field
        kind="checkbox"
        name="grave"
        label={say(words.tokenGraveAsk)}
        hint={say(words.tokenGraveHint)}
        checked={typed.grave === 'on'}
      />
      <Button label={say(words.makeToken)} {...(reason === null ? {} : { disabledReason: say(reason) })} />
    </Form>
  );
}
