import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { readXml } from './xml.ts';
import { scanXml } from './xml-scan.ts';

type Event = readonly [what: string, ...string[]];

/** What stands in a text by our own reading: words that follow each other are one. */
function scanned(source: string): Event[] | string {
  const events: Event[] = [];
  const fault = scanXml<Event>(source, {
    meaning: (name, attributes) => ['open', name, ...[...attributes].flat()],
    open: (tag) => events.push(tag),
    close: ([, name = '']) => events.push(['close', name]),
    text: (text) => addText(events, text),
  });
  return fault === undefined ? events : 'refused';
}

/** The same by another reader, with what we refuse on purpose. */
function byAnother(source: string): Event[] | string {
  const events: Event[] = [];
  const parser = new SaxesParser();
  let isRefused = false;
  const refuse = () => {
    isRefused = true;
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) =>
    events.push(['open', name, ...Object.entries(attributes).flat()]),
  );
  let depth = 0;
  parser.on('opentagstart', () => {
    depth += 1;
  });
  parser.on('closetag', ({ name }) => {
    events.push(['close', name]);
    depth -= 1;
  });
  parser.on('text', (text) => depth > 0 && addText(events, text));
  parser.on('cdata', (text) => addText(events, text));
  parser.write(source).close();
  return isRefused ? 'refused' : events;
}

function addText(events: Event[], text: string): void {
  const last = events.at(-1);
  if (text === '') return;
  if (last?.[0] === 'text') events[events.length - 1] = ['text', (last[1] ?? '') + text];
  else events.push(['text', text]);
}

/** Bits that are sound together more often than not, and unsound in every way that we could think of. */
const bit = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('<w:p>', '</w:p>', '<w:r a="1">', '</w:r>', '<w:tab/>', 'words', ' ', '\n'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '&amp;',
        '&#65;',
        '&#x1F54A;',
        '<!-- c -->',
        '<?pi d?>',
        '<![CDATA[<&]]>',
        '<a b=">" c=\'"\'/>',
        '<a\tb = "&lt;\n"\n>',
      ],
      ...['</a >', '<名 字="文"/>', '<x.y-1/>', '\u{1f54a}', 'ไทย', '\u0085', '<a b="1"c="2"/>'],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        '&nbsp;',
        '&',
        '&#0;',
        '&#xD800;',
        '&#1114112;',
        '&#;',
        '&#x;',
        '&LT;',
        '&#X41;',
        '&#xFFFE;',
        ']]>',
        '\u0001',
        '\ufffe',
      ],
      ...[
        '<',
        '>',
        '</',
        '<a b="1" b="2">',
        '<a b>',
        '<a b=1>',
        '<a b="<">',
        '<1a>',
        '<a / >',
        '< a>',
        '</ a>',
        '<!-- -- -->',
        '<!-->',
      ],
      ...[
        '<?xml version="1.0"?>',
        '<? pi?>',
        '<?pi',
        '<![CDATA[',
        '<!DOCTYPE a>',
        '<!ENTITY a "b">',
        '\r\n',
        '\r',
        "'",
        '"',
        '=',
        '/',
      ],
      ...[
        '<a b="&unknown;"/>',
        "<a b='&#10;&#9;'/>",
        '<a:b:c/>',
        '<-a/>',
        '<a\u00a0b="1"/>',
        '<a b="1"\u2003/>',
      ],
    ),
  },
);
const text = fc.array(bit, { maxLength: 12 }).map((bits) => bits.join(''));
const whole = fc
  .tuple(fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>\n', '<!-- c -->', ' '), text)
  .map(([head, inside]) => `${head}<w:p>${inside}</w:p>`);

describe('the XML of a Word file', () => {
  test('is read as another reader reads it, and refused where that refuses it', () => {
    fc.assert(
      fc.property(fc.oneof(text, whole), (source) => {
        expect(scanned(source)).toEqual(byAnother(source));
      }),
      { numRuns: 5_000 },
    );
  });

  test.each([
    [
      '<a/>',
      [
        ['open', 'a'],
        ['close', 'a'],
      ],
    ],
    [
      '<?xml version=\'1.0\' standalone="yes" ?>\r\n<a>\r\n&lt;b&gt;&#x6587;</a>\n',
      [
        ['open', 'a'],
        ['text', '\n<b>文'],
        ['close', 'a'],
      ],
    ],
    [
      '<a b="x > y"><c/></a>',
      [
        ['open', 'a', 'b', 'x > y'],
        ['open', 'c'],
        ['close', 'c'],
        ['close', 'a'],
      ],
    ],
    [
      '<a b="1\n2&#10;3"/>',
      [
        ['open', 'a', 'b', '1 2\n3'],
        ['close', 'a'],
      ],
    ],
  ])('is what it says: %j', (source, events) => {
    expect(scanned(source)).toEqual(events);
    expect(byAnother(source)).toEqual(events);
  });

  test.each([
    '',
    ' ',
    'words',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a/>words',
    '<a>&b;</a>',
    '<a b="1" b="1"/>',
    '<A></a>',
    '<a></ab>',
  ])('is refused where it is not well-formed: %j', (source) => {
    expect(scanned(source)).toBe('refused');
    expect(byAnother(source)).toBe('refused');
  });

  test('never fetches or multiplies anything: a DOCTYPE is refused, and says so', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>';
    expect(readXml(new TextEncoder().encode(bomb), {})).toMatchObject({
      ok: false,
      details: { reason: 'doctype' },
    });
  });

  test('means WordprocessingML whatever prefix it chose', () => {
    const word = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const source = `<x:p xmlns:x="${word}"><x:r x:val="1" z:val="2"/><y:r/><p xmlns="${word}"><r/></p></x:p>`;
    const names: string[] = [];
    readXml(new TextEncoder().encode(source), {
      open: ({ name, attributes }) => names.push(`${name} ${attributes.val ?? ''}`.trim()),
    });
    expect(names).toEqual(['w:p', 'w:r 1', 'r', 'w:p', 'w:r']);
  });
});
