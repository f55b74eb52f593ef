/** What following a wish to a new base needs to know, and what comes of it. */
import type { BaseText, PlainWish, Provision, Wish } from './model.ts';
import type { Rebased, RebaseInput } from './rebase.ts';
import { standingIds } from './rebase-standing.ts';
import { takeApart } from './structure.ts';

/** What becomes of one wish; there is a `wish` exactly when it is open, and more where it goes on in several. */
export type Outcome = Omit<Rebased, 'proposal' | 'rebased' | 'further' | 'joined'> & {
  readonly wish?: Wish;
  readonly furtherWishes?: readonly Wish[];
};

/** Both bases by id, and what is proposed to stand between. */
export interface Context {
  readonly input: RebaseInput;
  readonly before: ReadonlyMap<string, Provision>;
  readonly now: ReadonlyMap<string, Provision>;
  /** What is proposed to be inserted, also by moves and splits, by the id of the provision that it would make. */
  readonly inserts: ReadonlyMap<string, Extract<PlainWish, { kind: 'insert' }>>;
  /** Of these, by the same ids, under which other id each stands in the new base. */
  readonly standing: ReadonlyMap<string, string>;
}

export function makeContext(input: RebaseInput): Context {
  const apart = takeApart(input.base, input.proposals);
  const inserts = new Map<string, Extract<PlainWish, { kind: 'insert' }>>();
  for (const { wish } of apart.proposals) if (wish.kind === 'insert') inserts.set(wish.newId, wish);
  const context = { input, before: byId(input.base), now: byId(input.newBase), inserts };
  return { ...context, standing: standingIds(context, apart) };
}

function byId({ provisions }: BaseText): Map<string, Provision> {
  return new Map(provisions.map((provision) => [provision.id, provision]));
}
