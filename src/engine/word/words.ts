import { englishStructure, type SayStructure } from '../structure-notes.ts';

/** A verb said of a number of delegations, so that every language can inflect it: "proposes", "propose". */
type Verb = (delegations: number) => string;

/** What delegations say of words, without their names. */
export interface Verbs {
  readonly proposesToDelete: Verb;
  readonly proposesToDeleteParagraph: Verb;
  readonly retains: Verb;
  readonly withoutWords: Verb;
  readonly holds: Verb;
  readonly holdsParagraph: Verb;
}

/**
 * The words that an export prints beside the negotiated text. English is the default; a page passes those of its
 * reader's catalogue. Lists of codes come in the order of names.
 */
export interface ExportWords {
  readonly says: Verbs;
  readonly proposesToDelete: (by: readonly string[]) => string;
  /** A sentence; without codes it names nobody. */
  readonly proposesToDeleteParagraph: (by: readonly string[]) => string;
  readonly retains: (by: readonly string[]) => string;
  /** Said of words that stand only in a proposal: "CEL without these words". */
  readonly withoutWords: (by: readonly string[]) => string;
  readonly holds: (by: readonly string[]) => string;
  /** A sentence; without codes it names nobody. */
  readonly holdsParagraph: (by: readonly string[]) => string;
  readonly newParagraph: string;
  /** Said of a paragraph that is moved, split or merged: "moved to OP4". */
  readonly structure: SayStructure;
  readonly page: (current: string, total: string) => string;
  readonly exercise: string;
  /** Stands for every delegation where attribution is not shown. */
  readonly aDelegation: string;
  /** Heads the list of codes and names. */
  readonly key: string;
  readonly unplaced: string;
  readonly hash: string;
  readonly signature: string;
  readonly address: string;
}

const verb = (one: string, more: string) => (delegations: number) => (delegations === 1 ? one : more);

const says: Verbs = {
  proposesToDelete: verb('proposes to delete', 'propose to delete'),
  proposesToDeleteParagraph: verb('proposes to delete the paragraph', 'propose to delete the paragraph'),
  retains: verb('keeps the text', 'keep the text'),
  withoutWords: () => 'without these words',
  holds: verb('holds', 'hold'),
  holdsParagraph: verb('holds the paragraph', 'hold the paragraph'),
};

const said = (by: readonly string[], verbs: Verb) => `${by.join(', ')} ${verbs(by.length)}`;

/** The English words of an export. */
export const ENGLISH_EXPORT_WORDS: ExportWords = {
  says,
  proposesToDelete: (by) => said(by, says.proposesToDelete),
  proposesToDeleteParagraph: (by) =>
    by.length === 0 ? 'Proposal to delete the paragraph.' : `${said(by, says.proposesToDeleteParagraph)}.`,
  retains: (by) => said(by, says.retains),
  withoutWords: (by) => said(by, says.withoutWords),
  holds: (by) => said(by, says.holds),
  holdsParagraph: (by) => (by.length === 0 ? 'The paragraph is held.' : `${said(by, says.holdsParagraph)}.`),
  newParagraph: 'New paragraph.',
  structure: englishStructure,
  page: (current, total) => `Page ${current} of ${total}`,
  exercise: 'DRAFTING EXERCISE · invented participants, no real positions',
  aDelegation: 'Delegation',
  key: 'Delegations',
  unplaced: 'Could not be placed',
  hash: 'SHA-256 of the text',
  signature: 'Signature',
  address: 'Lasting address',
};
