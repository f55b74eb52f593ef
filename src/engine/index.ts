export * from './apply-structure.ts';
export * from './canonical.ts';
export * from './compare.ts';
export * from './consolidate.ts';
export * from './consolidate-provision.ts';
export * from './diff.ts';
export * from './direction.ts';
export type * from './model.ts';
export { displayed, shownInside } from './nested.ts';
export * from './number.ts';
export * from './number-table.ts';
export * from './profiles.ts';
export * from './provenance.ts';
export * from './read-back.ts';
export * from './readable-diff.ts';
export * from './rebase.ts';
export * from './references.ts';
export * from './render-html.ts';
export * from './render-text.ts';
export {
  printable,
  type RenderOptions,
  type RenderWords,
  visibleWords,
} from './render-words.ts';
export * from './resolve.ts';
export { anchorBefore, isStructural, subjectsOf } from './structure.ts';
export * from './structure-notes.ts';
export type { Piece } from './three-way.ts';
export * from './tokens.ts';
export type { UnplacedWhy } from './wishes.ts';
