/** What following a wish to a new base needs to know, and what comes of it. */
import type { BaseText, PlainWish, Provision, Wish } from './model.ts';
import type { Rebased, RebaseInput } from './rebase.ts';

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
  /** Insertions among the proposals, by the id of the provision that they would make. */
  readonly inserts: ReadonlyMap<string, Extract<PlainWish, { kind: 'insert' }>>;
}

export function makeContext(input: RebaseInput): Context {
  const inserts = new Map<string, Extract<PlainWish, { kind: 'insert' }>>();
  for (const { wish } of input.proposals) if (wish.kind === 'insert') inserts.set(wish.newId, wish);
  return { input, before: byId(input.base), now: byId(input.newBase), inserts };
}

function byId({ provisions }: BaseText): Map<string, Provision> {
  return new Map(provisions.map((provision) => [provision.id, provision]));
}
