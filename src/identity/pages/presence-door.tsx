import {
  get,
  type PresenceDoor,
  post,
  proofFields,
  type Route,
  type Tx,
  type Visit,
} from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import {
  askForPresence,
  confirmByClick,
  confirmByPasskey,
  confirmByPassword,
} from '../acts/confirm-presence.ts';
import { countTries, forget } from '../acts/count-tries.ts';
import type { PresentSession } from '../acts/present.ts';
import { usableProviders } from '../acts/sign-on.ts';
import { paths } from '../paths.ts';
import { passwordChangedAt } from '../reads/accounts.ts';
import { signOnsOf } from '../reads/sign-ons.ts';
import { passkeysOf } from '../reads/ways.ts';
import { limits } from '../rules/limits.ts';
import { jsonOf } from '../rules/passkey.ts';
import type { Provider } from '../rules/sign-on.ts';
import { safeThen } from '../rules/then.ts';
import { presenceWords } from '../words/presence.ts';
import { words } from '../words.ts';
import { presentSession, tooMany, withSession } from './answers.ts';
import { errorsOf } from './messages.ts';
import { PresencePage } from './presence-page.tsx';

/** Where a person proves to be there before a grave act; what was typed goes on from here. */
export const presenceDoor: PresenceDoor = {
  async ask(visit) {
    const session = await presentSession(visit);
    return session ? showPresence(visit, session, []) : visit.notFound();
  },
  async take(visit) {
    const session = await presentSession(visit);
    if (!session) return visit.notFound();
    const tries = [{ limit: limits.presence, of: [session.personId] }] as const;
    const minutes = await countTries(visit.house.database, tries, visit.now);
    if (minutes !== null) {
      const error = { message: visit.say(words.tooManyTries, { minutes }) };
      return tooMany(await showPresence(visit, session, [error]), minutes);
    }
    const errors = await faultsOfProof(visit, session);
    if (errors.length > 0) return showPresence(visit, session, errors);
    await forget(visit.house.database, tries, visit.now);
    return null;
  },
};

/** `/me/presence`: for whoever wants to prove it beforehand, as a program's session or another tab does. */
export const presenceRoutes: Route[] = [
  get(paths.presence, ['person'], presenceDoor.ask),
  post(paths.presence, ['person'], async (visit) =>
    visit.isPresent ? visit.goTo(backTo(visit)) : presenceDoor.ask(visit),
  ),
  post(paths.presenceOptions, ['person'], withSession(offerPasskey)),
];

function backTo(visit: Visit): string {
  const then = safeThen(visit.query('then'));
  return then === '/' ? `${paths.me}?done=present` : then;
}

async function faultsOfProof(visit: Visit, session: PresentSession): Promise<readonly FormError[]> {
  const { proof } = await visit.form();
  const sessionId = session.id;
  if (proof[proofFields.way] === 'password') {
    const password = (proof[proofFields.password] ?? '').slice(0, 1000);
    const input = { sessionId, password, code: (proof[proofFields.code] ?? '').slice(0, 20) };
    const result = await visit.perform(confirmByPassword, input);
    return errorsOf(result, visit.say).map(atProof);
  }
  if (proof[proofFields.way] === 'passkey') {
    const input = { sessionId, answer: jsonOf(proof[proofFields.answer]), url: visit.house.url };
    const result = await visit.perform(confirmByPasskey, input);
    return result.ok ? [] : [{ message: visit.say(words.passkeyNotVerified) }];
  }
  if (proof[proofFields.way] === 'click') {
    const { production } = visit.house;
    const result = await visit.perform(confirmByClick, { sessionId, production });
    return result.ok ? [] : [{ message: visit.say(presenceWords.presenceNotGiven) }];
  }
  return visit.isPresent ? [] : [{ message: visit.say(presenceWords.presenceNotGiven) }];
}

/** The page's fields have names that keep them apart from those of the form that waits. */
function atProof({ at, message }: FormError): FormError {
  return { at: at === 'code' ? proofFields.code : proofFields.password, message };
}

/** Those that may confirm who is there, under every hat that the person could wear. */
async function linkedProviders(visit: Visit, tx: Tx, personId: string): Promise<Provider[]> {
  const links = await signOnsOf(tx, personId);
  const providers = links.length === 0 ? [] : await usableProviders(visit.house, tx, visit.viewer.hats);
  return providers.filter(({ issuer }) => links.some((one) => one.issuer === issuer));
}

/** For the island: what the browser is asked with. */
async function offerPasskey(visit: Visit): Promise<Response> {
  const result = await visit.perform(askForPresence, { url: visit.house.url });
  return result.ok ? visit.c.json(result.value) : visit.c.json({ why: result.why }, 409);
}

async function showPresence(
  visit: Visit,
  session: PresentSession,
  errors: readonly FormError[],
): Promise<Response> {
  const isPost = visit.c.req.method === 'POST';
  const ways = await visit.read(async (tx) => ({
    ministries: await linkedProviders(visit, tx, session.personId),
    hasPasskey: (await passkeysOf(tx, session.personId)).length > 0,
    hasPassword: (await passwordChangedAt(tx, session.personId)) !== null,
  }));
  const view = {
    ...ways,
    mayClick: session.way === 'demonstration' && !visit.house.production,
    waiting: isPost ? await visit.form() : null,
    errors,
  };
  const body = <PresencePage visit={visit} view={view} />;
  return visit.page(
    { title: visit.say(presenceWords.presence), body },
    errors.length > 0 ? 422 : isPost ? 403 : 200,
  );
}
