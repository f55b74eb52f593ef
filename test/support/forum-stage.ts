/** The whole forum with its drafting exercise, as a visitor meets it: web application, sign-in, API tokens. */
import { generateKeyPairSync } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { viewerOf } from '../../src/access/index.ts';
import { jobsOf } from '../../src/app/capabilities.ts';
import { type DemonstrationPerson, seed } from '../../src/app/seed.ts';
import { seedAdopted } from '../../src/app/seed-adopted.ts';
import { seedTexts } from '../../src/app/seed-texts.ts';
import { makeWeb } from '../../src/app/web.ts';
import { createAccount, makeDemonstrationLink, makeToken } from '../../src/identity/index.ts';
import {
  clockViewer,
  perform,
  type RanJob,
  runDueJobs,
  signerOf,
  writeAs,
} from '../../src/platform/index.ts';
import { appoint } from '../../src/registry/index.ts';
import { loadExercise, loadForum } from '../../world/load.ts';
import type { FreshDatabase } from './database.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { keptDatabase } from './kept-database.ts';
import { newVisitor, type Visitor } from './visitor.ts';

const folder = (name: string) => fileURLToPath(new URL(`../../world/${name}`, import.meta.url));

export interface ForumStage {
  readonly house: TestHouse;
  readonly web: Hono;
  /** The address part of the exercise's draft: `ex-dg.1-l.1`. */
  readonly draft: string;
  /** A person of the exercise (`focal-point-arvana`) at a browser, signed in. */
  signedIn(key: string): Promise<Visitor>;
  /** Everybody of the exercise, and who was appointed since. */
  readonly people: readonly { readonly key: string; readonly personId: string }[];
  /** The id of a person of the exercise. */
  personOf(key: string): string;
  /** A person of the real forum, known by `key` from then on: `{ role: 'coChair', participant: 'AUS', body: 'bpmc' }`. */
  appointed(key: string, office: Readonly<Record<string, string>>): Promise<{ appointment: string }>;
  /** A person of the register, known by `key` from then on. */
  known(key: string, personId: string): Promise<void>;
  /** The path of a demonstration link that signs this person in. */
  linkFor(key: string): Promise<string>;
  /** A stranger at a browser. */
  stranger(): Visitor;
  /** The API as a person uses it, with a bearer token for all acts, the grave ones too. */
  api(key: string): Promise<ApiClient>;
  /** As `api` and `signedIn`, of a person whom the test appointed, by id. */
  apiOf(personId: string, actingAs?: string): Promise<ApiClient>;
  signedInAs(personId: string): Promise<Visitor>;
  runJobs(): Promise<readonly RanJob[]>;
  close(): Promise<void>;
}

export interface ApiAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what the API answers is what the test is about.
  readonly body: any;
}

export interface ApiClient {
  get(path: string): Promise<ApiAnswer>;
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<ApiAnswer>;
  put(path: string, body: unknown): Promise<ApiAnswer>;
  delete(path: string): Promise<ApiAnswer>;
}

export interface ForumStageOptions {
  readonly now?: string;
  /** Bring in the exercise's draft and proposals as well, or only the text that it adopted earlier. */
  readonly withTexts?: boolean | 'adopted';
  readonly smtpUrl?: string | null;
}

