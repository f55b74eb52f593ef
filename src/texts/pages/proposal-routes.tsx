import { isId } from '../../base/index.ts';
import { get, post, type Route, type Visit } from '../../platform/index.ts';
import { confirmAdRef } from '../acts/confirm-ad-ref.ts';
import { joinProposal } from '../acts/join-proposal.ts';
import { reopenParagraph } from '../acts/reopen-paragraph.ts';
import { sayNoComments } from '../acts/say-no-comments.ts';
import { submitProposal } from '../acts/submit-proposal.ts';
import { withdrawProposal } from '../acts/withdraw-proposal.ts';
import { textPaths } from '../paths.ts';
import { delegationRoles, negotiatorRoles, speakingRoles } from '../rules/standing.ts';
import { formErrors } from './refusals.ts';
import { type Refused, refuseDecision, showProvision, showRefusal } from './shown-provision.tsx';
import { inputFrom, typedFrom } from './typed-proposal.ts';

export const proposalRoutes: readonly Route[] = [
  get('/texts/:id/provisions/:provision', ['person'], (visit) => showProvision(visit, {})),
  post('/texts/:id/proposals', negotiatorRoles, submit),
  post('/texts/:id/proposals/:proposal/sponsors', speakingRoles, join),
  post('/texts/:id/proposals/:proposal/withdrawal', negotiatorRoles, withdraw),
  post('/texts/:id/provisions/:provision/confirmations', delegationRoles, confirm),
  post('/texts/:id/provisions/:provision/reopening', negotiatorRoles, reopen),
  post('/texts/:id/no-comments', speakingRoles, noComments),
];

async function submit(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const id = visit.param('id');
  const provision = form.fields['provision'] ?? '';
  if (!isId(provision)) return visit.notFound();
  const typed = typedFrom(form);
  const result = await visit.perform(submitProposal, inputFrom(id, typed, provision));
  if (result.ok) {
    const { receipt } = result.value;
    return visit.goTo(receipt === null ? textPaths.provision(id, provision) : textPaths.receipt(id, receipt));
  }
  if (result.why === 'not-found') return visit.notFound();
  return refuseDecision(visit, typed, result, provision);
}

async function join(visit: Visit): Promise<Response> {
  const input = { text: visit.param('id'), proposal: visit.param('proposal') };
  return answerWithReceipt(visit, await visit.perform(joinProposal, input));
}

async function withdraw(visit: Visit): Promise<Response> {
  const input = { text: visit.param('id'), proposal: visit.param('proposal') };
  return answerWithReceipt(visit, await visit.perform(withdrawProposal, input));
}

async function confirm(visit: Visit): Promise<Response> {
  const input = { text: visit.param('id'), provision: visit.param('provision') };
  return answerWithReceipt(visit, await visit.perform(confirmAdRef, input));
}

async function noComments(visit: Visit): Promise<Response> {
  return answerWithReceipt(visit, await visit.perform(sayNoComments, { text: visit.param('id') }));
}

type WithReceipt = { readonly ok: true; readonly value: { readonly receipt: number | null } } | Refused;

/** After an act with a receipt the receipt is shown; a refusal is said on a page of its own, with the way back. */
async function answerWithReceipt(visit: Visit, result: WithReceipt): Promise<Response> {
  const id = visit.param('id');
  if (result.ok) {
    const { receipt } = result.value;
    return visit.goTo(receipt === null ? textPaths.text(id) : textPaths.receipt(id, receipt));
  }
  return showRefusal(visit, result);
}

async function reopen(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const [id, provision] = [visit.param('id'), visit.param('provision')];
  const result = await visit.perform(reopenParagraph, {
    text: id,
    provision,
    reason: form.fields['reason'] ?? '',
  });
  if (result.ok) return visit.goTo(textPaths.provision(id, provision));
  if (result.why === 'not-found') return visit.notFound();
  return showProvision(visit, { errors: formErrors(result, visit.say), erred: 'reopening' }, 422);
}
