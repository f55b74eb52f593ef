import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { ConsolidatedProvision, Consolidation, Segment } from '../src/engine/index.ts';
import { consolidate } from '../src/engine/index.ts';
import { toEngineProposal } from './exercise-schema.ts';
import { loadExercise } from './load.ts';

const { text, proposals, body } = loadExercise(fileURLToPath(new URL('./exercise', import.meta.url)));
const result = consolidate({
  base: { language: text.language, provisions: text.provisions },
  proposals: proposals.map(toEngineProposal),
  lot: 'exercise',
});

/** DESIGN §7, "to read delegation D back", word for word; `null` reads the base. */
function readBack(consolidation: Consolidation, code: string | null): readonly string[] {
  return consolidation.provisions
    .filter((provision) => code === null || !provision.deletion.includes(code))
    .filter(
      (provision) => !provision.inserted || provision.segments.some((segment) => proposes(segment, code)),
    )
    .map((provision) => wordingOf(provision, code));
}

function proposes(segment: Segment, code: string | null): boolean {
  return (
    code !== null &&
    'alternatives' in segment &&
    segment.alternatives.some((one) => !one.base && one.by.includes(code))
  );
}

function wordingOf(provision: ConsolidatedProvision, code: string | null): string {
  return provision.segments
    .map((segment) => {
      if (!('alternatives' in segment)) return segment.text;
      const own = segment.alternatives.find((one) => code !== null && one.by.includes(code));
      return (own ?? segment.alternatives.find((one) => one.base))?.text ?? '';
    })
    .join('');
}

/** What the delegation wished for, straight from its proposals. */
function wishedBy(code: string): readonly string[] {
  const own = proposals
    .filter((proposal) => proposal.sponsors.includes(code))
    .map((proposal) => proposal.wish);
  const lines = text.provisions.flatMap((provision) => {
    const wish = own.find((one) => 'provisionId' in one && one.provisionId === provision.id);
    const kept = wish?.kind === 'delete' ? [] : [wish?.kind === 'change' ? wish.text : provision.text];
    const added = own.flatMap((one) =>
      one.kind === 'insert' && one.afterId === provision.id ? [one.text] : [],
    );
    return [...kept, ...added];
  });
  return lines;
}

it('every proposal of the exercise finds its place', () => {
  expect(result.unplaced).toEqual([]);
});

it('every delegation of the exercise reads its own text back to the letter', () => {
  expect(readBack(result, null)).toEqual(text.provisions.map((provision) => provision.text));
  for (const code of body.members) expect(readBack(result, code)).toEqual(wishedBy(code));
});

it('nobody of the exercise is lost from the margin, and nobody else appears in it', () => {
  const spoke = new Set(
    result.provisions.flatMap((provision) => [
      ...provision.deletion,
      ...(provision.heldBy ?? []),
      ...provision.segments.flatMap((segment) =>
        'alternatives' in segment
          ? segment.alternatives.flatMap((one) => [...one.by, ...(one.heldBy ?? [])])
          : [],
      ),
    ]),
  );
  expect([...spoke].sort()).toEqual(body.members);
});

it('equal wording that was submitted apart stands once, with all its proposers', () => {
  const named = (words: string) =>
    result.provisions
      .flatMap((provision) => provision.segments)
      .flatMap((segment) => ('alternatives' in segment ? segment.alternatives : []))
      .filter((one) => one.text.trim() === words)
      .map((one) => one.by);
  expect(named('gravely')).toEqual([['CEL', 'FEN']]);
  expect(named('enhance')).toEqual([['ARV', 'CEL', 'FEN']]);
});

it('the order in which the proposals of the exercise came in makes no difference', () => {
  const reversed = consolidate({
    base: { language: text.language, provisions: text.provisions },
    proposals: proposals.map(toEngineProposal).reverse(),
    lot: 'exercise',
  });
  expect(JSON.stringify(reversed)).toBe(JSON.stringify(result));
});
