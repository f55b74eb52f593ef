import { expect, test } from 'vitest';
import { bracketsOf, displayed, type Proposal, renderHtml, renderProvision, renderText } from './index.ts';
import { proveLaws } from './proof/prove-laws.ts';

const base = {
  language: 'en',
  provisions: [
    { id: 'p', kind: 'operative' as const, text: 'Members will cooperate. They will report every year.' },
  ],
};
const change = (code: string, text: string, provisionId = 'p'): Proposal => ({
  id: code,
  by: [code],
  wish: { kind: 'change', provisionId, text },
});
const struck = change('ARV', 'Members will cooperate.');
const monthly = change('BEL', 'Members will cooperate. They will report every month.');

test('who reads only the alternatives finds every wording there, complete', () => {
  const [provision] = proveLaws({ base, proposals: [struck, monthly] }).provisions;
  const [alternatives] = bracketsOf(provision);
  expect(alternatives?.map(({ text }) => text)).toEqual([
    ' They will report every year.',
    '',
    ' They will report every month.',
  ]);
  expect(alternatives?.map(({ segments }) => segments !== undefined)).toEqual([true, false, false]);
  expect(displayed(alternatives ?? []).map(({ text }) => text)).toEqual([
    ' They will report every year.',
    '',
  ]);
});

test('a new paragraph that others reword is shown once, with what parts its wordings inside', () => {
  const text = 'The Office will hold two regional seminars on maritime law in Jakarta.';
  const insert: Proposal = {
    id: 'new',
    by: ['ARV'],
    wish: { kind: 'insert', afterId: 'p', newId: 'n', provisionKind: 'paragraph', text },
  };
  const proposals = [
    insert,
    change('BEL', text.replace('two', 'three'), 'n'),
    change('CEL', text.replace('Jakarta', 'Perth'), 'n'),
  ];
  const [, inserted] = proveLaws({ base, proposals }).provisions;
  expect(renderProvision(inserted)).toBe(
    '[The Office will hold [three (BEL)|two (ARV, CEL)] regional seminars on maritime law in [Jakarta (ARV, BEL)|Perth (CEL)]. (ARV, BEL, CEL)]',
  );
});

test('the lot turns the alternatives inside as it does those outside', () => {
  const text = (count: string) =>
    `Members will cooperate. The Office will hold ${count} regional seminars on maritime law.`;
  const proposals = ['two', 'three', 'four'].map((count) => change(count, text(count)));
  const orders = ['', '1', '2', '3', '4', '5', '6', '7'].map((lot) => {
    const [provision] = proveLaws({ base, proposals: [...proposals, struck], lot }).provisions;
    return /hold \[(.*?)\]/.exec(renderProvision(provision, { attribution: false }))?.[1];
  });
  expect(new Set(orders)).toEqual(new Set(['four|three|two', 'three|two|four', 'two|four|three']));
});

test('without names no name is printed, inside or outside', () => {
  const consolidation = proveLaws({ base, proposals: [struck, monthly] });
  for (const printed of [renderText, renderHtml]) {
    expect(printed(consolidation, { attribution: false })).not.toMatch(/ARV|BEL/);
    expect(printed(consolidation)).toMatch(/ARV/);
  }
});

test('emphasis of the base wording stands in its finer display', () => {
  const marked = { ...base.provisions[0], marks: [{ from: 29, to: 40, kind: 'emphasis' as const }] };
  const input = { base: { ...base, provisions: [marked] }, proposals: [struck, monthly] };
  expect(renderHtml(proveLaws(input))).toContain('<em>will report</em>');
});
