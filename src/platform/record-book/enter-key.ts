import { z } from 'zod';
import { accepted, invariant, type Result } from '../../base/index.ts';
import { defineAct, perform } from '../acts/index.ts';
import { readAs } from '../db/index.ts';
import type { House } from '../http/index.ts';
import type { Job } from '../jobs/index.ts';
import { digitsOf, readKeys } from '../record/index.ts';
import type { Signer } from '../signing/index.ts';
import { clockViewer } from '../viewer.ts';
import { appendToRecord, lockRecord, sha256Of } from './append.ts';
import { entriesOf, keyAfter, lastEntry } from './entries.ts';
import { logNameOf, recordPaths } from './paths.ts';

/** What of the house the record needs. */
export type RecordHouse = Pick<House, 'database' | 'signer' | 'url'>;

/**
 * Enter the key that signs from here on. The key before signs that this one follows, so that who trusts the earlier
 * one can follow; where the earlier one was lost the new key stands for itself, and strangers need to be told.
 *
 * @returns whether this try entered it.
 * @source standards.md §10.2.
 */
export const enterKey = defineAct({
  name: 'record.enter-key',
  who: ['clock'],
  input: z.object({
    newPem: z.string().max(1000),
    /** The key that signs this entry. */
    byPem: z.string().max(1000),
    signature: z.string().max(200),
    log: z.string().max(200),
  }),
  subject: () => 'record',
  async run(context, { newPem, byPem, signature, log }): Promise<Result<{ isFirst: boolean }, never>> {
    await lockRecord(context);
    const last = await lastEntry(context.tx);
    const [key] = readKeys(newPem);
    invariant(key, 'the record is signed with an Ed25519 key');
    if (last && keyAfter(last) === key.spki) return accepted({ isFirst: false });
    const publication = {
      kind: 'key',
      subject: 'record',
      symbol: key.id,
      mediaType: 'application/x-pem-file',
      language: null,
      adoptedAt: context.now,
      exercise: false,
      path: recordPaths.keyFile(key.id),
      bytes: new TextEncoder().encode(key.pem),
    };
    await appendToRecord(context, publication, { log, publicPem: byPem, signature, newKey: key.spki });
    return accepted({ isFirst: true });
  },
});

/**
 * See to it that the record knows the key of this installation before it signs anything. An empty record needs no
 * entry: its first one names the key.
 *
 * @throws InvariantBroken on a node that holds only keys which were replaced: it must be started again.
 */
export async function enterCurrentKey(house: RecordHouse & Pick<House, 'clock'>): Promise<void> {
  const now = house.clock();
  const entries = await readAs(house.database, { viewer: clockViewer, now }, entriesOf);
  const last = entries.at(-1)?.leaf;
  const [own] = readKeys(house.signer.publicKeyPem);
  if (!last || !own || keyAfter(last) === own.spki) return;
  const by = signerOfRecord(house.signer, keyAfter(last));
  if (entries.some(({ leaf }) => leaf.key === own.spki || leaf.newKey === own.spki)) {
    // Files that were copied back may have lost the order in which they were written; the record has not.
    invariant(
      by !== house.signer,
      `${own.id} was replaced; start this node again so that it takes the new key`,
    );
    return;
  }
  const done = await perform(
    house.database,
    enterKey,
    {
      newPem: own.pem,
      byPem: by.publicKeyPem,
      signature: by.sign(digitsOf(sha256Of(new TextEncoder().encode(own.pem)))),
      log: logNameOf(house.url),
    },
    { viewer: clockViewer, now },
  );
  invariant(done.ok, `the key was refused: ${JSON.stringify(done)}`);
}

/** The signer whose key the record expects; this installation's own where that one is not held. */
export function signerOfRecord(signer: Signer, spki: string): Signer {
  const held = [signer, ...signer.earlier];
  return held.find((one) => readKeys(one.publicKeyPem)[0]?.spki === spki) ?? signer;
}

/** A key that an operator has laid into the folder is entered within a quarter of an hour of the start. */
export const enterKeyJob: Job = {
  task: enterKey.name,
  wakes: '*/15 * * * *',
  run: enterCurrentKey,
};
