import { createHash } from 'node:crypto';
import { accepted, type Result, refused } from '../../base/index.ts';
import { isSignedBy } from '../signing/index.ts';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import { keyOf, type PublicKey } from './keys.ts';
import { digitsOf, type Leaf, readLeaf } from './leaf.ts';
import { openNote } from './note.ts';
import { isSame, leafHash, rootOf } from './tree.ts';

/** What a stranger has in hand. */
export interface RecordFiles {
  /** The bytes that are to be checked. */
  readonly file: Uint8Array;
  /** `/record/checkpoint`. */
  readonly checkpoint: string;
  /** `/record/entries.json`, parsed. */
  readonly entries: unknown;
  /** The keys that are trusted; those that they name in the record follow from them. */
  readonly keys: readonly PublicKey[];
  /** An earlier checkpoint, which this record must continue; null when none was kept. */
  readonly since: string | null;
}

export interface Check {
  readonly isGood: boolean;
  /** What was checked, or what is wrong: one line. */
  readonly line: string;
}

/**
 * Check a file against the public record as a stranger would: the entries are what they say, the head is signed, the
 * tree of the entries has this head, the file is one of them and signed, and the record continues the one seen
 * before. `docs/verify/verify.py` makes the same checks and says the same lines.
 *
 * @returns each check made, in order; the last one is bad when the file is not verified.
 * @source DESIGN §2, law 6; standards.md §10.
 */
export function checkRecord(files: RecordFiles): readonly Check[] {
  const checks: Check[] = [];
  const note = <Value>(step: Result<Step<Value>, string>): Value | null => {
    checks.push({ isGood: step.ok, line: step.ok ? step.value.line : step.why });
    return step.ok ? step.value.value : null;
  };
  const entries = note(readEntries(files.entries));
  const keys = entries && trustedKeys(entries, files.keys);
  const head = entries && keys && note(checkHead(files.checkpoint, { keys, entries }));
  const isWhole = entries && head && note(checkTree(entries, head));
  const entry = isWhole && note(findFile(files.file, entries.slice(0, head.size)));
  const isSigned = entry && note(checkSignature(entry.leaf));
  if (isSigned && files.since !== null) note(continues(files.since, { entries, keys, head }));
  return checks;
}

/** What a step found, and the line that says so. */
interface Step<Value> {
  readonly value: Value;
  readonly line: string;
}

interface Entry {
  readonly bytes: Uint8Array;
  readonly leaf: Leaf;
}

function good<Value>(value: Value, line: string): Result<Step<Value>, string> {
  return accepted({ value, line });
}

function readEntries(listed: unknown): Result<Step<readonly Entry[]>, string> {
  if (!Array.isArray(listed) || listed.length === 0) return refused('the record lists no entries');
  const entries: Entry[] = [];
  for (const [index, one] of listed.entries()) {
    const encoded = String(one?.leaf);
    const bytes = Buffer.from(encoded, 'base64');
    const leaf = bytes.toString('base64') === encoded ? readLeaf(bytes) : null;
    const log = entries[0]?.leaf.log ?? leaf?.log;
    if (!leaf || leaf.index !== index || leaf.log !== log || !agree(one, leaf)) {
      return refused(`entry ${index} is not what its leaf says`);
    }
    entries.push({ bytes, leaf });
  }
  return good(entries, `entries: ${entries.length}, each as its leaf says`);
}

const repeated = ['index', 'symbol', 'mediaType', 'sha256', 'adoptedAt'] as const;

/** Whether an entry says beside its leaf what it says in it. */
function agree(listed: Readonly<Record<string, unknown>>, leaf: Leaf): boolean {
  return repeated.every((name) => listed[name] === leaf[name]);
}

/** The keys given, and every key that one of them has named as the next. */
function trustedKeys(entries: readonly Entry[], given: readonly PublicKey[]): readonly PublicKey[] {
  const trusted = [...given];
  for (const { leaf } of entries) {
    const next = leaf.kind === 'key' ? keyOf(leaf.newKey ?? '') : null;
    if (!next || !trusted.some((key) => key.spki === leaf.key)) continue;
    const isNamed = createHash('sha256').update(next.pem).digest('hex') === leaf.sha256;
    if (isNamed && checkSignature(leaf).ok) trusted.push(next);
  }
  return trusted;
}

interface Trust {
  readonly entries: readonly Entry[];
  readonly keys: readonly PublicKey[];
}

function openHead(signed: string, keys: readonly PublicKey[]): Result<Head, string> {
  const note = openNote(signed, keys);
  if (!note.ok) {
    return refused(
      note.why === 'unknown-key'
        ? 'the checkpoint is not signed by a key that is trusted'
        : 'the checkpoint does not bear its signature',
    );
  }
  const { text, name, key } = note.value;
  const head = readCheckpoint(text);
  if (head?.origin !== name) return refused('the checkpoint is of another record');
  return accepted({ ...head, key });
}

interface Head extends Checkpoint {
  /** The key that signed it. */
  readonly key: PublicKey;
}

function checkHead(signed: string, { keys, entries }: Trust): Result<Step<Head>, string> {
  const head = openHead(signed, keys);
  if (!head.ok) return head;
  const { origin, size, key } = head.value;
  if (origin !== entries[0]?.leaf.log) return refused('the checkpoint is of another record');
  return good(head.value, `checkpoint: ${origin}, entries ${size}, signed by ${key.id}`);
}

function checkTree(entries: readonly Entry[], head: Checkpoint): Result<Step<true>, string> {
  // What was published after the head was fetched is not yet under it.
  if (entries.length < head.size) {
    return refused(`the record lists ${entries.length} entries, its checkpoint counts ${head.size}`);
  }
  const isTheirs = isSame(rootAt(entries, head.size), head.root);
  return isTheirs
    ? good(true, 'tree: the entries give the root of the checkpoint')
    : refused('the entries do not give the root of the checkpoint');
}

function findFile(file: Uint8Array, entries: readonly Entry[]): Result<Step<Entry>, string> {
  const sha256 = createHash('sha256').update(file).digest('hex');
  const entry = entries.find(({ leaf }) => leaf.sha256 === sha256);
  if (!entry) return refused(`no entry has the SHA-256 of the file, ${sha256}`);
  const { index, symbol, adoptedAt } = entry.leaf;
  return good(entry, `file: SHA-256 of entry ${index}, ${symbol}, adopted ${adoptedAt}`);
}

function checkSignature(leaf: Leaf): Result<Step<true>, string> {
  const key = keyOf(leaf.key);
  const isGood = key !== null && isSignedBy(key.pem, digitsOf(leaf.sha256), leaf.signature);
  return isGood
    ? good(true, `signature: of entry ${leaf.index}, by ${key.id}`)
    : refused(`entry ${leaf.index} does not bear its signature`);
}

function continues(
  signed: string,
  { entries, keys, head }: Trust & { readonly head: Head },
): Result<Step<true>, string> {
  const earlier = openHead(signed, keys);
  if (!earlier.ok) return earlier;
  const { origin, size, root } = earlier.value;
  if (origin !== head.origin) return refused('the earlier checkpoint is of another record');
  if (size > head.size) return refused(`the record has ${head.size} entries, and had ${size} earlier`);
  return isSame(rootAt(entries, size), root)
    ? good(true, `since: the first ${size} entries are those of the earlier checkpoint`)
    : refused(`the first ${size} entries are not those of the earlier checkpoint`);
}

function rootAt(entries: readonly Entry[], size: number): Uint8Array {
  return rootOf(entries.slice(0, size).map(({ bytes }) => leafHash(bytes)));
}
