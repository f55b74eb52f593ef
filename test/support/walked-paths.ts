/** Every address of the forum with real rows of the canary stage, for tests that walk them all. */
import { sql } from 'kysely';
import { routes } from '../../src/app/capabilities.ts';
import { newId } from '../../src/base/index.ts';
import { readAs } from '../../src/platform/index.ts';
import type { CanaryStage, Walker } from './canaries.ts';

export const chairsAndSecretariat: readonly Walker[] = ['secretariat', 'co-chair-galveth'];
const arvana: readonly Walker[] = ['focal-point-arvana', 'delegate-arvana'];
export const byName: readonly Walker[] = [...chairsAndSecretariat, ...arvana, 'focal-point-belisar'];
export const readers: readonly Walker[] = [...byName, 'observer-mavreth'];

/** Real rows for the parameters of each address; `only` where the row itself is restricted further than the route. */
export interface Filled {
  readonly path: string;
  readonly only?: readonly Walker[];
}

/** Addresses that cannot be walked like a page, each with the reason. */
export const notWalked: Readonly<Record<string, string>> = {
  '/desk/export/forum.zip': 'there for a day after two keys were turned: their journey walks it',
  '/live': 'a stream that does not end: it has a test of its own',
  '/sign-in/demonstration/:token': 'a link that is used up by being opened: identity walks it',
  '/sign-in/ministry/:provider/return':
    'it answers a way to the ministry that this browser set out on: identity walks it',
  '/sign-in/first/:token': 'a link that only an empty forum has: identity walks it',
  '/sign-in/invitation/:token': 'a link that only its addressee has: identity walks it',
  '/sign-in/recovered/:token': 'a link that only its addressee has: identity walks it',
  '/desk/letters/:number': 'no letter was written on this stage: the journey of letters walks it',
  '/desk/letters/:number/access': 'as above',
  '/record/annexes/:file{[A-Z0-9-]+\\.json}':
    'nothing was put on record with a decision on this stage: the journey of the annex walks it',
  '/record/corrections/:file{[a-z0-9.-]+\\.json}':
    'nothing was corrected on this stage: the journey of corrections walks it',
  '/desk/letters/:number/:file{[A-Za-z-]+\\.pdf}': 'as above',
};

