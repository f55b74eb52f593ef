import { get, post, type Route, type Visit, type Word } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import type { PresentSession } from '../acts/present.ts';
import { endProvider, enterProvider } from '../acts/providers.ts';
import { providersOf } from '../acts/sign-on.ts';
import { paths } from '../paths.ts';
import { ministryWords } from '../words/ministry.ts';
import { withSession } from './answers.ts';
import { errorsOf } from './messages.ts';
import { ProvidersPage, type ProvidersView } from './providers-page.tsx';

/** `/desk/sign-on`: the secretariat enters the sign-in of a ministry. */
export const providerRoutes: Route[] = [
  get(paths.providers, ['secretariat'], (visit) => showProviders(visit, { typed: {}, errors: [] })),
  post(paths.providers, ['secretariat'], withSession(enter)),
  post(paths.providerEnd, ['secretariat'], end),
];

const doneWords: Readonly<Record<string, Word>> = {
  entered: ministryWords.providerEntered,
  ended: ministryWords.providerEnded,
};

async function showProviders(
  visit: Visit,
  view: Pick<ProvidersView, 'typed'> & { readonly errors: readonly FormError[] },
): Promise<Response> {
  const providers = await visit.read((tx) => providersOf(visit.house, tx));
  const done = doneWords[visit.query('done') ?? ''] ?? null;
  const body = <ProvidersPage visit={visit} view={{ ...view, providers, done }} />;
  return visit.page({ title: visit.say(ministryWords.providers), body }, view.errors.length > 0 ? 422 : 200);
}

async function enter(visit: Visit, session: PresentSession): Promise<Response> {
  const { fields } = await visit.form();
  const { name = '', issuer = '', clientId = '', clientSecret = '', participants = '' } = fields;
  const typed = { name, issuer, clientId, participants };
  const input = { ...typed, clientSecret, sessionId: session.id, production: visit.house.production };
  const done = await visit.perform(enterProvider, input);
  if (done.ok) return visit.goTo(`${paths.providers}?done=entered`);
  return showProviders(visit, { typed, errors: errorsOf(done, visit.say) });
}

async function end(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const done = await visit.perform(endProvider, { provider: fields['provider'] });
  return done.ok ? visit.goTo(`${paths.providers}?done=ended`) : visit.notFound();
}
