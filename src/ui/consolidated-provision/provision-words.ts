import type { SayStructure } from '../../engine/index.ts';

/**
 * The few words of a consolidated provision. Verbs take the number of delegations that they are said of, so
 * that every language can inflect them.
 */
export interface ProvisionWords {
  /** "open bracket" */
  readonly openBracket: string;
  /** "open bracket, held by Arvana and Celmora" */
  readonly openBracketHeldBy: (names: string) => string;
  /** "close bracket" */
  readonly closeBracket: string;
  /** Said before struck words: "struck". */
  readonly struck: string;
  /** "proposes" / "propose" */
  readonly proposes: (delegations: number) => string;
  /** "proposes to delete" */
  readonly proposesToDelete: (delegations: number) => string;
  /** "proposes to delete the paragraph" */
  readonly proposesToDeleteWhole: (delegations: number) => string;
  /** "keeps the text" */
  readonly keepsText: (delegations: number) => string;
  /** "holds" */
  readonly holds: (delegations: number) => string;
  /** "holds the paragraph" */
  readonly holdsWhole: (delegations: number) => string;
  /** Said of words that stand only in a proposal: "without these words". */
  readonly withoutWords: string;
  /** "moved to OP4", "split into OP4 and OP4 bis" */
  readonly structure: SayStructure;
  /** Marks a paragraph that is not in the draft: "new". */
  readonly newParagraph: string;
  /** "Arvana, Belisar and Celmora" */
  readonly listNames: (names: readonly string[]) => string;
}
