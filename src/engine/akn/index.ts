export type { AknTextKind } from './kinds.ts';
export type { AknProvision, AknText } from './text.ts';
export { writeAkn } from './write.ts';
