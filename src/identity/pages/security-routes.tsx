import { get, post, type Route, type Tx, type Visit, type Word } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import { addPasskey, beginPasskey, removePasskey } from '../acts/passkeys.ts';
import type { PresentSession } from '../acts/present.ts';
import { signOut, signOutEverywhere } from '../acts/sessions.ts';
import { providersOf, usableProviders } from '../acts/sign-on.ts';
import { paths } from '../paths.ts';
import { passwordChangedAt } from '../reads/accounts.ts';
import { signOnsOf } from '../reads/sign-ons.ts';
import { passkeysOf, sessionsOf } from '../reads/ways.ts';
import { isFresh } from '../rules/lifetimes.ts';
import { jsonOf } from '../rules/passkey.ts';
import { useFault } from '../rules/sign-on.ts';
import { ministryWords } from '../words/ministry.ts';
import { words } from '../words.ts';
import { signedOut, withSession } from './answers.ts';
import { errorsOf } from './messages.ts';
import type { Ministry } from './ministry-pages.tsx';
import { SecurityPage } from './security-page.tsx';

export const securityRoutes: Route[] = [
  get(
    paths.security,
    ['person'],
    withSession((visit, session) => showSecurity(visit, session)),
  ),
  post(paths.passkeyRegistration, ['person'], withSession(offerRegistration)),
  post(paths.passkeys, ['person'], withSession(keepPasskey)),
  post(paths.passkeyRemoval, ['person'], withSession(dropPasskey)),
  post(paths.sessionEnd, ['person'], withSession(endOne)),
  post(paths.sessionsEnd, ['person'], withSession(endAll)),
];

/** What the address says was done, in words. */
const doneWords: Readonly<Record<string, Word>> = {
  'passkey-added': words.passkeyAdded,
  'passkey-removed': words.passkeyRemoved,
  'password-saved': words.passwordSaved,
  'password-changed': words.passwordChanged,
  'ministry-linked': ministryWords.ministryWasLinked,
  'ministry-unlinked': ministryWords.ministryWasUnlinked,
  'session-ended': words.sessionEnded,
};

async function showSecurity(
  visit: Visit,
  session: PresentSession,
  errors: readonly FormError[] = [],
): Promise<Response> {
  const rows = await visit.read(async (tx) => ({
    passkeys: await passkeysOf(tx, session.personId),
    passwordChangedAt: await passwordChangedAt(tx, session.personId),
    sessions: await sessionsOf(tx, session.personId),
    ministries: await ministriesOf(visit, tx, session.personId),
  }));
  const view = {
    ...rows,
    isFresh: isFresh(session, visit.now),
    sessionId: session.id,
    done: doneWords[visit.query('done') ?? ''] ?? null,
    errors,
  };
  const breadcrumb = [{ label: visit.say(words.account), href: paths.me }];
  const body = <SecurityPage visit={visit} view={view} />;
  return visit.page({ title: visit.say(words.security), body, breadcrumb }, errors.length > 0 ? 422 : 200);
}

/** Those whose sign-in the person may use, and links that are left of others. */
async function ministriesOf(visit: Visit, tx: Tx, personId: string): Promise<Ministry[]> {
  const providers = await providersOf(visit.house, tx);
  const links = await signOnsOf(tx, personId);
  const linkedAt = (issuer: string) => links.find((one) => one.issuer === issuer)?.linkedAt ?? null;
  const shown = providers
    .map(({ key, name, issuer, participants }) => ({
      ...{ key, name, issuer, linkedAt: linkedAt(issuer) },
      isUsable: useFault({ participants }, visit.viewer.hats) === null,
    }))
    .filter(({ isUsable, linkedAt: since }) => isUsable || since !== null);
  const left = links
    .filter((one) => !shown.some(({ issuer }) => issuer === one.issuer))
    .map(({ issuer, linkedAt: since }) => ({
      key: null,
      name: issuer,
      issuer,
      linkedAt: since,
      isUsable: false,
    }));
  return [...shown, ...left];
}

/** For the island: what the browser makes a passkey with. Without a key: the challenge is for this once. */
async function offerRegistration(visit: Visit, session: PresentSession): Promise<Response> {
  const input = { sessionId: session.id, url: visit.house.url };
  const result = await visit.perform(beginPasskey, input);
  if (result.ok) return visit.c.json(result.value);
  const message = errorsOf(result, visit.say)[0]?.message ?? '';
  return visit.c.json({ why: result.why, message }, 409);
}

async function keepPasskey(visit: Visit, session: PresentSession): Promise<Response> {
  const { fields } = await visit.form();
  const result = await visit.perform(addPasskey, {
    sessionId: session.id,
    url: visit.house.url,
    answer: jsonOf(fields['answer']),
    label: fields['label'] ?? '',
  });
  if (result.ok) return visit.goTo(`${paths.security}?done=passkey-added`);
  const isUnread = 'fields' in result && result.fields.some(({ at }) => at.startsWith('answer'));
  const errors = isUnread ? [{ message: visit.say(words.passkeyNotVerified) }] : errorsOf(result, visit.say);
  return showSecurity(visit, session, errors);
}

async function dropPasskey(visit: Visit, session: PresentSession): Promise<Response> {
  const { fields } = await visit.form();
  const usable = await visit.read((tx) => usableProviders(visit.house, tx, visit.viewer.hats));
  const issuers = usable.map(({ issuer }) => issuer);
  const input = { sessionId: session.id, credentialId: fields['credentialId'], issuers };
  const result = await visit.perform(removePasskey, input);
  if (!result.ok) return showSecurity(visit, session, errorsOf(result, visit.say));
  return visit.goTo(`${paths.security}?done=passkey-removed`);
}

/** Ending the present session is signing out. */
async function endOne(visit: Visit, session: PresentSession): Promise<Response> {
  const { fields } = await visit.form();
  const result = await visit.perform(signOut, { sessionId: fields['sessionId'] });
  if (fields['sessionId'] === session.id) return signedOut(visit);
  return result.ok ? visit.goTo(`${paths.security}?done=session-ended`) : visit.notFound();
}

async function endAll(visit: Visit): Promise<Response> {
  await visit.perform(signOutEverywhere, {});
  return signedOut(visit);
}
