import { createHash } from 'node:crypto';

/** 32 bytes: a leaf or a node of the tree. */
export type Hash = Uint8Array;

/**
 * Hash of one entry as it goes into the tree. Leaves and nodes are marked apart, so that no node passes for an entry.
 *
 * @source RFC 6962 §2.1.
 */
export function leafHash(leaf: Uint8Array): Hash {
  return sha256(Uint8Array.of(0), leaf);
}

/** Root of the tree over these leaves, in their order; of none, the hash of nothing (RFC 6962 §2.1). */
export function rootOf(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return sha256();
  const [only] = leaves;
  if (leaves.length === 1 && only) return only;
  const split = splitOf(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

/**
 * What a stranger needs besides one leaf to come to the root, from the leaf upwards (RFC 6962 §2.1.1).
 *
 * @param index of the leaf, from 0.
 * @returns null when there is no such leaf.
 */
export function inclusionProof(leaves: readonly Hash[], index: number): readonly Hash[] | null {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) return null;
  return pathTo(leaves, index);
}

/** Whether the leaf stands at `index` in the tree of that size and root. */
export function isIncluded(
  leaf: Hash,
  proof: readonly Hash[],
  { index, size, root }: { readonly index: number; readonly size: number; readonly root: Hash },
): boolean {
  if (index < 0 || index >= size) return false;
  const turns = turnsTo(index, size);
  if (turns.length !== proof.length) return false;
  const found = proof.reduce<Hash>(
    (hash, sibling, step) => (turns[step] === 'left' ? nodeHash(sibling, hash) : nodeHash(hash, sibling)),
    leaf,
  );
  return isSame(found, root);
}

/**
 * What a stranger needs to see that the tree over the first `first` leaves is the beginning of this one
 * (RFC 6962 §2.1.2).
 *
 * @returns null when the tree was never that small, or is smaller.
 */
export function consistencyProof(leaves: readonly Hash[], first: number): readonly Hash[] | null {
  if (!Number.isInteger(first) || first < 1 || first > leaves.length) return null;
  return first === leaves.length ? [] : growth(leaves, first, true);
}

export interface Head {
  readonly size: number;
  readonly root: Hash;
}

/** Whether the proof shows that the later tree begins with the earlier one. */
export function isConsistent(earlier: Head, later: Head, proof: readonly Hash[]): boolean {
  if (earlier.size < 1 || earlier.size > later.size) return false;
  const rest = [...proof];
  const both = bothRoots({ first: earlier.size, size: later.size, isWhole: true }, earlier.root, rest);
  return both !== null && rest.length === 0 && isSame(both.old, earlier.root) && isSame(both.new, later.root);
}

export function isSame(one: Hash, other: Hash): boolean {
  return Buffer.compare(one, other) === 0;
}

function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(Uint8Array.of(1), left, right);
}

function sha256(...parts: readonly Uint8Array[]): Hash {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** The largest power of two below `size`: how many leaves stand on the left. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

function pathTo(leaves: readonly Hash[], index: number): readonly Hash[] {
  if (leaves.length <= 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...pathTo(left, index), rootOf(right)]
    : [...pathTo(right, index - split), rootOf(left)];
}

/** On which side of each sibling the way from the leaf to the root turns: `left` when the sibling is on the left. */
function turnsTo(index: number, size: number): readonly ('left' | 'right')[] {
  if (size <= 1) return [];
  const split = splitOf(size);
  return index < split
    ? [...turnsTo(index, split), 'right']
    : [...turnsTo(index - split, size - split), 'left'];
}

function growth(leaves: readonly Hash[], first: number, isWhole: boolean): readonly Hash[] {
  if (first === leaves.length) return isWhole ? [] : [rootOf(leaves)];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return first <= split
    ? [...growth(left, first, isWhole), rootOf(right)]
    : [...growth(right, first - split, false), rootOf(left)];
}

/** The roots of the earlier and of the later tree as the proof tells them; takes what it uses from `rest`. */
function bothRoots(
  { first, size, isWhole }: { first: number; size: number; isWhole: boolean },
  earlier: Hash,
  rest: Hash[],
): { old: Hash; new: Hash } | null {
  if (first === size) {
    const root = isWhole ? earlier : rest.shift();
    return root ? { old: root, new: root } : null;
  }
  const split = splitOf(size);
  const isLeft = first <= split;
  const part = isLeft
    ? { first, size: split, isWhole }
    : { first: first - split, size: size - split, isWhole: false };
  const inner = bothRoots(part, earlier, rest);
  const sibling = rest.shift();
  if (!inner || !sibling) return null;
  return isLeft
    ? { old: inner.old, new: nodeHash(inner.new, sibling) }
    : { old: nodeHash(sibling, inner.old), new: nodeHash(sibling, inner.new) };
}
