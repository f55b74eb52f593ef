/**
 * Words as a reader sees them in print. `whole-of-government`, `and/or`, `40%`, `2025–2030` and `(iv)` are several tokens
 * for Unicode (UAX 29) and one word for whoever brackets a text: a bracket around a hyphen cannot be read aloud.
 */
import { isDigit } from './letters.ts';
import type { TokenKind, Tokens } from './tokens.ts';

/** Between two words, with no space on either side. */
const joiners = new Set('-‐‑/&+@');
/** Between two figures. */
const figureJoiners = new Set('–:');
const afterFigures = new Set('%‰°');

/** The longest word in parentheses that is a label: `(iv)`, `(IOM)`, the `(s)` of `person(s)`. */
const LABEL_LENGTH = 4;

/** The same text in as many or fewer tokens; those that make one printed word are one, of the kind `word`. */
export function printedWords(tokens: Tokens): Tokens {
  const { text, starts, kinds } = tokens;
  let made: { starts: number[]; kinds: TokenKind[] } | undefined;
  for (let index = 0; index < kinds.length; ) {
    const end = kinds[index] === 'space' ? index + 1 : wordEnd(tokens, index);
    if (end > index + 1) made ??= { starts: starts.slice(0, index), kinds: kinds.slice(0, index) };
    if (made) {
      made.starts.push(starts[index]);
      made.kinds.push(end > index + 1 ? 'word' : kinds[index]);
    }
    index = end;
  }
  if (!made) return tokens;
  made.starts.push(starts[kinds.length]);
  return { text, ...made };
}

/** The index of the token after the printed word that begins with token `index`. */
function wordEnd(tokens: Tokens, index: number): number {
  if (tokens.kinds[index] !== 'word') return isLabel(tokens, index) ? index + 3 : index + 1;
  let end = index + 1;
  while (end < tokens.kinds.length && tokens.kinds[end] === 'punctuation') {
    if (joins(tokens, end)) end += 2;
    else if (isLabel(tokens, end)) end += 3;
    else if (afterFigures.has(tokenText(tokens, end)) && endsInFigure(tokens, end)) end += 1;
    else break;
  }
  return end;
}

function joins(tokens: Tokens, at: number): boolean {
  if (tokens.kinds[at + 1] !== 'word') return false;
  const mark = tokenText(tokens, at);
  if (joiners.has(mark)) return true;
  return figureJoiners.has(mark) && endsInFigure(tokens, at) && isDigit(tokens.text, tokens.starts[at + 1]);
}

/** A short word in parentheses. */
function isLabel(tokens: Tokens, at: number): boolean {
  const { text, starts, kinds } = tokens;
  if (text.charCodeAt(starts[at]) !== 40 || kinds[at + 1] !== 'word' || kinds[at + 2] !== 'punctuation')
    return false;
  return starts[at + 2] - starts[at + 1] <= LABEL_LENGTH && text.charCodeAt(starts[at + 2]) === 41;
}

function endsInFigure({ text, starts }: Tokens, at: number): boolean {
  return isDigit(text, starts[at] - 1);
}

function tokenText({ text, starts }: Tokens, index: number): string {
  return text.slice(starts[index], starts[index + 1]);
}
