/** The door of the record's log: tree, note, checkpoint, entry and how they are checked. Without a database. */
export { type Checkpoint, readCheckpoint, signCheckpoint } from './checkpoint.ts';
export { keyOf, type PublicKey, readKeys } from './keys.ts';
export { digitsOf, type Leaf, leafBytes, readLeaf } from './leaf.ts';
export { openNote, verifierKey } from './note.ts';
export {
  consistencyProof,
  type Hash,
  type Head,
  inclusionProof,
  isConsistent,
  isIncluded,
  leafHash,
  rootOf,
} from './tree.ts';
export { type Check, checkRecord, type RecordFiles } from './verify.ts';
