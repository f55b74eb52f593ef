/** Every address as every role: what appears, and what must not (issue 2, line 5). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reads, routes } from '../../src/app/capabilities.ts';
import { newId } from '../../src/base/index.ts';
import { readAs } from '../../src/platform/index.ts';
import {
  type CanaryStage,
  canary,
  canaryStage,
  realMail,
  type Walker,
  walkers,
} from '../support/canaries.ts';
import { unreleasedWord } from '../support/canary-decision.ts';

let forum: CanaryStage;
beforeAll(async () => {
  forum = await canaryStage();
});
afterAll(() => forum.stage.close());

const rolesOf: Readonly<Record<Walker, readonly string[]>> = {
  stranger: ['anyone'],
  secretariat: ['anyone', 'person', 'secretariat'],
  'co-chair-galveth': ['anyone', 'person', 'coChair'],
  'focal-point-arvana': ['anyone', 'person', 'focalPoint'],
  'focal-point-belisar': ['anyone', 'person', 'focalPoint'],
  'delegate-arvana': ['anyone', 'person', 'delegate'],
  'observer-mavreth': ['anyone', 'person', 'observer'],
  'support-officer': ['anyone', 'person', 'supportOfficer'],
  'delegate-eskaven': ['anyone', 'person'],
  'real-focal-point': ['anyone', 'person', 'focalPoint'],
};
const chairsAndSecretariat: readonly Walker[] = ['secretariat', 'co-chair-galveth'];
const arvana: readonly Walker[] = ['focal-point-arvana', 'delegate-arvana'];
const byName: readonly Walker[] = [...chairsAndSecretariat, ...arvana, 'focal-point-belisar'];
const readers: readonly Walker[] = [...byName, 'observer-mavreth'];

/** Real rows for the parameters of each address; `only` where the row itself is restricted further than the route. */
interface Filled {
  readonly path: string;
  readonly only?: readonly Walker[];
}

/** Addresses that cannot be walked like a page, each with the reason. */
const notWalked: Readonly<Record<string, string>> = {
  '/live': 'a stream that does not end: it has a test of its own',
  '/sign-in/demonstration/:token': 'a link that is used up by being opened: identity walks it',
  '/sign-in/first/:token': 'a link that only an empty forum has: identity walks it',
  '/sign-in/invitation/:token': 'a link that only its addressee has: identity walks it',
  '/sign-in/recovered/:token': 'a link that only its addressee has: identity walks it',
  '/desk/letters/:number': 'no letter was written on this stage: the journey of letters walks it',
  '/record/annexes/:file{[A-Z0-9-]+\\.json}':
    'nothing was put on record with a decision on this stage: the journey of the annex walks it',
  '/record/corrections/:file{[a-z0-9.-]+\\.json}':
    'nothing was corrected on this stage: the journey of corrections walks it',
  '/desk/letters/:number/:file{[A-Za-z-]+\\.pdf}': 'as above',
};

