import { bodyOf } from '../../groups/index.ts';
import { get, holds, type Route, type Visit } from '../../platform/index.ts';
import { namesOf } from '../../registry/index.ts';
import { releaseState } from '../acts/release-keys.ts';
import { decisionPaths, numberFrom } from '../paths.ts';
import { type Decision, decisionOf, decisionsOf, presentWhenDecided } from '../reads/decisions.ts';
import { chairOn } from '../rules/presiding.ts';
import { words } from '../words.ts';
import { DecisionPage, type DecisionView } from './decision-page.tsx';
import { RegisterPage } from './register-page.tsx';

export const readRoutes: readonly Route[] = [
  get('/decisions', ['anyone'], showRegister),
  get('/decisions/:number', ['anyone'], showDecision),
];

async function showRegister(visit: Visit): Promise<Response> {
  const decisions = await visit.read(decisionsOf);
  return visit.page({
    title: visit.say(words.decisions),
    body: <RegisterPage visit={visit} decisions={decisions} />,
    liveSubject: 'decisions',
  });
}

async function showDecision(visit: Visit): Promise<Response> {
  const number = numberFrom(visit.param('number'));
  const decision = number === null ? null : await visit.read((tx) => decisionOf(tx, number));
  if (!decision) return visit.notFound();
  const view = await decisionView(visit, decision);
  return visit.page({ ...decisionParts(visit, decision), body: <DecisionPage visit={visit} view={view} /> });
}

/** What stands above every page of a decision. */
export function decisionParts({ say }: Visit, decision: Decision) {
  const { number, symbol, exercise, text } = decision;
  return {
    title: say(words.decisionTitle, { number }),
    symbol,
    exercise,
    ...(decision.releasedAt === null ? {} : { marking: 'CLEAR' }),
    breadcrumb: [{ label: say(words.decisions), href: decisionPaths.register }],
    liveSubject: `text:${text}`,
  };
}

export async function decisionView(visit: Visit, decision: Decision): Promise<DecisionView> {
  const { viewer } = visit;
  const isChair = chairOn(decision.body, viewer) !== null;
  const mayKnowKeys = isChair || holds(viewer, ['secretariat'], { body: decision.body });
  return visit.read(async (tx) => ({
    decision,
    present: await presentWhenDecided(tx, decision.number),
    keys:
      mayKnowKeys && decision.readyAt === null && (await bodyOf(tx, decision.body)) !== null
        ? (await releaseState(tx, decision)).keys
        : null,
    names: await namesOf(tx),
    isChair,
  }));
}
