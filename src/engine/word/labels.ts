/**
 * Printed labels at the head of a paragraph of a Word file. Numbers are computed (procedure.md §1.3), so a label is
 * taken off and kept aside: renumbering by hand is never a proposal. In .txt nothing is parsed (DESIGN §7).
 */
/** `bis`, `ter`, … `unvicies`; before the first paragraph `ante`, `ante bis` (as `number.ts` counts them). */
const LATIN_TIMES =
  '(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|[a-z]{0,8}(?:decies|vicies|tricies|quadragies))';
const LATIN_ORDINALS = `(?:ante(?:\\s?${LATIN_TIMES})?|${LATIN_TIMES})`;
const HANDLE = new RegExp(
  String.raw`^(?:PP|OP)\s?\d{1,4}(?:\s?${LATIN_ORDINALS})?(?:\s?\([a-z]{1,5}\)){0,2}[.:]?(?=\s)`,
);
/** As covering letters name a paragraph: `Paragraph 4:`, `Para. 4 bis –`, `OP 4 (a):`. */
const NAMED = new RegExp(
  String.raw`^(?:[Oo]perative |[Pp]reambular )?(?:[Pp]aragraph|[Pp]ara\.?)\s?\d{1,4}(?:\s?${LATIN_ORDINALS})?(?:\s?\([a-z]{1,5}\)){0,2}\s?[:–—](?=\s)`,
);
const NUMERAL = new RegExp(
  String.raw`^\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,3}(?:\s?${LATIN_ORDINALS})?[.)](?=\s)`,
  'u',
);
/** `1.1` before a tab is a number; before a space it may be the first word: "1.5 million people". */
const DECIMAL = /^\d{1,3}(?:\.\d{1,3}){1,3}(?=\t|\s+\p{Lu})/u;
const LETTER = new RegExp(
  String.raw`^(?:\((?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,2})\)|(?:[a-z]|[ivx]{1,5})\))(?:\s?${LATIN_ORDINALS}(?=\t))?(?=\s)`,
);
const ROMAN = /^[IVXL]{1,6}\.(?=\s)/;
/** What LibreOffice and plain-text mails leave of an automatic bullet. */
const BULLET = /^[•·▪◦●○■□–—*-](?=\s)/;

export type LabelForm = 'handle' | 'numeral' | 'letter' | 'roman' | 'none';

export interface Labelled {
  /** As it stood, without the space after it; empty when there was none. */
  readonly label: string;
  readonly form: LabelForm;
  readonly rest: string;
}

const FORMS: readonly (readonly [LabelForm, RegExp])[] = [
  ['handle', HANDLE],
  ['numeral', NAMED],
  ['numeral', NUMERAL],
  ['numeral', DECIMAL],
  ['letter', LETTER],
  ['roman', ROMAN],
  ['none', BULLET],
];

/** Take the printed label off a paragraph. A paragraph that is nothing but a label keeps it as its text. */
export function takeLabel(text: string): Labelled {
  for (const [form, pattern] of FORMS) {
    const label = pattern.exec(text)?.[0];
    if (label !== undefined) return { label, form, rest: text.slice(label.length).trimStart() };
  }
  return { label: '', form: 'none', rest: text };
}

/** The form of a label that is known to be one, because the run that printed it is ours. */
export function formOf(label: string): LabelForm {
  return takeLabel(`${label} x`).form;
}

const PRINTED = new RegExp(
  String.raw`(?:(?:PP|OP)\s?\d{1,4}|\d{1,4}(?:\.\d{1,3})*|\([a-z]{1,5}\)|\b[IVXL]{1,6}\b)(?:\s?${LATIN_ORDINALS})?(?:\s?\([a-z]{1,5}\)){0,2}[.:)]?`,
);
/** What other houses call a paragraph when they renumber. */
const CALLED = /^(?:article|art|paragraph|para|section|annex|no|item|point|pasal|ayat|butir)?\.?$/i;

/** The number in a run that we printed for one, and what somebody typed before or behind it. */
export function numberIn(printed: string): { label: string; typed: string } {
  const label = PRINTED.exec(printed)?.[0] ?? '';
  const rest = printed.replace(label, '').trim();
  return label === '' || CALLED.test(rest) ? { label: printed, typed: '' } : { label, typed: rest };
}
