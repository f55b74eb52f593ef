import { strToU8, zipSync } from 'fflate';
import type { BaseText, Provision } from '../../model.ts';
import { KIND_STYLES } from '../kinds.ts';
import { MASTHEAD_STYLE, NOTE_STYLE, ROLE_STYLES } from '../roles.ts';
import { BASE, labelOf } from './base-text.ts';

/** Hand-made OOXML, as Word and others write it, for files that ministries return. */
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A part of the text kind: `root` is `document`, `footnotes`, `hdr` and so on. */
export function part(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`;
}

/** A package with this body and these further parts, listed and bound together as every program wants it. */
export function word(body: string, further: Parts = {}): Uint8Array {
  const names = Object.keys(further);
  const frames = names.flatMap((name) => {
    const kind = /^word\/(header|footer)\d\.xml$/.exec(name)?.[1];
    return kind === undefined
      ? []
      : [
          `<w:${kind}Reference w:type="${FRAME_TYPES[name.at(-5) ?? ''] ?? 'default'}" r:id="${boundBy(name)}"/>`,
        ];
  });
  const parts: Parts = {
    '[Content_Types].xml': contentTypes(names),
    '_rels/.rels': relations({
      rId1: ['officeDocument', 'word/document.xml'],
      ...(names.includes('docProps/custom.xml')
        ? { rId2: ['custom-properties', 'docProps/custom.xml'] }
        : {}),
    }),
    'word/document.xml': part(
      'document',
      `<w:body>${body}${LAST}<w:sectPr>${frames.join('')}</w:sectPr></w:body>`,
    ),
    ...further,
    'word/_rels/document.xml.rels': bound(names, further['word/_rels/document.xml.rels']),
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, value]) => [
        name,
        typeof value === 'string' ? strToU8(value) : value,
      ]),
    ),
  );
}

/** Word always ends with a paragraph, and other programs lose a table that nothing follows. */
const LAST = '<w:p/>';
const FRAME_TYPES: Readonly<Record<string, string>> = { 1: 'default', 2: 'first' };
const TEXT_PARTS = /^word\/(document2?|header|footer|footnotes|endnotes|comments|styles)\d?\.xml$/;
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function contentTypes(names: readonly string[]): string {
  const overrides = ['word/document.xml', ...names].flatMap((name) => {
    const kind = TEXT_PARTS.exec(name)?.[1];
    if (name === 'docProps/custom.xml')
      return `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>`;
    if (kind === undefined) return [];
    const type = kind.startsWith('document') ? 'document.main' : kind;
    return `<Override PartName="/${name}" ContentType="${WORD_TYPE}.${type}+xml"/>`;
  });
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function boundBy(name: string): string {
  return `of-${name.replace(/^word\/|\.xml$/g, '')}`;
}

/** The relations of the document: those that are given, and one to each part of the text kind. */
function bound(names: readonly string[], given: Parts[string] | undefined): string {
  const own = names.flatMap((name) => {
    const kind = TEXT_PARTS.exec(name)?.[1];
    if (kind === undefined || kind.startsWith('document')) return [];
    return [[boundBy(name), [kind, name.slice('word/'.length)]] as const];
  });
  const list = relations(Object.fromEntries(own));
  const further = /<Relationship .*\/>/.exec(typeof given === 'string' ? given : '')?.[0] ?? '';
  return list.replace('</Relationships>', `${further}</Relationships>`);
}

/** A list of relations by id: type, target, and whether it leads out of the package. */
export function relations(
  targets: Readonly<Record<string, readonly [type: string, target: string, mode?: 'External']>>,
): string {
  const list = Object.entries(targets).map(
    ([id, [type, target, mode]]) =>
      `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

export function t(text: string): string {
  return `<w:t xml:space="preserve">${escaped(text)}</w:t>`;
}

/** A run of plain text. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${t(text)}</w:r>`;
}

/** A paragraph; a text without marks becomes a run. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : r(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

let changes = 0;
function by(author: string): string {
  changes += 1;
  return `w:id="${changes}" w:author="${author}" w:date="2026-12-01T08:00:00Z"`;
}

export function ins(content: string, author = 'First person'): string {
  return `<w:ins ${by(author)}>${content.startsWith('<') ? content : r(content)}</w:ins>`;
}

export function del(text: string, author = 'First person'): string {
  return `<w:del ${by(author)}><w:r><w:delText xml:space="preserve">${escaped(text)}</w:delText></w:r></w:del>`;
}

export function move(fate: 'moveFrom' | 'moveTo', text: string): string {
  return `<w:${fate} ${by('First person')}>${r(text)}</w:${fate}>`;
}

/** Paragraph properties that say that the paragraph's own end is tracked. */
export function end(fate: 'ins' | 'del' | 'moveFrom' | 'moveTo'): string {
  return `<w:rPr><w:${fate} ${by('First person')}/></w:rPr>`;
}

/** A table of rows of cells; a cell of text becomes one paragraph. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cell = (content: string) =>
    `<w:tc><w:tcPr/>${content.startsWith('<w:p') ? content : p(content)}</w:tc>`;
  const grid = (rows[0] ?? []).map(() => '<w:gridCol w:w="2200"/>').join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

export function note(kind: 'footnote' | 'endnote' | 'comment', id: number, content: string): string {
  return `<w:${kind} w:id="${id}" w:author="A person">${content.startsWith('<w:p') ? content : p(content)}</w:${kind}>`;
}

export function reference(kind: 'footnote' | 'endnote' | 'comment', id: number): string {
  return `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
}

interface Changes {
  /** Runs of a provision, by its id, in place of its words; a text without marks becomes a run. */
  readonly runs?: Readonly<Record<string, string>>;
  /** Paragraph properties, by id, after the style. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Paragraphs put in after a provision. */
  readonly after?: Readonly<Record<string, string>>;
  /** Provisions that are taken out. */
  readonly without?: readonly string[];
  readonly parts?: Parts;
  readonly base?: BaseText;
}

