import { invariant, isId, newId } from '../../base/index.ts';
import { consolidate } from '../../engine/index.ts';
import { get, post, type Route, type Form as Sent, type Visit } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import { confirmAdRef } from '../acts/confirm-ad-ref.ts';
import { joinProposal } from '../acts/join-proposal.ts';
import { reopenParagraph } from '../acts/reopen-paragraph.ts';
import { sayNoComments } from '../acts/say-no-comments.ts';
import { proposalInput, submitProposal } from '../acts/submit-proposal.ts';
import { withdrawProposal } from '../acts/withdraw-proposal.ts';
import { textPaths } from '../paths.ts';
import { wordingOf } from '../reads/wordings.ts';
import { baseOf, liveProposals, numbersOf } from '../rules/consolidated.ts';
import { decideProposal, liveWishOf } from '../rules/decide-proposal.ts';
import { chairCode, chairRoles, delegationRoles } from '../rules/standing.ts';
import type { Op } from '../schema.ts';
import { words } from '../words.ts';
import { GonePage } from './gone-page.tsx';
import { emptyInsertion, ownWish } from './own-wish.ts';
import { PreviewPage } from './preview-page.tsx';
import type { TypedProposal } from './proposal-form.tsx';
import { ProvisionPage, type ProvisionPageProps } from './provision-page.tsx';
import { formErrors } from './refusals.ts';
import { says } from './says.ts';
import { handleOf } from './state-groups.ts';
import { textParts } from './text-parts.ts';
import { textView } from './text-view.ts';

const negotiators = [...delegationRoles, ...chairRoles];

export const proposalRoutes: readonly Route[] = [
  get('/texts/:id/provisions/:provision', ['person'], (visit) => showProvision(visit, {})),
  post('/texts/:id/provisions/:provision/edit', negotiators, editAgain),
  post('/texts/:id/provisions/:provision/preview', negotiators, preview),
  post('/texts/:id/proposals', negotiators, submit),
  post('/texts/:id/proposals/:proposal/sponsors', delegationRoles, join),
  post('/texts/:id/proposals/:proposal/withdrawal', negotiators, withdraw),
  post('/texts/:id/provisions/:provision/confirmations', delegationRoles, confirm),
  post('/texts/:id/provisions/:provision/reopening', negotiators, reopen),
  post('/texts/:id/no-comments', delegationRoles, noComments),
];

type Shown = Partial<Pick<ProvisionPageProps, 'typed' | 'insertion' | 'errors' | 'erred' | 'stale'>>;

/** The page of one paragraph; with what was typed and what went wrong, when something did. */
export async function showProvision(
  visit: Visit,
  shown: Shown,
  status: 200 | 409 | 422 = 200,
  provisionId: string = visit.param('provision'),
): Promise<Response> {
  const view = await visit.read((tx) => textView(tx, visit, visit.param('id')));
  const provision = view?.consolidation.provisions.find((one) => one.id === provisionId);
  const typed = shown.typed ?? shown.insertion;
  if (view && !provision && typed && shown.errors) {
    const { facts: _facts, ...parts } = textParts(visit, view, null);
    const body = <GonePage visit={visit} view={view} typed={typed} errors={shown.errors} />;
    return visit.page({ ...parts, body }, 409);
  }
  if (!view || !provision) return visit.notFound();
  const { say } = visit;
  const symbol = view.text.symbol;
  const title =
    provision.number === ''
      ? say(words.provisionTitlePlain, { symbol })
      : say(words.provisionTitle, { number: handleOf(provision), symbol });
  const { facts: _facts, ...parts } = textParts(visit, view, null);
  const props: ProvisionPageProps = {
    visit,
    view,
    provision,
    typed: ownWish(view, provision),
    insertion: emptyInsertion,
    errors: [],
    erred: null,
    ...shown,
  };
  const breadcrumb = [
    ...(parts.breadcrumb ?? []),
    { label: view.text.title, href: textPaths.text(view.text.id) },
  ];
  return visit.page({ ...parts, title, breadcrumb, body: <ProvisionPage {...props} /> }, status);
}

function typedFrom({ fields }: Sent): TypedProposal {
  const parsed = proposalInput.shape.op.safeParse(fields['op']);
  const op: Op = parsed.success ? parsed.data : 'change';
  return {
    op,
    words: fields['words'] ?? '',
    kind: fields['kind'] ?? 'operative',
    rationale: fields['rationale'] ?? '',
    against: Number(fields['against'] ?? 0) || 0,
    replaces: fields['replaces'] ?? '',
  };
}

function inputFrom(visit: Visit, typed: TypedProposal, provision: string) {
  return {
    ...typed,
    text: visit.param('id'),
    provision,
    replaces: typed.replaces === '' ? null : typed.replaces,
  };
}

async function editAgain(visit: Visit): Promise<Response> {
  const typed = typedFrom(await visit.form());
  return showProvision(visit, typed.op === 'insert' ? { insertion: typed } : { typed });
}

