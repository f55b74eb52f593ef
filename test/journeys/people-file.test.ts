import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { clockViewer, readAs } from '../../src/platform/index.ts';
import { type ApiClient, type ForumStage, forumStage } from '../support/forum-stage.ts';

let stage: ForumStage;
let officer: ApiClient;
let focal: ApiClient;

beforeEach(async () => {
  await stage?.close();
  stage = await forumStage({ now: '2026-12-01T02:00:00Z', withTexts: false });
  officer = await stage.api('secretariat');
  focal = await stage.api('focal-point-arvana');
});
afterAll(() => stage.close());

const head = 'Function,E-mail,Office or seat,Body,From,Until,Name';
const file = [
  head,
  '"Adviser, visas",visas@arvana.example,Delegate,,,,Ada Quillon',
  'Adviser,not an address,Boss,,2026-02-30,,',
  '',
  'Head,head@arvana.example,Head of delegation,,2026-12-10,2027-12-10,',
  'Chair,chair@arvana.example,Co-Chair,exercise-drafting-group,,,',
  'Delegate,delegate-arvana@example.invalid,delegate,,,,',
  'Spy,delegate-belisar@example.invalid,delegate,,,,',
  'Adviser visas,VISAS@arvana.example,delegate,,,,',
  'Old,old@arvana.example,delegate,no-such-body,,2025-01-01,',
].join('\r\n');

async function functionsOfArvana(): Promise<string[]> {
  const { body } = await focal.get('/appointments');
  return body.appointments.map((one: { function: string }) => one.function).sort();
}

const before = ['Delegate, Arvana', 'Focal point, Arvana'];

test('a focal point sees each row with what is wrong beside its cell, and nothing is entered before she says so', async () => {
  const visitor = await stage.signedIn('focal-point-arvana');
  await visitor.open('/desk/people');
  await visitor.follow('Bring in people from a file');
  const preview = await visitor.submit('Check the rows', {
    File: { name: 'people.csv', bytes: new TextEncoder().encode(`\uFEFF${file}`), type: 'text/csv' },
  });
  expect(preview.status).toBe(200);
  expect(preview.text).toContain('Nothing is entered yet.');
  expect(preview.text).toContain('2 rows can be entered. 6 rows are to be corrected.');
  expect(preview.text).toContain('These columns are not read: Name.');
  expect(preview.errors).toEqual([
    'Type an e-mail address, for example name@ministry.example.',
    'The forum has no such office or seat.',
    expect.stringContaining('Type a day as year-month-day'),
    expect.stringContaining('A focal point appoints the people of the own delegation'),
    'This person holds the seat already.',
    'Somebody already signs in with this address.',
    'An earlier row asks for the same.',
    'The register has no such body.',
  ]);
  expect(await functionsOfArvana()).toEqual(before);
  const entered = await visitor.submit('Enter 2 people');
  expect(entered.text).toContain('2 people were entered.');
  expect(entered.text).toContain('6 rows were not entered. They stand below.');
  expect(await functionsOfArvana()).toEqual(['Adviser, visas', ...before, 'Head'].sort());
  await visitor.submitAgain();
  expect(await functionsOfArvana()).toHaveLength(4);
  await stage.runJobs();
  expect(await invited()).toEqual(['head@arvana.example', 'visas@arvana.example']);
  expect(entered.html).toContain('not an address');
  expect(entered.html).not.toMatch(/<textarea[^>]*>[^<]*head@arvana/);
});

async function invited(): Promise<string[]> {
  const { database, clock } = stage.house;
  const found = await readAs(database, { viewer: clockViewer, now: clock() }, (tx) =>
    sql<{ address: string }>`select address from mail.message where kind = 'registry.invitation'
      order by address`.execute(tx),
  );
  return found.rows.map(({ address }) => address);
}

test('the rows that were left out are corrected on the page and entered, and the good ones are not entered twice', async () => {
  const visitor = await stage.signedIn('focal-point-arvana');
  await visitor.open('/desk/people/import');
  await visitor.submit('Check the rows', {
    'Or the rows themselves': `${head}\nAdviser,a1@arvana.example,Delegate\nExpert,a2@arvana,Delegate`,
  });
  const left = await visitor.submit('Enter 1 person');
  expect(left.text).toContain('1 row was not entered. It stands below.');
  const again = await visitor.submit('Check the rows', {
    'Correct the rows': 'Function,E-mail,Office or seat\nExpert,a2@arvana.example,Delegate',
  });
  expect(again.text).toContain('1 row can be entered. Nothing is to be corrected.');
  expect((await visitor.submit('Enter 1 person')).text).toContain('1 person was entered.');
  expect(await functionsOfArvana()).toEqual(['Adviser', ...before, 'Expert'].sort());
});

