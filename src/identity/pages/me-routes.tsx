import {
  endedLanguageCookie,
  get,
  holds,
  post,
  type Route,
  type Visit,
  type Word,
} from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import { vouchingRoles } from '../acts/confirm-recovery.ts';
import type { Neighbours } from '../acts/neighbours.ts';
import { chooseHat } from '../acts/sessions.ts';
import { setPreferences } from '../acts/set-preferences.ts';
import { paths } from '../paths.ts';
import { accountOf } from '../reads/accounts.ts';
import { safeThen } from '../rules/then.ts';
import { presenceWords } from '../words/presence.ts';
import { words } from '../words.ts';
import { presentSession } from './answers.ts';
import { MePage } from './me-page.tsx';
import { errorsOf } from './messages.ts';

/** `/me`: the own account. */
export function meRoutes(neighbours: Neighbours): Route[] {
  return [
    get(paths.me, ['person'], (visit) => showMe(visit, neighbours, [])),
    post(paths.hat, ['person'], (visit) => wearHat(visit, neighbours)),
    post(paths.preferences, ['person'], (visit) => keepPreferences(visit, neighbours)),
  ];
}

const doneWords: Readonly<Record<string, Word>> = {
  saved: words.saved,
  present: presenceWords.presenceConfirmed,
};

async function showMe(
  visit: Visit,
  neighbours: Neighbours,
  errors: readonly FormError[],
  typed: { readonly zone?: string; readonly language?: string } = {},
): Promise<Response> {
  const personId = visit.viewer.personId ?? '';
  const { account, name } = await visit.read(async (tx) => ({
    account: await accountOf(tx, personId),
    name: await neighbours.nameOf(tx, personId),
  }));
  if (!account) return visit.notFound();
  const view = {
    name,
    signInName: account.signInName,
    zone: typed.zone ?? account.zone,
    language: typed.language ?? account.language,
    hatNames: await neighbours.hatNames(visit),
    languages: neighbours.languages,
    ownPages: neighbours.ownPages(visit),
    mayVouch: visit.viewer.hat?.seats.some((seat) => vouchingRoles.includes(seat.role)) ?? false,
    isOfficer: holds(visit.viewer, ['secretariat']),
    done: doneWords[visit.query('done') ?? ''] ?? null,
    errors,
  };
  const body = <MePage visit={visit} view={view} />;
  return visit.page({ title: visit.say(words.account), body }, errors.length > 0 ? 422 : 200);
}

/** The form stands on `/me` and may stand in the frame of any page: `then` leads back there. */
async function wearHat(visit: Visit, neighbours: Neighbours): Promise<Response> {
  const session = await presentSession(visit);
  if (!session) return visit.notFound();
  const { fields } = await visit.form();
  const result = await visit.perform(chooseHat, { sessionId: session.id, actingAs: fields['actingAs'] });
  if (!result.ok) return showMe(visit, neighbours, errorsOf(result, visit.say));
  return visit.goTo(fields['then'] === undefined ? paths.me : safeThen(fields['then']));
}

async function keepPreferences(visit: Visit, neighbours: Neighbours): Promise<Response> {
  const { fields } = await visit.form();
  const { zone = '', language = '' } = fields;
  const result = await visit.perform(setPreferences, { zone, language });
  if (!result.ok) return showMe(visit, neighbours, errorsOf(result, visit.say), { zone, language });
  const response = visit.goTo(`${paths.me}?done=saved`);
  // What was chosen on a page meanwhile would hide what has just been chosen for good.
  response.headers.append('set-cookie', endedLanguageCookie(visit.house.url));
  return response;
}
