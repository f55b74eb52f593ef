import { expect, test } from 'vitest';
import { acts, jobsOf, reads, routes } from '../../src/app/capabilities.ts';
import { openApi, roles } from '../../src/platform/index.ts';
import { checkOpenApi } from '../support/openapi-laws.ts';
import { expectReviewed } from './reviewed.ts';
import { expectNone } from './sources.ts';

const everybody: readonly string[] = ['anyone', 'person', 'clock', ...roles];
const jobs = jobsOf({ smtpUrl: null, url: 'http://localhost:3000', senderName: 'Forum' });

test('who may reach each page and form is under review', () => {
  const lines = routes.map((route) => `${route.method.padEnd(4)} ${route.path}  ${whoOf(route.who)}`);
  expectReviewed('test/habits/routes.txt', lines.sort());
});

test('who may try each act, read each read, and where the API offers it, is under review', () => {
  const actLines = acts.map(
    ({ name, who, api, grave }) =>
      `act  ${name}  ${whoOf(who)}${api ? `  ${api.method} ${api.path}` : ''}${grave ? '  grave' : ''}`,
  );
  const readLines = reads.map(({ name, who, path }) => `read ${name}  ${whoOf(who)}  get ${path}`);
  expectReviewed('test/habits/acts.txt', [...actLines, ...readLines].sort());
});

test('an act that by its name adopts, signs, appoints or removes is grave, or stands here with the reason', () => {
  const named = acts.filter(({ name, who }) => gravelyNamed.test(name) && who.some((one) => one !== 'clock'));
  expectNone(
    named.filter(({ name, grave }) => !grave && !(name in notGrave)).map(({ name }) => name),
    {
      instead: 'give the act grave: true, so that it asks who is there, or say here why it is none',
      seen: named.length,
      atLeast: 10,
      of: 'acts',
    },
  );
});

const gravelyNamed =
  /\.(turn-key|adopt|state|sign|record-(silence|written)|appoint|release|publish|erase|purge|remove|export|unseal|lift-embargo|change-body-access)\b/;

const notGrave: Readonly<Record<string, string>> = {
  'decisions.sign-written':
    'it sends the question to the members, who answer; recording the outcome is grave',
  'decisions.sign-silence-letter': 'it sends the letter about a silence that a grave act started',
  'decisions.record-silence-notice': 'it notes that a letter went by another channel',
  'identity.remove-passkey': 'it asks for the same proof by itself, with its own words',
  'identity.sign-out': 'ending a session must be quick',
  'identity.sign-out-everywhere': 'as above',
  'identity.sign-in-by-code': 'it is the proof',
  'identity.sign-in-by-passkey': 'it is the proof',
  'identity.sign-in-by-provider': 'the ministry says who it is',
  'identity.sign-in-by-demonstration-link': 'nobody stands behind a demonstration’s roles',
  'identity.sign-up-first-officer': 'nobody is there before the first officer',
};

test('every act, read, route and job stands once', () => {
  const names = [
    ...routes.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`),
    ...[...acts, ...reads].map(({ name }) => name),
    ...jobs.map(({ task }) => `job ${task}`),
  ];
  expectNone(
    names.filter((name, index) => names.indexOf(name) !== index),
    {
      instead: 'give the second one a name or an address of its own',
      seen: names.length,
      atLeast: 60,
      of: 'names',
    },
  );
});

test('a form is sent where only a person may send it, or to sign in or out', () => {
  const open = routes
    .filter(({ method, who }) => method === 'post' && who.includes('anyone'))
    .map(({ path }) => path);
  expectNone(
    open.filter((path) => !/^\/sign-(in|out)(\/|$)/.test(path)),
    {
      instead: 'name the roles, or person; strangers only sign in and out',
      seen: routes.length,
      atLeast: 40,
      of: 'routes',
    },
  );
});

/** Parameters of addresses that name a row; who has the address has nothing by it. */
const rows =
  /^(authority|code|copy|file|frame|id|message|kind|number|ordinal|paper|proposal|provider|provision|resolution|waiver)$/;

test('a part of an address names a row, or is a token, which no log repeats', () => {
  const parts = routes.flatMap(({ path }) =>
    [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({ name, path })),
  );
  expectNone(
    parts
      .filter(({ name }) => name !== 'token' && !rows.test(name))
      .map(({ name, path }) => `${name} in ${path}`),
    {
      instead:
        'call it :token where it lets in whoever has it (loggedAddress cuts it out); else add it to the rows',
      seen: parts.length,
      atLeast: 60,
      of: 'parts of addresses',
    },
  );
  expect(parts.filter(({ name }) => name === 'token').length).toBeGreaterThanOrEqual(7);
});

test('what is allowed to somebody is allowed to a role that exists', () => {
  const who = [...routes, ...acts, ...reads].flatMap((one) => one.who);
  expectNone(
    who.filter((one) => !everybody.includes(one)),
    {
      instead: 'the roles of src/platform/viewer.ts, anyone, person or clock',
      seen: who.length,
      atLeast: 60,
      of: 'rights',
    },
  );
});

test('the API describes every read, and every act that people may perform has an address in it', () => {
  const document = openApi({
    acts,
    reads,
    info: { title: 'Forum', version: '1' },
    sessionCookieName: 'mufakat',
  });
  checkOpenApi(document);
  const text = JSON.stringify(document);
  const missing = [...reads, ...acts.filter(({ api }) => api)].filter(
    ({ name }) => !text.includes(`"operationId":"${name}"`),
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
  const unreachable = acts.filter(
    ({ api, who, name }) => !api && who.some((one) => one !== 'clock') && !ofPages.test(name),
  );
  expectNone(
    unreachable.map(({ name }) => `${name} has no address in the API`),
    {
      instead: "give it api: { method: 'post', path, summary } (DESIGN §7: what a page has, the API has)",
      seen: acts.length,
      atLeast: 30,
      of: 'acts',
    },
  );
});

/** Signing in and out, and what belongs to one browser, is done with pages alone. */
const ofPages = /^identity\./;

function whoOf(who: readonly string[]): string {
  return [...who].sort((a, b) => everybody.indexOf(a) - everybody.indexOf(b)).join(' ');
}
