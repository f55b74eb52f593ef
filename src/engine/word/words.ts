/**
 * The words that an export prints beside the negotiated text. English is the default; a page passes those of its
 * reader's catalogue. Lists of names come ready-made, in the order of the consolidation.
 */
export interface ExportWords {
  readonly proposesToDelete: (by: readonly string[]) => string;
  readonly proposesToDeleteParagraph: (by: readonly string[]) => string;
  readonly retains: (by: readonly string[]) => string;
  readonly holds: (by: readonly string[]) => string;
  readonly holdsParagraph: (by: readonly string[]) => string;
  readonly newParagraph: string;
  readonly page: (current: string, total: string) => string;
  readonly exercise: string;
  /** Stands for every delegation where attribution is not shown. */
  readonly aDelegation: string;
  readonly key: string;
  readonly unplaced: string;
  readonly hash: string;
  readonly adoptedOn: (date: string) => string;
  readonly signatures: string;
}

export const ENGLISH_EXPORT_WORDS: ExportWords = {
  proposesToDelete: (by) => `${list(by)} ${by.length === 1 ? 'proposes' : 'propose'} to delete`,
  proposesToDeleteParagraph: (by) =>
    by.length === 0
      ? 'Proposal to delete this paragraph.'
      : `${list(by)} ${by.length === 1 ? 'proposes' : 'propose'} to delete this paragraph.`,
  retains: (by) => `${list(by)} ${by.length === 1 ? 'asks' : 'ask'} to retain`,
  holds: (by) => `held by ${list(by)}`,
  holdsParagraph: (by) =>
    by.length === 0 ? 'Paragraph held in brackets.' : `Paragraph held in brackets by ${list(by)}.`,
  newParagraph: 'New paragraph.',
  page: (current, total) => `Page ${current} of ${total}`,
  exercise: 'DRAFTING EXERCISE: invented participants, no real positions',
  aDelegation: 'Delegation',
  key: 'Delegations',
  unplaced: 'Could not be placed',
  hash: 'Hash of the text (SHA-256)',
  adoptedOn: (date) => `Adopted on ${date}`,
  signatures: 'Signatures',
};

function list(names: readonly string[]): string {
  return names.join(', ');
}
