import { get, type Route, type Visit } from '../../platform/index.ts';
import { draftingChecks } from '../reads/checks.ts';
import { checkedAsNamed } from '../rules/checked-reading.ts';
import { chairRoles } from '../rules/standing.ts';
import { ChecksPage } from './checks-page.tsx';
import { textParts } from './text-parts.ts';
import { textView } from './text-view.ts';

/** Both co-chairs' ministries see what the secretariat sees (JOURNEYS, second part). */
const readers = ['secretariat', ...chairRoles] as const;

export const checksRoutes: readonly Route[] = [get('/texts/:id/checks', readers, showChecks)];

async function showChecks(visit: Visit): Promise<Response> {
  const as = checkedAsNamed(visit.query('as'));
  const found = await visit.read(async (tx) => {
    const view = await textView(tx, visit, visit.param('id'));
    if (!as || !view || view.isAdopted || !(view.isChair || view.isSecretariat)) return null;
    const checks = await draftingChecks(tx, view, as);
    if (checks) return { view, checks, as, isGone: false };
    // The proposal was withdrawn or decided meanwhile.
    const base = await draftingChecks(tx, view);
    return base && { view, checks: base, as: 'base' as const, isGone: true };
  });
  if (!found) return visit.notFound();
  return visit.page({
    ...textParts(visit, found.view, 'checks'),
    body: <ChecksPage visit={visit} {...found} />,
  });
}
