/** Random forums for fast-check: a base text and what some delegations wish for it. */
import fc from 'fast-check';
import type { ConsolidateInput, Proposal, Provision, ProvisionKind, Wish } from '../index.ts';

/** Few words, so that they repeat; and everything that has ever broken a text. */
const words = [
  'the',
  'States',
  'will',
  'not',
  'share',
  'data',
  'and',
  'and',
  'protect',
  'people',
  'e-mail',
  '3.14',
  "don't",
];
const odd = [
  '[',
  ']',
  '[x]',
  '|',
  '\\',
  '\0',
  '👩‍👩‍👧',
  'é',
  'e\u0301',
  '\u202e',
  'دولة',
  'ไทย',
  '合作',
  '\ud800',
  '',
  '\u200b',
  '—',
];
const separators = [' ', ' ', ' ', ' ', ' ', ', ', '. ', '  ', '\n', ''];

const word = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.constantFrom(...odd) },
);
const separator = fc.constantFrom(...separators);

/** A text of a few words; often short, sometimes empty. */
export function someText(maxWords = 12): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(word, separator), { maxLength: maxWords })
    .map((pairs) => pairs.map(([one, between]) => one + between).join(''));
}

/** A change of a text by which parts of it stay: words replaced, struck, inserted, doubled. */
export function changeOf(text: string): fc.Arbitrary<string> {
  const edit = fc.record({ at: fc.nat(), length: fc.nat(8), by: someText(3) });
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.array(edit, { minLength: 1, maxLength: 3 }).map((edits) => edits.reduce(applied, text)),
    },
    { weight: 1, arbitrary: someText() },
    { weight: 1, arbitrary: fc.constant('') },
  );
}

function applied(text: string, edit: { at: number; length: number; by: string }): string {
  const from = edit.at % (text.length + 1);
  return text.slice(0, from) + edit.by + text.slice(from + edit.length);
}

const kinds: ProvisionKind[] = [
  'title',
  'heading',
  'chapeau',
  'preambular',
  'operative',
  'paragraph',
  'annex',
];

/** Provisions of every kind in any order, few words each. */
export function someProvisions(max: number): fc.Arbitrary<Provision[]> {
  const text = fc.oneof({ weight: 7, arbitrary: someText() }, { weight: 1, arbitrary: fc.constant('') });
  const one = fc.oneof(
    fc.record({ kind: fc.constantFrom(...kinds), text }),
    fc.record({
      kind: fc.constant<ProvisionKind>('subparagraph'),
      text,
      level: fc.integer({ min: 1, max: 4 }),
    }),
  );
  return fc
    .array(one, { maxLength: max })
    .map((list) => list.map((provision, index) => ({ id: `p${index}`, ...provision })));
}

const codes = ['ARV', 'BEL', 'CEL', 'DOR', 'ESK', 'CHAIR'];

/** A forum in which every delegation has at most one wish, besides holds, on each provision; on some there is none. */
export function forum(): fc.Arbitrary<ConsolidateInput> {
  return someProvisions(4).chain((list) => {
    const onBase = list.map((provision) =>
      fc.oneof(
        { weight: 5, arbitrary: wishesOn(provision) },
        { weight: 1, arbitrary: fc.constant<Proposal[]>([]) },
      ),
    );
    const inserted = fc.array(insertion(list), { maxLength: 7 }).map(placedInsertions);
    return fc
      .record({
        base: fc.constant({ language: 'en', provisions: list }),
        wishes: fc.tuple(...onBase),
        inserted,
        lot: fc.option(fc.string({ maxLength: 3 }), { nil: undefined }),
      })
      .map(({ base, wishes, inserted, lot }) => ({
        base,
        proposals: [...wishes.flat(), ...inserted].map((proposal, index) => ({
          ...proposal,
          id: `w${index}`,
        })),
        ...(lot === undefined ? {} : { lot }),
      }));
  });
}

function wishesOn(provision: Provision): fc.Arbitrary<Proposal[]> {
  const words = codes.map((code) =>
    fc.option(wishOn(provision), { freq: 2 }).map((wish) => proposed(code, wish)),
  );
  const hold = fc.option(holdOn(provision), { freq: 2 }).map((wish) => proposed('DOR', wish));
  return fc.tuple(...words, hold).map((wishes) => wishes.flat());
}

function proposed(code: string, wish: Wish | null): Proposal[] {
  return wish ? [{ id: '', by: [code], wish }] : [];
}

function wishOn({ id, text }: Provision): fc.Arbitrary<Wish> {
  return fc.oneof(
    {
      weight: 6,
      arbitrary: changeOf(text).map((wished): Wish => ({ kind: 'change', provisionId: id, text: wished })),
    },
    { weight: 1, arbitrary: fc.constant<Wish>({ kind: 'delete', provisionId: id }) },
    { weight: 1, arbitrary: fc.constant<Wish>({ kind: 'retain', provisionId: id }) },
  );
}

function holdOn({ id, text }: Provision): fc.Arbitrary<Wish> {
  const end = fc.nat(text.length + 2);
  const whole = fc.constant<Wish>({ kind: 'hold', provisionId: id });
  if (text === '') return whole;
  return fc.oneof(
    whole,
    fc
      .tuple(end, end)
      .filter(([a, b]) => a !== b && Math.min(a, b) < text.length)
      .map(
        ([a, b]): Wish => ({
          kind: 'hold',
          provisionId: id,
          range: { from: Math.min(a, b), to: Math.max(a, b) },
        }),
      ),
  );
}

interface LooseInsertion {
  readonly by: string[];
  readonly anchor: number;
  readonly after: string | null;
  readonly text: string;
  readonly kind: ProvisionKind;
}

function insertion(list: readonly Provision[]): fc.Arbitrary<LooseInsertion> {
  return fc.record({
    by: fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 2 }),
    anchor: fc.nat(9),
    after: fc.constantFrom(null, ...list.map(({ id }) => id)),
    // Few wordings, so that several delegations insert the same, also in another order.
    text: fc.constantFrom('A', 'B', 'C', 'States share data.'),
    kind: fc.constantFrom<ProvisionKind>('operative', 'operative', 'preambular'),
  });
}

/** Some insertions stand after a provision of the base, some after an insertion before them. */
function placedInsertions(list: readonly LooseInsertion[]): Proposal[] {
  return list.map(({ by, anchor, after, text, kind }, index) => {
    const newId = `n${index}`;
    const afterId = anchor < index ? `n${anchor}` : after;
    return { id: '', by, wish: { kind: 'insert', afterId, newId, provisionKind: kind, text } };
  });
}