/** Our own file, as it comes back: bookmarks, styles and custom properties are there. */
export function ours({
  runs = {},
  properties = {},
  after = {},
  without = [],
  parts,
  base = BASE,
}: Changes): Uint8Array {
  const body = base.provisions.map((provision, index) => {
    const { id } = provision;
    if (without.includes(id)) return after[id] ?? '';
    const content = runs[id] ?? provision.text;
    const inside = content.startsWith('<') ? content : r(content);
    return `${ourParagraph(provision, { index, inside, properties: properties[id] ?? '' })}${after[id] ?? ''}`;
  });
  return word(body.join(''), {
    'docProps/custom.xml': customProperties(base.language),
    ...OUR_FRAME,
    ...parts,
  });
}

function ourParagraph(
  provision: Provision,
  { index, inside, properties }: { index: number; inside: string; properties: string },
): string {
  const label = labelOf(provision);
  const printed =
    label === '' ? '' : `<w:r><w:rPr><w:rStyle w:val="MufakatLabel"/></w:rPr>${t(label)}<w:tab/></w:r>`;
  const mark = `w:id="${100 + index}"`;
  return `<w:p><w:pPr><w:pStyle w:val="${KIND_STYLES[provision.kind].id}"/>${properties}</w:pPr><w:bookmarkStart ${mark} w:name="p_${provision.id}"/>${printed}${inside}<w:bookmarkEnd ${mark}/></w:p>`;
}

function customProperties(language: string): string {
  return `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="MufakatLanguage"><vt:lpwstr>${language}</vt:lpwstr></property></Properties>`;
}

/** The styles that our files bring along, by name and id. */
const OUR_STYLES = [
  ...[...Object.values(KIND_STYLES), MASTHEAD_STYLE, NOTE_STYLE].map(({ id, name }) =>
    styleOf('paragraph', id, name),
  ),
  ...Object.values(ROLE_STYLES).map(({ id, name }) => styleOf('character', id, name)),
].join('');

function styleOf(type: 'paragraph' | 'character', id: string, name: string): string {
  return `<w:style w:type="${type}" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
}

const OUR_FRAME: Parts = {
  'word/styles.xml': part('styles', OUR_STYLES),
  'word/header1.xml': part('hdr', p('EX/DG.1/L.1 TLP:AMBER', '<w:pStyle w:val="MufakatMasthead"/>')),
};

interface Typing {
  readonly texts?: Readonly<Record<string, string>>;
  readonly base?: BaseText;
  /** What is typed before the words of a provision. */
  readonly label?: (provision: Provision, index: number) => string;
}

/** The text typed anew elsewhere: neither bookmarks nor styles of ours. */
export function typed({ texts = {}, base = BASE, label = () => '' }: Typing): string {
  return base.provisions
    .map((provision, index) => p(`${label(provision, index)}${texts[provision.id] ?? provision.text}`))
    .join('');
}
