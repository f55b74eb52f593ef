import type { ProvisionKind } from '../model.ts';
import { KIND_STYLES } from './kinds.ts';
import { isRightToLeft } from './language.ts';
import {
  type Faces,
  type LetterLook,
  letterProperties,
  type ParagraphLook,
  paragraphProperties,
  properties,
} from './looks.ts';
import { element, type Markup, WORD, w } from './markup.ts';
import { COMMENT_STYLES, MASTHEAD_STYLE, NOTE_STYLE, ROLE_STYLES } from './roles.ts';

/** Colours of LOOK.md, "Colour", light theme, without the number sign as Word wants them. */
const INK = '17202E';
export const QUIET = '5D6470';
export const ACCENT = '1F4B7A';
const BRACKET = '5B3F8F';
export const RULE = 'D9D5CA';

export const SANS = 'Arial';
const SERIF = 'Times New Roman';

/** Width of the column that holds the printed number, in twentieths of a point (1.75 cm). */
export const NUMBER_COLUMN = 992;
const STEP = 567;

/** Faces that every edition of Word brings for a script; elsewhere the reader's machine chooses its own. */
const COMPLEX_FACES: Readonly<Record<string, string>> = {
  th: 'Leelawadee UI',
  lo: 'Leelawadee UI',
  km: 'Leelawadee UI',
  my: 'Myanmar Text',
  bn: 'Nirmala UI',
  si: 'Nirmala UI',
  ta: 'Nirmala UI',
  ne: 'Nirmala UI',
  hi: 'Nirmala UI',
  dz: 'Microsoft Himalaya',
  dv: 'MV Boli',
};
const EAST_ASIAN_FACES: Readonly<Record<string, string>> = { zh: 'SimSun', ja: 'MS Mincho', ko: 'Batang' };

interface Style {
  readonly id: string;
  readonly name: string;
  /** Word knows it by its name. */
  readonly isBuiltIn?: boolean;
  readonly paragraph?: ParagraphLook;
  readonly letters?: LetterLook;
}

/** The style sheet of every Word file we write: one style for each kind of provision and each role of a run. */
export function styleSheet(language: string): Markup {
  return element('w:styles', { 'xmlns:w': WORD }, [
    w('docDefaults', {}, [
      w('rPrDefault', {}, properties('rPr', defaultLetters(language))),
      w('pPrDefault', {}, properties('pPr', paragraphProperties({ line: 288, after: 160 }))),
    ]),
    w('style', { type: 'paragraph', default: 1, styleId: 'Normal' }, [
      w('name', { val: 'Normal' }),
      w('qFormat'),
    ]),
    ...[...Object.values(KIND_PARAGRAPHS), SUBPARAGRAPH_2, ...AROUND].map(paragraphStyle),
    ...CHARACTERS.map(characterStyle),
  ]);
}

function defaultLetters(language: string): Markup[] {
  const primary = language.split('-')[0] ?? language;
  const rightToLeft = isRightToLeft(language);
  const font: Faces = {
    latin: SERIF,
    complex: COMPLEX_FACES[primary] ?? SERIF,
    eastAsian: EAST_ASIAN_FACES[primary] ?? SERIF,
  };
  const complexSize = rightToLeft || primary in COMPLEX_FACES ? 25 : 23;
  return [
    ...letterProperties({ font, size: 23, complexSize, color: INK }),
    w('lang', {
      val: rightToLeft ? 'en-GB' : language,
      eastAsia: primary in EAST_ASIAN_FACES ? language : 'zh-CN',
      bidi: rightToLeft ? language : 'ar-SA',
    }),
  ];
}

function paragraphStyle({ id, name, isBuiltIn, paragraph = {}, letters = {} }: Style): Markup {
  return w('style', { type: 'paragraph', customStyle: isBuiltIn ? undefined : 1, styleId: id }, [
    w('name', { val: name }),
    properties('pPr', paragraphProperties(paragraph)),
    properties('rPr', letterProperties(letters)),
  ]);
}

function characterStyle({ id, name, isBuiltIn, letters = {} }: Style): Markup {
  return w('style', { type: 'character', customStyle: isBuiltIn ? undefined : 1, styleId: id }, [
    w('name', { val: name }),
    w('uiPriority', { val: 99 }),
    w('unhideWhenUsed'),
    properties('rPr', letterProperties(letters)),
  ]);
}

const CHARACTERS: readonly Style[] = [
  { ...ROLE_STYLES.label, letters: { font: SANS, size: 17, color: ACCENT, bold: true } },
  { ...ROLE_STYLES.bracket, letters: { color: BRACKET, bold: true } },
  { ...ROLE_STYLES.attribution, letters: { font: SANS, size: 16, color: QUIET } },
  ROLE_STYLES.base,
  { ...ROLE_STYLES.proposed, letters: { color: ACCENT } },
  ROLE_STYLES.tracked,
  { ...COMMENT_STYLES.reference, isBuiltIn: true, letters: { size: 16 } },
];

const numbered = { left: NUMBER_COLUMN, hanging: NUMBER_COLUMN };

const KIND_PARAGRAPHS: Readonly<Record<ProvisionKind, Style>> = {
  title: {
    ...KIND_STYLES.title,
    paragraph: { align: 'start', before: 120, after: 320, line: 280, keepNext: true, outlineLevel: 0 },
    letters: { size: 36 },
  },
  heading: {
    ...KIND_STYLES.heading,
    paragraph: { ...numbered, before: 320, after: 140, keepNext: true, outlineLevel: 1 },
    letters: { size: 25, complexSize: 26, bold: true },
  },
  annex: {
    ...KIND_STYLES.annex,
    paragraph: { before: 400, after: 200, keepNext: true, outlineLevel: 1 },
    letters: { size: 28, bold: true },
  },
  chapeau: { ...KIND_STYLES.chapeau, paragraph: { ...numbered, keepNext: true } },
  preambular: { ...KIND_STYLES.preambular, paragraph: numbered },
  operative: { ...KIND_STYLES.operative, paragraph: numbered },
  paragraph: { ...KIND_STYLES.paragraph, paragraph: numbered },
  subparagraph: { ...KIND_STYLES.subparagraph, paragraph: { left: NUMBER_COLUMN + STEP, hanging: STEP } },
};

const SUBPARAGRAPH_2: Style = {
  id: `${KIND_STYLES.subparagraph.id}2`,
  name: `${KIND_STYLES.subparagraph.name} 2`,
  paragraph: { left: NUMBER_COLUMN + 2 * STEP, hanging: STEP },
};

const AROUND: readonly Style[] = [
  {
    ...NOTE_STYLE,
    paragraph: { left: NUMBER_COLUMN, after: 160, line: 240 },
    letters: { font: SANS, size: 16, color: QUIET },
  },
  {
    ...MASTHEAD_STYLE,
    paragraph: { after: 60, line: 260 },
    letters: { font: SANS, size: 17, color: QUIET },
  },
  {
    ...COMMENT_STYLES.text,
    isBuiltIn: true,
    paragraph: { after: 0, line: 240 },
    letters: { font: SANS, size: 18 },
  },
];

/** The style of a provision; sub-paragraphs of the second level stand further in. */
export function styleOf(kind: ProvisionKind, level: number): string {
  return kind === 'subparagraph' && level > 1 ? SUBPARAGRAPH_2.id : KIND_STYLES[kind].id;
}
