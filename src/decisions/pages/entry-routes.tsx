import { bodiesVisible } from '../../groups/index.ts';
import { get, post, type Route, type Visit } from '../../platform/index.ts';
import { linkDecisions } from '../acts/link-decisions.ts';
import { recordMandate } from '../acts/record-mandate.ts';
import { keepsRegister } from '../acts/register-entry.ts';
import { decisionPaths, numberFrom } from '../paths.ts';
import { decisionOf, decisionsOf } from '../reads/decisions.ts';
import { chairOn, presidingRoles } from '../rules/presiding.ts';
import { registerWords as words } from '../words/register.ts';
import { EntryPage, type EntryView } from './entry-page.tsx';
import { errorsOf } from './messages.ts';
import { decisionParts } from './read-routes.tsx';

const keepers = [...presidingRoles, 'secretariat'] as const;

export const entryRoutes: readonly Route[] = [
  get('/decisions/:number/entry', keepers, (visit) => showEntry(visit, {})),
  post('/decisions/:number/links', keepers, link),
  post('/decisions/:number/mandates', keepers, mandate),
];

type Refused = Partial<Pick<EntryView, 'linkErrors' | 'mandateErrors' | 'typed'>>;

async function showEntry(visit: Visit, refused: Refused): Promise<Response> {
  const { say } = visit;
  const number = numberFrom(visit.param('number'));
  const decision = number === null ? null : await visit.read((tx) => decisionOf(tx, number));
  if (!decision || !keepsRegister(decision.body, visit.viewer)) return visit.notFound();
  const { others, bodies } = await visit.read(async (tx) => ({
    others: (await decisionsOf(tx)).filter(
      (one) => one.number !== decision.number && one.exercise === decision.exercise,
    ),
    bodies: (await bodiesVisible(tx)).filter((one) => one.exercise === decision.exercise),
  }));
  const view: EntryView = {
    decision,
    others: others.map(({ number: other, title }) => ({
      value: other,
      label: say(words.decisionChoice, { number: other, title }),
    })),
    bodies: bodies.map(({ id, name }) => ({ value: id, label: name })),
    mayRemove: decision.releasedAt !== null && chairOn(decision.body, visit.viewer) !== null,
    typed: {},
    linkErrors: [],
    mandateErrors: [],
    ...refused,
  };
  return visit.page(
    {
      ...decisionParts(visit, decision),
      title: say(words.title, { number: decision.number }),
      body: <EntryPage visit={visit} view={view} />,
    },
    refused.linkErrors || refused.mandateErrors ? 422 : 200,
  );
}

async function link(visit: Visit): Promise<Response> {
  const number = visit.param('number');
  const { fields } = await visit.form();
  const result = await visit.perform(linkDecisions, {
    number,
    kind: fields['kind'],
    other: fields['other'] ?? '',
  });
  if (result.ok) return visit.goTo(decisionPaths.decision(number));
  if (result.why === 'not-found') return visit.notFound();
  return showEntry(visit, { linkErrors: errorsOf(result, visit.say), typed: fields });
}

async function mandate(visit: Visit): Promise<Response> {
  const number = visit.param('number');
  const { fields } = await visit.form();
  const { body, holder, task = '', paragraphs, dueOn } = fields;
  const result = await visit.perform(recordMandate, { number, body, holder, task, paragraphs, dueOn });
  if (result.ok) return visit.goTo(decisionPaths.decision(number));
  if (result.why === 'not-found') return visit.notFound();
  return showEntry(visit, { mandateErrors: errorsOf(result, visit.say), typed: fields });
}
