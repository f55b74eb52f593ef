import { invariant } from '../../base/index.ts';
import {
  type ComparedProvision,
  type ConsolidatedProvision,
  compareTexts,
  consolidate,
  readBack,
} from '../../engine/index.ts';
import { alignReturned, type ReturnedWish, readWord, type WordText } from '../../engine/word/index.ts';
import type { Tx } from '../../platform/index.ts';
import { type ReceivedFileState, receivedContent, receivedFile } from '../reads/received.ts';
import { asEntered } from '../rules/as-entered.ts';
import { baseOf } from '../rules/consolidated.ts';
import { type InTheirFile, inTheirFile } from '../rules/in-their-file.ts';
import { itemState } from '../rules/received-state.ts';
import type { TextView } from './text-view.ts';

/** One received file with all that its page shows. */
export interface ReceivedFileView {
  readonly file: ReceivedFileState;
  readonly read: WordText;
  readonly earlier: {
    readonly file: ReceivedFileState;
    /** Null where the earlier file is hidden. */
    readonly changed: readonly ComparedProvision[] | null;
  } | null;
}

/** @returns `null` when there is no such file of this text for the reader, or it is hidden. */
export async function receivedFileView(tx: Tx, text: string, id: string): Promise<ReceivedFileView | null> {
  const file = await receivedFile(tx, text, id);
  if (!file || file.withheldAt !== null) return null;
  const read = await readAgain(tx, file);
  const earlier = file.supersedes === null ? null : await receivedFile(tx, text, file.supersedes);
  if (!earlier) return { file, read, earlier: null };
  if (earlier.withheldAt !== null) return { file, read, earlier: { file: earlier, changed: null } };
  return {
    file,
    read,
    earlier: { file: earlier, changed: changedSince(await readAgain(tx, earlier), read) },
  };
}

/** The file is kept as it came and read anew for every look: nothing that it says is stored twice. */
async function readAgain(tx: Tx, file: ReceivedFileState): Promise<WordText> {
  const content = await receivedContent(tx, file.text, file.id);
  const read = content && readWord(content);
  invariant(read?.ok, 'a file that was read when it arrived can be read again');
  return read.value;
}

/** What a later file of a delegation says differently: paragraphs that are the same are left out. */
function changedSince(before: WordText, now: WordText): ComparedProvision[] {
  const base = { language: before.language, provisions: before.provisions };
  const { wishes } = alignReturned(base, now, { by: 'D', extent: 'auto' });
  const proposals = wishes.map((wish, index) => ({ id: String(index), by: ['D'], wish }));
  const after = readBack(consolidate({ base, proposals }), 'D');
  return compareTexts(before.provisions, after).filter((one) => one.state !== 'same' || one.moved);
}

/** What could not be placed: where it stands in their file, and beside which provision of ours, where one is known. */
export interface Found extends InTheirFile {
  readonly provision: string | null;
}

/** Each piece that is no wish, by its number: its place in the file and in our text. */
export function foundIn(view: TextView, { file, read }: ReceivedFileView): ReadonlyMap<number, Found> {
  const pieces = file.items.filter(({ unplaced }) => unplaced !== null);
  if (pieces.length === 0) return new Map();
  const aligned = alignReturned(baseOf(view.state), read, { by: '', extent: 'auto' });
  const places = new Map(aligned.unplaced.map(({ text }, at) => [text, aligned.besideIds[at] ?? null]));
  return new Map(
    pieces.flatMap(({ number, unplaced }) =>
      unplaced === null
        ? []
        : [[number, { ...inTheirFile(read, unplaced), provision: places.get(unplaced) ?? null }] as const],
    ),
  );
}

/** How each paragraph reads with the file's wishes in it; what has been entered stands in the text already. */
export function linesWith(
  view: TextView,
  file: ReceivedFileState,
): ReadonlyMap<string, ConsolidatedProvision> {
  const waiting = wishesIn(file, 'to-enter');
  const by = file.participant;
  const consolidation = by === null ? view.consolidation : asEntered(view.state, by, waiting);
  return new Map(consolidation.provisions.map((one) => [one.id, one]));
}

/** Paragraphs of the text that the file leaves as they are. */
export function unchangedIn(view: TextView, file: ReceivedFileState): number {
  const all = file.items.flatMap(({ wish }) => (wish && wish.kind !== 'insert' ? [wish.provisionId] : []));
  const touched = new Set(all);
  return view.state.provisions.filter(({ id }) => !touched.has(id)).length;
}

function wishesIn(file: ReceivedFileState, state: ReturnType<typeof itemState>): ReturnedWish[] {
  return file.items.flatMap((item) => (item.wish && itemState(item) === state ? [item.wish] : []));
}
