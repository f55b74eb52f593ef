/** Acts that are performed at once, and the seal that is put on what they leave. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../test/support/house.ts';
import { readAs, writeAs } from '../db/index.ts';
import { clockViewer, stranger } from '../viewer.ts';
import { type AuditReport, sealAudit, verifyAudit } from './index.ts';

let house: TestHouse;

beforeEach(async () => {
  house = await openTestHouse({ now: '2026-12-01T09:00:00Z' });
});
afterEach(() => house.close());

interface OpenAct {
  readonly position: number;
  end(how: 'commit' | 'roll back'): Promise<void>;
}

/** An act that has left its entry and is not committed before it is told to be. */
async function beginAct(subject = 'word:open'): Promise<OpenAct> {
  const begun = Promise.withResolvers<number>();
  const told = Promise.withResolvers<'commit' | 'roll back'>();
  const scope = { viewer: clockViewer, now: house.clock(), actName: 'test.act' };
  const ended = writeAs(house.database, scope, async (tx) => {
    begun.resolve(await append(tx, subject));
    if ((await told.promise) === 'roll back') throw rolledBack;
  }).catch((error: unknown) => {
    if (error !== rolledBack) throw error;
  });
  return {
    position: await begun.promise,
    async end(how) {
      told.resolve(how);
      await ended;
    },
  };
}

const rolledBack = new Error('rolled back');

async function append(tx: Parameters<Parameters<typeof writeAs>[2]>[0], subject: string): Promise<number> {
  const { rows } = await sql<{
    position: number;
  }>`select audit.append('test.act', ${subject}, '{}'::jsonb) as position`.execute(tx);
  return rows[0]?.position ?? 0;
}

async function act(): Promise<number> {
  const open = await beginAct('word:quick');
  await open.end('commit');
  return open.position;
}

function verify(): Promise<AuditReport> {
  return verifyAudit(house.database, { now: house.clock(), told: () => {} });
}

/** Positions by batch, in the order of the batches; those that wait stand under null. */
async function batches(): Promise<Record<string, number[]>> {
  const scope = { viewer: clockViewer, now: house.clock() };
  const { rows } = await readAs(house.database, scope, (tx) =>
    sql<{
      batch: number | null;
      positions: number[];
    }>`select batch, array_agg(position::int order by position) as positions
      from audit.event group by batch`.execute(tx),
  );
  return Object.fromEntries(rows.map(({ batch, positions }) => [String(batch), positions]));
}

test('an act is done while another one, begun earlier, is not', async () => {
  const slow = await beginAct();
  const quick = await act();
  expect(quick).toBeGreaterThan(slow.position);
  expect(await verify()).toMatchObject({ waiting: 1, fault: null });
  await slow.end('commit');
  expect(await verify()).toMatchObject({ waiting: 2, fault: null });
});

test('an entry that is committed after a later one was sealed is sealed with the next, and nothing is lost', async () => {
  const late = await beginAct();
  const early = await act();
  expect(await sealAudit(house)).toBe(1);
  await late.end('commit');
  const next = await act();
  expect(await verify()).toMatchObject({ sealed: 1, waiting: 2, fault: null });
  house.setClock('2026-12-01T09:01:00Z');
  expect(await sealAudit(house)).toBe(2);
  expect(await batches()).toEqual({ 1: [early], 2: [late.position, next] });
  expect(await verify()).toMatchObject({ sealed: 3, waiting: 0, fault: null, head: { number: 2 } });
});

test('an act that is taken back leaves a gap, and no more', async () => {
  const refused = await beginAct();
  await refused.end('roll back');
  await act();
  expect(await sealAudit(house)).toBe(1);
  expect(await verify()).toMatchObject({ sealed: 1, fault: null });
});

test('two nodes that seal at once seal each entry once; where nothing waits, nothing is sealed', async () => {
  for (const _ of 'twelve acts.') await act();
  const sealed = await Promise.all([sealAudit(house), sealAudit(house)]);
  expect(sealed.toSorted((a, b) => a - b)).toEqual([0, 12]);
  expect(await sealAudit(house)).toBe(0);
  expect(Object.keys(await batches())).toEqual(['1']);
  expect(await verify()).toMatchObject({ sealed: 12, fault: null });
});

test('nobody but the clock seals, and nobody changes or takes away what the audit holds', async () => {
  await act();
  const scope = { viewer: stranger, now: house.clock(), actName: 'test.act' };
  const tried = (statement: string) => writeAs(house.database, scope, (tx) => sql.raw(statement).execute(tx));
  await expect(tried(`select audit.seal('event', 10)`)).rejects.toThrow('sealed by the clock');
  await expect(tried("select nextval('audit.event_position')")).rejects.toThrow('permission denied');
  for (const table of ['event', 'batch']) {
    await expect(tried(`update audit.${table} set sha256 = ''`)).rejects.toThrow('permission denied');
    await expect(tried(`delete from audit.${table}`)).rejects.toThrow('permission denied');
    await expect(tried(`insert into audit.${table} select * from audit.${table}`)).rejects.toThrow(
      'permission denied',
    );
  }
});

type Step = 'begin' | 'commit' | 'roll back' | 'seal';

test('in whatever order acts begin, end and are sealed, each that was committed is sealed once', async () => {
  const steps = fc.array(fc.constantFrom<Step>('begin', 'begin', 'commit', 'commit', 'roll back', 'seal'), {
    maxLength: 25,
  });
  const kept: number[] = [];
  await fc.assert(
    fc.asyncProperty(steps, fc.infiniteStream(fc.nat()), async (taken, choices) => {
      const open: OpenAct[] = [];
      const end = async (how: 'commit' | 'roll back') => {
        const [one] = open.splice(Number(choices.next().value) % Math.max(open.length, 1), 1);
        if (one && how === 'commit') kept.push(one.position);
        await one?.end(how);
      };
      for (const step of taken) {
        if (step === 'seal') await sealAudit(house);
        else if (step !== 'begin') await end(step);
        else if (open.length < 5) open.push(await beginAct());
      }
      while (open.length > 0) await end('commit');
      await sealAudit(house);
      const sealed = Object.values(await batches()).flat();
      expect(sealed.toSorted((a, b) => a - b)).toEqual(kept.toSorted((a, b) => a - b));
      expect(await verify()).toMatchObject({ sealed: kept.length, waiting: 0, fault: null });
    }),
    { numRuns: 15 },
  );
});
