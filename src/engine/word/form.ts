import { applyEdits, diffWords } from '../diff.ts';

/**
 * What two spellings of the same words may differ in without a word being different. Word, LibreOffice and their
 * autocorrection change these by themselves, and editors settle them after agreement without touching substance
 * (procedure.md "Editorial review"; wording.md §5, P02): quotation marks straight or curly, dashes and ellipses,
 * kinds and numbers of spaces and line breaks, hyphens that do not break, soft hyphens, marks of direction and of
 * places where a line may break, composed or decomposed letters. Joiners stay: in Persian, Khmer and Indic scripts
 * they are spelling.
 */
const PLAIN: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u2032': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u2033': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u2026': '...',
};
const DROPPED = /[\u00ad\u200b\u200e\u200f\u061c\u2060\ufeff\u202a-\u202e\u2066-\u2069]/;
const SPACE = /\s/;
const BEYOND_ASCII = /[^\x20-\x7e]/;

/** Most texts hold nothing of this, and are their own plain form. */
function needsWork(text: string): boolean {
  return text.includes('  ') || BEYOND_ASCII.test(text);
}

/** The words of a text whatever their form. Texts of equal plain form say the same. */
export function plainForm(text: string): string {
  return needsWork(text) ? plained(text.normalize('NFC')).text : text;
}

/** Do two texts say the same, form apart? */
export function saysTheSame(one: string, other: string): boolean {
  return one === other || plainForm(one) === plainForm(other);
}

/**
 * A wording that somebody returned, with the form of the base wherever its words are those of the base: only what
 * was really changed differs from it.
 */
export function inFormOf(base: string, returned: string): string {
  if (saysTheSame(base, returned)) return base;
  const composed = base.normalize('NFC') === base ? returned.normalize('NFC') : returned;
  if (!needsWork(base) && !needsWork(composed)) return composed;
  const before = plained(base);
  const after = plained(composed);
  const edits = diffWords(before.text, after.text);
  let moved = 0;
  return applyEdits(
    base,
    edits.map(({ from, to, text }) => {
      const start = from + moved;
      moved += text.length - (to - from);
      return {
        from: before.starts[from] ?? base.length,
        to: before.starts[to] ?? base.length,
        text: composed.slice(after.starts[start] ?? 0, after.starts[start + text.length] ?? composed.length),
      };
    }),
  );
}

interface Plained {
  readonly text: string;
  /** Where in the original each unit of the plain form begins, and one more: its end. */
  readonly starts: readonly number[];
}

function plained(text: string): Plained {
  let plain = '';
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (DROPPED.test(unit)) continue;
    const isSpace = SPACE.test(unit);
    if (isSpace && plain.endsWith(' ')) continue;
    const as = isSpace ? ' ' : (PLAIN[unit] ?? unit);
    for (let nth = 0; nth < as.length; nth += 1) starts.push(at);
    plain += as;
  }
  starts.push(text.length);
  return { text: plain, starts };
}
