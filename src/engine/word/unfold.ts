import { saysTheSame } from './form.ts';
import { takeLabel } from './labels.ts';
import { ALIKE, type Near, type Returned } from './match.ts';

export type Nearest = (text: string) => Near | undefined;

/** Likeness from which a line is taken for a paragraph of the base that was pasted among others. */
const LINE_ALIKE = 0.6;

/**
 * Some programs and people paste several provisions into one paragraph, parted by line breaks. Where at least two
 * of the lines are different provisions of the base, in its order, each line is a paragraph again.
 */
export function unfoldLines(provisions: readonly Returned[], nearest: Nearest): Returned[] {
  return provisions.flatMap((provision) => {
    if (!provision.text.includes('\n')) return [provision];
    const lines = provision.text.split('\n').filter((line) => line.trim() !== '');
    const found = lines.flatMap((line) => {
      const near = nearest(takeLabel(line.trim()).rest);
      return near && near.weight >= LINE_ALIKE ? [near.index] : [];
    });
    const isRising = found.every((index, at) => index > (found[at - 1] ?? -1));
    return found.length >= 2 && isRising
      ? lines.map((line, at) => lineOf(provision, line.trim(), at))
      : [provision];
  });
}

function lineOf(provision: Returned, line: string, at: number): Returned {
  const { cell } = provision;
  const { label, rest } = at === 0 ? { label: provision.label ?? '', rest: line } : takeLabel(line);
  return {
    id: at === 0 ? provision.id : `${provision.id}-${at + 1}`,
    kind: at === 0 ? provision.kind : 'paragraph',
    text: rest,
    known: at === 0 && provision.known === true,
    label,
    ...(cell ? { cell } : {}),
  };
}

const QUOTED = /^["\u201c\u201e\u00ab\u2018](.+)["\u201d\u201c\u00bb\u2019][.;,]?$/su;
const LED =
  /^(.{1,300}?(?:[:：]|\breads?|\bas follows),?)\s*["\u201c\u201e\u00ab](.+)["\u201d\u201c\u00bb][.;,]?$/su;

/**
 * A covering letter quotes what it wishes: `Paragraph 4 should read: "Members will …"`. The words between the
 * quotation marks are the wording; what leads to them is a remark of its own.
 */
export function unquote(provisions: readonly Returned[], nearest: Nearest): Returned[] {
  return provisions.flatMap((provision) => {
    const [, lead, quoted = QUOTED.exec(provision.text)?.[1]] = LED.exec(provision.text) ?? [];
    const near = quoted === undefined ? undefined : nearest(takeLabel(quoted).rest);
    if (quoted === undefined || !near || near.weight < ALIKE) return [provision];
    if (saysTheSame(quoted, provision.text)) return [provision];
    const { label, rest } = takeLabel(quoted);
    const wording: Returned = { ...provision, text: rest, label };
    if (lead === undefined) return [wording];
    return [{ ...provision, id: `${provision.id}-lead`, text: lead, known: false }, wording];
  });
}
