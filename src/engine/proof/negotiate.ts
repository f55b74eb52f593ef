/** A small notation for examples: what delegations wish for one provision, and how the line then reads. */
import { expect } from 'vitest';
import { type Proposal, renderProvision, type Wish } from '../index.ts';
import { proveLaws } from './prove-laws.ts';
import { proveReadable, type Touches } from './prove-readable.ts';

/**
 * How one provision reads after the wishes, as plain text: `Members will [strengthen|enhance (ARV)] cooperation.`
 * All laws are proved on the way.
 *
 * @param wishes by sponsors (`ARV` or `ARV, BEL`): the wording wished for; or `delete`, `retain`, `hold`, or
 * `hold: words` for some words of the base.
 */
export function negotiate(base: string, wishes: Readonly<Record<string, string>>): string {
  const proposals = Object.entries(wishes).map(
    ([sponsors, wish], index): Proposal => ({
      id: `${index}`,
      by: codes(sponsors),
      wish: asWish(base, wish),
    }),
  );
  const provisions = [{ id: 'p', kind: 'paragraph' as const, text: base }];
  const { provisions: made, unplaced } = proveLaws({ base: { language: 'en', provisions }, proposals });
  expect(unplaced).toEqual([]);
  proveReadable(made[0], touchesOf(base, proposals));
  return renderProvision(made[0]);
}

function touchesOf(base: string, proposals: readonly Proposal[]): Touches {
  const wishes = proposals.map(({ wish }) => wish);
  return {
    base,
    wordings: wishes.flatMap((wish) => (wish.kind === 'change' ? [wish.text] : [])),
    held: wishes.flatMap((wish) => (wish.kind === 'hold' && wish.range ? [wish.range] : [])),
  };
}

/** A second wish of the same sponsors is written with a star: `CEL*`. */
function codes(sponsors: string): string[] {
  return sponsors.replaceAll('*', '').split(', ');
}

function asWish(base: string, wish: string): Wish {
  const provisionId = 'p';
  if (wish === 'delete' || wish === 'retain' || wish === 'hold') return { kind: wish, provisionId };
  if (!wish.startsWith('hold: ')) return { kind: 'change', provisionId, text: wish };
  const words = wish.slice('hold: '.length);
  const from = base.indexOf(words);
  return { kind: 'hold', provisionId, range: { from, to: from + words.length } };
}
