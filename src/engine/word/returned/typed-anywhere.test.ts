import { describe, expect, test } from 'vitest';
import { consolidate } from '../../consolidate.ts';
import { alignReturned } from '../align.ts';
import { readWord, type WordText } from '../read.ts';
import { SAMPLE, SAMPLE_NAMES } from '../samples.ts';
import { withBody } from '../word-cases.ts';
import { type WordOptions, writeWord } from '../write.ts';
import { BASE } from './base-text.ts';

/** A word that nothing else in the file holds. */
const TYPED = 'zqx';

const OUT: WordOptions = {
  style: 'clean',
  title: 'Draft',
  attribution: true,
  date: '2026-12-08T10:00:00Z',
  names: SAMPLE_NAMES,
};

function read(bytes: Uint8Array): WordText {
  const text = readWord(bytes);
  if (!text.ok) throw new Error(text.why);
  return text.value;
}

const base = read(await writeWord(SAMPLE, OUT)).provisions;

/** Is the word that somebody typed somewhere in what was understood? */
function isFound(bytes: Uint8Array): boolean {
  const { wishes, unplaced } = alignReturned({ language: 'en', provisions: base }, read(bytes), {
    by: 'GAL',
    extent: 'auto',
  });
  return JSON.stringify({ wishes, unplaced }).includes(TYPED);
}

const RUN = /<w:r>(?:(?!<\/w:r>).)*<w:t(?: [^>]*)?>[^<]*<\/w:t>(?:(?!<\/w:r>).)*<\/w:r>/gs;
const PARAGRAPH = /<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs;

const ways: Readonly<Record<string, readonly [where: RegExp, change: (found: string) => string]>> = {
  'at the end of a run': [RUN, (run) => run.replace(/<\/w:t>/, ` ${TYPED}</w:t>`)],
  'at the beginning of a run': [RUN, (run) => run.replace(/(<w:t(?: [^>]*)?>)/, `$1${TYPED} `)],
  'in tracked changes after a run': [
    RUN,
    (run) => {
      const typed = run.replace(/<w:t(?: [^>]*)?>[^<]*</, `<w:t>${TYPED}<`).replace(/<w:(?:tab|cr)\/>/g, '');
      return `${run}<w:ins w:id="999" w:author="x">${typed}</w:ins>`;
    },
  ],
  'in a paragraph of the same style below': [
    PARAGRAPH,
    (paragraph) => {
      const properties = /<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>/s.exec(paragraph)?.[0] ?? '';
      return `${paragraph}<w:p>${properties}<w:r><w:t>${TYPED} is typed here.</w:t></w:r></w:p>`;
    },
  ],
};

/** The names in the key to the codes stand in one run: nobody can tell where a name ends. */
const AT_THE_END_OF_A_NAME = /Fenwick Isles/;

describe.each(['clean', 'brackets', 'tracked'] as const)('our own file, %s, with a word typed', (style) => {
  test.each(Object.entries(ways))(
    '%s is understood or listed, wherever it is',
    async (_, [where, change]) => {
      const file = await writeWord(SAMPLE, { ...OUT, style });
      const places: string[] = [];
      withBody(file, (xml) => {
        places.push(...(xml.match(where) ?? []));
        return xml;
      });
      const lost = places.filter((place, at) => {
        let nth = -1;
        const typed = withBody(file, (xml) =>
          xml.replace(where, (found) => {
            nth += 1;
            return nth === at ? change(found) : found;
          }),
        );
        return !isFound(typed) && !AT_THE_END_OF_A_NAME.test(place);
      });
      expect(places.length).toBeGreaterThan(5);
      expect(lost).toEqual([]);
    },
  );
});

const STRUCTURED = consolidate({
  base: BASE,
  proposals: [
    { id: '1', by: ['ARV'], wish: { kind: 'move', provisionId: 'op4', afterId: 'op1', newId: 'm1' } },
    {
      id: '2',
      by: ['BLS', 'CEL'],
      wish: {
        kind: 'split',
        provisionId: 'op3',
        text: '1.5 million people a year use regular pathways.',
        rest: [{ newId: 's1', text: 'Members will widen these pathways.' }],
      },
    },
    {
      id: '3',
      by: ['CHAIR'],
      wish: { kind: 'merge', provisionId: 'op1', otherIds: ['op2'], text: 'Members will do both.' },
    },
    { id: '4', by: ['DOR'], wish: { kind: 'delete', provisionId: 'op5' } },
    { id: '5', by: ['ESK'], wish: { kind: 'hold', provisionId: 'pp1' } },
    { id: '6', by: ['FEN'], wish: { kind: 'retain', provisionId: 'op5' } },
  ],
});

describe.each([true, false])('our own file, names shown: %s', (attribution) => {
  test.each(['clean', 'brackets', 'tracked'] as const)(
    'holds nothing that anybody typed: %s',
    async (style) => {
      const file = await writeWord(STRUCTURED, {
        ...{ ...OUT, style, attribution, exercise: true, marking: 'TLP:AMBER' },
        names: { ARV: 'Arvana', BLS: 'Belisar', CEL: 'Celmora' },
      });
      const { provisions, warnings, comments } = read(file);
      expect({ warnings, comments }).toEqual({ warnings: [], comments: [] });
      expect(provisions.map(({ id, text }) => [id, text])).toEqual(
        BASE.provisions.map(({ id, text }) => [id, text]),
      );
    },
  );
});
