/**
 * States of a provision, in the order in which they matter to a reader (LOOK: Colour; procedure.md §1.6).
 * A state is always word + glyph + colour; the word comes from the caller's catalogue.
 */
export const provisionStates = [
  'notDiscussed',
  'proposed',
  'bracketed',
  'agreedAdRef',
  'agreed',
  'reopened',
] as const;

export type ProvisionState = (typeof provisionStates)[number];

/** The word for each state, as the caller's language says it: "agreed ad ref". */
export type StateWords = Readonly<Record<ProvisionState, string>>;

/** One shape for each state, told apart without colour. */
export const stateGlyphs = {
  notDiscussed: '○',
  proposed: '◇',
  bracketed: '[ ]',
  agreedAdRef: '◐',
  agreed: '●',
  reopened: '↺',
} as const satisfies Record<ProvisionState, string>;
