import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { ProvisionKind } from '../model.ts';
import { KIND_STYLES } from './kinds.ts';
import { isRightToLeft } from './language.ts';
import { MASTHEAD_STYLE, NOTE_STYLE, ROLE_STYLES } from './roles.ts';

/** Colours of LOOK.md, "Colour", light theme, without the number sign as Word wants them. */
export const INK = '17202E';
export const QUIET = '5D6470';
export const ACCENT = '1F4B7A';
export const BRACKET = '5B3F8F';
export const RULE = 'D9D5CA';

/** Lines grow with what stands in them; said outright, because LibreOffice takes silence for an exact height. */
const AUTO = LineRuleType.AUTO;

const SANS = 'Arial';
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

/** The style sheet of every Word file we write: one style for each kind of provision and each role of a run. */
export function styleSheet(language: string): IStylesOptions {
  const primary = language.split('-')[0] ?? language;
  const rightToLeft = isRightToLeft(language);
  return {
    default: {
      document: {
        run: {
          font: {
            ascii: SERIF,
            hAnsi: SERIF,
            cs: COMPLEX_FACES[primary] ?? SERIF,
            eastAsia: EAST_ASIAN_FACES[primary] ?? SERIF,
          },
          size: 23,
          sizeComplexScript: rightToLeft || primary in COMPLEX_FACES ? 25 : 23,
          color: INK,
          language: {
            value: rightToLeft ? 'en-GB' : language,
            eastAsia: primary in EAST_ASIAN_FACES ? language : 'zh-CN',
            bidirectional: rightToLeft ? language : 'ar-SA',
          },
        },
        paragraph: { spacing: { line: 288, lineRule: AUTO, after: 160 } },
      },
    },
    paragraphStyles: [...Object.values(KIND_PARAGRAPHS), SUBPARAGRAPH_2, ...AROUND],
    characterStyles: [
      { ...ROLE_STYLES.label, run: { font: SANS, size: 17, color: ACCENT, bold: true } },
      { ...ROLE_STYLES.bracket, run: { color: BRACKET, bold: true, boldComplexScript: true } },
      { ...ROLE_STYLES.attribution, run: { font: SANS, size: 16, color: QUIET } },
      { ...ROLE_STYLES.base, run: {} },
      { ...ROLE_STYLES.proposed, run: { color: ACCENT } },
      { ...ROLE_STYLES.tracked, run: {} },
    ].map((style) => ({ ...style, uiPriority: 99 })),
  };
}

const numbered = { indent: { left: NUMBER_COLUMN, hanging: NUMBER_COLUMN } };

const KIND_PARAGRAPHS: Readonly<Record<ProvisionKind, IParagraphStyleOptions>> = {
  title: {
    ...KIND_STYLES.title,
    paragraph: {
      alignment: AlignmentType.START,
      spacing: { before: 120, after: 320, line: 280, lineRule: AUTO },
      keepNext: true,
      outlineLevel: 0,
    },
    run: { size: 36, sizeComplexScript: 36 },
  },
  heading: {
    ...KIND_STYLES.heading,
    paragraph: { ...numbered, spacing: { before: 320, after: 140 }, keepNext: true, outlineLevel: 1 },
    run: { size: 25, sizeComplexScript: 26, bold: true, boldComplexScript: true },
  },
  annex: {
    ...KIND_STYLES.annex,
    paragraph: { spacing: { before: 400, after: 200 }, keepNext: true, outlineLevel: 1 },
    run: { size: 28, sizeComplexScript: 28, bold: true, boldComplexScript: true },
  },
  chapeau: { ...KIND_STYLES.chapeau, paragraph: { ...numbered, keepNext: true } },
  preambular: { ...KIND_STYLES.preambular, paragraph: numbered },
  operative: { ...KIND_STYLES.operative, paragraph: numbered },
  paragraph: { ...KIND_STYLES.paragraph, paragraph: numbered },
  subparagraph: {
    ...KIND_STYLES.subparagraph,
    paragraph: { indent: { left: NUMBER_COLUMN + STEP, hanging: STEP } },
  },
};

const SUBPARAGRAPH_2: IParagraphStyleOptions = {
  id: `${KIND_STYLES.subparagraph.id}2`,
  name: `${KIND_STYLES.subparagraph.name} 2`,
  paragraph: { indent: { left: NUMBER_COLUMN + 2 * STEP, hanging: STEP } },
};

const AROUND: readonly IParagraphStyleOptions[] = [
  {
    ...NOTE_STYLE,
    paragraph: { indent: { left: NUMBER_COLUMN }, spacing: { after: 160, line: 240, lineRule: AUTO } },
    run: { font: SANS, size: 16, color: QUIET },
  },
  {
    ...MASTHEAD_STYLE,
    paragraph: { spacing: { after: 60, line: 260, lineRule: AUTO } },
    run: { font: SANS, size: 17, color: QUIET },
  },
];

/** The style of a provision; sub-paragraphs of the second level stand further in. */
export function styleOf(kind: ProvisionKind, level: number): string {
  return kind === 'subparagraph' && level > 1 ? SUBPARAGRAPH_2.id : KIND_STYLES[kind].id;
}
