import { generateSync } from 'otplib';
import { describe, expect, test } from 'vitest';
import { instant } from '../../base/index.ts';
import type { Hat, Role } from '../../platform/index.ts';
import type { Capacity, Standing } from '../schema.ts';
import { minutesOff, stepOfCode } from './code.ts';
import { deviceOf } from './device.ts';
import { argon2idOf, isPassword, passwordFault } from './password.ts';
import { confirmationVerdict, vettingOf } from './recovery.ts';
import { endedSessionCookie, sessionCookie, sessionTokenOf } from './session-cookie.ts';
import { signInNameOf } from './sign-in-name.ts';
import { safeThen } from './then.ts';

test.each([
  ['/texts/x?view=state#op-4', '/texts/x?view=state#op-4'],
  ['/me', '/me'],
  [undefined, '/'],
  ['', '/'],
  ['texts', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/..//evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-out', '/'],
  ['/sign-in?then=/me', '/'],
  ['/x\r\nset-cookie: a=b', '/'],
])('after signing in, %j leads to %s', (then, place) => {
  expect(safeThen(then)).toBe(place);
});

test.each([
  [' Focal.Point@Arvana.Example ', 'focal.point@arvana.example'],
  ['officer', 'officer'],
  ['Jo@Ministry.example', 'jo@ministry.example'],
  ['jo', null],
  ['ab', null],
  ['a b@c.example', null],
  ['<script>@x.example', null],
  ['', null],
])('the sign-in name %j is kept as %j', (typed, kept) => {
  expect(signInNameOf(typed)).toBe(kept);
});

describe('passwords', () => {
  test.each([
    ['short', 'too-short'],
    ['x'.repeat(129), 'too-long'],
    ['aaaaaaaaaaaaaaaa', 'too-simple'],
    ['abcdefghijklmnop', 'too-simple'],
    ['password12345!', 'too-simple'],
    ['delegate12345', 'like-name'],
    ['paper boats on a slow river', null],
    ['กระดาษบนแม่น้ำสายช้า', null],
  ])('%j is judged %j', (password, fault) => {
    expect(passwordFault(password, 'delegate@arvana.example')).toBe(fault);
  });

  test('a password is known again by its hash, and another one or none is not', async () => {
    const kept = await argon2idOf('paper boats on a slow river', Buffer.alloc(16, 7));
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/);
    expect(await isPassword('paper boats on a slow river', kept)).toBe(true);
    expect(await isPassword('paper boats on a slow River', kept)).toBe(false);
    expect(await isPassword('paper boats on a slow river', null)).toBe(false);
  });
});

describe('codes', () => {
  const base32 = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
  const now = instant('2026-12-07T01:00:10Z');
  const epoch = now.epochMilliseconds / 1000;
  const step = Math.floor(epoch / 30);
  const codeAt = (seconds: number) => generateSync({ secret: base32, epoch: epoch + seconds });

  test.each([
    ['of this half-minute', 0, 0, step],
    ['of the one before', -30, 0, step - 1],
    ['of the one after', 30, 0, step + 1],
    ['of two before', -60, 0, null],
    ['taken already', 0, step, null],
    ['older than the one taken', -30, step, null],
    ['newer than the one taken', 30, step, step + 1],
    ['taken by a clock far ahead', 0, step + 100, null],
  ])('a code %s', (_name, seconds, lastStep, taken) => {
    expect(stepOfCode({ base32, lastStep }, codeAt(seconds), now)).toBe(taken);
  });

  test.each([
    ['of now', 0, null],
    ['of the one before, which is taken', -30, null],
    ['of two minutes ago', -120, 2],
    ['of one minute ahead', 60, 1],
    ['of ten minutes ahead', 600, 10],
    ['of an hour ago', -3600, null],
  ])('a code %s is off by so many minutes', (_name, seconds, minutes) => {
    expect(minutesOff(base32, codeAt(seconds), now)).toBe(minutes);
    expect(minutesOff(base32, 'abcdef', now)).toBeNull();
  });

  test('a code may be typed with a blank, and anything else is no code', () => {
    const code = codeAt(0);
    expect(stepOfCode({ base32, lastStep: 0 }, `${code.slice(0, 3)} ${code.slice(3)}`, now)).toBe(step);
    for (const typed of ['', '12345', 'abcdef', '1234567', '１２３４５６']) {
      expect(stepOfCode({ base32, lastStep: 0 }, typed, now)).toBeNull();
    }
  });
});

