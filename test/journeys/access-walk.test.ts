/** Every address as every role: what appears, and what must not (issue 2, line 5). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reads, routes } from '../../src/app/capabilities.ts';
import { newId } from '../../src/base/index.ts';
import { bodyWords } from '../support/answer-words.ts';
import {
  type CanaryStage,
  canary,
  canaryStage,
  realMail,
  type Walker,
  walkers,
} from '../support/canaries.ts';
import { unreleasedWord } from '../support/canary-decision.ts';
import {
  auditCount,
  byName,
  chairsAndSecretariat,
  filled,
  gets,
  notWalked,
  postPath,
  readers,
  readPath,
  walked,
} from '../support/walked-paths.ts';

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
/** Why an appointment of Arvana was suspended, and the name of its delegate, are for its people and the secretariat. */
const mayKnowWhy: readonly Walker[] = ['secretariat', 'focal-point-arvana', 'delegate-arvana'];

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
    ...(mayKnowWhy.includes(who) ? [] : [new RegExp(`${canary.suspension}|${canary.listedName}`)]),
    ...(who === 'secretariat' || who === 'delegate-arvana' ? [] : [new RegExp(canary.listedMail)]),
    ...(chairsAndSecretariat.includes(who) ? [] : [new RegExp(`${canary.received}|${canary.waiver}`)]),
    ...(readers.includes(who)
      ? []
      : [new RegExp(`${canary.wording}|EX/DG\\.1/L\\.[89]|Shared principles|${unreleasedWord}`)]),
  ];
}

const named = /Arvana|Belisar|\bARV\b|\bBLS\b/;

describe('every page', () => {
  test('is walked, or the reason why not is said', () => {
    const forgotten = gets.filter(({ path }) => filled(forum, path).length === 0 && !(path in notWalked));
    expect(forgotten.map(({ path }) => path)).toEqual([]);
    expect(Object.keys(notWalked).filter((path) => !gets.some((one) => one.path === path))).toEqual([]);
  });

  test.each(walkers)('as %s: opens what it may, is not found otherwise, and shows no canary', async (who) => {
    const wrong: string[] = [];
    for (const { path, only, route } of walked(forum)) {
      const response = await forum.at[who].request(path, { headers: { accept: 'text/html' } });
      const may =
        route.who.some((role) => rolesOf[who].includes(role)) && (only === undefined || only.includes(who));
      if ((response.status !== 404) !== may) wrong.push(`${path}: ${response.status}`);
      const words = await bodyWords(response);
      const leaks = forbiddenTo(who).filter((one) => one.test(words));
      if (leaks.length > 0) wrong.push(`${path} shows ${leaks.map(String).join(', ')}`);
      // Who reads is not who proposed: the list of readers names the delegations that sit in the body.
      const isOfText = path.startsWith('/texts/') && !path.endsWith('/access');
      if (isOfText && !byName.includes(who) && named.test(words)) wrong.push(`${path} names a delegation`);
    }
    expect(wrong).toEqual([]);
  });

  test('shows the canaries to those for whom they are: the walk looks where they sing', async () => {
    const at = async (who: Walker, rest: string) =>
      bodyWords(await forum.at[who].request(`/texts/${forum.text}${rest}`));
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
    expect(
      await (await forum.at['focal-point-arvana'].request(`/desk/people/${forum.appointment}`)).text(),
    ).toContain(canary.suspension);
    const listed = async (who: Walker) => (await forum.at[who].request('/directory')).text();
    expect(await listed('focal-point-arvana')).toContain(canary.listedName);
    expect(await listed('secretariat')).toContain(canary.listedMail);
    expect(await listed('focal-point-belisar')).toContain('Delegate, Arvana');
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
      const path = readPath(forum, read.path);
      const response = await forum.at[who].request(`/api/v1${path}`);
      const words = await response.text();
      const named404 = !read.who.some((role) => rolesOf[who].includes(role));
      if (named404 && response.status < 400) wrong.push(`${path}: ${response.status}`);
      const leaks = forbiddenTo(who).filter((one) => one.test(words));
      if (leaks.length > 0) wrong.push(`${path} shows ${leaks.map(String).join(', ')}`);
      const isOfText = path.startsWith('/texts/') && !path.endsWith('/access');
      if (isOfText && !byName.includes(who) && named.test(words)) wrong.push(`${path} names a delegation`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('what a role may not send', () => {
  test.each(walkers)('as %s: is not found like a missing address, and nothing changes', async (who) => {
    const before = await auditCount(forum);
    const closed = routes.filter(
      ({ method, who: allowed }) => method === 'post' && !allowed.some((role) => rolesOf[who].includes(role)),
    );
    const wrong: string[] = [];
    for (const route of closed) {
      const path = postPath(forum, route.path);
      const answer = await sentBy(who, path);
      // Beside the closed one, so that both stand in the same part of the forum.
      const missing = await sentBy(who, `${path}/no-such-address`);
      if (answer.status !== 404 || answer.body !== missing.body) wrong.push(`${path}: ${answer.status}`);
    }
    expect(wrong).toEqual([]);
    expect(await auditCount(forum)).toBe(before);
  });
});

async function sentBy(who: Walker, path: string): Promise<{ status: number; body: string }> {
  const body = new URLSearchParams({ key: newId(), op: 'delete', provision: forum.provision });
  const response = await forum.at[who].request(path, { method: 'POST', body });
  return { status: response.status, body: withoutPath(await response.text(), path) };
}

function withoutPath(html: string, path: string): string {
  return html.replaceAll(`then=${encodeURIComponent(path)}`, 'then=');
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
