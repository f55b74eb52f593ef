/**
 * Symbol fonts put their glyphs at U+F000 and up, so what a character looks like is not in the file; for the two
 * fonts that Word itself inserts from, it is known. Anything else is shown as U+FFFD and named beside the text.
 */
const SYMBOL_FONT: Readonly<Record<number, string>> = {
  34: '∀',
  36: '∃',
  45: '−',
  64: '≅',
  92: '∴',
  163: '≤',
  165: '∞',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  188: '…',
  222: '⇒',
  229: '∑',
};
const GREEK = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SMALL_GREEK = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  117: '◆',
  118: '❖',
  159: '•',
  167: '▪',
  168: '◻',
  216: '➢',
  223: '←',
  224: '→',
  232: '➔',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/** @param char hexadecimal, as `w:sym` has it. */
export function symbolOf(font: string, char: string): string {
  const code = Number.parseInt(char, 16);
  if (!Number.isFinite(code) || code < 0x20) return '\ufffd';
  const glyph = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const name = font.toLowerCase();
  if (name === 'symbol') return symbolGlyph(glyph);
  if (name === 'wingdings') return WINGDINGS[glyph] ?? '\ufffd';
  return code < 0xd800 ? String.fromCodePoint(code) : '\ufffd';
}

function symbolGlyph(glyph: number): string {
  const known =
    SYMBOL_FONT[glyph] ??
    (glyph >= 0x41 && glyph <= 0x5a ? GREEK[glyph - 0x41] : undefined) ??
    (glyph >= 0x61 && glyph <= 0x7a ? SMALL_GREEK[glyph - 0x61] : undefined);
  if (known !== undefined) return known;
  return glyph < 0x7f ? String.fromCharCode(glyph) : '\ufffd';
}
