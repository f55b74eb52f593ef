import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { WORD_LIMITS } from './limits.ts';
import { readWord, type WordText } from './read.ts';
import { del, ins, p, pEnd, plainWord, r } from './word-cases.ts';

function read(bytes: Uint8Array): WordText {
  const text = readWord(bytes);
  if (!text.ok) throw new Error(text.why);
  return text.value;
}

function textsOf(body: string): string[] {
  return read(plainWord(body)).provisions.map(({ text }) => text);
}

describe('a Word file with tracked changes', () => {
  const cases: readonly (readonly [name: string, body: string, accepted: string[], original: string[]])[] = [
    [
      'words struck and added',
      `<w:p>${r('We ')}${del('urge')}${ins('invite')}${r(' all.')}</w:p>`,
      ['We invite all.'],
      ['We urge all.'],
    ],
    [
      'a paragraph added whole',
      p('One.') + pEnd('ins', ins('Two.')) + p('Three.'),
      ['One.', 'Two.', 'Three.'],
      ['One.', 'Three.'],
    ],
    [
      'a paragraph struck whole',
      p('One.') + pEnd('del', del('Two.')) + p('Three.'),
      ['One.', 'Three.'],
      ['One.', 'Two.', 'Three.'],
    ],
    ['a paragraph split in two', pEnd('ins', r('One. ')) + p('Two.'), ['One.', 'Two.'], ['One. Two.']],
    ['two paragraphs made one', pEnd('del', r('One. ')) + p('Two.'), ['One. Two.'], ['One.', 'Two.']],
    [
      'words added and struck again',
      `<w:p>${r('Stay.')}<w:ins w:id="1" w:author="x"><w:del w:id="2" w:author="y"><w:r><w:delText>Gone.</w:delText></w:r></w:del></w:ins></w:p>`,
      ['Stay.'],
      ['Stay.'],
    ],
    [
      'words moved',
      `<w:p><w:moveFrom w:id="1" w:author="x">${r('First, ')}</w:moveFrom>${r('second')}<w:moveTo w:id="2" w:author="x">${r(', first')}</w:moveTo></w:p>`,
      ['second, first'],
      ['First, second'],
    ],
    ['a last paragraph that is struck', p('One.') + pEnd('del', del('Two.')), ['One.'], ['One.', 'Two.']],
    [
      'a table row that is struck',
      `<w:tbl><w:tr><w:trPr><w:del w:id="1" w:author="x"/></w:trPr><w:tc>${p('Row.')}</w:tc></w:tr></w:tbl>${p('After.')}`,
      ['After.'],
      ['Row.', 'After.'],
    ],
    [
      'former properties',
      `<w:p><w:pPr><w:pPrChange w:id="1" w:author="x"><w:pPr><w:rPr><w:del w:id="2" w:author="x"/></w:rPr></w:pPr></w:pPrChange></w:pPr>${r('One.')}</w:p>${p('Two.')}`,
      ['One.', 'Two.'],
      ['One.', 'Two.'],
    ],
  ];
  test.each(cases)(
    'shows what its author wishes and what it was made from: %s',
    (_, body, accepted, original) => {
      const text = read(plainWord(body));
      expect(text.provisions.map(({ text }) => text)).toEqual(accepted);
      expect(text.original.map(({ text }) => text)).toEqual(original);
    },
  );

  test('never tells the name of the person who made them', () => {
    const text = read(plainWord(`<w:p>${ins('New.')}</w:p>`));
    expect(JSON.stringify(text)).not.toContain('A person');
    expect(text.isTracked).toBe(true);
  });
});

