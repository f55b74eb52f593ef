import { describe, expect, test } from 'vitest';
import { type AlignOptions, alignReturned } from './align.ts';
import { readWord, type WordText } from './read.ts';
import { SAMPLE } from './samples.ts';
import { del, ins, p, pEnd, plainWord, withBody } from './word-cases.ts';
import { type WordOptions, writeWord } from './write.ts';

const OPTIONS: AlignOptions = { by: 'GAL', extent: 'auto' };
const OUT: WordOptions = { style: 'clean', title: 'Draft', attribution: true, date: '2026-12-08T10:00:00Z' };

function read(bytes: Uint8Array): WordText {
  const text = readWord(bytes);
  if (!text.ok) throw new Error(text.why);
  return text.value;
}

const written = {
  clean: await writeWord(SAMPLE, OUT),
  brackets: await writeWord(SAMPLE, { ...OUT, style: 'brackets' }),
  tracked: await writeWord(SAMPLE, { ...OUT, style: 'tracked' }),
};
const base = read(written.clean);

/** What a ministry wishes when it returns one of our files with its body changed. */
function wishesOf(change: (xml: string) => string, style: keyof typeof written = 'clean') {
  return alignReturned(
    { language: 'en', provisions: base.provisions },
    read(withBody(written[style], change)),
    OPTIONS,
  );
}

/** The text of a run, changed; fails when the run is not there. */
function swap(from: string, to: string): (xml: string) => string {
  return (xml) => {
    if (!xml.includes(from)) throw new Error(`no "${from}" in the file`);
    return xml.replace(from, to);
  };
}

const REVIEW = 'Members will review this Strategy in 2029.';
const paragraphOf = (xml: string, words: string): string => {
  const found = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)].find(([text]) => text.includes(words));
  if (!found) throw new Error(`no paragraph with "${words}"`);
  return found[0];
};
const without = (words: string) => (xml: string) => xml.replace(paragraphOf(xml, words), '');
const after = (words: string, added: string) => (xml: string) => {
  const paragraph = paragraphOf(xml, words);
  return xml.replace(paragraph, `${paragraph}${added}`);
};
const noBookmarks = (xml: string) => xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');
const noStyles = (xml: string) => xml.replace(/<w:(?:pStyle|rStyle)[^>]*\/>/g, '');
const both =
  (...changes: ((xml: string) => string)[]) =>
  (xml: string) =>
    changes.reduce((text, change) => change(text), xml);

const CHANGED = { kind: 'change', provisionId: 'op-2', text: 'Members will review this Strategy in 2031.' };