function filled(route: string): readonly Filled[] {
  const { text, provision, receipts, file, meeting, message, adopted, unreleased } = forum;
  const ofText = (rest: string, only = readers): Filled => ({ path: `/texts/${text}${rest}`, only });
  const fillers: Readonly<Record<string, readonly Filled[]>> = {
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
    '/conferences/:ordinal': [{ path: '/conferences/1' }],
    '/participants/:code': [
      { path: '/participants/IDN' },
      { path: '/participants/ARV', only: readers },
      { path: '/participants/CNY', only: ['secretariat'] },
    ],
    '/meetings/:id': [{ path: `/meetings/${meeting}`, only: readers }],
    '/meetings/:id/cancellation': [{ path: `/meetings/${meeting}/cancellation` }],
    '/desk/outbox/:message': [{ path: `/desk/outbox/${message}` }],
    '/texts/:id': [
      ofText(''),
      { path: `/texts/${adopted.text}` },
      { path: `/texts/${unreleased.text}`, only: readers },
    ],
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
    '/decisions/:number/release': [
      { path: `/decisions/${adopted.decision}/release` },
      { path: `/decisions/${unreleased.decision}/release` },
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

const gets = routes.filter((one) => one.method === 'get');
const walked = () =>
  gets
    .filter(({ path }) => !(path in notWalked))
    .flatMap((route) => filled(route.path).map((one) => ({ ...one, route })));

/** What each walker may not meet anywhere, on any page, in any file, in any answer of the API. */
function forbiddenTo(who: Walker): readonly RegExp[] {
  const own = who === 'stranger' ? 'nobody' : who.split('-').at(-1);
  const strangersMail = new RegExp(`[a-z-]+-(?!${own}\\b)[a-z]+@example\\.invalid`);
  return [
    ...(who === 'secretariat'
      ? []
      : [/Canaryland/, strangersMail, /A draft with the symbol|has been issued to/]),
    ...(who === 'secretariat' || who === 'real-focal-point' ? [] : [new RegExp(realMail)]),
    ...(byName.includes(who) ? [] : [new RegExp(`${canary.rationale}|${canary.lateWording}`)]),
    ...(chairsAndSecretariat.includes(who) ? [] : [new RegExp(`${canary.received}|${canary.waiver}`)]),
    ...(readers.includes(who)
      ? []
      : [new RegExp(`${canary.wording}|EX/DG\\.1/L\\.[89]|Shared principles|${unreleasedWord}`)]),
  ];
}

async function wordsOf(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  if (!/wordprocessing|pdf/.test(type)) return response.text();
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (type.includes('pdf')) return pdfWords(bytes);
  // Every part of the file, not only what a reader shows: names hide in authors, comments and properties.
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

function pdfWords(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'walk-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    return execFileSync('pdftotext', [join(folder, 'a.pdf'), '-']).toString();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const named = /Arvana|Belisar|\bARV\b|\bBLS\b/;

describe('every page', () => {
  test('is walked, or the reason why not is said', () => {
    const forgotten = gets.filter(({ path }) => filled(path).length === 0 && !(path in notWalked));
    expect(forgotten.map(({ path }) => path)).toEqual([]);
    expect(Object.keys(notWalked).filter((path) => !gets.some((one) => one.path === path))).toEqual([]);
  });

  test.each(walkers)('as %s: opens what it may, is not found otherwise, and shows no canary', async (who) => {
    const wrong: string[] = [];
    for (const { path, only, route } of walked()) {
      const response = await forum.at[who].request(path, { headers: { accept: 'text/html' } });
      const may =
        route.who.some((role) => rolesOf[who].includes(role)) && (only === undefined || only.includes(who));
      if ((response.status !== 404) !== may) wrong.push(`${path}: ${response.status}`);
      const words = await wordsOf(response);
      const leaks = forbiddenTo(who).filter((one) => one.test(words));
      if (leaks.length > 0) wrong.push(`${path} shows ${leaks.map(String).join(', ')}`);
      const isOfText = path.startsWith('/texts/');
      if (isOfText && !byName.includes(who) && named.test(words)) wrong.push(`${path} names a delegation`);
    }
    expect(wrong).toEqual([]);
  });

  test('shows the canaries to those for whom they are: the walk looks where they sing', async () => {
    const at = async (who: Walker, rest: string) =>
      wordsOf(await forum.at[who].request(`/texts/${forum.text}${rest}`));
    expect(await at('observer-mavreth', '')).toContain(canary.wording);
    expect(await at('observer-mavreth', '.docx')).toContain(canary.wording);
    const paragraph = await at('focal-point-belisar', `/provisions/${forum.provision}`);
    expect(paragraph).toContain(canary.rationale);
    expect(paragraph).toContain(canary.lateWording);
    expect(await at('focal-point-belisar', '.pdf')).toMatch(named);
    expect(await (await forum.at.secretariat.request('/participants/CNY')).text()).toContain('Canaryland');
    expect(await at('co-chair-galveth', `/received/${forum.file}`)).toContain(canary.received);
    for (const rest of ['/checks', '/revisions/1/checks.csv'])
      expect(await at('co-chair-galveth', rest), rest).toContain(canary.waiver);
    const mail = await forum.at.secretariat.request(`/desk/outbox/${forum.message}`);
    expect(await mail.text()).toContain('has been issued to');
  });

  test('shows an adopted text and its decision to all, and what waits for its release in the room alone', async () => {
    const { adopted, unreleased } = forum;
    for (const path of [`/texts/${adopted.text}`, `/decisions/${adopted.decision}`]) {
      const words = await (await forum.at.stranger.request(path)).text();
      expect(words, path).toContain('EX/DG.1');
      expect(words, path).toContain('Drafting exercise');
    }
    const inTheRoom = await forum.at['observer-mavreth'].request(`/texts/${unreleased.text}`);
    expect(await inTheRoom.text()).toContain(unreleasedWord);
    const lists = [
      '/decisions',
      '/decisions.json',
      '/decisions.csv',
      '/texts',
      '/record',
      '/record/entries.json',
    ];
    for (const path of [...lists, '/feed.xml', '/sitemap.xml', '/']) {
      const words = await (await forum.at.stranger.request(path)).text();
      expect(words, path).not.toContain(unreleasedWord);
      expect(words, path).not.toContain(unreleased.decision);
    }
  });
});

describe('every read of the API', () => {
  test.each(walkers)('as %s: is not found or shows no canary', async (who) => {
    const wrong: string[] = [];
    for (const read of reads) {
      const path = readPath(read.path);
      const response = await forum.at[who].request(`/api/v1${path}`);
      const words = await response.text();
      const named404 = !read.who.some((role) => rolesOf[who].includes(role));
      if (named404 && response.status < 400) wrong.push(`${path}: ${response.status}`);
      const leaks = forbiddenTo(who).filter((one) => one.test(words));
      if (leaks.length > 0) wrong.push(`${path} shows ${leaks.map(String).join(', ')}`);
      if (path.startsWith('/texts/') && !byName.includes(who) && named.test(words))
        wrong.push(`${path} names a delegation`);
    }
    expect(wrong).toEqual([]);
  });
});

function readPath(path: string): string {
  const values: Readonly<Record<string, string>> = {
    '/bodies/{id}': 'exercise-drafting-group',
    '/conferences/{ordinal}': '1',
    '/meetings/{id}': forum.meeting,
    '/participants/{code}': 'CNY',
    '/outbox/{message}': forum.message,
    '/record/entries/{index}/proof': '0',
    '/record/consistency/{first}': '1',
    // No letter was written on this stage; its own journey reads one.
    '/letters/{number}': '1',
    '/decisions/{number}': forum.unreleased.decision,
    '/decisions/{number}/release': forum.unreleased.decision,
    '/decisions/{number}/removal': forum.adopted.decision,
  };
  const value = values[path] ?? (path.startsWith('/texts/{text}') ? forum.text : undefined);
  if (path.includes('{') && value === undefined) throw new Error(`say which row ${path} is to read`);
  return path
    .replace('{provision}', forum.provision)
    .replace('/revisions/{number}', '/revisions/1')
    .replace(/\{\w+\}/, value ?? '');
}

describe('what a role may not send', () => {
  test.each(walkers)('as %s: is not found like a missing address, and nothing changes', async (who) => {
    const before = await auditCount();
    const closed = routes.filter(
      ({ method, who: allowed }) => method === 'post' && !allowed.some((role) => rolesOf[who].includes(role)),
    );
    const wrong: string[] = [];
    for (const route of closed) {
      const path = postPath(route.path);
      const answer = await sentBy(who, path);
      // Beside the closed one, so that both stand in the same part of the forum.
      const missing = await sentBy(who, `${path}/no-such-address`);
      if (answer.status !== 404 || answer.body !== missing.body) wrong.push(`${path}: ${answer.status}`);
    }
    expect(wrong).toEqual([]);
    expect(await auditCount()).toBe(before);
  });
});

function postPath(path: string): string {
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

async function sentBy(who: Walker, path: string): Promise<{ status: number; body: string }> {
  const body = new URLSearchParams({ key: newId(), op: 'delete', provision: forum.provision });
  const response = await forum.at[who].request(path, { method: 'POST', body });
  return { status: response.status, body: withoutPath(await response.text(), path) };
}

function withoutPath(html: string, path: string): string {
  return html.replaceAll(`then=${encodeURIComponent(path)}`, 'then=');
}

/** How many acts were ever performed, from the ledger of all. */
async function auditCount(): Promise<number> {
  const scope = { viewer: forum.secretariat, now: forum.stage.house.clock() };
  return readAs(forum.stage.house.database, scope, async (tx) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from audit.event`.execute(tx);
    return rows[0]?.count ?? -1;
  });
}

describe('a restricted address', () => {
  test('answers a stranger to the letter like one that does not exist', async () => {
    const asked = async (path: string) =>
      withoutPath(await (await forum.at.stranger.request(path)).text(), path);
    const pairs = [
      [`/texts/${forum.text}`, '/texts/no-such-text'],
      [`/texts/${forum.text}/receipts/1`, '/texts/no-such-text/receipts/1'],
      ['/participants/CNY', '/participants/ZZZ'],
      [`/meetings/${forum.meeting}`, `/meetings/${newId()}`],
      ['/desk', '/no-such-address'],
    ] as const;
    for (const [restricted, missing] of pairs) expect(await asked(restricted)).toBe(await asked(missing));
  });

  test('offers a stranger to sign in, and leads back to where it was', async () => {
    const stranger = forum.stage.stranger();
    const path = `/texts/${forum.text}`;
    expect((await stranger.open(path)).status).toBe(404);
    expect(stranger.view.html).toContain(`/sign-in?then=${encodeURIComponent(path)}`);
    const signIn = await stranger.open(`/sign-in?then=${encodeURIComponent(path)}`);
    expect(signIn.html).toContain(path);
  });
});
