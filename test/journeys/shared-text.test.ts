/** A text is consolidated once for all who read it with the same rights (`sharedText`). */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/base/index.ts';
import { bodyOf } from '../../src/groups/index.ts';
import { clockViewer, keptWithin, readAs, type Viewer } from '../../src/platform/index.ts';
import { reopenParagraph, type SharedText, sharedText, submitProposal } from '../../src/texts/index.ts';
import { adoptionStage, type CleanStageText, done, type Stage } from '../support/adoption-stage.ts';

let stage: Stage;
let text: CleanStageText;
let count = 700;

beforeAll(async () => {
  stage = await adoptionStage();
});
afterAll(() => stage.house.close());
beforeEach(async () => {
  count += 1;
  stage.house.setClock('2026-12-08T03:00:00Z');
  text = await stage.cleanText(`EX/DG.1/L.${count}`);
  const [provision] = text.paragraphs;
  done(
    await stage.act('focal-point-arvana', reopenParagraph, { text: text.id, provision, reason: 'A word.' }),
  );
  done(
    await stage.act('focal-point-arvana', submitProposal, {
      ...{ text: text.id, op: 'change', provision, words: 'Members will meet twice each year.' },
      rationale: 'Once is too seldom.',
    }),
  );
});

/** @param isAnew as if nothing had been kept. */
async function readAnew(viewer: Viewer, isAnew = true): Promise<SharedText> {
  const { house } = stage;
  if (isAnew) house.database.changes.heard();
  const read = await stage.read(viewer, (tx) =>
    sharedText(tx, { house, viewer, now: house.clock() }, text.id),
  );
  if (!read) throw new Error('there is no such text for this reader');
  return read;
}

describe('who has the same rights to a text', () => {
  const delegations = ['arvana', 'belisar', 'celmora', 'dorvane'].map((name) => `focal-point-${name}`);

  test('reads the same, whichever delegation it speaks for', async () => {
    const first = await readAnew(await stage.as('focal-point-arvana'));
    expect(first.state.proposals.map(({ rationale }) => rationale)).toContain('Once is too seldom.');
    for (const key of delegations) {
      const own = await readAnew(await stage.as(key));
      expect(own).not.toBe(first);
      expect(own).toEqual(first);
    }
  });

  test('is given what another one has read, until anything is written', async () => {
    const first = await readAnew(await stage.as('focal-point-arvana'));
    expect(await readAnew(await stage.as('focal-point-belisar'), false)).toBe(first);
    done(
      await stage.act('focal-point-belisar', submitProposal, {
        ...{ text: text.id, op: 'insert', words: 'Members will write.', provision: null },
      }),
    );
    const after = await readAnew(await stage.as('focal-point-arvana'), false);
    expect(after.state.proposals).toHaveLength(first.state.proposals.length + 1);
  });

  test('is not an observer, who is given no name and no reason by whoever read before', async () => {
    const member = await readAnew(await stage.as('focal-point-arvana'));
    const observer = await readAnew(await stage.as('observer-mavreth'), false);
    expect(member.state.seesNames).toBe(true);
    expect(observer.state.seesNames).toBe(false);
    expect(observer.state.proposals.flatMap(({ sponsors }) => sponsors)).toEqual([]);
    expect(observer.state.proposals.map(({ rationale }) => rationale)).not.toContain('Once is too seldom.');
    expect(await readAnew(await stage.as('focal-point-arvana'), false)).toBe(member);
  });

  test('is nobody of another body, for whom there is no text even while another one reads it', async () => {
    await readAnew(await stage.as('focal-point-arvana'));
    const { house } = stage;
    const viewer = await stage.as('nobody');
    const read = (tx: Parameters<typeof sharedText>[0]) =>
      sharedText(tx, { house, viewer, now: house.clock() }, text.id);
    expect(await stage.read(viewer, read)).toBeNull();
  });

  test('depends on no row of one delegation: none that is shared has such an audience', async () => {
    const owned = await readAs(
      stage.house.database,
      { viewer: clockViewer, now: stage.house.clock() },
      async (tx) => {
        const body = await tx
          .selectFrom('texts.text')
          .select('body')
          .where('id', '=', text.id)
          .executeTakeFirst();
        expect((await bodyOf(tx, body?.body ?? ''))?.members.length).toBeGreaterThan(3);
        const tables = [
          ...['text', 'adopted', 'provision', 'wording', 'resolution', 'proposal', 'proposal_wording'],
          ...['sponsor', 'rationale', 'late_ruling', 'proposal_end', 'mark', 'ad_ref', 'revision'],
        ];
        const found: string[] = [];
        for (const table of tables) {
          const rows = await sql<{ audience: string }>`select distinct audience
            from ${sql.table(`texts.${table}`)} where audience like 'delegation:%'`.execute(tx);
          found.push(...rows.rows.map(({ audience }) => `${table} ${audience}`));
        }
        return found;
      },
    );
    expect(owned).toEqual([]);
  });
});

describe('what is kept', () => {
  const key = newId();
  const now = () => stage.house.clock();

  test('is nothing in an act, which decides on what stands', async () => {
    const { database } = stage.house;
    const made = await readAs(database, { viewer: clockViewer, now: now() }, (tx) =>
      keptWithin(database, tx, { key, now: now() }, async () => 'read before'),
    );
    expect(made).toBe('read before');
    expect(await database.keep(null, { key, now: now() }, async () => 'read in an act')).toBe(
      'read in an act',
    );
  });

  test('is made once for all who ask at the same time, and anew by the others where the first one failed', async () => {
    const { database } = stage.house;
    const counted = database.changes.count();
    let times = 0;
    const make = async () => {
      times += 1;
      const mine = times;
      await Promise.resolve();
      if (mine === 1) throw new Error('its line broke');
      return mine;
    };
    const ask = () => database.keep(counted, { key: `${key} together`, now: now() }, make);
    const all = await Promise.allSettled([ask(), ask(), ask()]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    times = 10;
    const later = await Promise.all([ask(), ask(), ask()]);
    expect(new Set(later)).toEqual(new Set([11]));
  });

  test('is kept as long as is said, and for a second where nothing is', async () => {
    const { database } = stage.house;
    const counted = database.changes.count();
    const ask = (seconds: number, forMs?: number) =>
      database.keep(
        counted,
        {
          key: `${key} for ${forMs}`,
          now: now().add({ milliseconds: seconds * 1000 }),
          ...(forMs ? { forMs } : {}),
        },
        async () => seconds,
      );
    expect([await ask(0), await ask(0.999), await ask(1)]).toEqual([0, 0, 1]);
    expect([await ask(0, 5000), await ask(4, 5000), await ask(5, 5000)]).toEqual([0, 0, 5]);
  });

  test('is not given to one who began to read before the last write', async () => {
    const { database } = stage.house;
    const before = database.changes.count();
    database.changes.heard();
    const after = database.changes.count();
    const at = { key: `${key} order`, now: now() };
    await database.keep(after, at, async () => 'after');
    expect(await database.keep(before, at, async () => 'before')).toBe('before');
    expect(await database.keep(after, at, async () => 'after, anew')).toBe('after, anew');
  });
});
