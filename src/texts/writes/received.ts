import { audienceOf } from '../../access/index.ts';
import type { Instant } from '../../base/index.ts';
import type { PlainWish } from '../../engine/index.ts';
import type { ActContext, Tx } from '../../platform/index.ts';
import type { ReceivedFile } from '../reads/received.ts';
import type { Text } from '../rules/text-state.ts';
import type { UnderstoodFile } from '../rules/understand-file.ts';

export interface NewFile
  extends Omit<ReceivedFile, 'text' | 'enteredAt' | 'supersedes' | 'isNote' | 'withheldAt' | 'erasedAt'> {
  readonly content: Uint8Array;
  readonly understood: UnderstoodFile;
}

/** Keep a file as it came, with what was understood of it. Chairs and secretariat read it; its sender its own. */
export async function insertFile(
  { tx, actor, now }: ActContext,
  text: Pick<Text, 'id' | 'body'>,
  { content, understood, ...file }: NewFile,
): Promise<void> {
  const audience = audienceOf.chairs(text.body);
  const { isNote, items } = understood;
  await tx
    .insertInto('texts.receivedFile')
    .values({
      ...file,
      text: text.id,
      content: Buffer.from(content),
      enteredAt: now,
      enteredBy: actor.personId,
      supersedes: null,
      isNote,
      withheldAt: null,
      erasedAt: null,
      audience,
    })
    .execute();
  if (items.length === 0) return;
  await tx
    .insertInto('texts.receivedItem')
    .values(
      items.map(({ wish, ...item }, index) => ({
        ...item,
        file: file.id,
        number: index + 1,
        wish: wish && JSON.stringify(wish),
        proposal: null,
        setAsideAt: null,
        placedAt: null,
        audience,
      })),
    )
    .execute();
}

/** Whose file it is, and when and how it arrived. */
export async function assignFile(
  tx: Tx,
  id: string,
  file: Pick<ReceivedFile, 'participant' | 'receivedAt' | 'channel'>,
): Promise<void> {
  await tx.updateTable('texts.receivedFile').set(file).where('id', '=', id).execute();
}

/**
 * Each file of a delegation supersedes the one that it sent before, by the time of receipt and not by the order in
 * which a clerk came to them; all are kept.
 */
export async function linkFiles(tx: Tx, text: string, participant: string | null): Promise<void> {
  if (participant === null) return;
  const files = await tx
    .selectFrom('texts.receivedFile')
    .select(['id', 'supersedes'])
    .where('text', '=', text)
    .where('participant', '=', participant)
    .orderBy('receivedAt')
    .orderBy('enteredAt')
    .orderBy('id')
    .limit(1000)
    .execute();
  for (const [index, { id, supersedes }] of files.entries()) {
    const before = files[index - 1]?.id ?? null;
    if (before !== supersedes)
      await tx.updateTable('texts.receivedFile').set({ supersedes: before }).where('id', '=', id).execute();
  }
}

export interface ItemChange {
  readonly file: string;
  readonly number: number;
}

/** A person says where the words belong. */
export async function placeItem(
  tx: Tx,
  { file, number }: ItemChange,
  placed: { wish: PlainWish; againstVersion: number | null; placedAt: Instant },
): Promise<void> {
  await tx
    .updateTable('texts.receivedItem')
    .set({ ...placed, wish: JSON.stringify(placed.wish), why: null, setAsideAt: null })
    .where('file', '=', file)
    .where('number', '=', number)
    .execute();
}

/** Kept with the file as a remark, and nothing more. */
export async function setItemAside(tx: Tx, { file, number }: ItemChange, at: Instant): Promise<void> {
  await tx
    .updateTable('texts.receivedItem')
    .set({ setAsideAt: at })
    .where('file', '=', file)
    .where('number', '=', number)
    .execute();
}

/** What became of it when it was entered: a proposal, or why it could not be. */
export async function noteEntry(
  tx: Tx,
  { file, number }: ItemChange,
  entry: { proposal: string } | { why: string },
): Promise<void> {
  await tx
    .updateTable('texts.receivedItem')
    .set(entry)
    .where('file', '=', file)
    .where('number', '=', number)
    .execute();
}