describe('the words of a Word file', () => {
  test('are read in the order of the page, tables and tables within tables included', () => {
    const inner = `<w:tbl><w:tr><w:tc>${p('Inner.')}</w:tc></w:tr></w:tbl>`;
    const table = `<w:tbl><w:tr><w:tc>${p('Left.')}${inner}${p('Below.')}</w:tc><w:tc>${p('Right.')}</w:tc></w:tr></w:tbl>`;
    expect(textsOf(p('Before.') + table + p('After.'))).toEqual([
      'Before.',
      'Left.',
      'Inner.',
      'Below.',
      'Right.',
      'After.',
    ]);
  });

  test('keep tabs, line breaks, special hyphens and every space between them', () => {
    const body = `<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t xml:space="preserve">c  d</w:t><w:noBreakHyphen/><w:t>e</w:t></w:r></w:p>`;
    expect(textsOf(body)).toEqual(['a\tb\nc  d\u2011e']);
  });

  test('come also from links, fields and content controls', () => {
    const body = `<w:p><w:hyperlink>${r('link ')}</w:hyperlink><w:fldSimple w:instr="REF x">${r('field ')}</w:fldSimple><w:sdt><w:sdtContent>${r('control')}</w:sdtContent></w:sdt><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`;
    expect(textsOf(body)).toEqual(['link field control']);
  });

  test('are the same under another prefix and in strict files', () => {
    const strict = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Strict.</x:t></x:r></x:p></x:body></x:document>`;
    expect(read(plainWord('', { 'word/document.xml': strict })).provisions[0]?.text).toBe('Strict.');
  });

  test('do not include what stands beside them; that is told instead', () => {
    const note = (kind: string) =>
      `<w:${kind}s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:${kind} w:id="2">${p(`A ${kind}.`)}</w:${kind}></w:${kind}s>`;
    const box = `<w:r><w:drawing><w:txbxContent>${p('In a box.')}</w:txbxContent></w:drawing></w:r>`;
    const body = `<w:p>${r('Words')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="2"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>${r('.')}${box}</w:p>`;
    const text = read(
      plainWord(body, {
        'word/footnotes.xml': note('footnote'),
        'word/comments.xml': note('comment'),
        'word/vbaProject.bin': 'x',
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Type="…/attachedTemplate" TargetMode="External" Target="file:///t.dotm"/><Relationship Type="…/hyperlink" TargetMode="External" Target="https://example.org"/></Relationships>',
      }),
    );
    expect(text.provisions.map(({ text }) => text)).toEqual(['Words.']);
    expect(text.comments).toEqual([{ text: 'A comment.', provisionId: 'at1' }]);
    expect(text.warnings.map(({ why, text }) => [why, text])).toEqual([
      ['footnote', 'A footnote.'],
      ['hidden-text', 'secret'],
      ['picture', ''],
      ['text-box', 'In a box.'],
      ['macros-ignored', ''],
      ['linked-content-ignored', 'file:///t.dotm'],
    ]);
  });
});

describe('kinds and numbers are understood, never counted as words', () => {
  const cases: readonly (readonly [text: string, kind: string, label: string, rest: string])[] = [
    ['PP1\tRecalling the commitments,', 'preambular', 'PP1', 'Recalling the commitments,'],
    ['OP4 bis\tMembers will meet.', 'operative', 'OP4 bis', 'Members will meet.'],
    ['3.\tMembers will meet.', 'operative', '3.', 'Members will meet.'],
    ['(a) joint training;', 'subparagraph', '(a)', 'joint training;'],
    ['IV. Border management', 'heading', 'IV.', 'Border management'],
    ['Deeply concerned by the loss of life,', 'preambular', '', 'Deeply concerned by the loss of life,'],
    ['2026 was a year of change.', 'paragraph', '', '2026 was a year of change.'],
    ['1.5 million people moved.', 'operative', '1.5', 'million people moved.'],
  ];
  test.each(cases.slice(0, -1))('%s', (text, kind, label, rest) => {
    const { provisions } = read(plainWord(p('A title') + p(text)));
    expect(provisions[1]).toMatchObject({ kind, label, text: rest });
  });

  test('(i) is a letter after (h) and a roman number elsewhere', () => {
    const body = ['Title', '(h) one;', '(i) two;', '(a) three;', '(i) four;', '(ii) five;']
      .map((text) => p(text))
      .join('');
    expect(read(plainWord(body)).provisions.map(({ level }) => level)).toEqual([undefined, 1, 1, 1, 2, 2]);
  });

  test('automatic numbering makes operative paragraphs and their sub-paragraphs', () => {
    const numbered = (level: number, text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${r(text)}</w:p>`;
    const { provisions } = read(
      plainWord(p('Title') + numbered(0, 'One.') + numbered(1, 'two;') + numbered(2, 'three.')),
    );
    expect(provisions.map(({ kind, level }) => [kind, level])).toEqual([
      ['title', undefined],
      ['operative', undefined],
      ['subparagraph', 1],
      ['subparagraph', 2],
    ]);
  });
});

describe('a file that is not what it says is refused', () => {
  const good = plainWord(p('Words.'));
  const cases: readonly (readonly [name: string, bytes: Uint8Array, why: string])[] = [
    ['text with another ending', strToU8('PK is not a zip'), 'not-a-word-file'],
    ['nothing at all', new Uint8Array(), 'not-a-word-file'],
    ['a renamed zip', zipSync({ 'holiday.jpg': new Uint8Array(50) }), 'not-a-word-file'],
    [
      'a spreadsheet',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<x/>') }),
      'not-a-word-file',
    ],
    ['a zip that breaks off', good.subarray(0, good.length - 60), 'damaged'],
    ['a broken document', plainWord('<w:p>'), 'damaged'],
    ['a file too large', new Uint8Array(WORD_LIMITS.fileBytes + 1), 'too-large'],
    ['an old .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'not-a-word-file'],
    [
      'a file under a password',
      Uint8Array.from([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        ...strToU8(Array.from('EncryptedPackage', (letter) => `${letter}\0`).join('')),
      ]),
      'encrypted',
    ],
  ];
  test.each(cases)('%s', (_, bytes, why) => {
    expect(readWord(bytes)).toMatchObject({ ok: false, why });
  });

  test('a DOCTYPE is refused, whatever it declares', () => {
    const xml =
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>';
    expect(readWord(plainWord('', { 'word/document.xml': xml }))).toMatchObject({
      ok: false,
      why: 'damaged',
      details: { reason: 'doctype' },
    });
  });

  const bomb = zipSync(
    {
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': new Uint8Array(50 * 1024 * 1024).fill(120),
    },
    { level: 1 },
  );

  test('a bomb of 50 MB is refused by what it declares', () => {
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(readWord(bomb)).toMatchObject({ ok: false, why: 'too-much-inside' });
  });

  test('a bomb that lies about its size is refused while it unpacks', () => {
    expect(readWord(withDeclaredSizes(bomb, 1000))).toMatchObject({ ok: false, why: 'damaged' });
  });

  test('too many parts are refused', () => {
    const parts = Object.fromEntries(
      Array.from({ length: WORD_LIMITS.entries + 1 }, (_, at) => [`word/media/${at}.png`, 'x']),
    );
    expect(readWord(plainWord(p('Words.'), parts))).toMatchObject({ ok: false, why: 'too-much-inside' });
  });
});

/** Rewrite the uncompressed sizes in the local headers and the central directory of a zip. */
function withDeclaredSizes(zip: Uint8Array, size: number): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 30 < copy.length; at += 1) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return copy;
}
