import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Rationale } from './rationales.ts';
import { readWord } from './read.ts';
import { SAMPLE, SAMPLE_NAMES } from './samples.ts';
import { withPart } from './word-cases.ts';
import { type WordOptions, writeWord } from './write.ts';

const RATIONALES: readonly Rationale[] = [
  {
    provisionId: 'op-1',
    by: ['ARV', 'ESK'],
    text: '“Enhance” is agreed language.\n\nSee the last declaration.',
  },
  { provisionId: 'op-1', by: ['DOR'], text: 'National law is\u000bunderstood & needs no mention <here>.' },
  {
    provisionId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    by: ['DOR'],
    text: 'It repeats PP2.',
    date: '2026-12-01T08:00:00.5Z',
  },
  { provisionId: 'op-2', by: ['FEN'], text: ' ' },
];

const OPTIONS: WordOptions = {
  style: 'brackets',
  title: 'Draft',
  attribution: true,
  date: '2026-12-08T10:00:00Z',
  names: SAMPLE_NAMES,
  rationales: RATIONALES,
};

function file(options: Partial<WordOptions> = {}): Uint8Array {
  return writeWord(SAMPLE, { ...OPTIONS, ...options });
}

function part(bytes: Uint8Array, name: string): string | undefined {
  const found = unzipSync(bytes)[name];
  return found && strFromU8(found);
}

/** The words between the two ends of a comment. */
function commentedWords(bytes: Uint8Array, id: number): string {
  const body = part(bytes, 'word/document.xml') ?? '';
  const [, range = ''] =
    new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`).exec(body) ?? [];
  expect(body).toContain(`<w:commentReference w:id="${id}"/>`);
  return [...range.matchAll(/<w:(?:t|delText) [^>]*>([^<]*)</g)].map(([, words]) => words).join('|');
}

describe('why delegations propose what they propose', () => {
  test('stands as a comment of theirs beside their words, in the order of the text', () => {
    const comments = part(file(), 'word/comments.xml') ?? '';
    const heads = [...comments.matchAll(/<w:comment [^>]*>/g)].map(([head]) => head);
    expect(heads).toEqual([
      '<w:comment w:id="0" w:author="Dorvale" w:date="2026-12-01T08:00:00Z" w:initials="DOR">',
      '<w:comment w:id="1" w:author="Arvana, Eskmar" w:date="2026-12-08T10:00:00Z" w:initials="ARV, ESK">',
      '<w:comment w:id="2" w:author="Dorvale" w:date="2026-12-08T10:00:00Z" w:initials="DOR">',
    ]);
    expect(comments.match(/<w:p>/g)).toHaveLength(5);
    expect(comments).toContain('National law is\ufffdunderstood &amp; needs no mention &lt;here&gt;.');
  });

  test('stands around the words concerned, and around the whole provision where it is about all', () => {
    expect(commentedWords(file(), 0)).toMatch(/^\[\|Recalling the commitments .*\]$/);
    expect(commentedWords(file(), 1)).toBe('enhance');
    expect(commentedWords(file({ style: 'tracked' }), 0)).toMatch(/^Recalling the commitments/);
    expect(commentedWords(file({ style: 'tracked' }), 1)).toBe('strengthen|deepen|enhance');
    expect(commentedWords(file({ style: 'tracked' }), 2)).toBe(', in accordance with national law,');
  });

  test('is not said where names are not shown, nor beside the clean text', () => {
    for (const options of [{ attribution: false }, { style: 'clean' }, { rationales: [] }] as const) {
      const bytes = file(options);
      expect(part(bytes, 'word/comments.xml')).toBeUndefined();
      expect(
        Object.values(unzipSync(bytes))
          .map((one) => strFromU8(one))
          .join(''),
      ).not.toMatch(/agreed language|<w:comment/);
    }
  });

  test.each(['brackets', 'tracked'] as const)('is no comment of those who return the file: %s', (style) => {
    const bytes = file({ style });
    expect(readWord(bytes)).toMatchObject({
      ok: true,
      value: { comments: [], warnings: [], isTracked: false },
    });
    const many = Array.from({ length: 60 }, (_, at) => ({
      provisionId: 'op-2',
      by: ['FEN'],
      text: `Reason ${at}.`,
    }));
    expect(readWord(file({ style, rationales: many }))).toMatchObject({ ok: true, value: { comments: [] } });
  });

  test('is theirs when they wrote into it, and what they write beside it is theirs', () => {
    const edited = withPart(file(), 'word/comments.xml', (xml) =>
      xml
        .replace('It repeats PP2.', 'It repeats PP2. We do not agree.')
        .replace(
          '</w:comments>',
          '<w:comment w:id="9"><w:p><w:r><w:t>Noted.</w:t></w:r></w:p></w:comment></w:comments>',
        ),
    );
    const read = readWord(edited);
    expect(read.ok && read.value.comments.map(({ text }) => text)).toEqual([
      'It repeats PP2. We do not agree.',
      'Noted.',
    ]);
  });
});
