import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedAdopted } from '../../src/app/seed-adopted.ts';
import { isConsistent, isIncluded, isSignedBy } from '../../src/platform/index.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';
import { elements, textOf } from '../support/markup.ts';
import { exercise } from '../support/worlds.ts';

let stage: ForumStage;
let text: string;

beforeAll(async () => {
  stage = await forumStage();
  text = await seedAdopted(stage.house, exercise(), stage.house.clock());
});
afterAll(() => stage.close());

const fetched = async (path: string) => {
  const response = await stage.stranger().request(path);
  return { response, body: await response.text() };
};

describe('a stranger checks an adopted text', () => {
  test('bytes, hash, signature and key belong together, with nothing but what the record shows', async () => {
    const page = await stage.stranger().open('/record');
    const codes = elements(page.page, 'code').map(textOf);
    const [sha256 = '', signature = ''] = codes;
    const { response, body } = await fetched(`/record/texts/${text}.json`);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(createHash('sha256').update(body).digest('hex')).toBe(sha256);
    const keyPath = /\/record\/keys\/record-[0-9a-f]{16}\.pem/.exec(page.html)?.[0] ?? '';
    const key = (await fetched(keyPath)).body;
    expect(isSignedBy(key, Buffer.from(sha256, 'ascii'), signature)).toBe(true);
    expect((await fetched('/record/key')).body).toContain(key);
    expect(page.text).toContain('openssl pkeyutl -verify');
  });

  test('the page shows the log with its head, and how both programs check it', async () => {
    const { text: shown, html } = await stage.stranger().open('/record');
    const { entries, root } = JSON.parse((await fetched('/api/v1/record/entries')).body);
    expect(shown).toContain(`bin/mufakat verify text.json --record http://localhost:3000/record`);
    expect(shown).toContain(`python3 docs/verify/verify.py text.json --record http://localhost:3000/record`);
    expect(shown).toContain(root);
    for (const { symbol, sha256, path } of entries) {
      expect(shown).toContain(symbol);
      expect(shown).toContain(sha256);
      expect(html).toContain(`href="${path}"`);
      expect((await fetched(path)).response.status).toBe(200);
    }
    expect((await fetched('/record/checkpoint')).body).toContain(`\n${entries.length}\n${root}\n`);
  });

  test('the API proves that an entry is in the log, and that the log has only grown', async () => {
    const read = async (path: string) => JSON.parse((await fetched(`/api/v1/record${path}`)).body);
    const bytes = (text: string) => Buffer.from(text, 'base64');
    const { leafHash, proof, size, root } = await read('/entries/1/proof');
    expect(isIncluded(bytes(leafHash), proof.map(bytes), { index: 1, size, root: bytes(root) })).toBe(true);
    const grown = await read('/consistency/1');
    const earlier = { size: 1, root: bytes(grown.firstRoot) };
    expect(isConsistent(earlier, { size, root: bytes(root) }, grown.proof.map(bytes))).toBe(true);
    for (const path of ['/entries/2/proof', '/consistency/3', '/consistency/0'])
      expect((await fetched(`/api/v1/record${path}`)).response.status, path).toBe(404);
  });

  test('the bytes hold no participant, and none of what negotiators said', async () => {
    const { body } = await fetched(`/record/texts/${text}.json`);
    for (const { code, name } of exercise().participants) {
      expect(body).not.toContain(`"${code}"`);
      expect(body).not.toContain(name);
    }
  });

  test.each([
    '/record/texts/ex-dg.1-l.1.json',
    '/record/texts/nothing.json',
    '/record/keys/record-0000000000000000.pem',
  ])('finds nothing at %s', async (path) => {
    expect((await fetched(path)).response.status).toBe(404);
  });
});

describe('what programs fetch', () => {
  test('the feed has the released decision, marked as an exercise', async () => {
    const { response, body } = await fetched('/feed.xml');
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(body).toContain(
      '<title>Exercise. Adopted: Shared Principles for Public Information (EX/DG.1/1)</title>',
    );
    expect(body.match(/<entry>/g)).toHaveLength(1);
  });

  test('the sitemap knows public pages, each of which opens, and nothing of the exercise', async () => {
    const { body } = await fetched('/sitemap.xml');
    const paths = [...body.matchAll(/<loc>http:\/\/localhost:3000([^<]*)<\/loc>/g)].map(
      ([, path]) => path ?? '',
    );
    expect(paths.length).toBeGreaterThan(80);
    expect(paths.filter((path) => /exercise|ex-|EX-|ARV/.test(path))).toEqual([]);
    for (const path of paths.filter((_, index) => index % 9 === 0))
      expect((await fetched(path)).response.status, path).toBe(200);
  });

  test('signed-in readers get the same feed and sitemap as strangers', async () => {
    const member = await stage.signedIn('focal-point-arvana');
    for (const path of ['/feed.xml', '/sitemap.xml', '/robots.txt'])
      expect(await (await member.request(path)).text()).toBe((await fetched(path)).body);
  });

  test('robots are told where the sitemap is and that the desk is not for them', async () => {
    const { body } = await fetched('/robots.txt');
    expect(body).toContain('Disallow: /desk\n');
    expect(body).toContain('Sitemap: http://localhost:3000/sitemap.xml');
  });
});

describe('the front', () => {
  test('tells everybody what the forum is, and a stranger nothing of what is negotiated', async () => {
    const { text: words } = await stage.stranger().open('/');
    expect(words).toContain('45');
    expect(words).toContain('Shared Principles for Public Information');
    expect(words).not.toContain('Strategy for Cooperation');
  });

  test('the API shows the register of decisions to everybody, and keys to the chairs alone', async () => {
    const { body } = await fetched('/api/v1/decisions');
    const [decision] = JSON.parse(body).decisions;
    expect(decision).toMatchObject({ symbol: 'EX/DG.1/1', verb: 'adopts', exercise: true });
    const address = `/decisions/${decision.number.replaceAll('/', '-')}`;
    expect(JSON.parse((await fetched(`/api/v1${address}`)).body)).toMatchObject({ present: [] });
    const chair = await stage.api('co-chair-galveth');
    expect((await chair.get(`${address}/release`)).body).toMatchObject({ state: 'released', waitingFor: [] });
    const member = await stage.api('delegate-belisar');
    expect((await member.get(`${address}/release`)).status).toBe(404);
    expect((await member.get(address)).body.present).toContain('Galveth');
  });
});
