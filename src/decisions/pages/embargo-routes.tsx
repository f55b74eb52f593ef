import { get, holds, post, type Route, type Visit } from '../../platform/index.ts';
import { liftEmbargo, setEmbargo } from '../acts/embargo.ts';
import { releaseState } from '../acts/release-keys.ts';
import { decisionPaths, numberFrom } from '../paths.ts';
import { decisionOf } from '../reads/decisions.ts';
import { embargoOn } from '../reads/embargoes.ts';
import { chairOn, presidingRoles } from '../rules/presiding.ts';
import { embargoWords as words } from '../words/embargo.ts';
import { EmbargoPage, type EmbargoView } from './embargo-page.tsx';
import { errorsOf } from './messages.ts';
import { decisionParts } from './read-routes.tsx';

export const embargoRoutes: readonly Route[] = [
  get('/decisions/:number/embargo', [...presidingRoles, 'secretariat'], (visit) => showEmbargo(visit, {})),
  post('/decisions/:number/embargo', [...presidingRoles, 'secretariat'], set),
  post('/decisions/:number/embargo/lifting', presidingRoles, lift),
];

type Refused = Partial<Pick<EmbargoView, 'setErrors' | 'liftErrors' | 'typed'>>;

async function showEmbargo(visit: Visit, refused: Refused): Promise<Response> {
  const { viewer } = visit;
  const number = numberFrom(visit.param('number'));
  const found = await visit.read(async (tx) => {
    const decision = number === null ? null : await decisionOf(tx, number);
    const isChair = decision !== null && chairOn(decision.body, viewer) !== null;
    if (!decision || (!isChair && !holds(viewer, ['secretariat'], { body: decision.body }))) return null;
    const { keys } = await releaseState(tx, decision);
    const isSigned = decision.readyAt !== null || keys.signed.length > 0;
    return { decision, isChair, isSigned, embargo: await embargoOn(tx, decision.number) };
  });
  if (!found) return visit.notFound();
  const view: EmbargoView = { ...found, typed: {}, setErrors: [], liftErrors: [], ...refused };
  return visit.page(
    {
      ...decisionParts(visit, found.decision),
      title: visit.say(words.title, { number: found.decision.number }),
      body: <EmbargoPage visit={visit} view={view} />,
    },
    refused.setErrors || refused.liftErrors ? 422 : 200,
  );
}

async function set(visit: Visit): Promise<Response> {
  const number = visit.param('number');
  const { fields } = await visit.form();
  const { untilWall, untilZone, reason = '' } = fields;
  const result = await visit.perform(setEmbargo, { number, untilWall, untilZone, reason });
  if (result.ok) return visit.goTo(decisionPaths.embargo(number));
  if (result.why === 'not-found') return visit.notFound();
  return showEmbargo(visit, { setErrors: errorsOf(result, visit.say), typed: fields });
}

async function lift(visit: Visit): Promise<Response> {
  const number = visit.param('number');
  const { fields } = await visit.form();
  const result = await visit.perform(liftEmbargo, { number, reason: fields['reason'] ?? '' });
  if (result.ok) return visit.goTo(decisionPaths.embargo(number));
  if (result.why === 'not-found') return visit.notFound();
  return showEmbargo(visit, { liftErrors: errorsOf(result, visit.say), typed: fields });
}
