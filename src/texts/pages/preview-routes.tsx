import { type ConsolidatedProvision, isStructural, type Wish } from '../../engine/index.ts';
import { post, type Route, type Visit } from '../../platform/index.ts';
import { proposalInput, tablingOf } from '../acts/submit-proposal.ts';
import { asEntered } from '../rules/as-entered.ts';
import { decideProposal } from '../rules/decide-proposal.ts';
import { chairCode, negotiatorRoles } from '../rules/standing.ts';
import { wishFrom } from '../rules/wish-from.ts';
import { paragraphsMadeBy, paragraphsOf } from '../rules/wishes.ts';
import { words } from '../words.ts';
import { PreviewPage } from './preview-page.tsx';
import { formErrors } from './refusals.ts';
import { says } from './says.ts';
import { editedAgain, refuse, refuseDecision } from './shown-provision.tsx';
import { didStructure } from './structure-sentence.ts';
import { textParts } from './text-parts.ts';
import { textView } from './text-view.ts';
import { completed, inputFrom, typedFrom } from './typed-proposal.ts';

export const previewRoutes: readonly Route[] = [
  post('/texts/:id/provisions/:provision/edit', negotiatorRoles, editAgain),
  post('/texts/:id/provisions/:provision/preview', negotiatorRoles, preview),
];

async function editAgain(visit: Visit): Promise<Response> {
  return editedAgain(visit, typedFrom(await visit.form()));
}

/** Show the line as others would see it. The server works on it and forgets it (DESIGN §2, law 10). */
async function preview(visit: Visit): Promise<Response> {
  const form = typedFrom(await visit.form());
  const provision = visit.param('provision');
  const view = await visit.read((tx) => textView(tx, visit, visit.param('id')));
  if (!view) return visit.notFound();
  const typed = completed(view, form, provision);
  const parsed = proposalInput.safeParse(inputFrom(visit.param('id'), typed, provision));
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, message }) => ({ at: String(path[0] ?? ''), message }));
    return refuse(visit, typed, { errors: formErrors({ ok: false, why: 'bad-input', fields }, visit.say) });
  }
  const described = wishFrom(view.state, parsed.data);
  if (!described.ok) return refuse(visit, typed, { errors: formErrors(described, visit.say) });
  const wish = described.value;
  const participant = view.delegation ?? chairCode;
  const wished = { wish, participant, ...tablingOf(parsed.data) };
  const decided = decideProposal(view.state, wished, visit.now);
  if (!decided.ok) return refuseDecision(visit, typed, decided);
  const { replaced, late } = decided.value;
  const former = new Set(replaced.map(({ id }) => id));
  const consolidation = asEntered(view.state, participant, [wish], ({ id }) => former.has(id));
  const lines = consolidation.provisions.filter((line) => isShown(line, wish, provision));
  const { facts: _facts, tabs: _tabs, liveSubject: _live, ...parts } = textParts(visit, view, null);
  // Said with the numbers that the paragraphs have now.
  const sentence = isStructural(wish)
    ? `${view.names[participant] ?? participant} ${didStructure({ visit, view, wish }, 1)}.`
    : null;
  const shown = { visit, view: { ...view, consolidation }, lines, provision, typed, late, sentence };
  return visit.page({ ...parts, title: visit.say(words.previewTitle), body: <PreviewPage {...shown} /> });
}

/** The paragraph itself, and those that the wish would make, join or put elsewhere. */
function isShown(line: ConsolidatedProvision, wish: Wish, provision: string): boolean {
  if (line.id === provision) return true;
  if (paragraphsOf(wish).includes(line.id) || paragraphsMadeBy(wish).includes(line.id)) return true;
  const made = wish.kind === 'split' ? wish.rest.map(({ text }) => text) : [];
  const texts = wish.kind === 'insert' ? [wish.text] : made;
  return texts.some((text) => says(line, text));
}
