import { type Instant, newId } from '../../base/index.ts';
import { formatInstant, type Visit } from '../../platform/index.ts';
import { Button, Form, Hidden, LinkButton, type Markup } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { Provider } from '../rules/sign-on.ts';
import { ministryWords } from '../words/ministry.ts';
import { words } from '../words.ts';

/** On the page for signing in: only where there is such a way. */
export function MinistrySignIn(props: {
  readonly visit: Visit;
  readonly providers: readonly Provider[];
  readonly backTo: string;
}): Markup | null {
  const { visit, providers, backTo } = props;
  const { say } = visit;
  if (providers.length === 0) return null;
  return (
    <section aria-labelledby="ministry-way">
      <h2 id="ministry-way">{say(ministryWords.ministryWay)}</h2>
      <p>{say(ministryWords.ministryExplained)}</p>
      {providers.map(({ key, name }) => (
        <p>
          <LinkButton
            label={say(ministryWords.ministrySignIn, { name })}
            href={paths.signOn(key, backTo)}
            look="plain"
            leaves
          />
        </p>
      ))}
    </section>
  );
}

/** A ministry whose sign-in the person may use, or whose link is still kept. */
export interface Ministry {
  /** null: it was ended, and only the link is left. */
  readonly key: string | null;
  readonly name: string;
  readonly issuer: string;
  readonly linkedAt: Instant | null;
  /** It would let the person in now. */
  readonly isUsable: boolean;
}

/** Among one's own ways to sign in. */
export function MinistrySection(props: {
  readonly visit: Visit;
  readonly ministries: readonly Ministry[];
  /** Why nothing can be changed now. */
  readonly disabled: { readonly disabledReason?: string };
}): Markup | null {
  const { visit, ministries, disabled } = props;
  const { say } = visit;
  if (ministries.length === 0) return null;
  return (
    <section aria-labelledby="ministry">
      <h2 id="ministry">{say(ministryWords.ministry)}</h2>
      {ministries.every(({ linkedAt }) => linkedAt === null) ? (
        <p>{say(ministryWords.ministryNone)}</p>
      ) : null}
      {ministries.map(({ key, name, issuer, linkedAt }) =>
        linkedAt === null ? (
          <Form
            action={paths.signOnLinkFor(key ?? '')}
            method="post"
            answersWithPage
            idempotencyKey={newId()}
          >
            <Button label={say(ministryWords.ministryLink, { name })} look="plain" {...disabled} />
          </Form>
        ) : (
          <Form action={paths.signOnRemoval} method="post" idempotencyKey={newId()}>
            <p>
              {name}:{' '}
              {say(ministryWords.ministryLinked, {
                when: formatInstant(linkedAt, visit.zone, visit.language),
              })}
            </p>
            <Hidden name="issuer" value={issuer} />
            <Button label={say(ministryWords.ministryUnlink, { name })} look="grave" small {...disabled} />
          </Form>
        ),
      )}
    </section>
  );
}

/** The last page before the ministry's own. */
export function SetOutPage({ visit, name, to }: { visit: Visit; name: string; to: string }): Markup {
  return (
    <p>
      <LinkButton label={visit.say(ministryWords.ministrySignIn, { name })} href={to} leaves />
    </p>
  );
}

export function MinistryRefusal(props: {
  readonly visit: Visit;
  readonly sentences: readonly string[];
}): Markup {
  const { visit, sentences } = props;
  const isIn = visit.viewer.kind === 'person';
  return (
    <>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <p>
        <a href={isIn ? paths.security : paths.signIn()}>{visit.say(isIn ? words.security : words.signIn)}</a>
      </p>
    </>
  );
}