describe('a file of ours that a ministry returns', () => {
  test.each(['clean', 'brackets', 'tracked'] as const)('unchanged wishes nothing: %s', (style) => {
    expect(wishesOf((xml) => xml, style)).toMatchObject({ wishes: [], unplaced: [], isNote: false });
    expect(wishesOf(noBookmarks, style)).toMatchObject({ wishes: [], unplaced: [], isNote: false });
  });

  test('has numbers with ordinals of every kind, and none of them is a word', () => {
    const numbered = (number: string) => swap('>OP1 bis<', `>${number}<`);
    for (const number of ['(b) bis', 'OP3 ter', '4 bis.', 'Article 2 bis'])
      expect(wishesOf(numbered(number), 'brackets').wishes).toEqual([]);
  });

  test('typed over without tracked changes proposes the new wording', () => {
    expect(wishesOf(swap('2029', '2031')).wishes).toEqual([CHANGED]);
  });

  test('with tracked changes proposes what they make', () => {
    const tracked = swap(
      `<w:t xml:space="preserve">${REVIEW}</w:t></w:r>`,
      `<w:t xml:space="preserve">Members will review this Strategy in </w:t></w:r>${del('2029')}${ins('2031')}<w:r><w:t>.</w:t></w:r>`,
    );
    expect(wishesOf(tracked).wishes).toEqual([CHANGED]);
    expect(wishesOf(both(tracked, noBookmarks, noStyles)).wishes).toMatchObject([
      { kind: 'change', text: CHANGED.text },
    ]);
  });

  test('without its bookmarks is found by its words', () => {
    expect(wishesOf(both(swap('2029', '2031'), noBookmarks)).wishes).toEqual([CHANGED]);
  });

  test('renumbered by hand wishes nothing', () => {
    const renumbered = both(swap('>OP2<', '>OP7<'), swap('>(a)<', '>(c)<'));
    expect(wishesOf(renumbered).wishes).toEqual([]);
    expect(wishesOf(both(renumbered, noBookmarks, noStyles)).wishes).toEqual([]);
  });

  test('without a paragraph proposes to delete it', () => {
    expect(wishesOf(without(REVIEW)).wishes).toEqual([{ kind: 'delete', provisionId: 'op-2' }]);
  });

  test('with a paragraph struck in tracked changes proposes to delete it', () => {
    const struck = (xml: string) => xml.replace(paragraphOf(xml, REVIEW), pEnd('del', del(REVIEW)));
    expect(wishesOf(struck).wishes).toEqual([{ kind: 'delete', provisionId: 'op-2' }]);
  });

  test.each([
    ['typed', p('Members will report every year.')],
    ['typed with a number', p('OP3\tMembers will report every year.')],
    ['tracked', pEnd('ins', ins('Members will report every year.'))],
  ])('with a new paragraph proposes it after the one before: %s', (_, added) => {
    expect(wishesOf(after(REVIEW, added)).wishes).toMatchObject([
      {
        kind: 'insert',
        afterId: 'op-2',
        provisionKind: 'operative',
        text: 'Members will report every year.',
      },
    ]);
  });

  test('says from which snapshot it was made', async () => {
    const file = await writeWord(SAMPLE, { ...OUT, snapshotId: '0f8fad5b-d9cb-469f-a165-70867728950e' });
    expect(read(withBody(file, noBookmarks)).snapshotId).toBe('0f8fad5b-d9cb-469f-a165-70867728950e');
  });

  test('cut down to less than half is still the text', () => {
    const cut = ['Recalling the', 'Border management', 'joint training', REVIEW].map(without);
    expect(wishesOf(both(...cut))).toMatchObject({
      isNote: false,
      wishes: Array.from({ length: 4 }, () => ({ kind: 'delete' })),
    });
  });
});

describe('a file that is not ours', () => {
  const aligned = (body: string) =>
    alignReturned({ language: 'en', provisions: base.provisions }, read(plainWord(body)), OPTIONS);
  const thanks = p('Dear colleagues, with thanks.');

  test('and quotes a paragraph in a covering note strikes nothing', () => {
    expect(aligned(thanks + p(REVIEW.replace('2029', '2031')))).toMatchObject({
      wishes: [CHANGED],
      unplaced: [{ by: 'GAL', text: 'Dear colleagues, with thanks.', why: 'not-found' }],
      isNote: true,
    });
  });

  test('and has nothing of the text in it wishes nothing', () => {
    const { wishes, unplaced, isNote } = aligned(Array.from({ length: 7 }, () => thanks).join(''));
    expect({ wishes, unplaced: unplaced.length, isNote }).toEqual({ wishes: [], unplaced: 7, isNote: true });
  });

  test('but is the text typed anew proposes its changes', () => {
    const typed = base.provisions
      .map(({ text }) => p(text.replace('2029', '2031').replace(/^joint/, '(a) joint')))
      .join('');
    expect(aligned(typed)).toMatchObject({ wishes: [CHANGED], unplaced: [], isNote: false });
  });
});

