import { newId } from '../../base/index.ts';
import type { Visit, Word } from '../../platform/index.ts';
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
import type { Provider } from '../rules/sign-on.ts';
import { words } from '../words.ts';
import { summaryOf } from './messages.ts';

export interface ProvidersView {
  readonly providers: readonly Provider[];
  readonly done: Word | null;
  /** The secret never comes back. */
  readonly typed: Partial<Record<'name' | 'issuer' | 'clientId' | 'participants', string>>;
  readonly errors: readonly FormError[];
}

type ProvidersProps = { readonly visit: Visit; readonly view: ProvidersView };

/** The ministries by whose sign-in people come in. */
export function ProvidersPage({ visit, view }: ProvidersProps): Markup {
  const { say } = visit;
  return (
    <>
      {view.done === null ? null : (
        <Notice tone="done">
          <p>{say(view.done)}</p>
        </Notice>
      )}
      <p>{say(words.providersExplained)}</p>
      <ProviderTable visit={visit} view={view} />
      <h2>{say(words.newProvider)}</h2>
      {visit.isPresent ? null : (
        <Notice tone="fact">
          <p>{say(words.notPresent)}</p>
          <p>
            <LinkButton
              label={say(words.confirmNow)}
              href={`${paths.presence}?then=${encodeURIComponent(paths.providers)}`}
              look="plain"
            />
          </p>
        </Notice>
      )}
      <NewProvider visit={visit} view={view} />
    </>
  );
}

function ProviderTable({ visit, view }: ProvidersProps): Markup {
  const { say, house } = visit;
  if (view.providers.length === 0) {
    return (
      <EmptyState kind="wait" title={say(words.noProviders)} sentence={say(words.noProvidersSentence)} />
    );
  }
  return (
    <Table
      caption={say(words.providers)}
      captionHidden
      rows={view.providers}
      columns={[
        { head: say(words.providerName), cell: ({ name }) => name },
        { head: say(words.providerIssuer), cell: ({ issuer }) => <code>{issuer}</code> },
        {
          head: say(words.providerParticipants),
          cell: ({ participants }) => participants.join(', ') || say(words.providerForAll),
        },
        {
          head: say(words.providerReturn),
          cell: ({ key }) => <code>{house.url + paths.signOnReturn(key)}</code>,
        },
        {
          head: say(words.end),
          cell: ({ key, name }) =>
            key === 'forum' ? (
              say(words.providerFromEnvironment)
            ) : (
              <Form action={paths.providerEnd} method="post" idempotencyKey={newId()}>
                <Hidden name="provider" value={key} />
                <Button label={say(words.endProvider, { name })} look="grave" small />
              </Form>
            ),
        },
      ]}
    />
  );
}

const fields = [
  { name: 'name', label: words.providerName, maxLength: 120 },
  { name: 'issuer', label: words.providerIssuer, hint: words.providerIssuerHint, maxLength: 300 },
  { name: 'clientId', label: words.providerClient, maxLength: 300 },
  {
    name: 'participants',
    label: words.providerParticipants,
    hint: words.providerParticipantsHint,
    maxLength: 1000,
  },
] as const;

function NewProvider({ visit, view }: ProvidersProps): Markup {
  const { say } = visit;
  const { typed, errors } = view;
  const disabled = visit.isPresent ? {} : { disabledReason: say(words.notPresent) };
  return (
    <Form action={paths.providers} method="post" idempotencyKey={newId()} errors={summaryOf(errors, say)}>
      {fields.map((field) => (
        <Field
          kind="text"
          name={field.name}
          label={say(field.label)}
          {...('hint' in field ? { hint: say(field.hint) } : {})}
          value={typed[field.name]}
          maxLength={field.maxLength}
          {...errorAt(errors, field.name)}
        />
      ))}
      <Field
        kind="text"
        type="password"
        name="clientSecret"
        label={say(words.providerSecret)}
        hint={say(words.providerSecretHint)}
        autocomplete="off"
        optional={say(words.optional)}
        {...errorAt(errors, 'clientSecret')}
      />
      <Button label={say(words.enterProvider)} {...disabled} />
    </Form>
  );
}