test('somebody whom the delegation has gets another seat, and two rows of one new address make one person', async () => {
  const csv = [
    'Function,E-mail,Role,Body',
    ',delegate-arvana@example.invalid,headOfDelegation,',
    'Adviser,new@arvana.example,delegate,',
    'Adviser,new@arvana.example,headOfDelegation,exercise-drafting-group',
  ].join('\n');
  const { status, body } = await focal.post('/people/import', { csv });
  expect(status).toBe(200);
  expect(body.notEntered).toEqual([]);
  const [known, first, second] = body.entered;
  expect(known.person).toBe(stage.personOf('delegate-arvana'));
  expect(second.person).toBe(first.person);
  await stage.runJobs();
  expect(await invited()).toEqual(['new@arvana.example']);
});

test('what cannot be read as a file is said beside it, and what was pasted stays', async () => {
  const visitor = await stage.signedIn('focal-point-arvana');
  await visitor.open('/desk/people/import');
  const binary = {
    name: 'people.xlsx',
    bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe]),
    type: 'text/csv',
  };
  expect((await visitor.submit('Check the rows', { File: binary })).errors).toEqual([
    'The letters of this file cannot be read. Save it as CSV in UTF-8.',
  ]);
  const open = await visitor.submit('Check the rows', {
    'Or the rows themselves': 'Function,Role\n"Adviser',
  });
  expect(open.status).toBe(422);
  expect(open.errors).toEqual([expect.stringContaining('A quotation mark is opened and not closed')]);
  expect(open.html).toContain('&quot;Adviser');
  const none = await visitor.submit('Check the rows', { 'Or the rows themselves': '' });
  expect(none.errors).toEqual(['There are no rows of people in it.']);
});

test('the secretariat says whose people they are; a focal point brings in the own delegation’s, whatever is said', async () => {
  const csv = 'Function,Role\nAdviser,delegate';
  expect((await officer.post('/people/import', { csv })).body).toMatchObject({
    type: '/problems/participant-needed',
  });
  const checked = await officer.post('/people/import/check', { csv, participant: 'BLS' });
  expect(checked.body).toMatchObject({
    participant: 'BLS',
    rows: [{ row: 2, outcome: 'entered', errors: [] }],
  });
  const { body } = await focal.post('/people/import', { csv, participant: 'BLS' });
  expect(body).toMatchObject({ participant: 'ARV' });
  expect(await functionsOfArvana()).toContain('Adviser');
});

test('delegates, observers, chairs and strangers bring in nobody', async () => {
  const csv = 'Function,Role\nAdviser,delegate';
  for (const who of ['delegate-arvana', 'observer-mavreth', 'co-chair-galveth', 'support-officer']) {
    expect((await (await stage.api(who)).post('/people/import', { csv })).status, who).toBe(404);
    const visitor = await stage.signedIn(who);
    expect((await visitor.open('/desk/people/import')).status, who).toBe(404);
    const sent = await visitor.request('/desk/people/import/confirmation', {
      method: 'POST',
      body: new URLSearchParams({ csv }),
    });
    expect(sent.status, who).toBe(404);
  }
  expect((await stage.stranger().open('/desk/people/import')).status).toBe(404);
});

test('the audit keeps whose people were brought in, and no address', async () => {
  await focal.post('/people/import', { csv: 'Function,E-mail,Role\nAdviser,quokka@arvana.example,delegate' });
  const { database, clock } = stage.house;
  const found = await readAs(database, { viewer: clockViewer, now: clock() }, (tx) =>
    sql<{ line: string }>`select e::text as line from audit.event e`.execute(tx),
  );
  const lines = found.rows.map(({ line }) => line).join('\n');
  expect(lines).toContain('registry.import-people');
  expect(lines).not.toContain('quokka');
});

test('the directory is given as a file with what each shows to the reader, and no cell is a formula', async () => {
  const wish = { functionLabel: '=HYPERLINK("x","y")', role: 'delegate', participant: 'ARV' };
  await focal.post('/appointments', wish);
  const own = { name: '@Ada', nameFor: 'delegation', email: 'ada@arvana.example', emailFor: 'secretariat' };
  const shown = { ...own, telephone: '+62 21 5550 0199', telephoneFor: 'participants' };
  await (await stage.api('delegate-arvana')).put('/me/directory', shown);
  const visitor = await stage.signedIn('focal-point-arvana');
  const answer = await visitor.request('/directory.csv?of=ARV');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="EXERCISE-directory.csv"');
  expect((await answer.text()).split('\r\n')).toEqual([
    'Function,Participant,Office or seat,Exercise,Name,E-mail,Telephone',
    `"Focal point, Arvana",Arvana,Focal point,Exercise,,,`,
    `"'=HYPERLINK(""x"",""y"")",Arvana,Delegate,Exercise,,,`,
    `"Delegate, Arvana",Arvana,Delegate,Exercise,'@Ada,,'+62 21 5550 0199`,
    '',
  ]);
  const belisar = await (
    await (await stage.signedIn('focal-point-belisar')).request('/directory.csv')
  ).text();
  expect(belisar).toContain('5550 0199');
  expect(belisar).not.toMatch(/@Ada|ada@|example\.invalid/);
  expect((await stage.stranger().request('/directory.csv')).status).toBe(404);
});
