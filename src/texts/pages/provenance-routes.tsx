import { get, type Route, type Visit } from '../../platform/index.ts';
import { textPaths } from '../paths.ts';
import { provenanceOf } from '../reads/provenance.ts';
import { words as provenance } from '../words/provenance.ts';
import { ProvenancePage } from './provenance-page.tsx';
import { handleOf } from './state-groups.ts';
import { textParts } from './text-parts.ts';
import { textView } from './text-view.ts';

export const provenanceRoutes: readonly Route[] = [
  get('/texts/:id/provisions/:provision/provenance', ['person'], showProvenance),
];

/** For whoever may not read who proposed what there is no such page, and for nobody once the text is adopted. */
async function showProvenance(visit: Visit): Promise<Response> {
  const id = visit.param('provision');
  const found = await visit.read(async (tx) => {
    const view = await textView(tx, visit, visit.param('id'));
    const runs = view && (await provenanceOf(tx, view.state, id));
    return view && runs && { view, runs };
  });
  const provision = found?.view.consolidation.provisions.find((one) => one.id === id);
  if (!found || !provision) return visit.notFound();
  const { view, runs } = found;
  const { facts: _facts, liveSubject: _live, ...parts } = textParts(visit, view, null);
  const number = handleOf(provision);
  return visit.page({
    ...parts,
    title: number === '' ? visit.say(provenance.title) : visit.say(provenance.titleOf, { number }),
    breadcrumb: [...(parts.breadcrumb ?? []), { label: view.text.title, href: textPaths.text(view.text.id) }],
    body: <ProvenancePage visit={visit} view={view} provision={id} runs={runs} />,
  });
}