/** Show the line as others would see it. The server works on it and forgets it (DESIGN §2, law 10). */
async function preview(visit: Visit): Promise<Response> {
  const typed = typedFrom(await visit.form());
  const provision = visit.param('provision');
  const parsed = proposalInput.safeParse(inputFrom(visit, typed, provision));
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, message }) => ({ at: path.join('.'), message }));
    return refuse(visit, typed, { errors: formErrors({ ok: false, why: 'bad-input', fields }, visit.say) });
  }
  const view = await visit.read((tx) => textView(tx, visit, visit.param('id')));
  if (!view) return visit.notFound();
  const participant = view.delegation ?? chairCode;
  const newProvision = newId();
  const { words: text, op } = parsed.data;
  const wish =
    op === 'insert'
      ? ({
          kind: op,
          afterId: provision,
          newId: newProvision,
          provisionKind: parsed.data.kind,
          text,
        } as const)
      : op === 'change'
        ? ({ kind: op, provisionId: provision, text } as const)
        : ({ kind: op, provisionId: provision } as const);
  const { against, replaces } = parsed.data;
  const decided = decideProposal(view.state, { wish, participant, against, replaces }, visit.now);
  if (!decided.ok) return refuseDecision(visit, typed, decided);
  const others = liveProposals(view.state).map((one) =>
    one.id === decided.value.replaced?.id
      ? { ...one, by: one.by.filter((code) => code !== participant) }
      : one,
  );
  const proposals = [
    ...others.filter((one) => one.by.length > 0),
    { id: newProvision, by: [participant], wish },
  ];
  const consolidation = consolidate({
    base: baseOf(view.state),
    proposals,
    lot: view.text.lot,
    ...numbersOf(view.state),
  });
  const lines = consolidation.provisions.filter((one) =>
    op === 'insert' ? one.id === provision || says(one, text) : one.id === provision,
  );
  const { facts: _facts, tabs: _tabs, liveSubject: _live, ...parts } = textParts(visit, view, null);
  return visit.page({
    ...parts,
    title: visit.say(words.previewTitle),
    body: (
      <PreviewPage
        visit={visit}
        view={{ ...view, consolidation }}
        lines={lines}
        provision={provision}
        typed={typed}
        late={decided.value.late}
      />
    ),
  });
}

async function submit(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const provision = form.fields['provision'] ?? '';
  if (!isId(provision)) return visit.notFound();
  const typed = typedFrom(form);
  const result = await visit.perform(submitProposal, inputFrom(visit, typed, provision));
  const { id } = { id: visit.param('id') };
  if (result.ok) {
    const { receipt } = result.value;
    return visit.goTo(receipt === null ? textPaths.provision(id, provision) : textPaths.receipt(id, receipt));
  }
  if (result.why === 'not-found') return visit.notFound();
  return refuseDecision(visit, typed, result, provision);
}

type Refused = Extract<Awaited<ReturnType<Visit['perform']>>, { ok: false }>;

async function refuseDecision(
  visit: Visit,
  typed: TypedProposal,
  result: Refused,
  provision?: string,
): Promise<Response> {
  const at = provision ?? visit.param('provision');
  const errors = formErrors(result, visit.say);
  if (result.why !== 'wording-changed' && result.why !== 'own-proposal-changed') {
    return refuse(visit, typed, { errors, provision: at });
  }
  // Somebody was quicker: show both, and let the same words be submitted again against what stands now.
  const fresh = await visit.read(async (tx) => {
    const view = await textView(tx, visit, visit.param('id'));
    const base = view?.state.provisions.find((one) => one.id === at);
    const own = view && liveWishOf(view.state, view.delegation ?? chairCode, at);
    const before = await wordingOf(tx, at, typed.against);
    return {
      against: base?.version ?? 0,
      now: base?.words ?? '',
      before: before ?? '',
      replaces: own?.id ?? '',
    };
  });
  const stale = result.why === 'wording-changed' ? { stale: { before: fresh.before, now: fresh.now } } : {};
  const again = { ...typed, against: fresh.against, replaces: fresh.replaces };
  return refuse(visit, again, { errors, provision: at, ...stale });
}

function refuse(
  visit: Visit,
  typed: TypedProposal,
  more: { errors: readonly FormError[]; provision?: string; stale?: { before: string; now: string } },
): Promise<Response> {
  const { errors, provision, ...rest } = more;
  const shown: Shown =
    typed.op === 'insert'
      ? { insertion: typed, errors, erred: 'insertion', ...rest }
      : { typed, errors, erred: 'proposal', ...rest };
  return showProvision(visit, shown, 422, provision);
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

/** A refusal with nothing typed to keep: what it was, and the way back to the text as it stands. */
export async function showRefusal(visit: Visit, result: Refused): Promise<Response> {
  if (result.why === 'not-found') return visit.notFound();
  const view = await visit.read((tx) => textView(tx, visit, visit.param('id')));
  if (!view) return visit.notFound();
  const errors = formErrors(result, visit.say);
  invariant(errors.length > 0, 'a refusal has words');
  const { facts: _facts, ...parts } = textParts(visit, view, null);
  const body = (
    <>
      {errors.map((error) => (
        <p class="error">{error.message}</p>
      ))}
      <p>
        <a href={textPaths.text(view.text.id)}>{visit.say(words.backToText)}</a>
      </p>
    </>
  );
  return visit.page({ ...parts, body }, 409);
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
