/** The finer display of alternatives (DESIGN §7): it tells the same as the alternatives themselves. */
import { expect } from 'vitest';
import {
  type Alternative,
  bracketsOf,
  type Consolidation,
  displayed,
  isBracket,
  type Segment,
} from '../index.ts';

/** Whoever reads the brackets inside an alternative by a name there reads the wording of that name, to the letter. */
export function proveNested({ provisions }: Consolidation): void {
  for (const provision of provisions)
    for (const alternatives of bracketsOf(provision)) proveBracket(alternatives);
}

function proveBracket(alternatives: readonly Alternative[]): void {
  const shown = displayed(alternatives);
  const names = (list: readonly Alternative[]) => list.flatMap(({ by, base }) => (base ? [] : by));
  const inside = shown.flatMap(({ segments = [] }) =>
    segments.flatMap((one) => (isBracket(one) ? names(one.alternatives) : [])),
  );
  expect(new Set([...names(shown), ...inside])).toEqual(new Set(names(alternatives)));
  for (const { segments, text, base } of shown) {
    if (!segments) continue;
    if (base) expect(readInside(segments, undefined)).toBe(text);
    const here = new Set(segments.flatMap((one) => (isBracket(one) ? names(one.alternatives) : [])));
    expect(here.size, text).toBeGreaterThan(0);
    for (const code of here) {
      expect(readInside(segments, code)).toBe(
        alternatives.find(({ by, base }) => !base && by.includes(code))?.text,
      );
    }
  }
}

function readInside(segments: readonly Segment[], code: string | undefined): string | undefined {
  let text = '';
  for (const segment of segments) {
    if (!isBracket(segment)) {
      text += segment.text;
      continue;
    }
    const { alternatives } = segment;
    const chosen =
      alternatives.find(({ by }) => code !== undefined && by.includes(code)) ??
      alternatives.find(({ base }) => base);
    if (!chosen) return undefined;
    text += chosen.text;
  }
  return text;
}
