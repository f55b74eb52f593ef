import { get, post, type Visit } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import { beginSignIn } from '../acts/check-password.ts';
import { signOut } from '../acts/sessions.ts';
import { finishSignIn } from '../acts/sign-in-by-code.ts';
import { askForPasskey, takePasskeyAnswer } from '../acts/sign-in-by-passkey.ts';
import { providersOf } from '../acts/sign-on.ts';
import { paths } from '../paths.ts';
import { deviceOf } from '../rules/device.ts';
import { jsonOf } from '../rules/passkey.ts';
import { safeThen } from '../rules/then.ts';
import { words } from '../words.ts';
import { addressOf, presentSession, signedIn, signedOut, tooMany } from './answers.ts';
import { messageOf } from './messages.ts';
import { CodePage, type CodeView, SignInPage, type SignInView } from './sign-in-page.tsx';

export const signInRoutes = [
  get(paths.signIn(), ['anyone'], (visit) => showSignIn(visit, { backTo: safeThen(visit.query('then')) })),
  post(paths.signIn(), ['anyone'], takePassword),
  post(paths.code, ['anyone'], takeCode),
  post(paths.passkeyOptions, ['anyone'], offerPasskey),
  post(paths.passkey, ['anyone'], takePasskey),
  post(paths.signOut, ['anyone'], leave),
];

async function takePassword(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const backTo = safeThen(fields['then']);
  const { name = '', password = '' } = fields;
  const missing = ['name', 'password'].filter((field) => !fields[field]?.trim());
  if (missing.length > 0) {
    const errors = missing.map((at) => ({ at, message: visit.say(words.required) }));
    return showSignIn(visit, { backTo, name, errors });
  }
  const begun = await beginSignIn(
    visit.house.database,
    { name, password, address: addressOf(visit) },
    visit.now,
  );
  if (begun.ok) return showCode(visit, { backTo, step: begun.value });
  if (begun.why === 'wrong') {
    return showSignIn(visit, { backTo, name, errors: [{ at: 'name', message: visit.say(words.wrong) }] });
  }
  const errors = [waitMessage(visit, begun.details?.['minutes'])];
  return tooMany(await showSignIn(visit, { backTo, name, errors }), begun.details?.['minutes']);
}

async function takeCode(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const backTo = safeThen(fields['then']);
  const { step = '', code = '' } = fields;
  const wish = { step, code, device: deviceOf(visit.c.req.header('user-agent')) };
  const result = await finishSignIn(visit.house.database, wish, visit.now);
  if (result.ok) return signedIn(visit, result.value, backTo);
  if (result.why === 'step-over') {
    return showSignIn(visit, { backTo, errors: [{ message: visit.say(words.stepOver) }] });
  }
  if (result.why === 'wrong-code' || result.why === 'other-time') {
    const message = messageOf(result.why, visit.say, result.details);
    return showCode(visit, { backTo, step, errors: [{ at: 'code', message }] });
  }
  const minutes = result.details?.['minutes'];
  return tooMany(await showCode(visit, { backTo, step, errors: [waitMessage(visit, minutes)] }), minutes);
}

/** For the island: what the browser is asked with. */
async function offerPasskey(visit: Visit): Promise<Response> {
  const options = await askForPasskey(visit.house, addressOf(visit), visit.now);
  if (!options.ok) return tooMany(visit.c.json({ why: options.why }), undefined);
  visit.c.header('cache-control', 'no-store');
  return visit.c.json(options.value);
}

async function takePasskey(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const backTo = safeThen(fields['then']);
  const wish = { answer: jsonOf(fields['answer']), device: deviceOf(visit.c.req.header('user-agent')) };
  const result = await takePasskeyAnswer(visit.house, wish, visit.now);
  if (result.ok) return signedIn(visit, result.value, backTo);
  return showSignIn(visit, { backTo, errors: [{ message: visit.say(words.passkeyNotVerified) }] });
}

/** Signing out twice, or after the session was over, is no mistake. */
async function leave(visit: Visit): Promise<Response> {
  const session = await presentSession(visit);
  if (session) await visit.perform(signOut, { sessionId: session.id });
  return signedOut(visit);
}

async function showSignIn(visit: Visit, view: SignInView): Promise<Response> {
  const providers = await visit.read((tx) => providersOf(visit.house, tx));
  const body = <SignInPage visit={visit} view={view} providers={providers} />;
  return visit.page({ title: visit.say(words.signIn), body }, view.errors ? 422 : 200);
}

async function showCode(visit: Visit, view: CodeView): Promise<Response> {
  const body = <CodePage visit={visit} view={view} />;
  const response = await visit.page({ title: visit.say(words.codeTitle), body }, view.errors ? 422 : 200);
  response.headers.set('cache-control', 'no-store');
  return response;
}

function waitMessage(visit: Visit, minutes: string | number | undefined): FormError {
  return { message: visit.say(words.tooManyTries, { minutes: minutes ?? 1 }) };
}
