import { expect, test } from 'vitest';
import { consolidate, displayed, type Proposal, renderHtml, renderText } from '../../engine/index.ts';
import { withoutNames } from './consolidated.ts';

const base = {
  language: 'en',
  provisions: [
    { id: 'p', kind: 'operative' as const, text: 'Members will cooperate. They will report every year.' },
    { id: 'q', kind: 'operative' as const, text: 'Members will meet in the spring.' },
  ],
};
const change = (code: string, text: string): Proposal => ({
  id: code,
  by: [`CANARY-${code}`],
  wish: { kind: 'change', provisionId: 'p', text },
});
const onWhole = (kind: 'retain' | 'hold' | 'delete', provisionId: string): Proposal => ({
  id: `${kind} ${provisionId}`,
  by: [`CANARY-${kind}`],
  wish: { kind, provisionId },
});
const seminar = (count: string) =>
  `${base.provisions[0].text} The Office will hold ${count} regional seminars on maritime law.`;

/** Every place of a consolidated text that can hold a name holds one. */
const consolidation = consolidate({
  base,
  proposals: [
    change('ARV', 'Members will cooperate.'),
    change('BLS', 'Members will cooperate. They will report every month.'),
    change('CEL', seminar('two')),
    change('DOR', seminar('three')),
    onWhole('retain', 'p'),
    onWhole('hold', 'p'),
    onWhole('delete', 'p'),
    onWhole('retain', 'q'),
    onWhole('hold', 'q'),
    { id: 'held', by: ['CANARY-ESK'], wish: { kind: 'hold', provisionId: 'q', range: { from: 0, to: 7 } } },
    { id: 'moved', by: ['CANARY-FEN'], wish: { kind: 'move', provisionId: 'q', afterId: null, newId: 'm' } },
    {
      id: 'new',
      by: ['CANARY-GAL'],
      wish: { kind: 'insert', afterId: 'q', newId: 'n', provisionKind: 'operative', text: 'New.' },
    },
    { id: 'lost', by: ['CANARY-HEL'], wish: { kind: 'change', provisionId: 'nowhere', text: 'x' } },
  ],
});

test('without names no name is left in a consolidated text, wherever it stood', () => {
  expect(JSON.stringify(consolidation).match(/CANARY-[A-Za-z]+/g)?.length).toBeGreaterThan(20);
  expect(JSON.stringify(withoutNames(consolidation))).not.toContain('CANARY');
});

test('without names every wording is still there, each by itself', () => {
  const { provisions } = withoutNames(consolidation);
  const [provision] = provisions;
  for (const segment of provision?.segments ?? []) {
    if ('alternatives' in segment) expect(displayed(segment.alternatives)).toEqual(segment.alternatives);
  }
  for (const one of [renderText, renderHtml]) {
    const shown = one(withoutNames(consolidation), { attribution: false });
    for (const words of ['every month', 'two regional', 'three regional']) expect(shown).toContain(words);
  }
});