export function filled(forum: CanaryStage, route: string): readonly Filled[] {
  const { text, provision, receipts, file, meeting, message, adopted, unreleased } = forum;
  const ofText = (rest: string, only = readers): Filled => ({ path: `/texts/${text}${rest}`, only });
  const fillers: Readonly<Record<string, readonly Filled[]>> = {
    // No ministry's sign-in is entered on this stage: identity walks one that is.
    '/sign-in/ministry/:provider': [{ path: '/sign-in/ministry/forum', only: [] }],
    '/me/presence/ministry/:provider': [{ path: '/me/presence/ministry/forum', only: [] }],
    '/catalogue/:frame': [
      { path: '/catalogue/1' },
      { path: '/catalogue/2' },
      { path: '/catalogue/99', only: [] },
    ],
    '/bodies/:id': [{ path: '/bodies/ahg' }, { path: '/bodies/exercise-drafting-group', only: readers }],
    '/bodies/:id/silence': [
      { path: '/bodies/ahg/silence' },
      { path: '/bodies/exercise-drafting-group/silence', only: readers },
    ],
    '/bodies/:id/written': [
      { path: '/bodies/ahg/written' },
      { path: '/bodies/exercise-drafting-group/written', only: readers },
    ],
    '/bodies/:id/access': [
      { path: '/bodies/ahg/access' },
      { path: '/bodies/exercise-drafting-group/access', only: readers },
    ],
    '/desk/audit': [{ path: '/desk/audit', only: ['secretariat'] }],
    '/desk/audit.csv': [{ path: '/desk/audit.csv', only: ['secretariat'] }],
    '/bodies/:id/access/change': [{ path: '/bodies/exercise-drafting-group/access/change' }],
    '/conferences/:ordinal': [{ path: '/conferences/1' }],
    '/participants/:code': [
      { path: '/participants/IDN' },
      { path: '/participants/ARV', only: readers },
      { path: '/participants/CNY', only: ['secretariat'] },
    ],
    '/participants/:code/offices': [
      // Known to the participants of the forum; the people of the exercise have no part in it.
      { path: '/participants/IDN/offices?on=2018-03-01', only: ['secretariat', 'real-focal-point'] },
      { path: '/participants/ARV/offices', only: readers },
      { path: '/participants/CNY/offices', only: ['secretariat'] },
    ],
    '/directory.csv': [{ path: '/directory.csv', only: [...readers, 'support-officer', 'real-focal-point'] }],
    '/directory': [{ path: '/directory', only: [...readers, 'support-officer', 'real-focal-point'] }],
    '/desk/people/:id': [
      { path: `/desk/people/${forum.appointment}`, only: ['secretariat', 'focal-point-arvana'] },
    ],
    '/meetings/:id': [{ path: `/meetings/${meeting}`, only: readers }],
    '/meetings/:id/access': [{ path: `/meetings/${meeting}/access`, only: readers }],
    '/meetings/:id/cancellation': [{ path: `/meetings/${meeting}/cancellation` }],
    '/desk/outbox/:message': [{ path: `/desk/outbox/${message}` }],
    '/texts/:id': [
      ofText(''),
      { path: `/texts/${adopted.text}` },
      { path: `/texts/${unreleased.text}`, only: readers },
    ],
    // The walk's stage holds a file of Celmora, which no walker speaks for: its guards and nobody else.
    '/papers/:kind/:paper': [{ path: `/papers/received-file/${file}`, only: chairsAndSecretariat }],
    '/papers/:kind/:paper/certificate': [{ path: `/papers/received-file/${file}/certificate`, only: [] }],
    '/papers/:kind/:paper/certificate.pdf': [
      { path: `/papers/received-file/${file}/certificate.pdf`, only: [] },
    ],
    '/texts/:id/access': [ofText('/access'), { path: `/texts/${adopted.text}/access` }],
    '/texts/:id/authority': [ofText('/authority', ['focal-point-arvana', 'focal-point-belisar'])],
    '/texts/:id/chair': [ofText('/chair', byName)],
    '/texts/:id/checks': [ofText('/checks', chairsAndSecretariat)],
    '/texts/:id/compare': [
      ofText('/compare'),
      ofText('/compare?from=0&to=1'),
      ofText('/compare?from=1&to=now'),
    ],
    '/texts/:id/decision': [ofText('/decision', chairsAndSecretariat)],
    '/texts/:id/files': [ofText('/files')],
    '/texts/:id/history': [ofText('/history')],
    '/texts/:id/objection': [ofText('/objection', [...arvana, 'focal-point-belisar'])],
    '/texts/:id/provisions/:provision': [ofText(`/provisions/${provision}`)],
    '/texts/:id/provisions/:provision/provenance': [ofText(`/provisions/${provision}/provenance`, byName)],
    '/texts/:id/receipts': [ofText('/receipts')],
    '/texts/:id/receipts/:number': [
      ofText(`/receipts/${receipts.arvana}`, [...chairsAndSecretariat, ...arvana]),
      ofText(`/receipts/${receipts.late}`, [...chairsAndSecretariat, ...arvana]),
      ofText(`/receipts/${receipts.celmora}`, chairsAndSecretariat),
    ],
    '/texts/:id/received': [ofText('/received', chairsAndSecretariat)],
    '/texts/:id/received/:file': [ofText(`/received/${file}`, chairsAndSecretariat)],
    '/texts/:id/received/:file/access': [ofText(`/received/${file}/access`, chairsAndSecretariat)],
    '/texts/:id/received/:file/items/:number': [ofText(`/received/${file}/items/1`)],
    '/texts/:id/received/:file{[0-9a-f-]+\\.docx}': [ofText(`/received/${file}.docx`, chairsAndSecretariat)],
    '/texts/:id/revisions/:number/checks.csv': [ofText('/revisions/1/checks.csv', chairsAndSecretariat)],
    '/texts/:id/silence': [ofText('/silence')],
    // Nothing came by letter on this stage: the journey of evidence walks one that did.
    '/texts/:id/silence/evidence/:message': [ofText(`/silence/evidence/${message}`, [])],
    '/texts/:id/silence/objection': [ofText('/silence/objection', [...arvana, 'focal-point-belisar'])],
    '/texts/:id/written': [ofText('/written', byName)],
    '/texts/:id/state': [ofText('/state')],
    '/texts/:id/corrections': [ofText('/corrections', []), { path: `/texts/${adopted.text}/corrections` }],
    '/texts/:id/corrections/new': [
      { path: `/texts/${adopted.text}/corrections/new`, only: chairsAndSecretariat },
    ],
    '/texts/:id/statements': [ofText('/statements'), { path: `/texts/${adopted.text}/statements` }],
    '/texts/:file{[a-z0-9.-]+\\.docx}': [
      ofText('.docx'),
      ofText('.docx?style=tracked'),
      { path: `/texts/${adopted.text}.docx` },
    ],
    '/texts/:file{[a-z0-9.-]+\\.pdf}': [ofText('.pdf'), { path: `/texts/${adopted.text}.pdf` }],
    '/texts/:file{[a-z0-9.-]+\\.akn\\.xml}': [
      { path: `/texts/${adopted.text}.akn.xml` },
      { path: `/texts/${unreleased.text}.akn.xml`, only: readers },
    ],
    '/decisions/:number': [
      { path: `/decisions/${adopted.decision}` },
      { path: `/decisions/${unreleased.decision}`, only: readers },
    ],
    '/decisions/:number/access': [
      { path: `/decisions/${adopted.decision}/access` },
      { path: `/decisions/${unreleased.decision}/access`, only: readers },
    ],
    '/decisions/:number/release': [
      { path: `/decisions/${adopted.decision}/release` },
      { path: `/decisions/${unreleased.decision}/release` },
    ],
    '/decisions/:number/embargo': [
      { path: `/decisions/${adopted.decision}/embargo` },
      { path: `/decisions/${unreleased.decision}/embargo` },
    ],
    '/decisions/:number/removal': [
      { path: `/decisions/${adopted.decision}/removal` },
      { path: `/decisions/${unreleased.decision}/removal`, only: [] },
    ],
    '/decisions/:number/entry': [
      { path: `/decisions/${adopted.decision}/entry` },
      { path: `/decisions/${unreleased.decision}/entry` },
    ],
    '/record/texts/:file{[a-z0-9.-]+\\.json}': [
      { path: `/record/texts/${adopted.text}.json` },
      { path: `/record/texts/${unreleased.text}.json`, only: [] },
    ],
    '/record/decisions/:file{[A-Z0-9-]+\\.json}': [
      { path: `/record/decisions/${adopted.decision}.json` },
      { path: `/record/decisions/${unreleased.decision}.json`, only: [] },
    ],
    '/record/keys/:file{record-[0-9a-f]+\\.pem}': [
      { path: `/record/keys/${forum.stage.house.signer.keyId}.pem` },
    ],
  };
  return fillers[route] ?? (route.includes(':') ? [] : [{ path: route }]);
}

