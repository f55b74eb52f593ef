/** Whatever was proposed and decided: decisions lose no wish, and taken back they leave no trace in the text. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/base/index.ts';
import { bracketsOf, deletedOutright } from '../../src/engine/index.ts';
import type { AnyAct } from '../../src/platform/index.ts';
import {
  consolidatedText,
  createText,
  resolveBracket,
  seenMark,
  submitProposal,
  type TextState,
  textActs,
  textState,
} from '../../src/texts/index.ts';
import { adoptionStage, done, exerciseBody, type Stage } from '../support/adoption-stage.ts';

let stage: Stage;
let count = 0;
const undo = textActs.find(({ name }) => name === 'texts.undo-resolution') as AnyAct; // it is on the list

beforeAll(async () => {
  stage = await adoptionStage();
});
afterAll(() => stage.house.close());

const delegations = [
  'focal-point-arvana',
  'focal-point-belisar',
  'focal-point-celmora',
  'focal-point-dorvane',
];
const codes = ['ARV', 'BLS', 'CEL', 'DOR'];
const sentences = [
  'Members will share information.',
  'They will train officers together.',
  'They will say so early.',
];

/** A wish as numbers: what it is, on which paragraph, and how its words differ. */
const wish = fc.record({
  by: fc.nat(delegations.length - 1),
  op: fc.constantFrom('change', 'delete', 'retain', 'hold', 'insert', 'move', 'split', 'merge'),
  at: fc.nat(4),
  to: fc.nat(4),
  word: fc.constantFrom('gladly', 'at once', 'each year'),
  sentence: fc.nat(2),
});
const decision = fc.record({
  kind: fc.constantFrom('structure', 'structure', 'alternative', 'deletion'),
  at: fc.nat(12),
  choice: fc.nat(3),
  isTakenUp: fc.integer({ min: 0, max: 4 }).map((one) => one > 0),
});

async function freshText(): Promise<string> {
  count += 1;
  const paragraphs = Array.from({ length: 5 }, (_, index) => ({
    ...{ id: newId(), kind: 'operative' },
    words: sentences.map((one) => one.replace('.', ` as to matter ${index + 1}.`)).join(' '),
  }));
  const { id } = done(
    await stage.act('secretariat', createText, {
      ...{ body: exerciseBody, kind: 'declaration', title: 'Shared principles', marking: 'AMBER' },
      ...{ language: 'en', closesAtWall: '2026-12-09T17:00', closesZone: 'Asia/Bangkok' },
      ...{ symbol: `EX/DG.1/L.${900 + count}`, provisions: paragraphs },
    }),
  );
  return id;
}

async function stateOf(text: string): Promise<TextState> {
  const viewer = await stage.as('co-chair-galveth');
  const state = await stage.read(viewer, (tx) => textState(tx, text, { viewer, now: stage.house.clock() }));
  if (!state) throw new Error('the text is gone');
  return state;
}

/** What everybody reads, and what stands proposed; versions and instants aside. */
function seen(state: TextState) {
  return {
    text: consolidatedText(state),
    proposals: state.proposals
      .filter(({ end }) => end === null)
      .map(({ id, op, provision, words, range, sponsors }) => ({
        id,
        op,
        provision,
        words,
        range,
        sponsors,
      })),
  };
}

type Wish = typeof wish extends fc.Arbitrary<infer One> ? One : never;
type Decision = typeof decision extends fc.Arbitrary<infer One> ? One : never;

async function propose(text: string, { by, op, at, to, word, sentence }: Wish): Promise<void> {
  const { provisions, proposals } = await stateOf(text);
  const [subject, other] = [provisions[at], provisions[to]];
  if (!subject || !other) return;
  const about = op === 'merge' ? [subject.id, other.id] : [subject.id];
  const own = proposals.filter(
    (one) =>
      one.end === null &&
      one.sponsors.includes(codes[by] ?? '') &&
      one.op !== 'insert' &&
      [one.provision ?? '', ...(one.wish?.kind === 'merge' ? one.wish.otherIds : [])].some((id) =>
        about.includes(id),
      ),
  );
  const parts = subject.words.split(/(?<=\.) /);
  const changed = subject.words.replace(parts[sentence] ?? '', (one) => one.replace('will', `will ${word}`));
  const input = {
    ...{ text, op, provision: subject.id, against: subject.version },
    ...(op === 'insert' ? {} : { replaces: own.map(({ id }) => id) }),
    ...{ change: { words: changed }, insert: { words: `Members will ${word} write.` } }[op as 'change'],
    ...(op === 'move' ? { after: other.id } : {}),
    ...(op === 'split'
      ? { parts: [parts.slice(0, 1 + (sentence % 2)).join(' '), parts.slice(1 + (sentence % 2)).join(' ')] }
      : {}),
    ...(op === 'merge'
      ? { others: [{ provision: other.id, against: other.version }], words: `${changed} ${other.words}` }
      : {}),
  };
  await stage.act(delegations[by] ?? null, submitProposal, input);
}

