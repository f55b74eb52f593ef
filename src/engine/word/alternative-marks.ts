import { fingerprint } from './fingerprint.ts';
import type { RawItem, RawRun } from './raw.ts';

/**
 * Bookmarks around each alternative that we print, so that a returned file tells which of them somebody typed over
 * without tracked changes: `h_<fingerprint>_<n>`, or `i_…` where the base says nothing in that place.
 */
const NAME = /^([hi])_([0-9a-f]{8})_\d+$/;

/** @param place makes the name unique in its file. */
export function alternativeMark(
  words: string,
  { isInsertion, place }: { isInsertion: boolean; place: number },
): string {
  return `${isInsertion ? 'i' : 'h'}_${fingerprint(words)}_${place}`;
}

export interface AlternativeMarks {
  /** Runs of an alternative whose words are not those that we printed. */
  readonly edited: ReadonlySet<RawItem>;
  /** Runs of an alternative that stands where the base says nothing. */
  readonly insertions: ReadonlySet<RawItem>;
  /** False when the file lost its marks: then only tracked changes tell of edits. */
  readonly areThere: boolean;
}

/** Look at every alternative of a paragraph as its author left it. */
export function readAlternativeMarks(items: readonly RawItem[]): AlternativeMarks {
  const marked = items.flatMap((item, at) => markedAlternative(items, item, at) ?? []);
  const covered = new Set<RawItem>(marked.flatMap(({ runs }) => runs));
  const loose = items
    .filter(isOthersWord)
    .filter((item) => !covered.has(item) && item.run.text.trim() !== '');
  return {
    edited: new Set([
      ...marked.flatMap(({ isEdited, runs }) => (isEdited ? runs : [])),
      ...(marked.length > 0 ? loose : []),
    ]),
    insertions: new Set(marked.flatMap(({ isInsertion, runs }) => (isInsertion ? runs : []))),
    areThere: marked.length > 0,
  };
}

function markedAlternative(items: readonly RawItem[], item: RawItem, at: number) {
  if (item.kind !== 'bookmark') return undefined;
  const [, kind, print] = NAME.exec(item.name) ?? [];
  if (kind === undefined) return undefined;
  const end = items.findIndex(
    (other, index) => index > at && other.kind === 'bookmark-end' && other.id === item.id,
  );
  const runs = items.slice(at, end === -1 ? undefined : end).filter(isOthersWord);
  const text = runs.map(({ run }) => run.text).join('');
  return { runs, isInsertion: kind === 'i', isEdited: fingerprint(text) !== print };
}

type RunItem = Extract<RawItem, { kind: 'run' }>;

/** A word of another's proposal that is still there. */
function isOthersWord(item: RawItem): item is RunItem {
  return item.kind === 'run' && !item.run.deleted && isOthers(item.run);
}

function isOthers({ role, inserted }: RawRun): boolean {
  return role === 'proposed' || (role === 'tracked' && inserted);
}
