import { expect, test } from 'vitest';
import { draftOf, foundBy } from '../../proof/drafts.ts';
import { checkDraft } from '../index.ts';

const formula = 'X: We, the Ministers of the Forum, met.\n';
const ending = '\nO: We will review progress at our next meeting.';

test.each([
  ['S01', 'strategy', 'O: Members will meet.\nP: We recall it.', ['PP1']],
  ['S01', 'strategy', 'P: We recall it.\nO: Members will meet.', []],
  ['S01', 'weDeclaration', 'O: We agree.\nP: We recall it.', []],
  ['S04', 'weDeclaration', 'T: Declaration\nO: We agree.', ['@all']],
  ['S04', 'weDeclaration', `${formula}O: We agree.`, []],
  ['S04', 'weDeclaration', 'O: We, the Ministers, met.\nO: We agree.', []],
  ['S04', 'unResolution', 'O: Decides to meet each year.', ['@all']],
  ['S04', 'unResolution', 'P: Recalling its report,\nO: Members will meet.', ['@all']],
  ['S04', 'unResolution', 'X: The Drafting Group,\nO: Decides to meet each year.', []],
  ['S04', 'unResolution', 'T: Terms of reference\nO: The group will meet each year.', []],
  ['S04', 'strategy', 'O: Members will meet.', []],
  ['S05', 'strategy', 'O: Members will:\n1: meet.', ['(a)']],
  ['S05', 'strategy', 'O: Members aim:\n1: to meet;\n1: to train;\n1: sharing.', ['sharing']],
  ['S05', 'strategy', 'O: Members aim:\n1: to meet;\n1: to train;\n1: to share.', []],
  ['S07', 'weDeclaration', `${formula}O: We agree.\nO: We recall.\nO: We thank.\nO: We hope.`, ['@all']],
  ['S07', 'weDeclaration', `${formula}O: We agree.${ending}`, []],
  ['S08', 'weDeclaration', 'O: We adopt the plan in the annex.', ['annex']],
  ['S08', 'weDeclaration', 'O: We adopt the plan.\nN: Plan', ['Plan']],
  ['S08', 'weDeclaration', 'O: We adopt the plan in the annex.\nN: Plan', []],
  ['S08', 'weDeclaration', 'O: We adopt the plan in Annex A to this Declaration.', ['Annex']],
  [
    'S08',
    'weDeclaration',
    'O: We recall the annex to resolution 70/1 and Annex II of the Palermo Protocol.',
    [],
  ],
  ['S08', 'chairsStatement', 'O: Ministers adopted the Declaration (Attachment A).', []],
  ['S08', 'chairsStatement', 'O: Ministers met.\nN: Programme', ['Programme']],
] as const)('%s in a %s: %s', (rule, profile, lines, expected) => {
  expect(foundBy(rule, lines, { profile })).toEqual(expected);
});

test('a formula that names a body other than the adopting one is shown with the one that adopts', () => {
  const names = { forum: { spelling: '-ise' as const, names: [], adopters: ['Ministers'] } };
  expect(foundBy('S04', 'X: We, the Senior Officials, met.', names)).toEqual([
    'We, the Senior Officials, → Ministers',
  ]);
  expect(foundBy('S04', 'X: We, the Ministers, met.', names)).toEqual([]);
});

/** `a=1. b=3.`: provisions with the numbers that are printed. */
function gap(printed: string): string[] {
  const provisions = printed.split(' ').map((entry) => {
    const [id = '', number = ''] = entry.split('=').map((part) => part.replace('_', ' '));
    return number.startsWith('(')
      ? { id, kind: 'subparagraph' as const, level: 1, text: 'x', number }
      : { id, kind: 'operative' as const, text: 'x', number };
  });
  return checkDraft({ ...draftOf('O: x'), provisions })
    .filter(({ rule }) => rule === 'S02')
    .map(({ found, expected }) => `${found} → ${expected}`);
}

test.each([
  ['a=1. b=2. c=3.', []],
  ['a=1. b=3. c=4. d=6.', ['3 → 2']],
  ['a=OP1 b=OP1_bis c=OP1_ter d=OP2', []],
  ['a=OP1 b=OP1_ter c=OP2', ['OP1 ter → OP2']],
  ['a=1._bis. b=2.', ['1. bis → 1']],
  ['a=OP1_ante b=OP1 c=OP2', []],
  ['a=1. b=(a) c=(b) d=2. e=(a)', []],
  ['a=1. b=(a) c=(c)', ['(c) → (b)']],
])(
  'numbers %s: one bad number makes all later ones wrong, so only the first gap is told',
  (printed, expected) => {
    expect(gap(printed)).toEqual(expected);
  },
);

test('more than four levels are too many', () => {
  const provisions = [{ id: 'a', kind: 'subparagraph' as const, level: 5, text: 'x', number: '(a)' }];
  const rules = (level: number) =>
    checkDraft({ ...draftOf('O: x'), provisions: provisions.map((one) => ({ ...one, level })) }).map(
      ({ rule }) => rule,
    );
  expect(rules(5)).toContain('S06');
  expect(rules(4)).not.toContain('S06');
});
