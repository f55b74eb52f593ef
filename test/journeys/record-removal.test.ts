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
