/**
 * Route × role × audience × marking × embargo × time, against real pages and the API (issue 5, proof). What is expected
 * comes from `test/support/access-model.ts`, which repeats procedure.md §6.3 and shares nothing with the product. A
 * paper stands for its audience, its marking and its embargo together, so that of these three every case is met with
 * every route, role and time, and not only every pair.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reads, routes } from '../../src/app/capabilities.ts';
import { newId } from '../../src/base/index.ts';
import { type Circle, mayRead, officesAt } from '../support/access-model.ts';
import { allWords } from '../support/answer-words.ts';
import {
  forum,
  instants,
  type MatrixStage,
  matrixStage,
  people,
  type Role,
  type When,
} from '../support/matrix-stage.ts';
import {
  decidedPapers,
  type Paper,
  type Saved,
  type Secret,
  savedPapers,
  secretsBeside,
} from '../support/matrix-things.ts';
import { pairwise } from '../support/pairwise.ts';
import type { Visitor } from '../support/visitor.ts';

let stage: MatrixStage;
let papers: readonly Paper[];
let secrets: readonly Secret[];
let saved: readonly Saved[];

beforeAll(async () => {
  stage = await matrixStage();
  const open = await savedPapers(stage);
  const decided = await decidedPapers(stage);
  papers = [...open.papers, ...decided.papers];
  secrets = [...open.secrets, ...decided.secrets, ...(await secretsBeside(stage))];
  saved = open.saved;
}, 240_000);
afterAll(() => stage.house.close());

const roles: readonly Role[] = ['stranger', ...(Object.keys(people) as (keyof typeof people)[])];
const whens = Object.keys(instants) as When[];

interface Address {
  /** As the list of routes has it: `/texts/:id/state`, `/api/v1/texts/{text}`. */
  readonly route: string;
  readonly who: readonly string[];
}
const addresses: readonly Address[] = [
  ...routes.flatMap(({ method, path, who }) =>
    method === 'get' && path !== '/live' ? [{ route: path, who }] : [],
  ),
  ...reads.map(({ path, who }) => ({ route: `/api/v1${path}`, who })),
  { route: '/api/v1/openapi.json', who: ['anyone'] },
];

/** Routes that are opened by whoever may read the paper and is signed in, where the paper is still negotiated. */
const ofEveryReader =
  /^\/texts\/:id(\/(compare|files|history|state|receipts|provisions\/:provision))?$|^\/texts\/:file.*docx|^\/texts\/:file.*\.pdf|^\/api\/v1\/texts\/\{text\}(\/(comparison|revisions|receipts))?$/;

/** Routes of a paper that fewer may open than may read it. */
const narrower: readonly (readonly [RegExp, (paper: Paper) => readonly Circle[]])[] = [
  [/provenance$|\/written$/, ({ body }) => [{ is: 'body', of: body }]],
  [/\/checks(\.csv)?$/, ({ body }) => [{ is: 'drafters', of: body }]],
  [/\/(decision|received(\/.*)?|corrections\/new)$/, ({ body }) => [{ is: 'chairs', of: body }]],
  [
    /\/receipts\/:number$/,
    ({ body }) => [
      { is: 'chairs', of: body },
      { is: 'delegation', of: 'QAV' },
    ],
  ],
];

const missing = 'no-such-text';
/** For a row beside the paper that this forum does not have. */
const elsewhere = newId();

function pathOf(route: string, paper: Pick<Paper, 'id' | 'provision' | 'decision' | 'file'>): string {
  const named: Readonly<Record<string, string>> = {
    provision: paper.provision,
    code: 'CNY',
    number: /decisions/.test(route) ? paper.decision : '1',
    file: paper.file,
    id: paper.id,
    ordinal: '1',
    index: '0',
    first: '1',
    text: paper.id,
    body: 'harbour-group',
    frame: '1',
  };
  return route
    .replace(/:file\{record.*$/, 'record-00.pem')
    .replace(
      /:file\{[^}]*?((\\\.[a-z]+)+)\}/,
      (_, ending) =>
        `${/decisions/.test(route) ? paper.decision : /received/.test(route) ? paper.file : paper.id}${ending.replaceAll('\\', '')}`,
    )
    .replace(/:file\b/, paper.file)
    .replace(/^(\/api\/v1)?\/bodies\/(:id|\{id\})/, '$1/bodies/harbour-group')
    .replace(/[:{](\w+)\}?/g, (_, name) => named[name] ?? elsewhere);
}

