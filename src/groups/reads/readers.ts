import { type Marking, type Reader, readersOf } from '../../access/index.ts';
import { invariant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import { functionLabelsOf, namesOf, sortOrder } from '../../registry/index.ts';
import { bodiesVisible } from './bodies.ts';

/** A thing with readers of its own, as the one who may read it asks who else may. */
export interface Readable {
  readonly title: string;
  readonly href: string;
  /** Key of the audience that reads it, as its row has it. */
  readonly audience: string;
  /** Of those who read it with the names of the delegations; the same where nothing is withheld. */
  readonly namesAudience?: string;
  readonly marking?: Marking | null;
  readonly exercise?: boolean;
}

/** A person under one hat, with everything that opens the thing to that hat. */
export interface ReadersRow {
  readonly person: string;
  /** Null where the register does not show the person to the one who asks. */
  readonly functionLabel: string | null;
  /** Whether the names of delegations are read as well. */
  readonly withNames: boolean;
  readonly rights: readonly Reader[];
}

export interface ReadersGroup {
  /** The participant's code, or the hat of those who act for none. */
  readonly key: string;
  /** Null for those who act for no participant: the secretariat, the support office. */
  readonly participant: string | null;
  /** As listed; null for a participant that the one who asks does not see. */
  readonly name: string | null;
  readonly rows: readonly ReadersRow[];
}

export interface ReadersView {
  readonly readable: Readable;
  readonly readers: readonly ReadersGroup[] | 'everybody';
  readonly bodies: Readonly<Record<string, string>>;
}

/** Who may read a thing now, and why, by delegation in the order of lists; those who act for none come last. */
export async function readersViewOf(tx: Tx, readable: Readable): Promise<ReadersView> {
  const { audience, namesAudience = audience } = readable;
  const rights = await readersOf(tx, audience);
  const bodies = Object.fromEntries((await bodiesVisible(tx)).map(({ id, name }) => [id, name]));
  if (rights === 'everybody') return { readable, readers: rights, bodies };
  const byName = namesAudience === audience ? rights : await readersOf(tx, namesAudience);
  const names = await namesOf(tx);
  const labels = await functionLabelsOf(tx);
  const order = await sortOrder(tx);
  const groups = Map.groupBy(rights, ({ participant, hat }) => participant ?? hat);
  const readers = [...groups].map(([key, own]): ReadersGroup => {
    const participant = own[0]?.participant ?? null;
    return {
      ...{ key, participant, name: participant === null ? null : (names[participant] ?? null) },
      rows: [...Map.groupBy(own, hatOf).values()].map((held) => rowFrom(held, labels, byName)),
    };
  });
  const place = ({ key }: ReadersGroup) => (order.includes(key) ? order.indexOf(key) : order.length);
  return { readable, readers: readers.sort((one, other) => place(one) - place(other)), bodies };
}

function rowFrom(
  rights: readonly Reader[],
  labels: Readonly<Record<string, string>>,
  byName: readonly Reader[] | 'everybody',
): ReadersRow {
  const [first] = rights;
  invariant(first, 'a hat is grouped by its rights');
  return {
    person: first.person,
    functionLabel: labels[first.person] ?? null,
    withNames: byName === 'everybody' || byName.some((right) => hatOf(right) === hatOf(first)),
    rights,
  };
}

/** A person's hats are told apart: each is a seat of its own. */
function hatOf({ person, hat }: Reader): string {
  return `${person} ${hat}`;
}
