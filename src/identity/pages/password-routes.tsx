import { generateSecret } from 'otplib';
import { invariant } from '../../base/index.ts';
import { get, post, type Route, type Visit } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import { countTries } from '../acts/count-tries.ts';
import { changePassword, setUpPassword } from '../acts/passwords.ts';
import type { PresentSession } from '../acts/present.ts';
import { paths } from '../paths.ts';
import { accountOf, passwordChangedAt } from '../reads/accounts.ts';
import { isCodeSecret } from '../rules/code.ts';
import { isFresh } from '../rules/lifetimes.ts';
import { limits } from '../rules/limits.ts';
import { words } from '../words.ts';
import { tooMany, withSession } from './answers.ts';
import { errorsOf } from './messages.ts';
import { PasswordPage, qrCode } from './password-page.tsx';

export const passwordRoutes: Route[] = [
  get(
    paths.password,
    ['person'],
    withSession((visit, session) => showPassword(visit, session, {})),
  ),
  post(paths.password, ['person'], withSession(setUp)),
  post(paths.passwordChange, ['person'], withSession(change)),
];

interface Problems {
  readonly setUpErrors?: readonly FormError[];
  readonly changeErrors?: readonly FormError[];
  /** The secret that the app may have scanned already. */
  readonly base32?: string;
}

async function showPassword(visit: Visit, session: PresentSession, problems: Problems): Promise<Response> {
  const { account, changedAt } = await visit.read(async (tx) => ({
    account: await accountOf(tx, session.personId),
    changedAt: await passwordChangedAt(tx, session.personId),
  }));
  invariant(account, 'a session without an account');
  const { setUpErrors = [], changeErrors = [], base32 = generateSecret() } = problems;
  const view = {
    isFresh: isFresh(session, visit.now),
    hasPassword: changedAt !== null,
    base32,
    qr: await qrCode(new URL(visit.house.url).hostname, account.signInName, base32),
    setUpErrors,
    changeErrors,
  };
  const breadcrumb = [
    { label: visit.say(words.account), href: paths.me },
    { label: visit.say(words.security), href: paths.security },
  ];
  const body = <PasswordPage visit={visit} view={view} />;
  const isProblem = setUpErrors.length + changeErrors.length > 0;
  return visit.page({ title: visit.say(words.passwordAndCode), body, breadcrumb }, isProblem ? 422 : 200);
}

async function setUp(visit: Visit, session: PresentSession): Promise<Response> {
  const { fields } = await visit.form();
  const { password = '', base32 = '', code = '' } = fields;
  const result = await visit.perform(setUpPassword, { sessionId: session.id, password, base32, code });
  if (result.ok) return visit.goTo(`${paths.security}?done=password-saved`);
  const kept = isCodeSecret(base32) ? { base32 } : {};
  return showPassword(visit, session, { setUpErrors: errorsOf(result, visit.say), ...kept });
}

async function change(visit: Visit, session: PresentSession): Promise<Response> {
  const tries = [{ limit: limits.passwordChange, of: [session.personId] }];
  const minutes = await countTries(visit.house.database, tries, visit.now);
  if (minutes !== null) {
    const changeErrors = [{ message: visit.say(words.tooManyTries, { minutes }) }];
    return tooMany(await showPassword(visit, session, { changeErrors }), minutes);
  }
  const { fields } = await visit.form();
  const { current = '', password = '' } = fields;
  const result = await visit.perform(changePassword, { sessionId: session.id, current, password });
  if (result.ok) return visit.goTo(`${paths.security}?done=password-changed`);
  return showPassword(visit, session, { changeErrors: errorsOf(result, visit.say) });
}
