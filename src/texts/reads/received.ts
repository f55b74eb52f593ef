import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import { type FileSummary, type ReceivedItem, summaryOf } from '../rules/received-state.ts';
import type { ReceivedFileTable } from '../schema/received.ts';

export interface ReceivedFile {
  readonly id: string;
  readonly text: string;
  readonly participant: string | null;
  readonly name: string;
  readonly sha256: string;
  readonly channel: ReceivedFileTable['channel'];
  readonly receivedAt: Instant;
  readonly enteredAt: Instant;
  /** The earlier file of the same delegation that this one replaces. */
  readonly supersedes: string | null;
  readonly isNote: boolean;
  /** Since when it is hidden because somebody reported that it should not be here. */
  readonly withheldAt: Instant | null;
  /** When it was purged; only its hash is left. */
  readonly erasedAt: Instant | null;
}

export interface ReceivedFileState extends ReceivedFile {
  readonly items: readonly ReceivedItem[];
  readonly summary: FileSummary;
  /** The later file of the same delegation that replaces this one. */
  readonly supersededBy: string | null;
}

/** Whether a file waits for a person: a superseded or hidden one needs nobody. */
export function needsSomebody(file: ReceivedFileState): boolean {
  const { supersededBy, participant, summary, withheldAt } = file;
  if (supersededBy !== null || withheldAt !== null) return false;
  return participant === null || summary.toEnter + summary.needsYou > 0;
}

const fileColumns = [
  'id',
  'text',
  'participant',
  'name',
  'sha256',
  'channel',
  'receivedAt',
  'enteredAt',
  'supersedes',
  'isNote',
  'withheldAt',
  'erasedAt',
] as const;

/** Files that reached the secretariat about a text, the one received last first. */
export async function receivedFiles(tx: Tx, text: string): Promise<ReceivedFileState[]> {
  const files = await tx
    .selectFrom('texts.receivedFile')
    .select(fileColumns)
    .where('text', '=', text)
    .orderBy('receivedAt', 'desc')
    .orderBy('id')
    .limit(1000)
    .execute();
  const items = await itemsOf(tx, text);
  return files.map((file) => {
    const all = items.get(file.id) ?? [];
    // Of a hidden file there is only what it became.
    const own = file.withheldAt === null ? all : all.filter(({ proposal }) => proposal !== null);
    const supersededBy = files.find((other) => other.supersedes === file.id)?.id ?? null;
    // An earlier file that is not there for the viewer is not named either.
    const supersedes = files.some(({ id }) => id === file.supersedes) ? file.supersedes : null;
    return { ...file, supersedes, items: own, summary: summaryOf(own), supersededBy };
  });
}

/** One file with what was understood of it; `null` when there is none of this text for the viewer. */
export async function receivedFile(tx: Tx, text: string, id: string): Promise<ReceivedFileState | null> {
  return (await receivedFiles(tx, text)).find((file) => file.id === id) ?? null;
}

/** The file itself, as it came: the evidence. Null where there is none for the viewer, or it is hidden. */
export async function receivedContent(tx: Tx, text: string, id: string): Promise<Uint8Array | null> {
  const row = await tx
    .selectFrom('texts.receivedFile')
    .select('content')
    .where('text', '=', text)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.content ?? null;
}

async function itemsOf(tx: Tx, text: string): Promise<Map<string, ReceivedItem[]>> {
  const rows = await tx
    .selectFrom('texts.receivedItem as item')
    .innerJoin('texts.receivedFile as file', 'file.id', 'item.file')
    .select(['item.file', 'item.number', 'item.wish', 'item.againstVersion', 'item.unplaced', 'item.why'])
    .select(['item.proposal', 'item.placedAt', 'item.setAsideAt'])
    .where('file.text', '=', text)
    .orderBy('item.file')
    .orderBy('item.number')
    .limit(50000)
    .execute();
  const items = new Map<string, ReceivedItem[]>();
  for (const { file, ...item } of rows) {
    const own = items.get(file);
    if (own) own.push(item);
    else items.set(file, [item]);
  }
  return items;
}
