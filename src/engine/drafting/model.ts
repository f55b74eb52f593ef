/** What drafting checks are given, and what they find. Plain JSON; nothing here rewrites a text (wording.md §0.3). */
import type { Mark, ProvisionKind } from '../model.ts';
import type { DraftingProfile } from '../profiles.ts';

/** `must`: keeps a text from being clean; `should`: to be fixed or waived with a reason; `info`: for information. */
export const severities = ['must', 'should', 'info'] as const;
/** E blocks `clean`, W is fixed or waived, I is for information (wording.md §5). */
export type Severity = (typeof severities)[number];

/** A provision with its number as printed. */
export interface DraftProvision {
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly level?: number;
  readonly text: string;
  readonly marks?: readonly Mark[];
  /** As printed: `OP4 bis`, `4.`, `(a)`; empty where nothing is printed. */
  readonly number: string;
}

/** A participant of the forum as it is listed (glossary A). */
export interface ListedName {
  readonly code: string;
  readonly name: string;
  readonly acronym?: string | null;
  readonly nature: 'state' | 'entity' | 'organisation';
}

/** What a forum settles for its texts; facts only, nothing that a text says. */
export interface ForumLists {
  readonly spelling: '-ise' | '-ize';
  readonly names: readonly ListedName[];
  /** Words by which the adopting body calls itself in the enacting formula; empty: not known. */
  readonly adopters?: readonly string[];
  /** Symbols of documents that the public may not read. */
  readonly restrictedSymbols?: readonly string[];
  /** Below this a count of persons in a narrative text could point at somebody (wording.md X08). */
  readonly smallCountBelow?: number;
}

/** A text to be checked, and what the forum has said of its words. */
export interface Draft {
  readonly profile: DraftingProfile;
  /** BCP 47. Most rules read the original language alone: English. */
  readonly language: string;
  readonly provisions: readonly DraftProvision[];
  readonly forum: ForumLists;
  /** TLP marking of the document. */
  readonly marking?: string;
  /** Civil date, `2026-11-24`, against which deadlines are past; without it none is. */
  readonly today?: string;
  /** Provisions with an answer ad referendum still to come; whose it is, is no matter here. */
  readonly reserved?: readonly { readonly provisionId: string; readonly isOverdue: boolean }[];
  /** Agreed provisions whose words are no longer those that were agreed, without having been reopened. */
  readonly changedSinceAgreed?: readonly string[];
  /** References that point elsewhere since an issue renumbered (`referencesToFollow`). */
  readonly movedReferences?: readonly MovedReference[];
}

/** A reference whose words still say the old number of what it was written for. */
export interface MovedReference {
  readonly provisionId: string;
  readonly from: number;
  readonly to: number;
  /** The number as the text says it. */
  readonly old: string;
  /** What it was written for is called now; `null`: it is no longer there. */
  readonly new: string | null;
}

/** What a rule noticed, and where. It reports and never rewrites (wording.md §0). */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** `null`: about the document as a whole. */
  readonly provisionId: string | null;
  /** UTF-16 offsets into the provision's text; both 0 when it is about the whole of it. */
  readonly from: number;
  readonly to: number;
  /** The words that it is about. */
  readonly found: string;
  /** What the forum's lists have instead, if they have one thing. */
  readonly expected?: string;
}