export async function forumStage(options: ForumStageOptions = {}): Promise<ForumStage> {
  const { now = '2026-11-24T02:00:00Z', withTexts = true } = options;
  const { database, facts } = await keptDatabase(`forum stage ${now} ${withTexts}`, (empty) =>
    begin(empty, { now, withTexts }),
  );
  const { draft } = facts;
  const people: Pick<DemonstrationPerson, 'key' | 'personId'>[] = [...facts.people];
  const house = await openTestHouse({ now, database, signer: signerOf(facts.signingKey) });
  const web = makeWeb(house);
  const scope = () => ({ viewer: clockViewer, now: house.clock(), actName: 'test.open-the-stage' });
  const personOf = (key: string) => {
    const person = people.find((one) => one.key === key);
    if (!person)
      throw new Error(`nobody of the exercise is ${key}: ${people.map((one) => one.key).join(', ')}`);
    return person;
  };
  async function known(key: string, personId: string): Promise<void> {
    await writeAs(house.database, scope(), async (tx) => {
      const has = await tx
        .selectFrom('identity.account')
        .select('personId')
        .where('personId', '=', personId)
        .execute();
      if (has.length === 0) await createAccount(tx, { personId, signInName: key });
    });
    people.push({ key, personId });
  }
  const linkFor = (key: string) => linkOf(personOf(key).personId);
  async function linkOf(personId: string): Promise<string> {
    const expiresAt = house.clock().add({ hours: 1 });
    const link = await writeAs(house.database, scope(), (tx) =>
      makeDemonstrationLink(tx, { production: false, personId, expiresAt }),
    );
    if (!link.ok) throw new Error(link.why);
    return link.value;
  }
  const jobs = jobsOf({ smtpUrl: options.smtpUrl ?? null, url: house.url, senderName: 'Forum' });
  return {
    house,
    web,
    draft,
    people,
    stranger: () => newVisitor(web),
    linkFor,
    personOf: (key) => personOf(key).personId,
    known,
    async appointed(key, office) {
      const wish = { functionLabel: key, ...office };
      const done = await perform(house.database, appoint, wish, { viewer: clockViewer, now: house.clock() });
      if (!done.ok) throw new Error(`${key} was not appointed: ${JSON.stringify(done)}`);
      const { person: personId, appointment } = done.value;
      if (!people.some((one) => one.personId === personId)) await known(key, personId);
      return { appointment };
    },
    async signedIn(key) {
      const visitor = newVisitor(web, { confirms: true });
      await visitor.open(await linkFor(key));
      return visitor;
    },
    async signedInAs(personId) {
      const visitor = newVisitor(web, { confirms: true });
      await visitor.open(await linkOf(personId));
      return visitor;
    },
    api: (key) => apiOf(personOf(key).personId),
    apiOf,
    runJobs: () => runDueJobs(house, jobs, { now: house.clock() }),
    close: () => house.close(),
  };

  async function apiOf(personId: string, actingAs?: string): Promise<ApiClient> {
    const hat = actingAs ?? (await hatOf(house, personId));
    const token = await writeAs(house.database, scope(), (tx) =>
      makeToken(tx, {
        personId,
        actingAs: hat,
        label: 'test',
        isForGraveActs: true,
        expiresAt: house.clock().add({ hours: 24 * 30 }),
      }),
    );
    return apiClient(web, token);
  }
}

interface Beginning {
  readonly people: readonly DemonstrationPerson[];
  readonly draft: string;
  /** Of the one who signed what was published: PKCS #8 as PEM. */
  readonly signingKey: string;
}

/** The world with the texts that are wished for, and an account for everybody of the demonstration. */
async function begin(
  { ownerUrl }: FreshDatabase,
  { now, withTexts }: Required<Pick<ForumStageOptions, 'now' | 'withTexts'>>,
): Promise<Beginning> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const signingKey = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const database = { ownerUrl, drop: async () => {} };
  const house = await openTestHouse({ now, database, signer: signerOf(signingKey) });
  try {
    const world = { forum: loadForum(folder('bali-process')), exercise: loadExercise(folder('exercise')) };
    const { people } = await seed(house.database, world, house.clock());
    if (withTexts) await seedAdopted(house, world.exercise, house.clock());
    const draft = withTexts === true ? await seedTexts(house.database, world.exercise, house.clock()) : '';
    const scope = { viewer: clockViewer, now: house.clock(), actName: 'test.open-the-stage' };
    await writeAs(house.database, scope, async (tx) => {
      for (const { personId, email } of people) await createAccount(tx, { personId, signInName: email });
    });
    return { people, draft, signingKey };
  } finally {
    await house.close();
  }
}

async function hatOf(house: TestHouse, personId: string): Promise<string> {
  const viewer = await viewerOf(house.database, { personId, actingAs: null }, house.clock());
  return viewer.hat?.key ?? '';
}

function apiClient(web: Hono, token: string): ApiClient {
  const ask = async (path: string, init: RequestInit): Promise<ApiAnswer> => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(init.headers as object),
    };
    const response = await web.request(`http://localhost:3000/api/v1${path}`, { ...init, headers });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
  return {
    get: (path) => ask(path, {}),
    delete: (path) => ask(path, { method: 'DELETE' }),
    put: (path, body) => ask(path, { method: 'PUT', body: JSON.stringify(body) }),
    post: (path, body = {}, headers = {}) =>
      ask(path, { method: 'POST', body: JSON.stringify(body), headers: { ...headers } }),
  };
}
