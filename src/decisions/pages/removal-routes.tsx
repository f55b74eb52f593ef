import { get, post, type Route, type Visit } from '../../platform/index.ts';
import { namesOf } from '../../registry/index.ts';
import { declineRemoval } from '../acts/decline-removal.ts';
import { releaseState } from '../acts/release-keys.ts';
import { isTextRemoved, removalKeys, signRemoval } from '../acts/sign-removal.ts';
import { decisionPaths, numberFrom } from '../paths.ts';
import { decisionOf } from '../reads/decisions.ts';
import { chairOn, presidingRoles } from '../rules/presiding.ts';
import { chairOfNobody } from '../rules/releasing.ts';
import { removalWords as words } from '../words/removal.ts';
import { errorsOf } from './messages.ts';
import { decisionParts } from './read-routes.tsx';
import { RemovalPage, type RemovalView } from './removal-page.tsx';

/** For the chairs of the body alone: everybody else is told nothing of a removal that waits. */
export const removalRoutes: readonly Route[] = [
  get('/decisions/:number/removal', presidingRoles, (visit) => showRemoval(visit, {})),
  post('/decisions/:number/removal', presidingRoles, sign),
  post('/decisions/:number/removal/refusal', presidingRoles, decline),
];

type Refused = Partial<Pick<RemovalView, 'signErrors' | 'declineErrors' | 'typed'>>;

async function showRemoval(visit: Visit, refused: Refused): Promise<Response> {
  const { viewer, now } = visit;
  const number = numberFrom(visit.param('number'));
  const found = await visit.read(async (tx) => {
    const decision = number === null ? null : await decisionOf(tx, number);
    const chair = decision && chairOn(decision.body, viewer);
    if (!decision?.releasedAt || !chair) return null;
    const { rule } = await releaseState(tx, decision);
    return {
      ...{ decision, rule },
      own: chair.participant ?? chairOfNobody,
      keys: await removalKeys(tx, decision.number, { rule, now }),
      isRemoved: await isTextRemoved(tx, decision),
      names: await namesOf(tx),
    };
  });
  if (!found) return visit.notFound();
  const view: RemovalView = { ...found, typed: {}, signErrors: [], declineErrors: [], ...refused };
  const { decision } = found;
  return visit.page(
    {
      ...decisionParts(visit, decision),
      title: visit.say(words.title, { number: decision.number }),
      body: <RemovalPage visit={visit} view={view} />,
    },
    refused.signErrors || refused.declineErrors ? 422 : 200,
  );
}

async function sign(visit: Visit): Promise<Response> {
  const number = visit.param('number');
  const { fields } = await visit.form();
  // The API asks for no such word: there it is the call itself.
  if (fields['confirmed'] !== 'yes') {
    const unsaid = { at: 'confirmed', message: visit.say(words.notConfirmed) };
    return showRemoval(visit, { signErrors: [unsaid], typed: fields });
  }
  const result = await visit.perform(signRemoval, { number, reason: fields['reason'] ?? '' });
  if (result.ok) return visit.goTo(decisionPaths.removal(number));
  if (result.why === 'not-found') return visit.notFound();
  return showRemoval(visit, { signErrors: errorsOf(result, visit.say), typed: fields });
}

async function decline(visit: Visit): Promise<Response> {
  const number = visit.param('number');
  const { fields } = await visit.form();
  const result = await visit.perform(declineRemoval, { number, reason: fields['reason'] ?? '' });
  if (result.ok) return visit.goTo(decisionPaths.removal(number));
  if (result.why === 'not-found') return visit.notFound();
  return showRemoval(visit, { declineErrors: errorsOf(result, visit.say), typed: fields });
}
