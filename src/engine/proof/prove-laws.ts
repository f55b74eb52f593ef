/**
 * One proof for every example (STYLE 49): whatever the base and the wishes, the laws of DESIGN §6 hold for
 * their consolidation. Throws (through `expect`) at the first that does not.
 */
import { expect } from 'vitest';
import {
  bracketsOf,
  type ConsolidatedProvision,
  type ConsolidateInput,
  type Consolidation,
  canonical,
  consolidate,
  isBracket,
  readBack,
  readBase,
  renderHtml,
  renderText,
} from '../index.ts';
import { proveMarks } from './prove-marks.ts';
import { proveNested } from './prove-nested.ts';
import { type Written, wishedText } from './wished-text.ts';

/** @returns the consolidation, so that an example can go on to look at it. */
export function proveLaws(input: ConsolidateInput): Consolidation {
  const consolidation = consolidate(input);
  proveLossless(input, consolidation);
  proveMarks(input, consolidation);
  proveOrderFree(input, consolidation);
  proveAgreementMerges(consolidation);
  proveSerialisable(input, consolidation);
  proveBalance(consolidation);
  proveNested(consolidation);
  return consolidation;
}

/** Law 1: every participant's own text, and the base, are read back to the letter. */
function proveLossless({ base, proposals }: ConsolidateInput, consolidation: Consolidation): void {
  expect(readBase(consolidation).map(written)).toEqual(base.provisions.map(written));
  const codes = new Set(proposals.flatMap(({ by }) => by));
  const displaced = new Set(consolidation.unplaced.map(({ by }) => by));
  for (const code of codes) {
    if (displaced.has(code)) continue;
    expect(readBack(consolidation, code).map(written), code).toEqual(wishedText(base, proposals, code));
  }
  expect(readBack(consolidation, 'nobody at all').map(written)).toEqual(base.provisions.map(written));
}

/** Law 2: any order of the proposals, and of their sponsors, gives the same. */
export function proveOrderFree(input: ConsolidateInput, consolidation: Consolidation): void {
  const turned = input.proposals
    .map((proposal) => ({ ...proposal, by: proposal.by.toReversed() }))
    .toReversed();
  const half = input.proposals.length >> 1;
  const cut = [...input.proposals.slice(half), ...input.proposals.slice(0, half)];
  for (const proposals of [turned, cut]) {
    expect(canonical(consolidate({ ...input, proposals }))).toBe(canonical(consolidation));
  }
}

/** Law 3, and the shape of the stable face: no two equal alternatives, nobody named twice, the base always there. */
function proveAgreementMerges({ provisions }: Consolidation): void {
  for (const provision of provisions) {
    for (const alternatives of bracketsOf(provision)) {
      const texts = alternatives.map(({ text, base, marks }) => JSON.stringify([text, base, marks]));
      expect(new Set(texts).size).toBe(texts.length);
      expect(alternatives.filter(({ base }) => base)).toHaveLength(1);
      const names = alternatives.flatMap(({ by }) => by);
      expect(new Set(names).size).toBe(names.length);
      for (const { by } of alternatives) expect(by).toEqual(by.toSorted());
      const words = new Set(alternatives.map(({ text, marks }) => JSON.stringify([text, marks])));
      if (!provision.inserted) expect(words.size).toBe(texts.length);
    }
    proveSegmentsTidy(provision);
  }
}

function proveSegmentsTidy({ segments }: ConsolidatedProvision): void {
  segments.forEach((segment, index) => {
    if (isBracket(segment)) return;
    if (segment.text === '')
      expect([segments.length, segment.marks?.length]).toEqual([1, expect.any(Number)]);
    const next = segments[index + 1];
    expect(next === undefined || isBracket(next)).toBe(true);
  });
}

/** Law 6: the same bytes again, and through JSON. */
export function proveSerialisable(input: ConsolidateInput, consolidation: Consolidation): void {
  expect(JSON.stringify(consolidate(input))).toBe(JSON.stringify(consolidation));
  expect(JSON.parse(JSON.stringify(consolidation))).toEqual(consolidation);
  const again = consolidate({ ...input, base: { ...input.base, provisions: readBase(consolidation) } });
  expect(again).toEqual(consolidation);
}

/** Law 7: square brackets balance in every rendering, and hide or show names as asked. */
export function proveBalance(consolidation: Consolidation): void {
  for (const attribution of [true, false]) {
    expectBalanced(renderText(consolidation, { attribution }));
    expectBalanced(renderHtml(consolidation, { attribution }).replace(/<style>.*<\/style>/s, ''));
  }
}

function expectBalanced(rendering: string): void {
  let open = 0;
  for (const character of rendering) {
    if (character === '[') open += 1;
    if (character === ']') open -= 1;
    if (open < 0) break;
  }
  expect(open, rendering).toBe(0);
}

function written(provision: { kind: string; text: string; level?: number }): Written {
  const { kind, text, level } = provision;
  return level === undefined ? { kind, text } : { kind, text, level };
}
