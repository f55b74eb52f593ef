import { readAs, stranger, type Tx, type Visit } from '../../platform/index.ts';

/** Read what everybody may see, also for a person who is signed in: programs get one answer. */
export function readPublic<Value>({ house, now }: Visit, read: (tx: Tx) => Promise<Value>): Promise<Value> {
  return readAs(house.database, { viewer: stranger, now }, read);
}
