import type { ProvisionKind } from '../model.ts';
import type { LabelForm } from './labels.ts';

export interface KindClues {
  readonly text: string;
  readonly styleName: string;
  readonly label: string;
  readonly form: LabelForm;
  readonly numberingLevel: number | undefined;
  readonly isFirst: boolean;
  /** The label of the paragraph before: after (h), (i) is a letter; elsewhere it is a roman number. */
  readonly labelBefore: string;
  /** Has an operative paragraph, or a heading, already been met? Preambles come before both. */
  readonly inBody: boolean;
}

export interface Kind {
  readonly kind: ProvisionKind;
  readonly level?: number;
}

/** Our own paragraph styles, by lower-case name; a file we wrote says its kinds plainly. */
export const KIND_STYLES = {
  title: { id: 'MufakatTitle', name: 'Mufakat title' },
  heading: { id: 'MufakatHeading', name: 'Mufakat heading' },
  chapeau: { id: 'MufakatChapeau', name: 'Mufakat chapeau' },
  preambular: { id: 'MufakatPreambular', name: 'Mufakat preambular' },
  operative: { id: 'MufakatOperative', name: 'Mufakat operative' },
  subparagraph: { id: 'MufakatSubparagraph', name: 'Mufakat subparagraph' },
  paragraph: { id: 'MufakatParagraph', name: 'Mufakat paragraph' },
  annex: { id: 'MufakatAnnex', name: 'Mufakat annex' },
} as const satisfies Record<ProvisionKind, { id: string; name: string }>;

const OURS: ReadonlyMap<string, ProvisionKind> = new Map(
  (
    ['title', 'heading', 'chapeau', 'preambular', 'operative', 'subparagraph', 'paragraph', 'annex'] as const
  ).map((kind) => [KIND_STYLES[kind].name.toLowerCase(), kind]),
);

/** Is this paragraph in a style of ours? Then its label, if it has one, is a run of its own. */
export function isOurKind(styleId: string): boolean {
  return /^mufakat/i.test(styleId);
}

/** Openings of preambular paragraphs that are not participles in -ing (wording.md §2, "Opening, PP"). */
const ADJECTIVES =
  /^(?:(?:also|further|deeply|gravely|seriously|fully|profoundly|particularly)\s+)?(?:aware|alarmed|concerned|conscious|convinced|determined|disturbed|dismayed|encouraged|guided|mindful|resolved|committed|united|inspired|appalled)\b/i;
const PARTICIPLE = /^(?:(?:also|further|deeply|gravely|fully)\s+)?\p{L}{3,}ing\b/iu;
const COMMA_ENDS = /[,،，、]$/u;
const COLON_ENDS = /[:：]$/u;
const ANNEX = /^(?:annex|appendix|attachment|annexe|anexo)\b/i;
const SMALL_ROMAN = /^\(?(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xi?v)\)$/;

/**
 * Guess what a paragraph of a Word file is, from its style, its number and its leading words. A guess only: the
 * secretariat sees it before a draft is made of it, and a provision that is already known keeps its kind.
 */
export function guessKind(clues: KindClues): Kind {
  return byOurStyle(clues) ?? byWordStyle(clues) ?? byNumber(clues) ?? byWords(clues);
}

function byOurStyle({ styleName }: KindClues): Kind | undefined {
  const kind = OURS.get(styleName.replace(/ 2$/, ''));
  if (kind !== 'subparagraph') return kind && { kind };
  return { kind, level: styleName.endsWith(' 2') ? 2 : 1 };
}

function byWordStyle({ styleName, text }: KindClues): Kind | undefined {
  if (styleName === 'title') return { kind: 'title' };
  if (/^heading \d$/.test(styleName)) return { kind: ANNEX.test(text) ? 'annex' : 'heading' };
  return undefined;
}

function byNumber({ label, labelBefore, form, numberingLevel, inBody, text }: KindClues): Kind | undefined {
  if (form === 'handle') {
    if (/\([a-z]+\)\.?$/.test(label)) return { kind: 'subparagraph', level: 1 };
    return { kind: label.startsWith('PP') ? 'preambular' : 'operative' };
  }
  if (form === 'roman') return { kind: 'heading' };
  if (form === 'letter') return { kind: 'subparagraph', level: isRoman(label, labelBefore) ? 2 : 1 };
  if (form === 'numeral' || numberingLevel === 0) {
    return { kind: !inBody && isPreambular(text) && COMMA_ENDS.test(text) ? 'preambular' : 'operative' };
  }
  if (numberingLevel !== undefined) return { kind: 'subparagraph', level: Math.min(numberingLevel, 2) };
  return undefined;
}

function byWords({ text, isFirst, inBody }: KindClues): Kind {
  if (isFirst && text.length <= 200 && !/[.,;:]$/.test(text)) return { kind: 'title' };
  if (ANNEX.test(text) && text.length <= 120) return { kind: 'annex' };
  if (!inBody && (isPreambular(text) || COMMA_ENDS.test(text))) return { kind: 'preambular' };
  if (COLON_ENDS.test(text)) return { kind: 'chapeau' };
  if (text.length <= 80 && !/[.,;!?]$/.test(text) && /^\p{Lu}/u.test(text)) return { kind: 'heading' };
  return { kind: 'paragraph' };
}

function isRoman(label: string, labelBefore: string): boolean {
  const letter = label.replace(/[()]/g, '');
  const before = labelBefore.replace(/[()]/g, '');
  const follows =
    letter.length === 1 && before.length === 1 && letter.charCodeAt(0) === before.charCodeAt(0) + 1;
  return SMALL_ROMAN.test(label) && !follows;
}

function isPreambular(text: string): boolean {
  return PARTICIPLE.test(text) || ADJECTIVES.test(text);
}
