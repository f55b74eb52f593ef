import { CamelCasePlugin, Kysely, type LogEvent, PostgresDialect } from 'kysely';
import pg from 'pg';
import { Temporal } from '../../base/index.ts';
import { type Changes, countChanges } from './changes.ts';
import { type Keep, keepValues } from './kept.ts';
import type { Tables } from './tables.ts';

export interface Database {
  /** Queries as `mufakat_app`, a role that owns nothing and that row-level security binds. */
  readonly queries: Kysely<Tables>;
  /** The installation's own connection: migrations, the worker and LISTEN use it; never a request. */
  readonly ownerUrl: string;
  /** Whether anything was written since. */
  readonly changes: Changes;
  readonly keep: Keep;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly connectionsMax?: number;
  readonly onQuery?: (event: LogEvent) => void;
}

/**
 * The role, and what a server of its own may have set otherwise: the audit hashes instants as text, and times are
 * read in ISO form.
 */
const startOptions = '-c role=mufakat_app -c timezone=UTC -c datestyle=ISO,YMD';

/**
 * Open the pool through which every request and job reads and writes.
 *
 * The role is part of the connection's own start packet, so `reset role` inside a session leads back to
 * `mufakat_app` and not to the owner.
 */
export function openDatabase(ownerUrl: string, options: OpenOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: ownerUrl,
    max: options.connectionsMax ?? 10,
    options: startOptions,
    types: { getTypeParser },
  });
  // An idle connection that the server closes (a restart) is replaced by the pool; the next query tells.
  pool.on('error', (error) => console.error(`database: an idle connection was lost: ${error.message}`));
  const queries = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    ...(options.onQuery ? { log: options.onQuery } : {}),
  });
  const changes = countChanges();
  return { queries, ownerUrl, changes, keep: keepValues(changes), close: () => queries.destroy() };
}

const timestamptz = 1184;
const civilDate = 1082;
const bigint = 20;

/** `pg` asks a value for its own form; with this an `Instant` can be compared and stored as it is. */
Object.defineProperty(Temporal.Instant.prototype, 'toPostgres', {
  value(this: Temporal.Instant) {
    return this.toString();
  },
});

/** Times arrive as `Temporal.Instant`, civil dates as their ISO text, counts as numbers. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === timestamptz)
    return (value) => Temporal.Instant.from(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
  if (oid === civilDate) return (value) => value;
  if (oid === bigint) return Number;
  return pg.types.getTypeParser(oid, format ?? 'text') as (value: string) => unknown; // text format always yields text parsers
}
