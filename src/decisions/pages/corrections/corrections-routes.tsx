import { get, post, publicPage, type Route, type Visit } from '../../../platform/index.ts';
import { namesOf } from '../../../registry/index.ts';
import { adoptedOf, correctionInHand, correctionsOf, parseCanonicalText } from '../../../texts/index.ts';
import { draftCorrection, withdrawCorrection } from '../../acts/corrections/draft-correction.ts';
import { correctionKeys, paragraphsNow } from '../../acts/corrections/ground.ts';
import { declineCorrection, signCorrection } from '../../acts/corrections/sign-correction.ts';
import { keepsRegister } from '../../acts/register-entry.ts';
import { decisionPaths } from '../../paths.ts';
import { type Decision, decisionOnText } from '../../reads/decisions.ts';
import { fieldOf } from '../../rules/correcting.ts';
import { chairOn, presidingRoles } from '../../rules/presiding.ts';
import { chairOfNobody } from '../../rules/releasing.ts';
import { correctionWords as words } from '../../words/corrections.ts';
import { words as shared } from '../../words.ts';
import { errorsOf } from '../messages.ts';
import {
  CorrectionsPage,
  type CorrectionsView,
  type Keeper,
  type RefusedCorrection,
} from './corrections-page.tsx';
import { WritePage, type WriteView } from './write-page.tsx';

const keepers = [...presidingRoles, 'secretariat'] as const;

export const correctionRoutes: readonly Route[] = [
  publicPage('/texts/:id/corrections', (visit) => showCorrections(visit, null)),
  get('/texts/:id/corrections/new', keepers, choose),
  post('/texts/:id/corrections', keepers, draft),
  post('/texts/:id/corrections/keys', presidingRoles, sign),
  post('/texts/:id/corrections/keys/refusal', presidingRoles, decline),
  post('/texts/:id/corrections/withdrawal', keepers, withdraw),
];

async function showCorrections(visit: Visit, refused: RefusedCorrection | null): Promise<Response> {
  const { viewer, say } = visit;
  const id = visit.param('id');
  const view = await visit.read(async (tx): Promise<CorrectionsView | null> => {
    const decision = await decisionOnText(tx, id);
    const adopted = await adoptedOf(tx, id);
    if (!decision || !adopted) return null;
    const keeps = decision.releasedAt !== null && keepsRegister(decision.body, viewer);
    if (decision.releasedAt === null) return null;
    const inHand = keeps ? await correctionInHand(tx, id) : null;
    const { body } = decision;
    const chair = chairOn(body, viewer);
    const keeper: Keeper | null = keeps
      ? {
          inHand: inHand && {
            ...inHand,
            ...(await correctionKeys(tx, { body, correction: inHand, now: visit.now })),
          },
          own: chair && (chair.participant ?? chairOfNobody),
          names: await namesOf(tx),
          refused,
        }
      : null;
    const { provisions, removed = false } = parseCanonicalText(adopted.canonical);
    return {
      ...{ decision, adopted, provisions, keeper },
      isRemoved: removed,
      corrections: await correctionsOf(tx, id),
    };
  });
  if (!view) return visit.notFound();
  return visit.page(
    {
      ...partsOf(visit, view.decision),
      title: say(words.title, { title: view.adopted.title }),
      body: <CorrectionsPage visit={visit} view={view} />,
    },
    refused && refused.step !== 'choice' ? 422 : 200,
  );
}

function partsOf({ say }: Visit, decision: Decision) {
  const { number, symbol, exercise, text } = decision;
  return {
    ...{ symbol, exercise, marking: 'CLEAR' },
    breadcrumb: [
      { label: say(shared.decisions), href: decisionPaths.register },
      { label: say(shared.decisionTitle, { number }), href: decisionPaths.decision(number) },
    ],
    liveSubject: `text:${text}`,
  };
}

async function choose(visit: Visit): Promise<Response> {
  const chosen = visit.c.req.queries('provisions') ?? [];
  if (chosen.length > 0) return showWriting(visit, { chosen, typed: {}, errors: [] });
  return showCorrections(visit, {
    step: 'choice',
    errors: [{ at: 'provisions', message: visit.say(words.chosenNone) }],
    typed: {},
  });
}

async function showWriting(
  visit: Visit,
  given: Pick<WriteView, 'chosen' | 'typed' | 'errors'>,
): Promise<Response> {
  const text = visit.param('id');
  const found = await visit.read(async (tx) => {
    const decision = await decisionOnText(tx, text);
    const adopted = await adoptedOf(tx, text);
    if (!decision || !adopted || !keepsRegister(decision.body, visit.viewer)) return null;
    return { decision, adopted, paragraphs: await paragraphsNow(tx, adopted) };
  });
  if (!found) return visit.notFound();
  const { decision, adopted, paragraphs } = found;
  const view: WriteView = { text, language: adopted.language, paragraphs, ...given };
  return visit.page(
    {
      ...partsOf(visit, decision),
      title: visit.say(words.writeTitle),
      body: <WritePage visit={visit} view={view} />,
    },
    given.errors.length > 0 ? 422 : 200,
  );
}

async function draft(visit: Visit): Promise<Response> {
  const text = visit.param('id');
  const { fields, lists } = await visit.form();
  const chosen = lists['provisions'] ?? [];
  const changes = chosen.map((provision) => ({
    provision,
    from: fields[fieldOf('from', provision)] ?? '',
    to: fields[fieldOf('to', provision)] ?? '',
    reason: fields[fieldOf('reason', provision)] ?? '',
  }));
  const result = await visit.perform(draftCorrection, { text, changes });
  if (result.ok) return visit.goTo(decisionPaths.corrections(text));
  if (result.why === 'not-found') return visit.notFound();
  return showWriting(visit, { chosen, typed: fields, errors: errorsOf(result, visit.say) });
}

async function sign(visit: Visit): Promise<Response> {
  const text = visit.param('id');
  const { fields } = await visit.form();
  const result = await visit.perform(signCorrection, { text, correction: fields['correction'] ?? '' });
  if (result.ok) return visit.goTo(decisionPaths.corrections(text));
  if (result.why === 'not-found') return visit.notFound();
  return showCorrections(visit, { step: 'keys', errors: errorsOf(result, visit.say), typed: fields });
}

async function decline(visit: Visit): Promise<Response> {
  const text = visit.param('id');
  const { fields } = await visit.form();
  const { correction = '', reason = '' } = fields;
  const result = await visit.perform(declineCorrection, { text, correction, reason });
  if (result.ok) return visit.goTo(decisionPaths.corrections(text));
  if (result.why === 'not-found') return visit.notFound();
  return showCorrections(visit, { step: 'refusal', errors: errorsOf(result, visit.say), typed: fields });
}

async function withdraw(visit: Visit): Promise<Response> {
  const text = visit.param('id');
  const { fields } = await visit.form();
  const { correction = '', reason = '' } = fields;
  const result = await visit.perform(withdrawCorrection, { text, correction, reason });
  if (result.ok) return visit.goTo(decisionPaths.corrections(text));
  if (result.why === 'not-found') return visit.notFound();
  return showCorrections(visit, { step: 'withdrawal', errors: errorsOf(result, visit.say), typed: fields });
}
