/** The five registers in which outcome documents are written (wording.md §1): every check depends on which it is. */
import type { Numbering } from './model.ts';

/** The five registers of wording.md §1. */
export const draftingProfiles = [
  'unResolution',
  'weDeclaration',
  'capsDeclaration',
  'chairsStatement',
  'strategy',
] as const;

/** How a text is written and numbered (wording.md §1). */
export type DraftingProfile = (typeof draftingProfiles)[number];

/**
 * How a profile numbers. A "We" declaration and a chairs' statement count their paragraphs from 1, whatever each is
 * for; the others keep the preamble apart, and a strategy the handles by which its paragraphs are called.
 *
 * @source wording.md §1; procedure.md §0 (the 2016 Declaration: numbered paragraphs, no separate preamble).
 */
export function numberingOf(profile: DraftingProfile): Numbering {
  return numbering[profile];
}

const numbering = {
  unResolution: 'handles',
  weDeclaration: 'plain',
  capsDeclaration: 'handles',
  chairsStatement: 'plain',
  strategy: 'handles',
} as const satisfies Record<DraftingProfile, Numbering>;
