import { get, post, type Route, type Visit } from '../../platform/index.ts';
import { declineRelease } from '../acts/decline-release.ts';
import { releaseState } from '../acts/release-keys.ts';
import { signRelease } from '../acts/sign-release.ts';
import { decisionPaths, numberFrom } from '../paths.ts';
import { decisionOf } from '../reads/decisions.ts';
import { chairOn, presidingRoles } from '../rules/presiding.ts';
import { chairOfNobody } from '../rules/releasing.ts';
import { releaseWords } from '../words.ts';
import { errorsOf } from './messages.ts';
import { decisionParts, decisionView } from './read-routes.tsx';
import { ReleasePage, type ReleaseView } from './release-page.tsx';

export const releaseRoutes: readonly Route[] = [
  get('/decisions/:number/release', presidingRoles, (visit) => showRelease(visit, {})),
  post('/decisions/:number/release', presidingRoles, sign),
  post('/decisions/:number/release/refusal', presidingRoles, decline),
];

type Refused = Partial<Pick<ReleaseView, 'signErrors' | 'declineErrors' | 'typed'>>;

async function showRelease(visit: Visit, refused: Refused): Promise<Response> {
  const number = numberFrom(visit.param('number'));
  const decision = number === null ? null : await visit.read((tx) => decisionOf(tx, number));
  const chair = decision && chairOn(decision.body, visit.viewer);
  if (!decision || !chair) return visit.notFound();
  const { rule, keys } = await visit.read((tx) => releaseState(tx, decision));
  const view: ReleaseView = {
    ...(await decisionView(visit, decision)),
    rule,
    keys,
    own: chair.participant ?? chairOfNobody,
    typed: {},
    signErrors: [],
    declineErrors: [],
    ...refused,
  };
  return visit.page(
    {
      ...decisionParts(visit, decision),
      title: visit.say(releaseWords.title, { number: decision.number }),
      body: <ReleasePage visit={visit} view={view} />,
    },
    refused.signErrors || refused.declineErrors ? 422 : 200,
  );
}

async function sign(visit: Visit): Promise<Response> {
  const number = visit.param('number');
  const result = await visit.perform(signRelease, { number });
  if (result.ok) return visit.goTo(decisionPaths.release(number));
  if (result.why === 'not-found') return visit.notFound();
  return showRelease(visit, { signErrors: errorsOf(result, visit.say) });
}

async function decline(visit: Visit): Promise<Response> {
  const number = visit.param('number');
  const { fields } = await visit.form();
  const result = await visit.perform(declineRelease, { number, reason: fields['reason'] ?? '' });
  if (result.ok) return visit.goTo(decisionPaths.release(number));
  if (result.why === 'not-found') return visit.notFound();
  return showRelease(visit, { declineErrors: errorsOf(result, visit.say), typed: fields });
}
