import { invariant } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import { wordingOf } from '../reads/wordings.ts';
import { liveWishesOf } from '../rules/decide-proposal.ts';
import { chairCode } from '../rules/standing.ts';
import { words } from '../words.ts';
import { GonePage } from './gone-page.tsx';
import { emptyInsertion, ownWish } from './own-wish.ts';
import { ProvisionPage, type ProvisionPageProps } from './provision-page.tsx';
import { formErrors } from './refusals.ts';
import { handleOf } from './state-groups.ts';
import { textParts } from './text-parts.ts';
import { type TextView, textView } from './text-view.ts';
import { formOf, paragraphsTyped, type TypedProposal } from './typed-proposal.ts';

type Shown = Partial<
  Pick<ProvisionPageProps, 'typed' | 'insertion' | 'structure' | 'errors' | 'erred' | 'stale'>
>;

/** The page of one paragraph; with what was typed and what went wrong, when something did. */
export async function showProvision(
  visit: Visit,
  shown: Shown,
  status: 200 | 409 | 422 = 200,
  provisionId: string = visit.param('provision'),
): Promise<Response> {
  const view = await visit.read((tx) => textView(tx, visit, visit.param('id')));
  const provision = view?.consolidation.provisions.find((one) => one.id === provisionId);
  const typed = shown.typed ?? shown.insertion ?? shown.structure;
  if (view && !provision && typed && shown.errors) {
    const { facts: _facts, ...parts } = textParts(visit, view, null);
    const body = <GonePage visit={visit} view={view} typed={typed} errors={shown.errors} />;
    return visit.page({ ...parts, body }, 409);
  }
  if (view && !provision) {
    const into = mergedInto(view, provisionId);
    if (into) return visit.goTo(textPaths.provision(view.text.id, into));
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
    structure: null,
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

/** A paragraph that was merged away is read where its words stand now. */
function mergedInto({ state }: TextView, provision: string): string | null {
  const merged = state.resolutions.findLast(
    (one) => one.what === 'merge' && one.provision !== provision && one.concerns.includes(provision),
  );
  return merged?.provision ?? null;
}

/** The page with what was typed in the form that it came from. */
export function editedAgain(visit: Visit, typed: TypedProposal): Promise<Response> {
  return showProvision(visit, shownIn(typed));
}

function shownIn(typed: TypedProposal): Shown {
  const form = formOf(typed);
  if (form === 'insertion') return { insertion: typed };
  return form === 'structure' ? { structure: typed } : { typed };
}

export type Refused = Extract<Awaited<ReturnType<Visit['perform']>>, { ok: false }>;

export async function refuseDecision(
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
    const paragraphs = paragraphsTyped(typed, at);
    const own = view ? liveWishesOf(view.state, view.delegation ?? chairCode, paragraphs) : [];
    const before = await wordingOf(tx, at, typed.against);
    return {
      against: base?.version ?? 0,
      now: base?.words ?? '',
      before: before ?? '',
      replaces: own.map(({ id }) => id).join(' '),
    };
  });
  const stale = result.why === 'wording-changed' ? { stale: { before: fresh.before, now: fresh.now } } : {};
  const again = { ...typed, against: fresh.against, replaces: fresh.replaces };
  return refuse(visit, again, { errors, provision: at, ...stale });
}

export function refuse(
  visit: Visit,
  typed: TypedProposal,
  more: { errors: readonly FormError[]; provision?: string; stale?: { before: string; now: string } },
): Promise<Response> {
  const { errors, provision, ...rest } = more;
  const shown: Shown = { ...shownIn(typed), errors, erred: formOf(typed), ...rest };
  return showProvision(visit, shown, 422, provision);
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
