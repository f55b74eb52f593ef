export { type Changes, writesChannel } from './changes.ts';
export { type Database, openDatabase } from './database.ts';
export { connectsAsApp, type DatabaseFacts, firstMigration, inspectDatabase, versionMin } from './inspect.ts';
export { isFresh } from './kept.ts';
export { whileLocked } from './lock.ts';
export { migrate } from './migrate.ts';
export type { Tables } from './tables.ts';
export { keptWithin, readAs, readKept, type Scope, type Tx, writeAs } from './transaction.ts';
