import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Instant, invariant } from '../../base/index.ts';
import type { ActContext } from '../acts/index.ts';
import { digitsOf, leafBytes, readKeys } from '../record/index.ts';
import { isSignedBy } from '../signing/index.ts';
import { keyAfter, lastEntry } from './entries.ts';

/** What is published, as it enters the record. */
export interface Publication {
  /** `text`, `decision`, … */
  readonly kind: string;
  /** As in happenings: `text:…`. */
  readonly subject: string;
  readonly symbol: string;
  readonly mediaType: string;
  readonly language: string | null;
  readonly adoptedAt: Instant;
  readonly exercise: boolean;
  /** Symbol of what it corrects or replaces. */
  readonly corrects?: string;
  /** Where the exact bytes are found: see `recordPaths`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** How the record signs it. */
export interface RecordSignature {
  /** Name of the log, used while it is empty: afterwards it keeps the name that it has. */
  readonly log: string;
  /** SPKI as PEM. */
  readonly publicPem: string;
  /** Over the 64 digits of the SHA-256 of the bytes, base64. */
  readonly signature: string;
}

/** The SHA-256 of what is published, 64 lower-case hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Until the act is done nobody else appends. */
export async function lockRecord({ tx }: Pick<ActContext, 'tx'>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('record.append', 0))`.execute(tx);
}

/**
 * Append one publication to the record, inside the act that publishes it: both happen or neither. Acts on any number
 * of nodes follow one another here, so that the log has neither gaps nor forks.
 *
 * @returns its index.
 * @throws InvariantBroken when the signature is not over these bytes, or the key has not been entered.
 */
export async function appendToRecord(
  { tx, now }: Pick<ActContext, 'tx' | 'now'>,
  publication: Publication,
  signed: RecordSignature & { readonly newKey?: string },
): Promise<number> {
  const { kind, subject, symbol, mediaType, language, exercise, path, bytes } = publication;
  await lockRecord({ tx });
  const last = await lastEntry(tx);
  const [key] = readKeys(signed.publicPem);
  invariant(key, 'the record is signed with an Ed25519 key');
  const sha256 = sha256Of(bytes);
  invariant(isSignedBy(key.pem, digitsOf(sha256), signed.signature), 'the signature belongs to the bytes');
  const isKnown = last === null || keyAfter(last) === key.spki;
  invariant(isKnown || signed.newKey === key.spki, `${key.id} signs before it was entered into the record`);
  const index = last === null ? 0 : last.index + 1;
  const leaf = leafBytes({
    type: 'record-entry',
    version: 1,
    log: last?.log ?? signed.log,
    ...{ index, kind, symbol, mediaType, language, sha256, exercise },
    adoptedAt: publication.adoptedAt.toString(),
    recordedAt: now.toString(),
    corrects: publication.corrects ?? null,
    key: key.spki,
    signature: signed.signature,
    ...(signed.newKey === undefined ? {} : { newKey: signed.newKey }),
  });
  const place = { position: index, audience: 'public' };
  await tx
    .insertInto('record.entry')
    .values({ ...place, kind, subject, path, leaf: Buffer.from(leaf) })
    .execute();
  await tx
    .insertInto('record.payload')
    .values({ ...place, bytes: Buffer.from(bytes) })
    .execute();
  return index;
}
