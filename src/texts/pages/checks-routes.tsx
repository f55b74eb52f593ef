import { get, holds, post, type Route, type Visit } from '../../platform/index.ts';
import { takeBackWaiver, waiveFinding, waivingRoles } from '../acts/waive-finding.ts';
import { textPaths } from '../paths.ts';
import { draftingChecks, issueChecks } from '../reads/checks.ts';
import { checkedAsNamed, nameOfCheckedAs } from '../rules/checked-reading.ts';
import { chairRoles } from '../rules/standing.ts';
import { keyOf } from '../rules/waiving.ts';
import { ChecksPage } from './checks-page.tsx';
import { fileName } from './file-name.ts';
import type { RefusedWaiver } from './finding-waiver.tsx';
import { findingsCsv } from './findings-file.ts';
import { formErrors } from './refusals.ts';
import { showRefusal } from './shown-provision.tsx';
import { textParts } from './text-parts.ts';
import { textView } from './text-view.ts';

/** Both co-chairs' ministries see what the secretariat sees (JOURNEYS, second part). */
const readers = ['secretariat', ...chairRoles] as const;

export const checksRoutes: readonly Route[] = [
  get('/texts/:id/checks', readers, (visit) => showChecks(visit, { named: visit.query('as') })),
  get('/texts/:id/revisions/:number/checks.csv', readers, sendFindings),
  post('/texts/:id/waivers', waivingRoles, waive),
  post('/texts/:id/waivers/:waiver/taking-back', waivingRoles, unwaive),
];

async function showChecks(
  visit: Visit,
  /** As what the text is read, from an address or a form; and the form that was refused. */
  { named, refused = null }: { readonly named: string | undefined; readonly refused?: RefusedWaiver | null },
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const as = checkedAsNamed(named);
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
  const mayWaive = holds(visit.viewer, waivingRoles, { body: found.view.text.body });
  return visit.page(
    {
      ...textParts(visit, found.view, 'checks'),
      body: <ChecksPage visit={visit} {...found} mayWaive={mayWaive} refused={refused} />,
    },
    status,
  );
}

/** The findings of an issue as a file, for those who prepare the text. */
async function sendFindings(visit: Visit): Promise<Response> {
  const [text, number] = [visit.param('id'), Number(visit.param('number'))];
  if (!Number.isInteger(number)) return visit.notFound();
  const checks = await visit.read(async (tx) => {
    const view = await textView(tx, visit, text);
    if (!view || !(view.isChair || view.isSecretariat)) return null;
    return issueChecks(tx, { text, number }, visit.viewer);
  });
  if (!checks) return visit.notFound();
  return new Response(findingsCsv(visit.say, checks), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${fileName({ ...checks, marking: `TLP:${checks.marking}` }, '-checks.csv')}"`,
    },
  });
}

async function waive(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const text = visit.param('id');
  const { rule = '', provision = null, from, to, sha256 = '', reason = '' } = fields;
  const result = await visit.perform(waiveFinding, { text, rule, provision, from, to, sha256, reason });
  if (result.ok) return visit.goTo(addressOf(text, fields['as']));
  if (result.why === 'not-found') return visit.notFound();
  // Whatever has no field to stand beside is said on a page of its own.
  if (result.why !== 'bad-input') return showRefusal(visit, result);
  const key = keyOf({ rule, provision, placeFrom: Number(from), placeTo: Number(to), sha256 });
  const refused = { key, reason, errors: formErrors(result, visit.say) };
  return showChecks(visit, { named: fields['as'], refused }, 422);
}

async function unwaive(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const text = visit.param('id');
  const result = await visit.perform(takeBackWaiver, { text, waiver: visit.param('waiver') });
  if (result.ok) return visit.goTo(addressOf(text, fields['as']));
  return result.why === 'not-found' ? visit.notFound() : showRefusal(visit, result);
}

/** Back to the reading of the text from which somebody pressed. */
function addressOf(text: string, named: string | undefined): string {
  const as = checkedAsNamed(named);
  return as === null || as === 'base'
    ? textPaths.checks(text)
    : textPaths.checksAs(text, nameOfCheckedAs(as));
}
