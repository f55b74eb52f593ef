import { isId } from '../../base/index.ts';
import { post, type Route, type Visit } from '../../platform/index.ts';
import { issueRevision } from '../acts/issue-revision.ts';
import { markParagraph } from '../acts/mark-paragraph.ts';
import { resolveBracket } from '../acts/resolve-bracket.ts';
import { ruleOnLateProposal } from '../acts/rule-on-late-proposal.ts';
import { undoResolution } from '../acts/undo-resolution.ts';
import { textPaths } from '../paths.ts';
import { chairRoles } from '../rules/standing.ts';
import { formErrors } from './refusals.ts';
import { showProvision, showRefusal } from './shown-provision.tsx';
import { textView } from './text-view.ts';

export const chairRoutes: readonly Route[] = [
  post('/texts/:id/provisions/:provision/resolutions', chairRoles, resolve),
  post('/texts/:id/resolutions/:resolution/undoing', chairRoles, undo),
  post('/texts/:id/marks', chairRoles, mark),
  post('/texts/:id/proposals/:proposal/ruling', chairRoles, rule),
  post('/texts/:id/revisions', ['secretariat'], issue),
];

async function resolve(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const [text, provision] = [visit.param('id'), visit.param('provision')];
  const bracket = Number(fields['bracket'] ?? 0);
  const result = await visit.perform(resolveBracket, {
    text,
    provision,
    seen: fields['seen'] ?? '',
    choice: choiceFrom(fields, bracket),
  });
  if (result.ok) {
    const view = await visit.read((tx) => textView(tx, visit, text));
    // A new paragraph that was not taken up, one that was deleted or merged away has no page any more.
    const stands = view?.consolidation.provisions.some((one) => one.id === provision);
    return visit.goTo(stands ? `${textPaths.provision(text, provision)}#chair` : textPaths.text(text));
  }
  if (result.why === 'not-found') return visit.notFound();
  return showProvision(visit, { errors: formErrors(result, visit.say), erred: 'chair' }, 409);
}

function choiceFrom(fields: Readonly<Record<string, string>>, bracket: number) {
  const chosen = fields['choice'];
  if (chosen === 'deletion') return { kind: 'deletion' };
  if (chosen === 'take-up' || chosen === 'leave')
    return { kind: 'structure', proposal: fields['proposal'] ?? '', isTakenUp: chosen === 'take-up' };
  if (chosen === 'bridging') return { kind: 'bridging', bracket, words: fields['words'] ?? '' };
  // Nothing chosen is no alternative: the act refuses it with words.
  return { kind: 'alternative', bracket, alternative: chosen === undefined ? 9999 : Number(chosen) };
}

async function undo(visit: Visit): Promise<Response> {
  const result = await visit.perform(undoResolution, {
    text: visit.param('id'),
    resolution: visit.param('resolution'),
  });
  return result.ok ? visit.goTo(textPaths.text(visit.param('id'))) : showRefusal(visit, result);
}

async function mark(visit: Visit): Promise<Response> {
  const { fields, lists } = await visit.form();
  const text = visit.param('id');
  const provisions = (lists['provisions'] ?? []).filter(isId);
  const result = await visit.perform(markParagraph, {
    text,
    provisions,
    state: fields['state'],
    adRefFor: lists['adRefFor'] ?? [],
    dueWall: fields['dueWall'] || undefined,
    dueZone: fields['dueZone'] || undefined,
  });
  const [only, ...others] = provisions;
  if (result.ok)
    return visit.goTo(only && others.length === 0 ? textPaths.provision(text, only) : textPaths.state(text));
  if (result.why === 'not-found') return visit.notFound();
  if (!only || others.length > 0) return showRefusal(visit, result);
  return showProvision(visit, { errors: formErrors(result, visit.say), erred: 'chair' }, 422, only);
}

async function rule(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const text = visit.param('id');
  const result = await visit.perform(ruleOnLateProposal, {
    text,
    proposal: visit.param('proposal'),
    isAdmitted: fields['ruling'] === 'admit',
  });
  return result.ok ? visit.goTo(textPaths.state(text)) : showRefusal(visit, result);
}

async function issue(visit: Visit): Promise<Response> {
  const text = visit.param('id');
  const result = await visit.perform(issueRevision, { text });
  return result.ok ? visit.goTo(textPaths.history(text)) : showRefusal(visit, result);
}
