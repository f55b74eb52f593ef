import { newId } from '../../base/index.ts';
import type { Visit, Word } from '../../platform/index.ts';
import {
  Button,
  DefinitionList,
  errorAt,
  Field,
  Form,
  type FormError,
  type Markup,
  Notice,
} from '../../ui/index.ts';
import type { Neighbours } from '../acts/neighbours.ts';
import { paths } from '../paths.ts';
import { ministryWords } from '../words/ministry.ts';
import { recoveryWords } from '../words/recovery.ts';
import { words } from '../words.ts';
import { summaryOf } from './messages.ts';

export interface MeView {
  readonly name: string | null;
  readonly signInName: string;
  readonly zone: string | null;
  readonly language: string | null;
  readonly hatNames: Readonly<Record<string, string>>;
  readonly languages: Neighbours['languages'];
  readonly mayVouch: boolean;
  readonly ownPages: readonly { readonly label: string; readonly href: string }[];
  /** May enter the sign-in of a ministry. */
  readonly isOfficer: boolean;
  readonly done: Word | null;
  readonly errors: readonly FormError[];
}

type MeProps = { readonly visit: Visit; readonly view: MeView };

/** One's own account: for whom one acts, times and language, and where signing in is kept. */
export function MePage({ visit, view }: MeProps): Markup {
  const { say } = visit;
  return (
    <>
      {view.done === null ? null : (
        <Notice tone="done">
          <p>{say(view.done)}</p>
        </Notice>
      )}
      <DefinitionList
        items={[
          ...(view.name === null ? [] : [{ term: say(words.name), details: view.name }]),
          { term: say(words.signInName), details: view.signInName },
        ]}
      />
      <ul>
        <li>
          <a href={paths.security}>{say(words.security)}</a>
        </li>
        {view.ownPages.map(({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
        {view.mayVouch ? (
          <li>
            <a href={paths.recoveries}>{say(recoveryWords.recoveries)}</a>
          </li>
        ) : null}
        {view.isOfficer ? (
          <li>
            <a href={paths.providers}>{say(ministryWords.providers)}</a>
          </li>
        ) : null}
      </ul>
      <Hats visit={visit} view={view} />
      <Preferences visit={visit} view={view} />
      <section aria-labelledby="sign-out">
        <h2 id="sign-out">{say(words.signOut)}</h2>
        <p>{say(words.signOutExplained)}</p>
        <Form action={paths.signOut} method="post" idempotencyKey={newId()}>
          <Button label={say(words.signOut)} look="plain" />
        </Form>
      </section>
    </>
  );
}

function Hats({ visit, view }: MeProps): Markup {
  const { say, viewer } = visit;
  const choices = viewer.hats.map((hat) => ({ value: hat.key, label: view.hatNames[hat.key] ?? hat.key }));
  return (
    <section aria-labelledby="hats">
      <h2 id="hats">{say(words.hats)}</h2>
      {choices.length === 0 ? <p>{say(words.noHats)}</p> : null}
      {choices.length === 1 ? <p>{choices[0]?.label}</p> : null}
      {choices.length < 2 ? null : (
        <Form action={paths.hat} method="post" idempotencyKey={newId()} idPrefix="hat">
          <p>{say(words.hatsExplained)}</p>
          <Field
            kind="radios"
            name="actingAs"
            label={say(words.hat)}
            choices={choices}
            value={viewer.hat?.key}
            idPrefix="hat"
          />
          <Button label={say(words.wear)} look="plain" />
        </Form>
      )}
    </section>
  );
}

function Preferences({ visit, view }: MeProps): Markup {
  const { say } = visit;
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }));
  const languages = view.languages.map(({ language, label }) => ({ value: language, label }));
  return (
    <section aria-labelledby="preferences">
      <h2 id="preferences">{say(words.preferences)}</h2>
      <Form
        action={paths.preferences}
        method="post"
        idempotencyKey={newId()}
        errors={summaryOf(view.errors, say)}
      >
        <Field
          kind="select"
          name="zone"
          label={say(words.zone)}
          hint={say(words.zoneHint)}
          blank={say(words.officialZone)}
          choices={[{ value: 'UTC', label: 'UTC' }, ...zones]}
          value={view.zone ?? ''}
          optional={say(words.optional)}
          {...errorAt(view.errors, 'zone')}
        />
        <Field
          kind="select"
          name="language"
          label={say(words.language)}
          blank={say(words.browserLanguage)}
          choices={languages}
          value={view.language ?? ''}
          optional={say(words.optional)}
          {...errorAt(view.errors, 'language')}
        />
        <Button label={say(words.save)} look="plain" />
      </Form>
    </section>
  );
}
