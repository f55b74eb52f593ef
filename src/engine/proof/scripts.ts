/** Random texts in the scripts of the region, for fast-check: words of migration texts, joined as each script joins them. */
import fc from 'fast-check';
import type { ConsolidateInput, Proposal } from '../index.ts';

interface Script {
  readonly words: readonly string[];
  readonly between: string;
  readonly end: string;
}

export const scripts = {
  Latin: {
    words: [
      'States',
      'protect',
      'the',
      'rights',
      'of',
      'migrants',
      'and',
      'cross-border',
      '“data”',
      '40%',
      'at sea,',
    ],
    between: ' ',
    end: '. ',
  },
  Arabic: {
    words: ['الدول', 'تحمي', 'حقوق', 'المهاجرين', 'و', 'في', 'البحر،', 'منع', 'الاتجار', 'بالأشخاص'],
    between: ' ',
    end: '. ',
  },
  Thai: {
    words: ['รัฐสมาชิก', 'จะ', 'ป้องกัน', 'การค้ามนุษย์', 'และ', 'คุ้มครอง', 'ผู้เสียหาย', 'ร่วมกัน'],
    between: '',
    end: ' ',
  },
  Khmer: {
    words: ['រដ្ឋ', 'សមាជិក', 'នឹង', 'ការពារ', 'ជនរងគ្រោះ', 'និង', 'ព្រំដែន', 'សហការ'],
    between: '',
    end: '។ ',
  },
  Burmese: {
    words: ['နိုင်ငံများ', 'ကာကွယ်', 'ရမည်', 'လူကုန်ကူးမှု', 'နှင့်', 'ပူးပေါင်း', 'နယ်စပ်'],
    between: '',
    end: '။ ',
  },
  Chinese: {
    words: ['各国', '应', '保护', '移民', '和', '受害者', '，', '加强', '合作', '边境'],
    between: '',
    end: '。',
  },
} as const satisfies Record<string, Script>;

export type ScriptName = keyof typeof scripts;

/** A text of up to so many words; sometimes empty, often one word. */
function textIn({ words, between, end }: Script, maxWords: number): fc.Arbitrary<string[]> {
  const word = fc.constantFrom(...words);
  const joint = fc.oneof(
    { weight: 6, arbitrary: fc.constant(between) },
    { weight: 1, arbitrary: fc.constant(end) },
  );
  const piece = fc.tuple(word, joint).map(([one, after]) => one + after);
  return fc.oneof(
    { weight: 8, arbitrary: fc.array(piece, { minLength: 2, maxLength: maxWords }) },
    { weight: 1, arbitrary: fc.array(piece, { maxLength: 1 }) },
  );
}

/** One provision in one script, and up to four delegations who replace, strike and insert words of it. */
export function forumIn(name: ScriptName): fc.Arbitrary<ConsolidateInput> {
  const script: Script = scripts[name];
  const edit = fc.record({ at: fc.nat(), struck: fc.nat(2), added: textIn(script, 3) });
  const wish = fc.array(edit, { minLength: 1, maxLength: 3 });
  return fc
    .record({ base: textIn(script, 14), wishes: fc.array(wish, { maxLength: 4 }) })
    .map(({ base, wishes }) => ({
      base: { language: 'en', provisions: [{ id: 'p', kind: 'operative' as const, text: base.join('') }] },
      proposals: wishes.map((edits, index): Proposal => {
        const text = edits.reduce((pieces: readonly string[], { at, struck, added }) => {
          const place = at % (pieces.length + 1);
          return [...pieces.slice(0, place), ...added, ...pieces.slice(place + struck)];
        }, base);
        return {
          id: `${index}`,
          by: [`D${index}`],
          wish: { kind: 'change', provisionId: 'p', text: text.join('') },
        };
      }),
    }));
}
