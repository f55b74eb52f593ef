/** Reading a delegation's own text, or the base, out of a consolidated text (DESIGN §7, law 1). */
import { normalMarks, shiftMarks } from './marks.ts';
import type { Alternative, ConsolidatedProvision, Consolidation, Mark, Provision, Segment } from './model.ts';

/**
 * The text that a participant wishes for, to the letter: provisions that it deletes left out, its own
 * insertions in, in each bracket its alternative, everywhere else the base wording.
 */
export function readBack(consolidation: Consolidation, code: string): Provision[] {
  return consolidation.provisions
    .filter((provision) => isIn(provision, code))
    .map((provision) => chosen(provision, (alternatives) => alternativeOf(alternatives, code)));
}

/** The base text, to the letter. */
export function readBase(consolidation: Consolidation): Provision[] {
  return consolidation.provisions
    .filter((provision) => !provision.inserted)
    .map((provision) => chosen(provision, baseOf));
}

/** Whether a segment is a bracket, and not words that nobody touches. */
export function isBracket(
  segment: Segment,
): segment is Extract<Segment, { readonly alternatives: readonly Alternative[] }> {
  return 'alternatives' in segment;
}

/** A provision with one alternative taken in each bracket. */
export function chosen(
  provision: ConsolidatedProvision,
  choose: (
    alternatives: readonly Alternative[],
    bracket: number,
  ) => { text: string; marks?: readonly Mark[] },
): Provision {
  let text = '';
  let bracket = 0;
  const marks: Mark[] = [];
  for (const segment of provision.segments) {
    const piece = isBracket(segment) ? choose(segment.alternatives, bracket) : segment;
    if (isBracket(segment)) bracket += 1;
    marks.push(...shiftMarks(piece.marks, text.length));
    text += piece.text;
  }
  return {
    id: provision.id,
    kind: provision.kind,
    text,
    ...(marks.length > 0 ? { marks: normalMarks(marks) } : {}),
    ...(provision.level === undefined ? {} : { level: provision.level }),
  };
}

/** The base alternative of a bracket: there is always one. */
export function baseOf(alternatives: readonly Alternative[]): Alternative {
  return alternatives.find(({ base }) => base) ?? { text: '', base: true, by: [] };
}

function isIn(provision: ConsolidatedProvision, code: string): boolean {
  if (provision.deletion.includes(code)) return false;
  if (!provision.inserted) return true;
  return provision.segments.some(
    (segment) =>
      isBracket(segment) && segment.alternatives.some(({ base, by }) => !base && by.includes(code)),
  );
}

function alternativeOf(alternatives: readonly Alternative[], code: string): Alternative {
  return alternatives.find(({ by }) => by.includes(code)) ?? baseOf(alternatives);
}
