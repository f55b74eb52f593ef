import { isBefore } from '../../base/index.ts';
import { type BodyNow, bodyOf } from '../../groups/index.ts';
import { post, publicPage, type Route, type Tx, type Viewer, type Visit } from '../../platform/index.ts';
import { namesOf } from '../../registry/index.ts';
import { delegationOn, delegationRoles, isClean, textPaths, textState } from '../../texts/index.ts';
import type { Choice } from '../../ui/index.ts';
import { makeStatement } from '../acts/make-statement.ts';
import { adoptedParagraphs, entersReceived, paragraphsOf } from '../acts/statement-ground.ts';
import { withdrawStatement } from '../acts/withdraw-statement.ts';
import { decisionPaths } from '../paths.ts';
import { annexOf } from '../reads/annex.ts';
import { decisionOnText } from '../reads/decisions.ts';
import { statementsOn } from '../reads/statements.ts';
import { statementsClose } from '../rules/stating.ts';
import { statementWords as words } from '../words/statements.ts';
import { words as shared } from '../words.ts';
import { errorsOf } from './messages.ts';
import { StatementsPage, type StatementsView } from './statements-page.tsx';

const makers = ['secretariat', ...delegationRoles] as const;

export const statementRoutes: readonly Route[] = [
  publicPage('/texts/:id/statements', (visit) => showStatements(visit, {})),
  post('/texts/:id/statements', makers, make),
  post('/texts/:id/statements/withdrawal', makers, withdraw),
];

type Refused = Partial<Pick<StatementsView, 'makeErrors' | 'withdrawErrors' | 'typed' | 'typedParagraphs'>>;

async function showStatements(visit: Visit, refused: Refused): Promise<Response> {
  const { say, viewer, now } = visit;
  const id = visit.param('id');
  const found = await visit.read(async (tx) => {
    // For the public there is no text at work: there is the decision, once it is released.
    const state = await textState(tx, id, visit);
    const decision = await decisionOnText(tx, id);
    const about = state?.text ?? decision;
    if (!about) return null;
    const body = await bodyOf(tx, about.body);
    const { title, language, exercise, symbol } = about;
    return {
      ...{ title, language, exercise },
      symbol: decision?.symbol ?? symbol,
      marking: decision?.releasedAt ? 'CLEAR' : (state?.text.marking ?? 'CLEAR'),
      decision,
      paragraphs: state ? await paragraphsOf(tx, state) : await adoptedParagraphs(tx, id),
      statements: await statementsOn(tx, id),
      annex: decision ? await annexOf(tx, decision.number) : null,
      zone: body?.officialZone ?? decision?.decidedZone ?? visit.officialZone,
      own: delegationOn(about, viewer),
      members: await membersToEnterFor(tx, body, viewer),
      isOpen: decision ? isBefore(now, statementsClose(decision)) : state !== null && isClean(state),
    };
  });
  if (!found) return visit.notFound();
  const { title, symbol, exercise, marking, ...rest } = found;
  const view: StatementsView = {
    ...rest,
    text: id,
    typed: {},
    typedParagraphs: [],
    makeErrors: [],
    withdrawErrors: [],
    ...refused,
  };
  const { decision } = found;
  return visit.page(
    {
      title: say(words.titleOf, { title }),
      symbol,
      exercise,
      marking,
      breadcrumb: decision
        ? [
            { label: say(shared.decisions), href: decisionPaths.register },
            {
              label: say(shared.decisionTitle, { number: decision.number }),
              href: decisionPaths.decision(decision.number),
            },
          ]
        : [{ label: title, href: textPaths.text(id) }],
      body: <StatementsPage visit={visit} view={view} />,
      liveSubject: `text:${id}`,
    },
    refused.makeErrors || refused.withdrawErrors ? 422 : 200,
  );
}

/** Members whose statements this reader enters as received; null for those who enter none. */
async function membersToEnterFor(tx: Tx, body: BodyNow | null, viewer: Viewer): Promise<Choice[] | null> {
  if (!body || !entersReceived(body.id, viewer)) return null;
  const names = await namesOf(tx);
  return body.members.map((code) => ({ value: code, label: names[code] ?? code }));
}

async function make(visit: Visit): Promise<Response> {
  const text = visit.param('id');
  const { fields, lists } = await visit.form();
  const { kind, words: said = '', language, participant, receivedAt, evidence } = fields;
  const typedParagraphs = lists['provisions'] ?? [];
  const result = await visit.perform(makeStatement, {
    ...{ text, kind, language, participant, receivedAt, evidence },
    words: said,
    provisions: typedParagraphs,
  });
  if (result.ok) return visit.goTo(decisionPaths.statements(text));
  if (result.why === 'not-found') return visit.notFound();
  return showStatements(visit, { makeErrors: errorsOf(result, visit.say), typed: fields, typedParagraphs });
}

async function withdraw(visit: Visit): Promise<Response> {
  const text = visit.param('id');
  const { fields } = await visit.form();
  const { statement = '', receivedAt, evidence } = fields;
  const result = await visit.perform(withdrawStatement, { text, statement, receivedAt, evidence });
  if (result.ok) return visit.goTo(decisionPaths.statements(text));
  if (result.why === 'not-found') return visit.notFound();
  return showStatements(visit, { withdrawErrors: errorsOf(result, visit.say), typed: fields });
}
