import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ConsolidatedProvision, Consolidation } from '../model.ts';
import { SAMPLE, SAMPLE_NAMES } from './samples.ts';
import { type WordOptions, writeWord } from './write.ts';
import { readXml } from './xml.ts';

const OPTIONS: WordOptions = {
  style: 'tracked',
  title: 'Draft <Strategy> & "more"',
  symbol: 'EX/DG.1/L.1',
  marking: 'TLP:AMBER',
  exercise: true,
  attribution: true,
  snapshotId: 'text@2026',
  date: '2026-12-08T20:00:00.123Z',
  names: SAMPLE_NAMES,
};

function partsOf(options: Partial<WordOptions> = {}, text: Consolidation = SAMPLE): Record<string, string> {
  const parts = unzipSync(writeWord(text, { ...OPTIONS, ...options }));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function textWith(provision: Partial<ConsolidatedProvision>): Consolidation {
  const plain = {
    id: 'a',
    kind: 'operative',
    number: 'OP1',
    inserted: false,
    deletion: [],
    segments: [],
  } as const;
  return { ...SAMPLE, provisions: [{ ...plain, ...provision }] };
}

function bodyOf(options: Partial<WordOptions>, text: Consolidation = SAMPLE): string {
  return partsOf(options, text)['word/document.xml'] ?? '';
}

describe('a Word file of ours', () => {
  test('holds exactly the parts that it names, each of them well-formed', () => {
    const parts = partsOf();
    const named = new Set<string>();
    for (const [name, xml] of Object.entries(parts)) {
      const folder = name.startsWith('word/_rels/') ? 'word/' : '';
      const read = readXml(new TextEncoder().encode(xml), {
        open: ({ attributes }) => {
          if (name.endsWith('.rels') && attributes.Target) named.add(folder + attributes.Target);
          if (name === '[Content_Types].xml' && attributes.PartName)
            expect(Object.keys(parts)).toContain(attributes.PartName.slice(1));
        },
      });
      expect(read.ok, name).toBe(true);
    }
    const carriers = ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels'];
    expect(Object.keys(parts).sort()).toEqual([...carriers, ...named].sort());
  });

  test('does not say when it was made, only the date of the text', () => {
    const bytes = Buffer.from(writeWord(SAMPLE, OPTIONS));
    const dates: string[] = [];
    for (let at = bytes.indexOf('PK\x03\x04'); at !== -1; at = bytes.indexOf('PK\x03\x04', at + 1))
      dates.push(bytes.toString('hex', at + 10, at + 14));
    expect(dates).toHaveLength(Object.keys(partsOf()).length);
    // In DOS time: midnight, 1 January 1980.
    expect(new Set(dates)).toEqual(new Set(['00002100']));
    expect(partsOf()['docProps/core.xml']).toContain('>2026-12-08T20:00:00Z</dcterms:created>');
  });

  test('bears symbol, day, marking and exercise on every page, and counts its pages', () => {
    const { 'word/header.xml': header, 'word/footer.xml': footer } = partsOf({ day: '9 December 2026' });
    expect(header).toContain('>EX/DG.1/L.1 · 9 December 2026<');
    expect(header).toContain('> TLP:AMBER <');
    expect(header).toContain('DRAFTING EXERCISE');
    expect(footer).toMatch(/>Page <.*w:instr="PAGE".*> of <.*w:instr="NUMPAGES"/);
    expect(partsOf()['word/header.xml']).toContain('>EX/DG.1/L.1 · 2026-12-08<');
  });

  test('names delegations as authors of tracked changes, and nobody where names are not shown', () => {
    const authors = (xml: string) => [...xml.matchAll(/w:author="([^"]*)"/g)].map(([, author]) => author);
    expect(authors(bodyOf({}))).toContain('Arvana, Belisar, Eskmar');
    expect(new Set(authors(bodyOf({ attribution: false })))).toEqual(new Set(['Delegation']));
    expect(Object.values(partsOf({ attribution: false })).join('')).not.toMatch(/ARV|Arvana/);
  });

  test('gives every bookmark and every tracked change a number of its own', () => {
    for (const style of ['brackets', 'tracked'] as const) {
      const body = bodyOf({ style });
      const numbers = [...body.matchAll(/<w:(?:bookmarkStart|ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
      const ends = [...body.matchAll(/<w:bookmarkEnd w:id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(numbers).size).toBe(numbers.length);
      for (const end of ends) expect(numbers).toContain(end);
    }
  });

  test('strikes the printed number with its paragraph', () => {
    const body = bodyOf({}, textWith({ deletion: ['DOR'], segments: [{ text: 'Gone.' }] }));
    expect(body).not.toMatch(/<w:t[ >]/);
    expect(body).toMatch(/<w:del [^>]*><w:r>.*<w:delText[^>]*>OP1<\/w:delText><w:tab\/><\/w:r><\/w:del>/);
  });

  test.each(['brackets', 'tracked', 'clean'] as const)(
    'keeps emphasis, tabs and line breaks: %s',
    (style) => {
      const marks = [
        { from: 0, to: 4, kind: 'emphasis' },
        { from: 5, to: 11, kind: 'strong' },
      ] as const;
      const body = bodyOf({ style }, textWith({ segments: [{ text: 'soft strong\tand\nplain', marks }] }));
      expect(body).toContain('<w:r><w:rPr><w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">soft</w:t></w:r>');
      expect(body).toContain(
        '<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">strong</w:t></w:r>',
      );
      expect(body).toMatch(/<w:tab\/><w:t [^>]*>and<\/w:t><w:cr\/><w:t [^>]*>plain</);
    },
  );

  test('turns paragraphs and words of a text from right to left round, and notes in English not', () => {
    const body = bodyOf({ style: 'brackets' }, { ...SAMPLE, language: 'ar' });
    expect(body).toMatch(/<w:pStyle w:val="MufakatOperative"\/>(?:<w:keepNext\/>)?<w:bidi\/>/);
    expect(body).toContain('<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">Members will </w:t></w:r>');
    expect(body).toMatch(
      /<w:pStyle w:val="MufakatNote"\/><w:ind w:left="0" w:right="992"\/><w:jc w:val="end"\/>/,
    );
    expect(partsOf({}, { ...SAMPLE, language: 'ar' })['word/styles.xml']).toContain('w:bidi="ar"');
  });
});