/** @returns the resolution, unless there was nothing to decide. */
async function decide(text: string, { kind, at, choice, isTakenUp }: Decision): Promise<string | null> {
  const state = await stateOf(text);
  const { provisions } = consolidatedText(state);
  const structural = state.proposals.filter(
    ({ op, end }) => end === null && (op === 'move' || op === 'split' || op === 'merge'),
  );
  const proposal = structural[at % Math.max(1, structural.length)];
  const lines = {
    structure: provisions.filter(({ id }) => id === proposal?.provision),
    alternative: provisions.filter((one) => bracketsOf(one).length > 0),
    deletion: provisions.filter((one) => deletedOutright(one).length > 0),
  }[kind as 'structure'];
  const line = lines[at % Math.max(1, lines.length)];
  if (!line) return null;
  const choices = {
    structure: { kind, proposal: proposal?.id, isTakenUp },
    alternative: { kind, bracket: 0, alternative: choice },
    deletion: { kind },
  };
  const result = await stage.act('co-chair-galveth', resolveBracket, {
    ...{ text, provision: line.id, seen: seenMark(line) },
    choice: choices[kind as keyof typeof choices],
  });
  return result.ok ? result.value.resolution : null;
}

describe('decisions on a text whose order and borders are in question', () => {
  test('lose no wish, and taken back in turn leave the text and the proposals as they were', async () => {
    const runs = Number(process.env['MUFAKAT_PROOF_RUNS'] ?? 12);
    await fc.assert(
      fc.asyncProperty(
        fc.array(wish, { minLength: 3, maxLength: 9 }),
        fc.array(decision, { minLength: 1, maxLength: 4 }),
        async (wishes, decisions) => {
          const text = await freshText();
          for (const one of wishes) await propose(text, one);
          const path: { resolution: string; before: object }[] = [];
          for (const one of decisions) {
            const before = seen(await stateOf(text));
            const resolution = await decide(text, one);
            const after = consolidatedText(await stateOf(text));
            expect(after.unplaced).toEqual([]);
            if (resolution) path.push({ resolution, before });
          }
          for (const { resolution, before } of path.reverse()) {
            done(await stage.act('co-chair-galveth', undo, { text, resolution }));
            expect(seen(await stateOf(text))).toEqual(before);
          }
        },
      ),
      { numRuns: runs },
    );
  }, 300_000);

  test('taken back with wishes that came since, leave the former order and words, and no wish without a place', async () => {
    const runs = Number(process.env['MUFAKAT_PROOF_RUNS'] ?? 8);
    await fc.assert(
      fc.asyncProperty(
        fc.array(wish, { minLength: 2, maxLength: 6 }),
        decision,
        fc.array(wish, { minLength: 1, maxLength: 5 }),
        async (wishes, one, newer) => {
          const text = await freshText();
          for (const each of wishes) await propose(text, each);
          const before = baseOf(await stateOf(text));
          const resolution = await decide(text, one);
          for (const each of newer) await propose(text, each);
          if (!resolution) return;
          done(await stage.act('co-chair-galveth', undo, { text, resolution }));
          const after = await stateOf(text);
          expect(baseOf(after)).toEqual(before);
          expect(consolidatedText(after).unplaced).toEqual([]);
        },
      ),
      {
        numRuns: runs,
        examples: [
          // A new paragraph is reworded after it was taken up, by the one that proposed it.
          [
            [plainWish('insert', 2), plainWish('change', 3), plainWish('change', 0)],
            { kind: 'alternative', at: 4, choice: 1, isTakenUp: false },
            [plainWish('change', 3), plainWish('change', 0)],
          ],
        ],
      },
    );
  }, 300_000);
});

/** The paragraphs as they stand, without any proposal. */
function baseOf({ provisions }: TextState) {
  return provisions.map(({ id, words }) => ({ id, words }));
}

function plainWish(op: Wish['op'], at: number): Wish {
  return { by: 0, op, at, to: 0, word: 'gladly', sentence: 0 };
}