describe('recovery', () => {
  test.each<[string, readonly Hat[], Standing | null, readonly string[]]>([
    ['a delegate', [hat('delegate', 'ARV')], 'delegation', ['secretariat', 'delegation:ARV']],
    [
      'a focal point',
      [hat('focalPoint', 'ARV')],
      'focal-point',
      ['secretariat', 'delegation:ARV', 'chairs:sc'],
    ],
    ['an observer', [hat('observer', 'OBS')], 'delegation', ['secretariat', 'delegation:OBS']],
    [
      'a secretariat officer with a delegation',
      [hat('secretariat'), hat('delegate', 'ARV')],
      'house',
      ['secretariat', 'chairs:sc'],
    ],
    ['a support officer', [hat('supportOfficer')], 'house', ['secretariat', 'chairs:sc']],
    ['a person without any office', [], null, []],
  ])('%s is vetted by those who know them', (_who, hats, standing, audiences) => {
    const others = { hasColleague: true, hasOfficer: true, chairs: 'chairs:sc' };
    expect(vettingOf(hats, others)?.standing ?? null).toBe(standing);
    expect(vettingOf(hats, others)?.audiences ?? []).toEqual(audiences);
  });

  test.each<[string, Hat, { hasColleague?: boolean; hasOfficer?: boolean }, Standing]>([
    ['a focal point alone in the delegation', hat('focalPoint', 'ARV'), { hasColleague: false }, 'alone'],
    ['a delegate alone in the delegation', hat('delegate', 'ARV'), { hasColleague: false }, 'alone'],
    ['the only officer', hat('secretariat'), { hasOfficer: false }, 'last-officer'],
    ['a co-chair while there is no officer', hat('coChair', 'ARV'), { hasOfficer: false }, 'house'],
  ])('%s is vetted by others than the own', (_who, worn, there, standing) => {
    const others = { hasColleague: true, hasOfficer: true, chairs: 'chairs:sc', ...there };
    expect(vettingOf([worn], others)?.standing).toBe(standing);
  });

  const own = ['delegation', 'focal-point', 'alone', 'house'] as const;
  test.each<[string, Standing, Capacity[], Hat, string]>([
    ['the focal point turns the first key', 'delegation', [], hat('focalPoint', 'ARV'), 'waits'],
    ['the secretariat turns the second', 'delegation', ['delegation'], hat('secretariat'), 'enough'],
    ['in the other order', 'delegation', ['secretariat'], hat('focalPoint', 'ARV'), 'enough'],
    [
      'two of the secretariat do not suffice for a delegation',
      'delegation',
      ['secretariat'],
      hat('secretariat'),
      'key-already-turned',
    ],
    [
      'a co-chair does not speak for a delegation',
      'delegation',
      ['secretariat'],
      hat('coChair'),
      'not-yours',
    ],
    ['another delegation’s focal point', 'delegation', [], hat('focalPoint', 'BEL'), 'not-yours'],
    ['a delegate', 'delegation', [], hat('delegate', 'ARV'), 'not-yours'],
    [
      'the head for the focal point',
      'focal-point',
      ['secretariat'],
      hat('headOfDelegation', 'ARV'),
      'enough',
    ],
    ['a co-chair for a focal point', 'focal-point', ['secretariat'], hat('coChair'), 'enough'],
    [
      'delegation and co-chair without the secretariat',
      'focal-point',
      ['delegation'],
      hat('coChair'),
      'waits',
    ],
    ['two of the secretariat for their own', 'house', ['secretariat'], hat('secretariat'), 'enough'],
    ['a co-chair for the secretariat', 'house', ['secretariat'], hat('coChair'), 'enough'],
    ['two co-chairs', 'house', ['co-chair'], hat('coChair'), 'key-already-turned'],
    ['two of the secretariat for somebody alone', 'alone', ['secretariat'], hat('secretariat'), 'enough'],
    ['a co-chair for somebody alone', 'alone', ['secretariat'], hat('coChair'), 'not-yours'],
    ['two co-chairs for the only officer', 'last-officer', ['co-chair'], hat('coChair'), 'enough'],
    ['the secretariat for its only officer', 'last-officer', [], hat('secretariat'), 'not-yours'],
    ['a focal point for the secretariat', 'house', [], hat('focalPoint', 'ARV'), 'not-yours'],
  ])('%s', (_name, standing, before, worn, verdict) => {
    const confirmations = before.map((capacity, at) => ({ personId: `other-${at}`, capacity }));
    const request = { personId: 'locked-out', standing, participants: ['ARV'] };
    const found = confirmationVerdict(request, confirmations, { personId: 'me', hat: worn });
    expect(found.ok ? (found.isEnough ? 'enough' : 'waits') : found.why).toBe(verdict);
  });

  test.each(own)('nobody confirms for oneself, nor twice (%s)', (standing) => {
    const request = { personId: 'me', standing, participants: ['ARV'] };
    const me = { personId: 'me', hat: hat('secretariat') };
    expect(confirmationVerdict(request, [], me)).toEqual({ ok: false, why: 'own-request' });
    const once = [{ personId: 'me', capacity: 'secretariat' as const }];
    const other = { ...request, personId: 'locked-out' };
    expect(confirmationVerdict(other, once, me)).toEqual({ ok: false, why: 'already-confirmed' });
  });
});

test('the cookie is bound to the host where the site has https', () => {
  expect(sessionCookie('https://forum.example', 'tok')).toBe(
    '__Host-mufakat=tok; Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=Lax',
  );
  expect(sessionCookie('http://localhost:3000', 'tok')).toBe(
    'mufakat=tok; Max-Age=43200; Path=/; HttpOnly; SameSite=Lax',
  );
  expect(endedSessionCookie('https://forum.example')).toContain('Max-Age=0');
  expect(sessionTokenOf('http://localhost:3000', 'a=b; mufakat=tok')).toBe('tok');
  expect(sessionTokenOf('https://forum.example', 'mufakat=tok')).toBeNull();
  expect(sessionTokenOf('https://forum.example', undefined)).toBeNull();
});

test('a session is told apart by browser and system, not by the whole header', () => {
  const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
  expect(deviceOf(agent)).toBe('Firefox · Windows');
  expect(deviceOf('curl/8')).toBe('');
  expect(deviceOf(undefined)).toBe('');
});

function hat(role: Role, participant: string | null = null): Hat {
  const key = participant === null ? role : `delegation:${participant}`;
  return { key, participant, seats: [{ role, participant, body: null }] };
}
