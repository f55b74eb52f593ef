import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { later } from '../../../test/support/enrolled.ts';
import { hat, type IdentityStage, identityStage } from '../../../test/support/identity-stage.ts';
import { type Ministry, openMinistry, sentTo } from '../../../test/support/ministry.ts';
import { readAs } from '../../platform/index.ts';
import { standingProviders } from '../reads/sign-ons.ts';
import { isIssuer, useFault } from '../rules/sign-on.ts';

const url = 'http://localhost:3000';
let ministry: Ministry;
let stage: IdentityStage;
let officer: string;

beforeAll(async () => {
  ministry = await openMinistry();
  stage = await identityStage({ now: '2026-12-07T01:00:00Z', url });
  officer = await stage.person('officer', [hat('secretariat')]);
});
afterAll(async () => {
  await stage.house.close();
});

const wish = () => ({
  'Name on the button': 'Ministry of Arvana',
  Issuer: ministry.issuer,
  'Client id': ministry.clientId,
  'Whose people may use it': 'arv, BEL',
  'Client secret': ministry.clientSecret,
});

test('where no ministry’s sign-in is entered, the page for signing in says nothing of it, and there is no way', async () => {
  const visitor = stage.nobody();
  expect((await visitor.open('/sign-in')).text).not.toContain('ministry');
  expect((await visitor.open('/sign-in/ministry/forum')).status).toBe(404);
});

test('only the secretariat enters one, after confirming who is there, and finds what was typed but for the secret', async () => {
  const delegate = await stage.present(await stage.person('delegate', [hat('delegate', 'ARV')]));
  expect((await delegate.open('/desk/sign-on')).status).toBe(404);
  const desk = await stage.present(officer);
  await desk.open('/desk/sign-on');
  expect(desk.view.text).toContain('No sign-in of a ministry yet');
  await desk.submit('Enter it', { ...wish(), Issuer: 'http://id.mfa.example' });
  expect(desk.view.errors.join()).toContain('beginning with https://');
  expect(desk.view.html).toContain('value="arv, BEL"');
  expect(desk.view.html).not.toContain(ministry.clientSecret);
  later(stage, 11 * 60);
  await desk.submit('Enter it', wish());
  expect(desk.view.text).toContain('Confirm first that it is you.');
  expect(desk.view.html).not.toContain(ministry.clientSecret);
  await expect(desk.submit('Enter it', wish())).rejects.toThrow('disabled');
});

test('a ministry that was entered lets its participants’ people in; its secret stands on no page, in no record and no log', async () => {
  const logged = [vi.spyOn(console, 'error'), vi.spyOn(console, 'log')];
  const desk = await stage.present(officer);
  await desk.open('/desk/sign-on');
  await desk.submit('Enter it', wish());
  expect(desk.view.text).toContain('It was entered.');
  const [provider] = await readAs(
    stage.house.database,
    {
      viewer: { kind: 'stranger', personId: null, hat: null, hats: [], audiences: ['public'] },
      now: stage.house.clock(),
    },
    standingProviders,
  );
  const path = `/sign-in/ministry/${provider?.id}`;
  expect(desk.view.text).toContain(`${url}${path}/return`);
  ministry.sendsBackTo([`${url}${path}/return`]);
  await stage.person('adviser@mfa.example', [hat('delegate', 'BEL')]);
  ministry.people.set('adviser', { email: 'adviser@mfa.example', email_verified: true });
  const visitor = stage.nobody();
  await visitor.open('/sign-in');
  const back = await ministry.signIn(await sentTo(visitor, `${path}?then=/me`), 'adviser');
  expect((await visitor.open(back.pathname + back.search)).text).toContain('adviser@mfa.example');
  await desk.submit('Enter it', wish());
  expect(desk.view.text).toContain('This issuer and client id are entered already.');
  expect(desk.view.html).not.toContain(ministry.clientSecret);
  const kept = await stage.write(async (tx) => {
    const audit = await sql<{
      all: string;
    }>`select coalesce(string_agg(e::text, ' '), '') as all from audit.event e`.execute(tx);
    const acts = await sql<{
      all: string;
    }>`select coalesce(string_agg(d::text, ' '), '') as all from acts.done d`.execute(tx);
    return `${audit.rows[0]?.all} ${acts.rows[0]?.all}`;
  });
  expect(kept).not.toContain(ministry.clientSecret);
  expect(JSON.stringify(logged.flatMap((spy) => spy.mock.calls))).not.toContain(ministry.clientSecret);
  for (const spy of logged) spy.mockRestore();
});

test('no read finds the secret, the secretariat’s neither: only an act does', async () => {
  const viewer = {
    kind: 'person' as const,
    personId: officer,
    ...{ hat: hat('secretariat'), hats: [hat('secretariat')], audiences: ['public', 'secretariat'] },
  };
  const seen = await readAs(stage.house.database, { viewer, now: stage.house.clock() }, (tx) =>
    tx.selectFrom('identity.providerSecret').select('provider').execute(),
  );
  expect(seen).toEqual([]);
});

test('a ministry that does not answer leaves everybody where they were, with the other ways', async () => {
  const visitor = stage.nobody();
  await visitor.open('/sign-in');
  const path = /href="(\/sign-in\/ministry\/[^"?]+)/.exec(visitor.view.html)?.[1] ?? '';
  await ministry.close();
  const view = await visitor.open(path);
  expect(view.status).toBe(503);
  expect(view.text).toContain('The ministry’s sign-in does not answer');
  expect(view.text).toContain('Sign in');
});

test('nobody comes in by a ministry that was ended', async () => {
  const desk = await stage.present(officer);
  await desk.open('/desk/sign-on');
  await desk.submit('End Ministry of Arvana');
  expect(desk.view.text).toContain('No sign-in of a ministry yet');
  expect((await stage.nobody().open('/sign-in')).text).not.toContain('Ministry of Arvana');
});

test.each([
  ['https://id.mfa.example', true, true],
  ['https://id.mfa.example/realms/staff', true, true],
  ['http://id.mfa.example', false, false],
  ['http://localhost:4000', false, true],
  ['http://localhost.evil.example', false, false],
  ['https://id.mfa.example?a=b', false, false],
  ['https://name:word@id.mfa.example', false, false],
  ['id.mfa.example', false, false],
])('%s as an issuer: in production %s, else %s', (issuer, inProduction, elsewhere) => {
  expect([isIssuer(issuer, true), isIssuer(issuer, false)]).toEqual([inProduction, elsewhere]);
});

test('a ministry’s sign-in is for the people of its participants alone', () => {
  const of = (...participants: (string | null)[]) => participants.map((one) => hat('delegate', one));
  const cases = [
    [['ARV'], of('ARV'), null],
    [['ARV', 'BEL'], of('ARV', 'BEL'), null],
    [['ARV'], of('BEL'), 'not-linked'],
    [['ARV'], of(null), 'not-linked'],
    [['ARV'], [], 'not-linked'],
    [['ARV'], of('ARV', 'BEL'), 'other-hats'],
    [['ARV'], of(null, 'ARV'), 'other-hats'],
    [[], of(null, 'ARV'), null],
  ] as const;
  for (const [participants, hats, fault] of cases) expect(useFault({ participants }, hats)).toBe(fault);
});