export const gets = routes.filter((one) => one.method === 'get');

/** Every page and file that is walked, with the route that answers it. */
export const walked = (forum: CanaryStage) =>
  gets
    .filter(({ path }) => !(path in notWalked))
    .flatMap((route) => filled(forum, route.path).map((one) => ({ ...one, route })));

/** The address of a read of the API, with a row that is there. */
export function readPath(forum: CanaryStage, path: string): string {
  const values: Readonly<Record<string, string>> = {
    '/bodies/{id}': 'exercise-drafting-group',
    '/conferences/{ordinal}': '1',
    '/meetings/{id}': forum.meeting,
    '/participants/{code}': 'CNY',
    '/participants/{code}/offices': 'ARV',
    '/appointments/{appointment}': forum.appointment,
    '/outbox/{message}': forum.message,
    '/record/entries/{index}/proof': '0',
    '/record/consistency/{first}': '1',
    // No letter was written on this stage; its own journey reads one.
    '/letters/{number}': '1',
    '/letters/{number}/access': '1',
    '/bodies/{id}/access': 'exercise-drafting-group',
    '/meetings/{id}/access': forum.meeting,
    '/decisions/{number}/access': forum.unreleased.decision,
    '/decisions/{number}': forum.unreleased.decision,
    '/decisions/{number}/release': forum.unreleased.decision,
    '/decisions/{number}/removal': forum.adopted.decision,
  };
  const value = values[path] ?? (path.startsWith('/texts/{text}') ? forum.text : undefined);
  if (path.includes('{') && value === undefined && !path.startsWith('/papers/'))
    throw new Error(`say which row ${path} is to read`);
  return path
    .replace('{provision}', forum.provision)
    .replace('{kind}/{paper}', `received-file/${forum.file}`)
    .replace('{file}', forum.file)
    .replace('/revisions/{number}', '/revisions/1')
    .replace(/\{\w+\}/, value ?? '');
}

/** Where a form is sent, with a row that is there. */
export function postPath(forum: CanaryStage, path: string): string {
  const ofRow = path.startsWith('/texts/')
    ? forum.text
    : path.includes('outbox')
      ? forum.message
      : forum.meeting;
  return path
    .replace(':provision', forum.provision)
    .replace(':proposal', forum.proposal)
    .replace(':resolution', newId())
    .replace(/:\w+/, ofRow);
}

/** How many acts were ever performed, from the ledger of all. */
export async function auditCount(forum: CanaryStage): Promise<number> {
  const scope = { viewer: forum.secretariat, now: forum.stage.house.clock() };
  return readAs(forum.stage.house.database, scope, async (tx) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from audit.event
      where refused is null`.execute(tx);
    return rows[0]?.count ?? -1;
  });
}
