import type { Finding } from '../../engine/drafting/index.ts';
import type { Markup } from '../../ui/index.ts';
import { directionOf } from './provision-words.ts';

/** A paragraph with the words marked that findings are about. */
export function CheckedWords(props: {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly language: string;
}): Markup {
  const { text, findings, language } = props;
  return (
    <p class="words" lang={language} dir={directionOf(language)}>
      {markedParts(text, findings).map(({ words, isMarked }) => (isMarked ? <mark>{words}</mark> : words))}
    </p>
  );
}

/** The text cut at the places of findings; places that touch are one. */
function markedParts(text: string, findings: readonly Finding[]): { words: string; isMarked: boolean }[] {
  const places = findings
    .filter(({ from, to }) => to > from)
    .toSorted((one, other) => one.from - other.from || one.to - other.to);
  const parts: { words: string; isMarked: boolean }[] = [];
  let at = 0;
  const push = (to: number, isMarked: boolean) => {
    if (to > at) parts.push({ words: text.slice(at, to), isMarked });
    at = Math.max(at, to);
  };
  for (const { from, to } of places) {
    push(from, false);
    push(to, true);
  }
  push(text.length, false);
  return parts;
}
