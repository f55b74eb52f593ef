/**
 * No sequence of acts lets a person read a row outside the audiences of their offices (issue 5, proof). After each act
 * every table with an audience is read as each person, and as a stranger. The acts are those of offices, bodies and texts:
 * meetings, decisions, papers and the record stay empty here, and are met with every role in `access-matrix.test.ts` and
 * `access-walk.test.ts`.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockViewer, stranger } from '../../src/platform/index.ts';
import { type Step, take } from '../support/proof-acts.ts';
import { audiencesBy, type ProofForum, proofForum, viewerAt } from '../support/proof-forum.ts';
import { readableRows, tablesWithAudience } from '../support/readable-rows.ts';

/** More for a deeper search: `MUFAKAT_PROOF_RUNS=200 npx vitest run test/journeys/access-proof.test.ts`. */
const runs = Number(process.env.MUFAKAT_PROOF_RUNS ?? 3);

const number = fc.nat({ max: 1000 });
const at = fc.tuple(number, number, number);
const ofRights = ['appoint', 'appoint', 'end', 'suspend', 'resume', 'establish'] as const;
const ofPapers = ['draft', 'propose', 'join', 'withdraw', 'issue', 'pass', 'wear', 'wait', 'send'] as const;
/** Half of it is done by the officer, so that rights change; everybody tries everything. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ what: fc.constantFrom(...ofRights), by: fc.constant(0), at }),
  fc.record({ what: fc.constantFrom(...ofPapers, ...ofRights), by: fc.nat({ max: 5 }), at }),
);
/** So that there is something to read from the beginning: texts of both bodies, one of them worked on, and a suspension. */
const opening: readonly Step[] = [
  { what: 'draft', by: 0, at: [0, 1, 0] },
  { what: 'draft', by: 0, at: [1, 2, 0] },
  { what: 'propose', by: 1, at: [1, 0, 0] },
  { what: 'pass', by: 2, at: [1, 0, 0] },
  { what: 'issue', by: 0, at: [1, 0, 0] },
  { what: 'suspend', by: 0, at: [5, 0, 0] },
  { what: 'resume', by: 0, at: [5, 0, 0] },
  { what: 'send', by: 0, at: [0, 0, 0] },
];

test('the proof begins with rows for somebody in the tables of offices, of texts and of mail', async () => {
  const forum = await proofForum();
  try {
    const { database, clock } = forum.house;
    const tables = await tablesWithAudience(database, clock(), clockViewer);
    for (const one of opening) expect(await take(forum, one), forum.story.at(-1)).toBe(true);
    const read = new Set<string>();
    for (const person of forum.people) {
      const scope = { viewer: await viewerAt(forum, person), now: clock() };
      for (const { table } of await readableRows(database, tables, scope)) read.add(table);
    }
    const expected = `events.event mail.content mail.message registry.appointment registry.contact registry.person registry.suspension
      registry.suspension_ground texts.no_comment texts.proposal texts.proposal_wording texts.rationale texts.receipt
      texts.revision texts.sponsor texts.text texts.wording`;
    expect(expected.split(/\s+/).filter((table) => !read.has(table))).toEqual([]);
  } finally {
    await forum.house.close();
  }
}, 60_000);

/** Rows that somebody reads and no office of theirs opens. */
async function beyondOffices(forum: ProofForum, tables: readonly string[]): Promise<string[]> {
  const { database, clock } = forum.house;
  const readers = [
    { name: 'a stranger', viewer: stranger, audiences: new Set(['public']) },
    ...(await Promise.all(
      forum.people.map(async (person, at) => ({
        name: `person ${at}`,
        viewer: await viewerAt(forum, person),
        audiences: new Set([...audiencesBy(forum, person), `person:${person.id}`]),
      })),
    )),
  ];
  const found: string[] = [];
  const read = await Promise.all(
    readers.map(({ viewer }) => readableRows(database, tables, { viewer, now: clock() })),
  );
  for (const [at, { name, viewer, audiences }] of readers.entries()) {
    for (const { table, openedBy, count } of read[at] ?? []) {
      if (!openedBy.some((one) => audiences.has(one)))
        found.push(`${name} reads ${count} of ${table} for ${openedBy}`);
    }
    const more = viewer.audiences.filter((one) => !audiences.has(one));
    if (more.length > 0) found.push(`${name} is taken for one of ${more}`);
    const fewer = [...audiences].filter(
      (one) => !one.startsWith('person:') && !viewer.audiences.includes(one),
    );
    if (fewer.length > 0) found.push(`${name} is not taken for one of ${fewer}`);
  }
  return found;
}

test(
  'no sequence of acts lets a person read a row outside the audiences of their offices',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 20 }), async (sequence) => {
        const forum = await proofForum();
        try {
          const tables = await tablesWithAudience(forum.house.database, forum.house.clock(), clockViewer);
          expect(tables.length).toBeGreaterThan(80);
          for (const one of [...opening, ...sequence]) {
            const found = (await take(forum, one)) ? await beyondOffices(forum, tables) : [];
            if (found.length > 0) throw new Error([...forum.story, ...found].join('\n'));
          }
        } finally {
          await forum.house.close();
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
  },
  runs * 60_000,
);
