/** The record as it is kept in the database: appending, reading, purging. */
import './schema.ts';

export { recordReads } from './api.ts';
export { appendToRecord, type Publication, type RecordSignature, sha256Of } from './append.ts';
export { enterCurrentKey, enterKey, enterKeyJob, type RecordHouse, signerOfRecord } from './enter-key.ts';
export { entriesOf, headOf, keyAfter, lastEntry, publishedAt, type RecordEntry } from './entries.ts';
export { eraseFromRecord } from './erase.ts';
export { logNameOf, recordPaths } from './paths.ts';