describe('a file with brackets that a ministry returns', () => {
  const struck = (xml: string, words: string): string => {
    const run = new RegExp(`<w:r>(?:(?!</w:r>).)*<w:t[^>]*>${words}</w:t></w:r>`, 's').exec(xml)?.[0];
    if (!run) throw new Error(`no run "${words}"`);
    return xml.replace(
      run,
      `<w:del w:id="900" w:author="x">${run.replaceAll('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ')}</w:del>`,
    );
  };

  test('with all alternatives struck but one proposes that one', () => {
    const chosen = (xml: string) => struck(struck(xml, 'strengthen'), 'deepen');
    expect(wishesOf(chosen, 'brackets')).toMatchObject({
      wishes: [
        {
          kind: 'change',
          provisionId: 'op-1',
          text: expect.stringContaining('Members will enhance practical'),
        },
      ],
      unplaced: [],
    });
  });

  test('with the base struck and two alternatives left asks a person', () => {
    const { wishes, unplaced } = wishesOf((xml) => struck(xml, 'strengthen'), 'brackets');
    expect(wishes).toEqual([]);
    expect(unplaced).toEqual([{ by: 'GAL', text: 'deepen / enhance', why: 'brackets-undecided' }]);
  });

  test.each(['brackets', 'tracked'] as const)(
    'with an alternative of another typed over, untracked, lists it: %s',
    (style) => {
      expect(wishesOf(swap('>enhance<', '>greatly enhance<'), style)).toMatchObject({
        wishes: [],
        unplaced: [{ by: 'GAL', text: 'greatly enhance', why: 'edited-inside-brackets' }],
        isNote: false,
      });
    },
  );

  test('with the base and all alternatives but one taken out, untracked, proposes that one', () => {
    const chosen = (xml: string) =>
      ['strengthen', 'deepen'].reduce((text, words) => swap(`>${words}<`, '><')(text), xml);
    expect(wishesOf(chosen, 'brackets')).toMatchObject({
      wishes: [
        {
          kind: 'change',
          provisionId: 'op-1',
          text: expect.stringContaining('Members will enhance practical'),
        },
      ],
      unplaced: [],
    });
  });

  test('with its base wording typed over, untracked, proposes that', () => {
    expect(wishesOf(swap('>strengthen<', '>strengthen greatly<'), 'brackets').wishes).toMatchObject([
      {
        kind: 'change',
        provisionId: 'op-1',
        text: expect.stringContaining('Members will strengthen greatly practical'),
      },
    ]);
  });

  test('with words added inside an alternative lists it', () => {
    const edited = (xml: string) =>
      xml.replace(
        '<w:rStyle w:val="MufakatProposed"/>',
        '<w:rStyle w:val="MufakatProposed"/></w:rPr><w:t></w:t></w:r><w:ins w:id="9" w:author="x"><w:r><w:rPr><w:rStyle w:val="MufakatProposed"/></w:rPr><w:t>greatly </w:t></w:r></w:ins><w:r><w:rPr><w:rStyle w:val="MufakatProposed"/>',
      );
    expect(wishesOf(edited, 'brackets').unplaced).toEqual([
      { by: 'GAL', text: 'greatly deepen', why: 'edited-inside-brackets' },
    ]);
  });

  test('with words typed into the style of a bracket lists them', () => {
    const typed = (xml: string) =>
      xml.replace(/(MufakatBracket"\/>(?:(?!<\/w:rPr>).)*<\/w:rPr><w:t[^>]*>)\[</, '$1[urgently <');
    expect(wishesOf(typed, 'brackets')).toMatchObject({
      wishes: [],
      unplaced: [{ by: 'GAL', text: 'urgently', why: 'edited-inside-brackets' }],
    });
  });

  test('with words tracked among the names in the margin lists them', () => {
    const tracked = (xml: string) =>
      xml.replace(
        /<w:r>(?:(?!<\/w:r>).)*MufakatAttribution(?:(?!<\/w:r>).)*<\/w:r>/,
        (run) =>
          `${run}<w:ins w:id="900" w:author="x">${run.replace(/<w:t[^>]*>[^<]*</, '<w:t>if others agree<')}</w:ins>`,
      );
    expect(wishesOf(tracked, 'brackets')).toMatchObject({
      wishes: [],
      unplaced: [{ by: 'GAL', text: 'if others agree', why: 'edited-inside-brackets' }],
    });
  });

  test('with plain words changed proposes the base with that change', () => {
    expect(wishesOf(swap(' practical cooperation', ' close cooperation'), 'brackets').wishes).toMatchObject([
      {
        kind: 'change',
        provisionId: 'op-1',
        text: expect.stringContaining('Members will strengthen close cooperation'),
      },
    ]);
  });
});
