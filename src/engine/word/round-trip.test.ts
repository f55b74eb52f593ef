import { describe, expect, test } from 'vitest';
import { baseOf } from './lines.ts';
import { readWord, type WordText } from './read.ts';
import { SAMPLE, SAMPLE_NAMES } from './samples.ts';
import { type WordOptions, writeWord } from './write.ts';

const OPTIONS: WordOptions = {
  style: 'brackets',
  title: 'Draft Strategy for Cooperation',
  symbol: 'EX/DG.1/L.1/Rev.1',
  marking: 'TLP:AMBER',
  exercise: true,
  attribution: true,
  snapshotId: '6ba7b810-9dad-41d1-80b4-00c04fd430c8',
  date: '2026-12-08T10:00:00Z',
  names: SAMPLE_NAMES,
};

const BASE = SAMPLE.provisions
  .filter(({ inserted }) => !inserted)
  .map(({ id, kind, level, segments }) => ({ id, kind, level, text: segments.map(baseOf).join('') }));

async function there(options: Partial<WordOptions>): Promise<WordText> {
  const read = readWord(await writeWord(SAMPLE, { ...OPTIONS, ...options }));
  if (!read.ok) throw new Error(read.why);
  return read.value;
}

describe('a text written to Word and read back', () => {
  test.each(['clean', 'brackets', 'tracked'] as const)(
    'is the base to the letter, ids and kinds included: %s',
    async (style) => {
      const text = await there({ style });
      const read = text.provisions.map(({ id, kind, level, text }) => ({ id, kind, level, text }));
      expect(read).toEqual(BASE);
      expect(text.original.map(({ id, kind, level, text }) => ({ id, kind, level, text }))).toEqual(BASE);
      expect(text.provisions.every(({ known }) => known)).toBe(true);
      expect(text).toMatchObject({
        language: 'en',
        snapshotId: OPTIONS.snapshotId,
        isTracked: false,
        warnings: [],
        comments: [],
      });
    },
  );

  test('keeps its printed labels beside the words', async () => {
    const text = await there({});
    expect(text.provisions.map(({ label }) => label)).toEqual(['', 'PP1', '', 'OP1', '(a)', 'OP2']);
  });

  test.each(['clean', 'brackets', 'tracked'] as const)(
    'has the same bytes when it is written again: %s',
    async (style) => {
      const first = await writeWord(SAMPLE, { ...OPTIONS, style });
      const second = await writeWord(SAMPLE, { ...OPTIONS, style });
      expect(Buffer.compare(first, second)).toBe(0);
    },
  );
});
