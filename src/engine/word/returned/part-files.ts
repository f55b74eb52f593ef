import { strToU8 } from 'fflate';
import { BASE, words } from './base-text.ts';
import { escaped, ours, p, part, r, relations, t, typed, word } from './ooxml.ts';
import type { ReturnedFile } from './returned-file.ts';

const REVIEW = words('op5');
const REVIEW_2031 = 'Members will review this Declaration in 2031.';

const drawing = (inside: string, description = '') =>
  `<w:drawing><wp:inline><wp:docPr id="1" name="Shape" descr="${description}"/>${inside}</wp:inline></w:drawing>`;
const box = (...texts: string[]) => `<w:txbxContent>${texts.map((text) => p(text)).join('')}</w:txbxContent>`;
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const control = (content: string) =>
  `<w:sdt><w:sdtPr><w:alias w:val="Clause"/><w:tag w:val="c"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** Files that say things elsewhere than in plain paragraphs. */
export const partFiles: readonly ReturnedFile[] = [
  {
    name: 'a text box that is there twice, for new readers and old, and one for old readers alone',
    file: ours({
      runs: {
        op1: `${r(words('op1'))}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing(`<wps:txbx>${box('Galveth reserves its position.', 'Until the capital answers.')}</wps:txbx>`)}</mc:Choice><mc:Fallback><w:pict><v:textbox>${box('Galveth reserves its position.', 'Until the capital answers.')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        op4: `${r(words('op4'))}<w:r><mc:AlternateContent><mc:Fallback><w:pict><v:textbox>${box('Only here.')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      },
    }),
    wishes: [],
    unplaced: [
      'text-box: Galveth reserves its position.',
      'text-box: Until the capital answers.',
      'text-box: Only here.',
    ],
  },
  {
    name: 'fields: a reference, a link, a page number, a chosen entry, and one that would fetch',
    file: ours({
      runs: {
        op1: `${r('Members will, as in paragraph ')}${field('REF p_op5 \\h', '5')}${r(', strengthen practical ')}<w:hyperlink r:id="rId9">${r('cooperation')}</w:hyperlink>${r(' on border management, in accordance with national law.')}`,
        op4: `${r('Members will return persons in ')}${field('HYPERLINK "https://example.org/safety"', 'safety')}${r(' and dignity, with full respect for each person’s rights.')}`,
        op5: `${r('Members will review this Declaration in ')}<w:fldSimple w:instr="DATE \\@ yyyy">${r('2029')}</w:fldSimple><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val=" never"/><w:listEntry w:val=" in May"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${r('.')}${field('INCLUDETEXT "\\\\\\\\host\\\\share\\\\secret.docx"', '')}`,
      },
    }),
    wishes: [
      'change op1: Members will, as in paragraph 5, strengthen practical cooperation on border management, in accordance with national law.',
      'change op5: Members will review this Declaration in 2029 in May.',
    ],
    unplaced: [],
  },
  {
    name: 'content controls, smart tags and custom XML around words and paragraphs',
    file: word(
      BASE.provisions
        .map(({ id, text }) => {
          if (id === 'op5')
            return control(p(`${r('Members will ')}${control(r('jointly '))}${r(REVIEW.slice(13))}`));
          if (id !== 'op1') return p(text);
          return p(
            `<w:smartTag w:uri="u" w:element="place">${r('Members')}</w:smartTag><w:customXml w:element="x">${r(text.slice(7))}</w:customXml>`,
          );
        })
        .join(''),
    ),
    wishes: ['change op5: Members will jointly review this Declaration in 2029.'],
    unplaced: [],
  },
  {
    name: 'a page and a whole Word file put into the document',
    file: ours({
      after: { op1: '<w:altChunk r:id="rId5"/>', op5: '<w:altChunk r:id="rId6"/><w:altChunk r:id="rId7"/>' },
      parts: {
        'word/_rels/document.xml.rels': relations({
          rId5: ['aFChunk', 'afchunk1.htm'],
          rId6: ['aFChunk', '/word/afchunk2.docx'],
          rId7: ['aFChunk', 'afchunk3.rtf'],
        }),
        'word/afchunk1.htm':
          '<html><head><style>p { color: red }</style></head><body><p>Views of the capital &amp; others:</p><p>accept <b>all</b> of it.</p></body></html>',
        'word/afchunk2.docx': word(p('3. Members will report.') + p('They will do so yearly.')),
        'word/afchunk3.rtf': '{\\rtf1 Words in another format.}',
      },
    }),
    wishes: [],
    unplaced: [
      'embedded-document: Views of the capital & others:\naccept all of it.',
      'embedded-document: 3. Members will report.\nThey will do so yearly.',
      'embedded-document: word/afchunk3.rtf',
    ],
  },
  {
    name: 'symbols, a reading aid, a formula and an embedded object',
    file: ours({
      runs: {
        op1: `${r('Members will strengthen practical cooperation ')}<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>${r(' on border management, in accordance with national law.')}<w:r><w:sym w:font="House Signs" w:char="F041"/></w:r>`,
        op4: `${r('Members will return persons in ')}<w:r><w:ruby><w:rt>${r('reading')}</w:rt><w:rubyBase>${r('safety')}</w:rubyBase></w:ruby></w:r>${r(' and dignity, with full respect for each person’s rights.')}`,
        op5: `${r(REVIEW)}<m:oMath><m:r><m:t>n</m:t></m:r><m:r><m:t>=45</m:t></m:r></m:oMath><w:r><w:object><v:shape/><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="rId4"/></w:object></w:r>`,
      },
      parts: { 'word/embeddings/sheet.xlsx': strToU8('x') },
    }),
    wishes: [
      'change op1: Members will strengthen practical cooperation \u2192 on border management, in accordance with national law.\ufffd',
    ],
    unplaced: ['symbol: House Signs F041', 'reading-aid: reading', 'formula: n=45', 'object: Excel.Sheet.12'],
  },
  {
    name: 'a picture that says what it shows, a diagram and a chart',
    file: ours({
      runs: {
        op1: `${r(words('op1'))}<w:r>${drawing('', 'Map of the routes')}</w:r>`,
        op2: `${r(words('op2'))}<w:r>${drawing('<a:graphic><dgm:relIds xmlns:dgm="d" r:dm="rId5"/></a:graphic>')}</w:r>`,
        op4: `${r(words('op4'))}<w:r>${drawing('<a:graphic><c:chart xmlns:c="c" r:id="rId6"/></a:graphic>')}</w:r>`,
      },
      parts: {
        'word/_rels/document.xml.rels': relations({
          rId5: ['diagramData', 'diagrams/data1.xml'],
          rId6: ['chart', 'charts/chart1.xml'],
        }),
        'word/diagrams/data1.xml':
          '<d xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:t>Focal point</a:t><a:t>Registry</a:t></d>',
        'word/charts/chart1.xml':
          '<c:chartSpace xmlns:c="c" xmlns:a="a"><a:t>Arrivals</a:t><c:v>2024</c:v><c:v>1200</c:v></c:chartSpace>',
      },
    }),
    wishes: [],
    unplaced: [
      'picture: Map of the routes',
      'diagram: Focal point \u00b7 Registry',
      'diagram: Arrivals \u00b7 2024 \u00b7 1200',
    ],
  },
  {
    name: 'words hidden by themselves and by a style',
    file: ours({
      runs: {
        op1: `${r(words('op1'))}${r('not yet cleared', '<w:vanish/>')}`,
        op4: `${r(words('op4'))}${r('for the minister', '<w:rStyle w:val="Quiet"/>')}`,
        op5: `${r(REVIEW.slice(0, 12))}${r(REVIEW.slice(12), '<w:vanish w:val="0"/>')}`,
      },
      after: { op5: p('A whole paragraph.', '<w:pStyle w:val="Unseen"/>') },
      parts: {
        'word/styles.xml': part(
          'styles',
          '<w:style w:type="character" w:styleId="Quiet"><w:name w:val="Quiet"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Unseen"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style>',
        ),
      },
    }),
    wishes: [],
    unplaced: [
      'hidden-text: not yet cleared',
      'hidden-text: for the minister',
      'hidden-text: A whole paragraph.',
    ],
  },
  {
    name: 'a watermark, a letterhead beside our own header, and numbers of pages',
    file: ours({
      parts: {
        'word/header2.xml': part(
          'hdr',
          `${p('EX/DG.1/L.1 TLP:AMBER', '<w:pStyle w:val="MufakatMasthead"/>')}${p(`<w:r><w:pict><v:shape><v:textpath string="NOT CLEARED"/></v:shape></w:pict></w:r>`)}${p('Mission of Galveth')}`,
        ),
        'word/footer1.xml': part(
          'ftr',
          p(field('PAGE', '3')) +
            p(`${r('Page ')}${field('PAGE', '3')}${r(' of ')}${field('NUMPAGES', '9')}`),
        ),
        'word/footer2.xml': part('ftr', p('Page 4 of 9')),
      },
    }),
    wishes: [],
    unplaced: ['header: Mission of Galveth', 'picture: NOT CLEARED'],
  },
  {
    name: 'sections, and headings in the styles of another house',
    file: word(
      BASE.provisions
        .map(({ text, kind }) =>
          p(
            text,
            kind === 'heading'
              ? '<w:pStyle w:val="berschrift2"/><w:sectPr><w:type w:val="nextPage"/></w:sectPr>'
              : '<w:pStyle w:val="Textkrper"/>',
          ),
        )
        .join(''),
      {
        'word/styles.xml': part(
          'styles',
          '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Textkrper"><w:name w:val="Body Text"/></w:style>',
        ),
      },
    ),
    wishes: [],
    unplaced: [],
  },
  {
    name: 'strict OOXML under another prefix, its document elsewhere',
    file: word('', {
      '_rels/.rels': relations({ rId1: ['officeDocument', '/word/document2.xml'] }),
      'word/document2.xml': strict(
        BASE.provisions.map(({ id, text }) => (id === 'op5' ? REVIEW_2031 : text)),
      ),
    }),
    wishes: [`change op5: ${REVIEW_2031}`],
    unplaced: [],
  },
  {
    name: 'a text typed in a plain program that writes no styles and one run for each word',
    file: word(
      BASE.provisions
        .map(({ text }) =>
          p(
            text
              .split(/(?<= )/)
              .map((piece) => `<w:r>${t(piece)}</w:r>`)
              .join(''),
          ),
        )
        .join(''),
    ),
    wishes: [],
    unplaced: [],
  },
  {
    name: 'a text in which everything is struck and nothing proposed',
    file: word(
      typed({})
        .replaceAll('<w:r><w:t xml:space="preserve">', '<w:del w:id="1" w:author="A"><w:r><w:delText>')
        .replaceAll('</w:t></w:r>', '</w:delText></w:r></w:del>'),
    ),
    isNote: true,
    wishes: BASE.provisions.map(({ id }) => `delete ${id}`),
    unplaced: [],
  },
];

function strict(texts: readonly string[]): string {
  const paragraphs = texts.map((text) => `<x:p><x:r><x:t>${escaped(text)}</x:t></x:r></x:p>`);
  return `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body>${paragraphs.join('')}</x:body></x:document>`;
}
