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
import { ministryWords } from '../words/ministry.ts';
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
      <p>{say(ministryWords.providersExplained)}</p>
      <ProviderTable visit={visit} view={view} />
      <h2>{say(ministryWords.newProvider)}</h2>
      {visit.isPresent ? null : (
        <Notice tone="fact">
          <p>{say(ministryWords.notPresent)}</p>
          <p>
            <LinkButton
              label={say(ministryWords.confirmNow)}
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
      <EmptyState
        kind="wait"
        title={say(ministryWords.noProviders)}
        sentence={say(ministryWords.noProvidersSentence)}
      />
    );
  }
  return (
    <Table
      caption={say(ministryWords.providers)}
      captionHidden
      rows={view.providers}
      columns={[
        { head: say(ministryWords.providerName), cell: ({ name }) => name },
        { head: say(ministryWords.providerIssuer), cell: ({ issuer }) => <code>{issuer}</code> },
        {
          head: say(ministryWords.providerParticipants),
          cell: ({ participants }) => participants.join(', ') || say(ministryWords.providerForAll),
        },
        {
          head: say(ministryWords.providerReturn),
          cell: ({ key }) => <code>{house.url + paths.signOnReturn(key)}</code>,
        },
        {
          head: say(words.end),
          cell: ({ key, name }) =>
            key === 'forum' ? (
              say(ministryWords.providerFromEnvironment)
            ) : (
              <Form action={paths.providerEnd} method="post" idempotencyKey={newId()}>
                <Hidden name="provider" value={key} />
                <Button label={say(ministryWords.endProvider, { name })} look="grave" small />
              </Form>
            ),
        },
      ]}
    />
  );
}

const fields = [
  { name: 'name', label: ministryWords.providerName, maxLength: 120 },
  {
    name: 'issuer',
    label: ministryWords.providerIssuer,
    hint: ministryWords.providerIssuerHint,
    maxLength: 300,
  },
  { name: 'clientId', label: ministryWords.providerClient, maxLength: 300 },
  {
    name: 'participants',
    label: ministryWords.providerParticipants,
    hint: ministryWords.providerParticipantsHint,
    maxLength: 1000,
  },
] as const;

function NewProvider({ visit, view }: ProvidersProps): Markup {
  const { say } = visit;
  const { typed, errors } = view;
  const disabled = visit.isPresent ? {} : { disabledReason: say(ministryWords.notPresent) };
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
        label={say(ministryWords.providerSecret)}
        hint={say(ministryWords.providerSecretHint)}
        autocomplete="off"
        optional={say(words.optional)}
        {...errorAt(errors, 'clientSecret')}
      />
      <Button label={say(ministryWords.enterProvider)} {...disabled} />
    </Form>
  );
}
