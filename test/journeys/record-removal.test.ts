/** A published text is lawfully removed by two keys, and the record still verifies (issue 3; DESIGN §2, law 9). */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { elements, textOf } from '../support/markup.ts';
import { type Listed, type RecordStage, recordStage } from '../support/record-stage.ts';

vi.setConfig({ testTimeout: 120_000 });

let record: RecordStage;
let entries: Listed[];
let address: string;
let text: string;
let since: string;

beforeAll(async () => {
  record = await recordStage();
  entries = await record.entries();
  text = await record.download(entries[0]);
  since = await record.file('checkpoint', await record.checkpoint());
  address = `/decisions/${(entries[1]?.symbol ?? '').replaceAll('/', '-')}/removal`;
}, 120_000);
afterAll(() => record.close());

const sign = async (who: string, reason = 'It names a person.') =>
  (await record.stage.api(who)).post(address, { reason });
const decline = async (who: string) =>
  (await record.stage.api(who)).post(`${address}/refusal`, { reason: 'canary-it-names-nobody' });
const state = async (who: string) => (await record.stage.api(who)).get(address);
const secret = 'canary-why-it-is-removed';
const words = 'people on the move';
const page = '/texts/ex-dg.1-l.0';
const read = async (path: string) => {
  const response = await record.stage.stranger().request(path);
  return { status: response.status, body: await response.text() };
};

describe('a removal', () => {
  test.each(['secretariat', 'focal-point-arvana', 'observer-mavreth'])('is not for %s', async (who) => {
    expect((await sign(who)).status).toBe(404);
  });

  test.each(['secretariat', 'focal-point-arvana', 'observer-mavreth'])(
    'has no page for %s, and no way to it',
    async (who) => {
      const visitor = await record.stage.signedIn(who);
      expect((await visitor.request(address)).status).toBe(404);
      for (const path of ['/decisions/EX-D-2026-1', page, '/record'])
        expect((await visitor.open(path)).html, path).not.toContain('/removal');
    },
  );

  test('is found by a chair apart from everything else, and asks to be confirmed', async () => {
    const chair = await record.stage.signedIn('co-chair-galveth');
    expect((await chair.open('/decisions/EX-D-2026-1')).html).not.toContain('/removal');
    await chair.open('/decisions/EX-D-2026-1/entry');
    const found = await chair.follow('Remove the text from the public record');
    expect(found.text).toContain('No chair has signed a removal.');
    expect(found.text).not.toContain('Do not sign the removal');
    const unconfirmed = await chair.submit('Remove the text', { reason: secret });
    expect(unconfirmed.errors).toContain('Say that you have understood it.');
    expect(unconfirmed.html).toContain(secret);
    expect((await read(page)).body).toContain(words);
    expect((await decline('co-chair-galveth')).body).toMatchObject({ type: '/problems/nothing-to-decline' });
  });

  test('is declined by the other chair with a reason that the public does not read', async () => {
    const chair = await record.stage.signedIn('co-chair-galveth');
    await chair.open(address);
    const waiting = await chair.submit('Remove the text', { reason: secret, confirmed: 'yes' });
    expect(waiting.text).toContain('The removal waits since');
    const other = await record.stage.signedIn('co-chair-ilvaris');
    const asked = 'A removal awaits the answer of your chair';
    expect((await other.open('/')).text).toContain(asked);
    expect((await chair.open('/')).text).not.toContain(asked);
    expect((await other.open(address)).text).toContain(secret);
    const declined = await other.submit('Do not sign the removal', { reason: 'canary-it-names-nobody' });
    expect(declined.text).toContain('canary-it-names-nobody');
    expect(await state('secretariat')).toMatchObject({
      status: 200,
      body: { state: 'waiting', waitingFor: ['ILV'], declined: [{ participant: 'ILV' }] },
    });
    for (const who of ['focal-point-arvana', 'observer-mavreth'])
      expect((await state(who)).status, who).toBe(404);
    for (const path of [page, '/record', '/decisions', '/decisions/EX-D-2026-1', '/feed.xml'])
      expect((await read(path)).body, path).not.toMatch(/canary-/);
  });

  test('lapses a week after the first key: the other key does not do it alone', async () => {
    const { house } = record.stage;
    house.setClock(house.clock().add({ hours: 24 * 7 }));
    expect((await state('secretariat')).body).toMatchObject({ state: 'none', signed: [], until: null });
    expect((await sign('co-chair-ilvaris')).body).toMatchObject({ state: 'waiting', waitingFor: ['GAL'] });
    expect((await read(page)).body).toContain(words);
    house.setClock(house.clock().add({ hours: 24 * 7 }));
  });

  test('needs a reason, and waits for the other co-chair while the text stands', async () => {
    expect((await sign('co-chair-galveth', ' ')).status).toBe(422);
    expect((await sign('co-chair-galveth')).body).toMatchObject({ state: 'waiting', waitingFor: ['ILV'] });
    expect((await sign('co-chair-galveth')).status).toBe(409);
    expect((await read(page)).body).toContain(words);
    expect((await read(new URL(entries[0]?.url ?? '').pathname)).status).toBe(200);
  });

  test('is done by the second key: the words are gone from every public address', async () => {
    expect((await sign('co-chair-ilvaris')).body).toMatchObject({ state: 'removed', waitingFor: [] });
    const shown = await record.stage.stranger().open(page);
    expect(shown.html).not.toContain(words);
    expect(shown.text).toContain('were removed from the public record');
    expect(elements(shown.page, 'code').map(textOf)).toContain(entries[0]?.sha256);
    for (const path of ['.docx', '.pdf', '.akn.xml'].map((ending) => `${page}${ending}`))
      expect((await read(path)).status, path).toBe(404);
    expect(await read(new URL(entries[0]?.url ?? '').pathname)).toMatchObject({ status: 410 });
    expect(JSON.parse((await read(`/api/v1${page}/adopted`)).body)).toMatchObject({
      sha256: entries[0]?.sha256,
      text: { provisions: [], removed: true },
    });
    expect((await read('/record')).body).toContain('The entry stays');
    expect((await sign('co-chair-ilvaris')).status).toBe(409);
    const chair = await record.stage.signedIn('co-chair-galveth');
    expect((await chair.open(address)).text).toContain('The words were removed from the public record.');
    record.stage.house.setClock(record.stage.house.clock().add({ hours: 24 * 8 }));
    expect((await sign('co-chair-ilvaris')).status).toBe(409);
    record.stage.house.setClock(record.stage.house.clock().subtract({ hours: 24 * 8 }));
  });

  test('leaves an entry with which everything still verifies, also the bytes that somebody kept', async () => {
    const removedAt = record.stage.house.clock().toString();
    expect(await record.entries()).toEqual([{ ...entries[0], removedAt }, entries[1]]);
    for (const file of [text, await record.download(entries[1])]) {
      const { mufakat, python } = await record.verify(file, '--record', record.address, '--since', since);
      expect([mufakat.code, python.code], mufakat.out).toEqual([0, 0]);
      expect(python.out).toBe(mufakat.out);
    }
  });

  test('tells nobody but the chairs and the secretariat why', async () => {
    for (const path of [page, '/record', '/decisions', '/feed.xml', '/record/entries.json'])
      expect((await read(path)).body, path).not.toContain('It names a person');
  });
});
