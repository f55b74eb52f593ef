/** A paper that should not be here is reported and hidden at once (journey c of JOURNEYS.md, step 4). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clockViewer, readAs } from '../../src/platform/index.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';
import { asOwner, pastRowSecurity } from '../support/owner.ts';
import type { Visitor } from '../support/visitor.ts';
import { addedAfter, swapped } from '../support/word-file.ts';

let stage: ForumStage;
let secretariat: Visitor;
let chair: Visitor;
let sender: Visitor;
/** Ids of two files of Arvana: the first is entered, the second corrects it. */
let file = '';
let later = '';
const text = 'ex-dg.1-l.1';
const received = `/texts/${text}/received`;
const paper = () => `/papers/received-file/${file}`;
const misplaced = 'Working groups will publish the misplacedcable of the capital.';
const reason = 'It is a cable of our capital, sent by mistake.';
const notHere = 'It may stay: the capital has released it.';

const arrival = {
  channel: 'mail',
  receivedAtWall: '2026-11-24T13:02',
  receivedZone: 'Asia/Jakarta',
};

async function takeIn(name: string, bytes: Uint8Array, at = arrival.receivedAtWall): Promise<string> {
  const content = Buffer.from(bytes).toString('base64');
  const answer = await (await stage.api('secretariat')).post(`/texts/${text}/received-files`, {
    ...arrival,
    receivedAtWall: at,
    files: [{ name, content }],
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.received[0].id;
}

/** What only the functions of the owner reach. */
async function withheld(): Promise<{ paper: string; size: number; words: string }[]> {
  const { rows } = await asOwner(stage.house.database.ownerUrl, (client) =>
    client.query('select paper, length(content) as size, words::text as words from library.withheld'),
  );
  return rows;
}

function mailsOf(kind: string) {
  const scope = { viewer: clockViewer, now: stage.house.clock() };
  return readAs(stage.house.database, scope, (tx) =>
    tx
      .selectFrom('mail.message as message')
      .innerJoin('mail.content as content', 'content.message', 'message.id')
      .select(['message.address', 'message.subject', 'content.text'])
      .where('message.kind', '=', kind)
      .orderBy('message.address')
      .execute(),
  );
}

beforeAll(async () => {
  stage = await forumStage();
  [secretariat, chair, sender] = await Promise.all([
    stage.signedIn('secretariat'),
    stage.signedIn('co-chair-galveth'),
    stage.signedIn('focal-point-arvana'),
  ]);
  const response = await secretariat.request(`/texts/${text}.docx`);
  const sent = new Uint8Array(await response.arrayBuffer());
  stage.house.setClock('2026-11-24T07:00:00Z');
  const plan = 'Each working group will adopt a forward work plan that names a lead';
  const first = addedAfter(
    swapped(sent, 'to end recruitment practices', 'to end unfair recruitment practices'),
    plan,
    misplaced,
  );
  file = await takeIn('L.1 Arvana cable.docx', first);
  await secretariat.open(`${received}/${file}`);
  await secretariat.submit(/^Enter 2 wishes/);
  const second = swapped(first, 'unfair recruitment', 'abusive recruitment');
  later = await takeIn('Arvana corrected.docx', second, '2026-11-24T13:30');
});
afterAll(() => stage.close());

describe('a paper that should not be here', () => {
  test('is found by its sender, by the secretariat and by the chairs, and by nobody else', async () => {
    expect((await sender.open(paper())).text).toContain('This should not be here');
    await secretariat.open(`${received}/${file}`);
    await secretariat.follow('This should not be here');
    expect(secretariat.view.url).toBe(paper());
    expect(secretariat.view.text).toContain('L.1 Arvana cable.docx');
    expect((await chair.open(paper())).status).toBe(200);
    for (const key of ['focal-point-belisar', 'observer-mavreth', 'support-officer'])
      expect((await (await stage.signedIn(key)).open(paper())).status, key).toBe(404);
    expect((await stage.stranger().open(paper())).status).toBe(404);
  });

  test('is reported with a reason; without one the field says so and nothing is hidden', async () => {
    await sender.open(paper());
    await sender.submit('Report and hide it');
    expect(sender.view.status).toBe(422);
    expect(sender.view.errors).toEqual(['Fill this in.']);
    await sender.submit('Report and hide it', { 'Why it should not be here': 'x'.repeat(1001) });
    expect(sender.view.errors).toEqual(['At most 1000 characters.']);
    expect((await secretariat.open(`${received}/${file}`)).text).not.toContain('hidden');
    await sender.open(paper());
    await sender.submit('Report and hide it', { 'Why it should not be here': reason });
    expect(sender.view.url).toBe('/papers/reported');
    expect(sender.view.text).toContain('The paper is reported and hidden');
  });

  test('is for all others as if it had never been there, on its page, as a file and in the API', async () => {
    const withoutPath = (html: string, path: string) =>
      html.replaceAll(encodeURIComponent(path), '').replaceAll(path, '');
    const missing = '/papers/received-file/00000000-0000-4000-8000-000000000000';
    const asked = async (path: string) => {
      const response = await sender.request(path);
      return { status: response.status, body: withoutPath(await response.text(), path) };
    };
    expect(await asked(paper())).toEqual(await asked(missing));
    const api = await stage.api('focal-point-arvana');
    expect((await api.get(paper())).status).toBe(404);
    expect((await api.post(`${paper()}/report`, { reason })).status).toBe(404);
    expect((await api.get('/papers')).status).toBe(404);
    const list = await api.get(`/texts/${text}/received-files`);
    expect(JSON.stringify(list.body)).not.toContain(file);
    expect(JSON.stringify(list.body)).toContain(later);
  });

  test('is there for the secretariat and both chairs by name, with who reported it, and they cannot open it', async () => {
    for (const who of [secretariat, chair, await stage.signedIn('co-chair-ilvaris')]) {
      await who.open(`${received}/${file}`);
      expect(who.view.status).toBe(200);
      expect(who.view.text).toContain('Reported Tuesday 24 November 2026');
      expect(who.view.text).toMatch(/14:00 Bangkok \(UTC\+7\), hidden/);
      expect(who.view.text).not.toContain('misplacedcable');
      expect(who.view.text).toContain('2 wishes stand in the text for Arvana');
      expect((await who.request(`${received}/${file}.docx`)).status).toBe(404);
      await who.follow('The report');
      expect(who.view.text).toContain('L.1 Arvana cable.docx');
      expect(who.view.text).toContain('Focal point, Arvana');
      expect(who.view.text).toContain(reason);
      expect(who.view.text).toContain('2 proposals were entered from it before');
      await who.open('/papers');
      expect(who.view.text).toContain('L.1 Arvana cable.docx');
      expect(who.view.text).toContain('hidden, waits for an answer');
    }
    await secretariat.open(received);
    expect(secretariat.view.text).toMatch(/L\.1 Arvana cable\.docx.*Reported .* hidden/);
    await secretariat.open('/desk');
    expect(secretariat.view.text).toContain('1 is hidden and waits for you');
  });

  test('lies where the application itself cannot read it, whoever asks', async () => {
    const { ownerUrl } = stage.house.database;
    expect((await withheld()).find((one) => one.paper === file)?.words).toContain('misplacedcable');
    await asOwner(ownerUrl, async (client) => {
      await client.query('begin; set local role mufakat_app');
      await client.query(
        `select set_config('app.audiences', '["secretariat","chairs:exercise-drafting-group"]', true)`,
      );
      await expect(client.query('select * from library.withheld')).rejects.toThrow(/permission denied/);
    });
    const items = await pastRowSecurity(ownerUrl, ['texts.received_item'], (client) =>
      client.query<{ file: string }>(
        `select file from texts.received_item as item where strpos(item::text, 'misplacedcable') > 0`,
      ),
    );
    expect(items.rows.map((one) => one.file)).toEqual([later]);
  });

  test('is neither entered nor given another sender while the report waits; what it became stays', async () => {
    const api = await stage.api('secretariat');
    const entering = await api.post(`/texts/${text}/received-files/${file}/entering`);
    expect(entering).toMatchObject({ status: 409, body: { title: 'The file was reported and is hidden' } });
    const sending = await api.put(`/texts/${text}/received-files/${file}/sender`, {
      ...arrival,
      participant: 'BLS',
    });
    expect(sending.status).toBe(409);
    expect((await api.post(`${paper()}/report`, { reason })).status).toBe(409);
    await secretariat.open(`/texts/${text}`);
    expect(secretariat.view.text).toContain('misplacedcable');
    // The correction that follows is compared with nothing, and still takes the place of what came before.
    await secretariat.open(`${received}/${later}`);
    expect(secretariat.view.text).toContain('It is hidden: what it changes is not shown.');
    await secretariat.submit(/^Enter 2 wishes/);
    await secretariat.open(`/texts/${text}`);
    expect(secretariat.view.text).toContain('abusive');
    expect(secretariat.view.text).not.toContain('unfair');
  });

  test('is told to the guards and to the sender, never with its name, a title or who reported it', async () => {
    await stage.runJobs();
    const mails = await mailsOf('library.paper-reported');
    const addresses = mails.map(({ address }) => address);
    expect(addresses).toContain('secretariat@example.invalid');
    expect(addresses).toContain('co-chair-galveth@example.invalid');
    expect(addresses).toContain('focal-point-arvana@example.invalid');
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => /belisar|mavreth|celmora/.test(address))).toEqual([]);
    for (const { address, subject, text: said } of mails) {
      const words = said ?? '';
      expect(subject).toContain('TLP:AMBER Drafting exercise: A paper about EX/DG.1/L.1 was reported');
      expect(`${subject} ${words}`).not.toMatch(/cable|Strategy|Arvana/);
      expect(words.includes('/papers/'), address).toBe(!address.includes('arvana'));
    }
  });

  test('is answered by the secretariat alone, with a reason, and is then read as before', async () => {
    const api = await stage.api('co-chair-galveth');
    expect((await api.post(`${paper()}/restoration`, { reason: notHere })).status).toBe(404);
    await chair.open(paper());
    expect(chair.view.text).not.toContain('Show it again');
    await secretariat.open(paper());
    await secretariat.submit('Show it again');
    expect(secretariat.view.errors).toEqual(['Fill this in.']);
    await secretariat.submit('Show it again', { 'Why it may stay': notHere });
    expect(secretariat.view.url).toBe(paper());
    expect(secretariat.view.text).toContain(`Answered`);
    expect(secretariat.view.text).toContain(notHere);
    await secretariat.open(`${received}/${file}`);
    expect(secretariat.view.text).toContain('misplacedcable');
    expect((await secretariat.request(`${received}/${file}.docx`)).status).toBe(200);
    expect((await sender.open(paper())).status).toBe(200);
    expect(sender.view.text).not.toContain(notHere);
    expect(await withheld()).toEqual([]);
    await stage.runJobs();
    const told = await mailsOf('library.paper-restored');
    expect(told.map(({ address }) => address)).toContain('focal-point-arvana@example.invalid');
  });

  test('may be reported anew, by a chair, and the earlier answer stays known', async () => {
    await chair.open(paper());
    await chair.submit('Report and hide it', { 'Why it should not be here': 'It names a person.' });
    expect(chair.view.url).toBe(paper());
    expect(chair.view.text).toContain('It names a person.');
    expect(chair.view.text).toContain(notHere);
    expect((await sender.open(paper())).status).toBe(404);
  });
});
