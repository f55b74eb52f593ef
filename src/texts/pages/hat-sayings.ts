import type { Word } from '../../platform/index.ts';
import type { HatConflict } from '../rules/one-hat.ts';
import { hatWords as words } from '../words/hats.ts';

/** What is refused of a chair who would speak, or a speaker who would preside, in words: on every act on a text. */
export const hatSayings = {
  'chairs-this-body': words.presiding,
  'chair-handed-over': words.handedOver,
} as const satisfies Record<HatConflict, Word>;
