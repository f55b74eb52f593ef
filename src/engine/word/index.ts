export {
  type Aligned,
  type AlignOptions,
  alignReturned,
  type ReturnedText,
} from './align.ts';
export { bookmarkOf, idOfBookmark } from './bookmarks.ts';
export { comparedLines } from './compared-lines.ts';
export { isRightToLeft } from './language.ts';
export { baseOf, bracketLines, cleanLines, type Line, type LineOptions } from './lines.ts';
export type { MarginNote } from './margin.ts';
export type { Returned } from './match.ts';
export { byName } from './names.ts';
export type { Packing } from './packing.ts';
export type { Piece } from './pieces.ts';
export type { ReturnedWish } from './placed.ts';
export { decodePlain, readPlain } from './plain.ts';
export type { Rationale } from './rationales.ts';
export {
  readWord,
  type WordComment,
  type WordProvision,
  type WordRefusal,
  type WordText,
  type WordWarning,
} from './read.ts';
export { ENGLISH_EXPORT_WORDS, type ExportWords } from './words.ts';
export { type WordOptions, writeWord } from './write.ts';
