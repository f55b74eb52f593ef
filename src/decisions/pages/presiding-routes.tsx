import { get, type PageParts, post, type Route, type Visit } from '../../platform/index.ts';
import { delegationOn, delegationRoles, textPaths, textState } from '../../texts/index.ts';
import { askForObjections } from '../acts/ask-for-objections.ts';
import { recordObjection } from '../acts/record-objection.ts';
import { stateDecision } from '../acts/state-decision.ts';
import { withdrawQuestion } from '../acts/withdraw-question.ts';
import { decisionPaths } from '../paths.ts';
import { lastQuestion, objectionsTo } from '../reads/questions.ts';
import { presidingRoles } from '../rules/presiding.ts';
import { objectionWords, presidingWords as words } from '../words.ts';
import { errorsOf } from './messages.ts';
import { ObjectionPage } from './objection-page.tsx';
import { PresidingPage, type Refused } from './presiding-page.tsx';
import { presidingView } from './presiding-view.ts';

const atTheTable = [...presidingRoles, 'secretariat'] as const;

export const presidingRoutes: readonly Route[] = [
  get('/texts/:id/decision', atTheTable, (visit) => showPresiding(visit, null)),
  post('/texts/:id/questions', presidingRoles, ask),
  post('/texts/:id/questions/decision', presidingRoles, decide),
  post('/texts/:id/questions/withdrawal', presidingRoles, withdraw),
  get('/texts/:id/objection', delegationRoles, (visit) => showObjection(visit, null)),
  post('/texts/:id/objection', [...atTheTable, ...delegationRoles], object),
];

async function showPresiding(visit: Visit, refused: Refused | null): Promise<Response> {
  const view = await visit.read((tx) => presidingView(tx, visit, visit.param('id')));
  if (!view) return visit.notFound();
  return visit.page(
    {
      ...partsOf(visit, view.text, visit.say(words.title)),
      body: <PresidingPage visit={visit} view={view} refused={refused} />,
    },
    refused ? 422 : 200,
  );
}

async function ask(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const { meeting = '', symbol = '', verb, mode } = fields;
  const text = visit.param('id');
  const result = await visit.perform(askForObjections, { text, meeting, symbol, verb, mode });
  return answer(visit, 'ask', result);
}

async function decide(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const result = await visit.perform(stateDecision, {
    text: visit.param('id'),
    question: fields['question'] ?? '',
    statement: fields['statement'],
  });
  if (result.ok) return visit.goTo(decisionPaths.decision(result.value.number));
  return answer(visit, 'decide', result);
}

async function withdraw(visit: Visit): Promise<Response> {
  return answer(visit, 'withdraw', await visit.perform(withdrawQuestion, { text: visit.param('id') }));
}

async function object(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const text = visit.param('id');
  const isDelegation = visit.viewer.hat?.key.startsWith('delegation:') ?? false;
  const { participant, reason } = fields;
  const result = await visit.perform(recordObjection, { text, participant, reason });
  if (!isDelegation) return answer(visit, 'object', result);
  if (result.ok) return visit.goTo(decisionPaths.objection(text));
  if (result.why === 'not-found') return visit.notFound();
  return showObjection(visit, { form: 'object', errors: errorsOf(result, visit.say), typed: fields });
}

type Answered = Parameters<typeof errorsOf>[0];

/** Back to the presiding officer's page: as it now stands, or with what was refused and what was typed. */
async function answer(visit: Visit, form: Refused['form'], result: Answered): Promise<Response> {
  if (result.ok) return visit.goTo(decisionPaths.presiding(visit.param('id')));
  if (result.why === 'not-found') return visit.notFound();
  const { fields } = await visit.form();
  return showPresiding(visit, { form, errors: errorsOf(result, visit.say), typed: fields });
}

async function showObjection(visit: Visit, refused: Refused | null): Promise<Response> {
  const id = visit.param('id');
  const found = await visit.read(async (tx) => {
    const state = await textState(tx, id, visit);
    const own = state && delegationOn(state.text, visit.viewer);
    if (!state || !own) return null;
    const question = await lastQuestion(tx, id);
    const objections = question ? await objectionsTo(tx, question.id) : [];
    return {
      text: state.text,
      question,
      hasObjected: objections.some((one) => one.participant === own),
    };
  });
  if (!found) return visit.notFound();
  const { question, hasObjected } = found;
  const { errors = [], typed = {} } = refused ?? {};
  return visit.page(
    {
      ...partsOf(visit, found.text, visit.say(objectionWords.title)),
      body: <ObjectionPage visit={visit} view={{ text: id, question, hasObjected, errors, typed }} />,
    },
    refused ? 422 : 200,
  );
}

function partsOf(
  { say }: Visit,
  text: { id: string; title: string; symbol: string; exercise: boolean; marking: string },
  title: string,
): Omit<PageParts, 'body'> {
  const { id, symbol, exercise, marking } = text;
  return {
    title,
    symbol,
    exercise,
    marking,
    breadcrumb: [
      { label: say(words.texts), href: textPaths.list },
      { label: text.title, href: textPaths.text(id) },
    ],
    liveSubject: `text:${id}`,
  };
}
