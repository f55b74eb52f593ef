import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { WORD_LIMITS } from './limits.ts';
import { readWord, type WordText } from './read.ts';
import { part, relations, word } from './returned/ooxml.ts';
import { p, plainWord, r } from './word-cases.ts';

function read(bytes: Uint8Array): WordText {
  const text = readWord(bytes);
  if (!text.ok) throw new Error(text.why);
  return text.value;
}

const body = p('Words.');
const LAUGHS =
  '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1"><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:comment></w:comments>';

describe('a package that would hurt its reader is refused, with the reason', () => {
  const cases: readonly (readonly [name: string, bytes: Uint8Array, why: string])[] = [
    [
      'a part that is packed more than three hundred times',
      plainWord(body, { 'word/styles.xml': ' '.repeat(WORD_LIMITS.ratioFloorBytes + 1) }),
      'too-much-inside',
    ],
    [
      'a picture that is, although pictures stay packed',
      plainWord(body, { 'word/media/image1.bmp': ' '.repeat(WORD_LIMITS.ratioFloorBytes + 1) }),
      'too-much-inside',
    ],
    [
      'many parts that together declare too much',
      declaring(
        plainWord(
          body,
          Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`word/media/${at}.png`, noise()])),
        ),
        7_000_000,
      ),
      'too-much-inside',
    ],
    [
      'a part that leads out of the package',
      plainWord(body, { '../../home/evil.xml': 'x' }),
      'damaged: part-name',
    ],
    ['a part at the root of the disk', plainWord(body, { '/etc/cron.d/evil': 'x' }), 'damaged: part-name'],
    [
      'a part in the way of another system',
      plainWord(body, { 'word\\..\\evil.xml': 'x' }),
      'damaged: part-name',
    ],
    [
      'two texts whose names differ by case, one for each kind of reader',
      plainWord(body, { 'word/Document.xml': part('document', '<w:body/>') }),
      'damaged: two-parts-of-one-name',
    ],
    [
      'entities in a part beside the text',
      plainWord(body, { 'word/comments.xml': LAUGHS }),
      'damaged: doctype',
    ],
    ['an entity that nobody declared', plainWord('<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>'), 'damaged: xml'],
    ['a part under a password inside an open zip', encryptedFlag(plainWord(body)), 'encrypted'],
    [
      'an OpenDocument text with another ending',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
      'not-a-word-file',
    ],
    [
      'a package whose document is not there',
      word(body, { '_rels/.rels': relations({ rId1: ['officeDocument', '../../secret.xml'] }) }),
      'not-a-word-file',
    ],
    [
      'more paragraphs than any text',
      plainWord('<w:p/>'.repeat(WORD_LIMITS.paragraphs + 1)),
      'too-much-inside',
    ],
  ];
  test.each(cases)('%s', (_, bytes, said) => {
    const [why, reason] = said.split(': ');
    expect(readWord(bytes)).toMatchObject({ ok: false, why, ...(reason ? { details: { reason } } : {}) });
  });

  test('an old .doc says that it is one', () => {
    const doc = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(readWord(doc)).toMatchObject({ ok: false, why: 'not-a-word-file', details: { kind: 'doc' } });
  });
});

describe('what is in a file and must not run is listed, and the words are read', () => {
  test('macros, a template, a picture and a document that would be fetched', () => {
    const text = read(
      word(`${p('Words.')}<w:subDoc/>`, {
        'word/vbaProject.bin': 'x',
        'word/_rels/document.xml.rels': relations({
          rId1: ['attachedTemplate', 'https://example.org/t.dotm', 'External'],
          rId2: ['image', 'file://host/share/a.png', 'External'],
          rId3: ['subDocument', '\\\\host\\part.docx', 'External'],
          rId4: ['hyperlink', 'https://example.org', 'External'],
        }),
      }),
    );
    expect(text.provisions.map((one) => one.text)).toEqual(['Words.']);
    expect(text.warnings).toEqual([
      { why: 'macros-ignored', text: '' },
      { why: 'linked-content-ignored', text: 'https://example.org/t.dotm' },
      { why: 'linked-content-ignored', text: 'file://host/share/a.png' },
      { why: 'linked-content-ignored', text: '\\\\host\\part.docx' },
    ]);
  });

  test('a field that would fetch is named where it stands', () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO cmd "/c calc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('shown')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const text = read(plainWord(`<w:p>${r('Words ')}${field}</w:p>`));
    expect(text.provisions.map((one) => one.text)).toEqual(['Words shown']);
    expect(text.warnings).toEqual([
      { why: 'linked-content-ignored', text: 'DDEAUTO cmd "/c calc"', provisionId: 'at1' },
    ]);
  });

  test('a header that cannot be read is named, and the text is read', () => {
    const text = read(plainWord(body, { 'word/header1.xml': '<!DOCTYPE x><w:hdr/>' }));
    expect(text.warnings).toEqual([{ why: 'unreadable-part', text: 'word/header1.xml' }]);
  });

  test('elements within elements, however deep, are read through', () => {
    const depth = 20_000;
    const deep = `<w:p>${'<w:smartTag>'.repeat(depth)}${r('Deep.')}${'</w:smartTag>'.repeat(depth)}</w:p>`;
    expect(read(plainWord(deep)).provisions.map((one) => one.text)).toEqual(['Deep.']);
  });
});

/** Hardly compressible, so that only what the parts declare can be too much. */
function noise(): string {
  let seed = 7;
  return Array.from({ length: 30_000 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (seed % 90));
  }).join('');
}

/** Every part of the folder of pictures declares this many bytes. */
function declaring(zip: Uint8Array, size: number): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(copy.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name.startsWith('word/media/')) view.setUint32(at + 24, size, true);
  }
  return copy;
}

function encryptedFlag(zip: Uint8Array): Uint8Array {
  const copy = zip.slice();
  copy[6] = (copy[6] ?? 0) | 1;
  return copy;
}
