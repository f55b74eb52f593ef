/** A house for tests: a database of its own, a clock that the test sets, live notices for real. */
import { type Instant, instant } from '../../src/base/index.ts';
import {
  type House,
  newSigner,
  openDatabase,
  openLive,
  type Signer,
  type SignOnSettings,
} from '../../src/platform/index.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { recordQuery } from './sql-ledger.ts';

export interface TestHouse extends House {
  /** Set the clock; it stands still until it is set again. */
  setClock(to: string | Instant): void;
  close(): Promise<void>;
}

export interface TestHouseOptions {
  readonly now: string;
  readonly url?: string;
  /** A database to use instead of a fresh one. */
  readonly database?: FreshDatabase;
  /** The sign-in of a ministry that the environment names. */
  readonly signOn?: SignOnSettings;
  /** The key under what was published there already. */
  readonly signer?: Signer;
}

/** Open a house on a fresh database; close it in `afterAll`. Every query is noted for the SQL ledger. */
export async function openTestHouse(options: TestHouseOptions): Promise<TestHouse> {
  const fresh = options.database ?? (await freshDatabase());
  const database = openDatabase(fresh.ownerUrl, { onQuery: recordQuery });
  const live = await openLive(database);
  let now = instant(options.now);
  return {
    database,
    live,
    url: options.url ?? 'http://localhost:3000',
    production: false,
    ...(options.signOn === undefined ? {} : { signOn: options.signOn }),
    signer: options.signer ?? newSigner(),
    clock: () => now,
    setClock(to) {
      now = typeof to === 'string' ? instant(to) : to;
    },
    async close() {
      await live.close();
      await database.close();
      await fresh.drop();
    },
  };
}