const isOfPaper = ({ route }: Address) => /^(\/api\/v1)?\/texts\/[:{]/.test(route);

/** What an answer says, with the address it was asked at left out. */
function saidAt(path: string, words: string): string {
  const id = path.split('/')[path.startsWith('/api') ? 4 : 2] ?? '';
  return words
    .replaceAll(encodeURIComponent(path), '')
    .replaceAll(path, '')
    .replaceAll(id, '')
    .replace(/^(date|etag|content-length): .*\n/gm, '');
}

describe('a paper is saved', () => {
  test('only under a marking that is as narrow as its readers', () => {
    const wrong = saved.filter(
      ({ status, mayBe }) => (status === 200) !== mayBe || (!mayBe && status !== 422),
    );
    expect(wrong).toEqual([]);
    expect(saved.filter(({ mayBe }) => !mayBe).map(({ body, marking }) => `${body} ${marking}`)).toEqual([
      'plenary AMBER+STRICT',
      'plenary RED',
      'harbour-group RED',
    ]);
    for (const { text, mayBe } of saved) if (!mayBe) expect(text).toContain('wider-than-');
  });
});

test('every pair of the matrix is met', () => {
  const met = new Set(
    casesOf().flatMap(({ address, role, paper, when }) => {
      const values = [`a ${address.route}`, `r ${role}`, `p ${paper.name}`, `w ${when}`];
      return values.flatMap((one) => values.filter((other) => one < other).map((other) => `${one} ${other}`));
    }),
  );
  const [a, r, p, w] = [addresses.length, roles.length, papers.length, whens.length];
  expect(met.size).toBe(a * r + a * p + a * w + r * p + r * w + p * w);
  expect(casesOf().length).toBeLessThan(a * Math.max(r, p) * 1.5);
});

const casesOf = () => pairwise({ address: addresses, role: roles, paper: papers, when: whens });

test.each(whens)(
  '%s: everybody reads what is theirs, and of everything else not a word',
  async (when) => {
    stage.house.setClock(instants[when]);
    await stage.runJobs();
    const walk: Walk = { when, browsers: new Map(), wrong: [] };
    for (const role of roles) walk.browsers.set(role, await stage.signedIn(role));
    for (const one of casesOf()) if (one.when === when) await examine(walk, one);
    for (const role of roles) await examineList(walk, role);
    expect(walk.wrong).toEqual([]);
  },
  180_000,
);

test('the walk looks where the canaries sing: each is met by somebody for whom it is', async () => {
  stage.house.setClock(instants.last);
  const worked = papers.filter(({ name }) => name.endsWith(' AMBER'));
  const pages: readonly (readonly [Role, string])[] = [
    ['secretariat', '/participants/CNY'],
    ['secretariat', '/desk/people'],
    ...papers.map(({ id }) => ['delegate', `/texts/${id}`] as const),
    ...worked.map(({ id, provision }) => ['delegate', `/texts/${id}/provisions/${provision}`] as const),
    ...worked.map(({ id, file }) => ['secretariat', `/texts/${id}/received/${file}`] as const),
  ];
  let words = '';
  for (const [role, path] of pages) words += await allWords(await (await stage.signedIn(role)).request(path));
  expect(secrets.map(({ word }) => word).filter((word) => !words.includes(word))).toEqual([]);
});

interface Walk {
  readonly when: When;
  readonly browsers: Map<Role, Visitor>;
  readonly wrong: string[];
}

const personOf = (role: Role) => (role === 'stranger' ? { offices: [] } : people[role]);

async function examine(
  walk: Walk,
  { address, role, paper }: { address: Address; role: Role; paper: Paper },
): Promise<void> {
  const now = instants[walk.when];
  const person = personOf(role);
  const path = pathOf(address.route, paper);
  const { status, words } = await asked(walk, role, path);
  const what = `${role} at ${path} (${paper.name})`;
  for (const secret of secrets) {
    if (words.includes(secret.word) && !mayRead(forum, person, secret, now))
      walk.wrong.push(`${what} shows ${secret.word}`);
  }
  if (status >= 500) walk.wrong.push(`${what}: ${status}`);
  if (!isOfPaper(address)) return;
  const needed = narrower.find(([route]) => route.test(address.route))?.[1](paper);
  const may =
    mayRead(forum, person, paper, now) &&
    (needed === undefined || mayRead(forum, person, { circles: needed }, now));
  if (!may && status !== 404) walk.wrong.push(`${what}: ${status}, and is to be 404`);
  if (!may) await sameAsMissing(walk, { address, role, paper, path, words });
  if (may && isSure(address, paper, { role, now }) && status !== 200)
    walk.wrong.push(`${what}: ${status}, and is to be opened`);
}

/** Every paper as one role: there as a whole, in the list as at its address, or in neither. */
async function examineList(walk: Walk, role: Role): Promise<void> {
  const { words: list } = await asked(walk, role, '/api/v1/texts');
  for (const paper of papers) {
    const may = mayRead(forum, personOf(role), paper, instants[walk.when]);
    const { status } = await asked(walk, role, `/texts/${paper.id}`);
    if (status !== (may ? 200 : 404)) walk.wrong.push(`${role} at ${paper.name}: ${status}`);
    const isListed = list.includes(`"${paper.id}"`);
    if (isListed && !may) walk.wrong.push(`${role} finds ${paper.name} in the list`);
    if (!isListed && may && paper.isOpen) walk.wrong.push(`${role} does not find ${paper.name} in the list`);
  }
}

function isSure(address: Address, paper: Paper, { role, now }: { role: Role; now: string }): boolean {
  if (!paper.isOpen && address.route !== '/texts/:id') return false;
  return (
    ofEveryReader.test(address.route) &&
    (address.who.includes('anyone') || officesAt(forum, personOf(role), now).length > 0)
  );
}

async function sameAsMissing(
  walk: Walk,
  {
    address,
    role,
    paper,
    path,
    words,
  }: { address: Address; role: Role; paper: Paper; path: string; words: string },
): Promise<void> {
  const absent = pathOf(address.route, { ...paper, id: missing });
  const beside = await asked(walk, role, absent);
  if (saidAt(path, words) !== saidAt(absent, beside.words))
    walk.wrong.push(`${role} at ${path} is told apart from ${absent}`);
}

async function asked(
  { browsers }: Walk,
  role: Role,
  path: string,
): Promise<{ status: number; words: string }> {
  const browser = browsers.get(role);
  if (!browser) throw new Error(`no browser for ${role}`);
  const response = await browser.request(path, {
    headers: { accept: path.startsWith('/api') ? 'application/json' : 'text/html' },
  });
  return { status: response.status, words: await allWords(response) };
}
