/** Marked words in a plain notation, for examples: `_emphasis_`, `*strong*`, `<link>`, and `^` where a note stands. */
import type { Mark } from '../index.ts';
import { normalMarks } from '../marks.ts';

/** Every link of an example leads here. */
export const href = 'https://one.example';

const kindOf = { _: 'emphasis', '*': 'strong', '<': 'link', '>': 'link', '^': 'note' } as const;

/** The words without their signs, and the marks that these say. */
export function marked(notation: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const open = new Map<Mark['kind'], number>();
  const marks: Mark[] = [];
  let text = '';
  for (const sign of notation) {
    const kind = isSign(sign) ? kindOf[sign] : undefined;
    if (kind === undefined) text += sign;
    else if (kind === 'note' || open.has(kind)) {
      const made = { from: open.get(kind) ?? text.length, to: text.length, kind };
      marks.push(kind === 'link' ? { ...made, href } : made);
      open.delete(kind);
    } else open.set(kind, text.length);
  }
  return { text, marks: normalMarks(marks) };
}

/** The notation of a wording: the inverse. */
export function notated({ text, marks = [] }: { text: string; marks?: readonly Mark[] }): string {
  let made = '';
  for (let at = 0; at <= text.length; at += 1) {
    const here = (end: 'from' | 'to') => marks.filter((one) => one[end] === at && one.from < one.to);
    made += here('to').toReversed().map(signOf).join('').replaceAll('<', '>');
    made += marks.some((one) => one.from === at && one.to === at) ? '^' : '';
    made += here('from').map(signOf).join('');
    made += text.charAt(at);
  }
  return made;
}

function signOf({ kind }: Mark): string {
  return kind === 'link' ? '<' : kind === 'strong' ? '*' : '_';
}

function isSign(sign: string): sign is keyof typeof kindOf {
  return sign in kindOf;
}
