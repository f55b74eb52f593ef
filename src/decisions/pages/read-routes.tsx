import { bodiesVisible, bodyOf, groupsPaths, readersRoute } from '../../groups/index.ts';
import { meetingOf, meetingsPaths } from '../../meetings/index.ts';
import {
  holds,
  type Opened,
  type PageParts,
  publicPage,
  type Route,
  type Tx,
  type Visit,
} from '../../platform/index.ts';
import { namesOf } from '../../registry/index.ts';
import { correctionsOf, delegationOn, markedBySource } from '../../texts/index.ts';
import { keepsRegister } from '../acts/register-entry.ts';
import { releaseState } from '../acts/release-keys.ts';
import { adoptedParagraphs, entersReceived } from '../acts/statement-ground.ts';
import { decisionPaths, numberFrom } from '../paths.ts';
import { annexOf } from '../reads/annex.ts';
import { type Decision, decisionOf, decisionsOf, presentWhenDecided } from '../reads/decisions.ts';
import { embargoOn } from '../reads/embargoes.ts';
import { openedDecision as openedDecisionOf, readableDecision } from '../reads/readable.ts';
import { linksOf, mandatesOf } from '../reads/register.ts';
import { statementsOn } from '../reads/statements.ts';
import { chairOn } from '../rules/presiding.ts';
import { registerWords } from '../words/register.ts';
import { words } from '../words.ts';
import { DecisionPage, type DecisionView } from './decision-page.tsx';
import { RegisterPage } from './register-page.tsx';
import { leadsToSilence } from './silence/lead-to-silence.tsx';
import { leadsToWritten } from './written/lead-to-written.tsx';

export const readRoutes: readonly Route[] = [
  publicPage('/decisions', showRegister),
  { ...publicPage('/decisions/:number', showDecision), opens: openedDecision },
  readersRoute('/decisions/:number/access', async (tx, visit) => {
    const number = numberFrom(visit.param('number'));
    return number === null ? null : readableDecision(tx, number);
  }),
];

/** Until it is released, who opens it is kept. */
async function openedDecision(tx: Tx, visit: Visit): Promise<Opened | null> {
  const number = numberFrom(visit.param('number'));
  return number === null ? null : openedDecisionOf(tx, number);
}

async function showRegister(visit: Visit): Promise<Response> {
  const { decisions, links } = await visit.read(async (tx) => ({
    decisions: await decisionsOf(tx),
    links: await linksOf(tx),
  }));
  return visit.page({
    alternates: registerFiles(visit),
    title: visit.say(words.decisions),
    body: <RegisterPage visit={visit} decisions={decisions} links={links} />,
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

/** The register as files, at lasting addresses. */
export function registerFiles({ say }: Visit): NonNullable<PageParts['alternates']> {
  return [
    { href: decisionPaths.json, type: 'application/json', title: say(registerWords.json) },
    { href: decisionPaths.csv, type: 'text/csv', title: say(registerWords.csv) },
    { href: decisionPaths.feed, type: 'application/atom+xml', title: say(registerWords.feed) },
  ];
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
    keepsRegister: keepsRegister(decision.body, viewer),
    wasAskedInWriting: await leadsToWritten(tx, visit, { ...decision, id: decision.text }),
    hadSilence: await leadsToSilence(tx, visit, { ...decision, id: decision.text }),
    embargo: await embargoOn(tx, decision.number),
    links: await linksOf(tx, decision.number),
    mandates: await mandatesOf(tx, decision.number),
    statements: await statementsOn(tx, decision.text),
    annex: await annexOf(tx, decision.number),
    corrections: await correctionsOf(tx, decision.text),
    paragraphs: await adoptedParagraphs(tx, decision.text),
    markedBySource: await markedBySource(tx, decision.text),
    makesStatements: delegationOn(decision, viewer) !== null || entersReceived(decision.body, viewer),
    bodyAddresses: Object.fromEntries((await bodiesVisible(tx)).map(({ id }) => [id, groupsPaths.body(id)])),
    meetingAddress: (await meetingOf(tx, decision.meeting)) && meetingsPaths.meeting(decision.meeting),
  }));
}
