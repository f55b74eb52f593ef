/**
 * The negotiated text as data (DESIGN §6): what the engine is given, and the consolidation it returns
 * (DESIGN §7, a stable face). Everything here is plain JSON.
 */

/** What a provision is in its text (glossary.md). What is printed before it follows from kind, level and place. */
export type ProvisionKind =
  | 'title'
  | 'heading'
  | 'chapeau'
  | 'preambular'
  | 'operative'
  | 'subparagraph'
  | 'paragraph'
  | 'annex';

/** Emphasis, a note or a link on a stretch of words. A note stands at a place: `from` equals `to`. */
export interface Mark {
  /** UTF-16 offsets into the text that carries the mark: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'emphasis' | 'strong' | 'note' | 'link';
  readonly href?: string;
}

/** One paragraph, title or sub-paragraph of a text. `text` is of any length, also empty. */
export interface Provision {
  /** Permanent: survives moving, renumbering, splitting and merging (procedure.md §1.3). */
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly text: string;
  readonly marks?: readonly Mark[];
  /** Depth of a sub-paragraph: 1 for (a), 2 for (i). Absent elsewhere. */
  readonly level?: number;
}

/** The text that the wishes are about. Where an id stands twice, wishes are on the first provision that has it. */
export interface BaseText {
  /** BCP 47. */
  readonly language: string;
  readonly provisions: readonly Provision[];
}

/**
 * What a delegation wishes for the words of one provision. Always the full wording wished for, never a
 * difference. To insert before a provision is to insert after the one before it (`anchorBefore`).
 */
export type PlainWish =
  | {
      readonly kind: 'change';
      readonly provisionId: string;
      readonly text: string;
      /** Absent: the words that are kept keep the marks that they have. */
      readonly marks?: readonly Mark[];
    }
  | { readonly kind: 'delete'; readonly provisionId: string }
  | {
      readonly kind: 'insert';
      /** The provision after which the new one stands; `null` for the very beginning. */
      readonly afterId: string | null;
      /** Permanent id of the new provision. */
      readonly newId: string;
      readonly provisionKind: ProvisionKind;
      readonly text: string;
      readonly marks?: readonly Mark[];
      /** Depth of a sub-paragraph, as in `Provision`. */
      readonly level?: number;
    }
  | { readonly kind: 'retain'; readonly provisionId: string }
  /** Brackets words without a counter-text: the whole provision, or UTF-16 offsets into the base text. */
  | {
      readonly kind: 'hold';
      readonly provisionId: string;
      readonly range?: { readonly from: number; readonly to: number };
    };

/**
 * What a delegation wishes for the order and the borders of provisions. It takes the place of a wish of the
 * same delegation for the words of each provision that it concerns; the full wordings stand in it. Where it gives no
 * marks on a text, the words that are kept keep those that they have, in whichever provision they then stand.
 */
export type StructuralWish =
  /** The provision elsewhere, with other words where `text` is given. Agreed, it keeps its id. */
  | {
      readonly kind: 'move';
      readonly provisionId: string;
      /** The provision after which it should stand; `null` for the very beginning. */
      readonly afterId: string | null;
      /** Under which it stands in the new place while that is proposed. */
      readonly newId: string;
      readonly text?: string;
      /** On `text`, or on the words as they are where it is not given. */
      readonly marks?: readonly Mark[];
    }
  /** The provision keeps its id and says `text`; each of `rest`, at least one, becomes a provision behind it. */
  | {
      readonly kind: 'split';
      readonly provisionId: string;
      readonly text: string;
      readonly marks?: readonly Mark[];
      readonly rest: readonly {
        readonly newId: string;
        readonly text: string;
        readonly marks?: readonly Mark[];
      }[];
    }
  /** The provision keeps its id and says `text`; the others, at least one, are no longer there. */
  | {
      readonly kind: 'merge';
      readonly provisionId: string;
      readonly otherIds: readonly string[];
      readonly text: string;
      readonly marks?: readonly Mark[];
    };

/** What a delegation wishes. One live wish for a provision stands; see `UnplacedWhy` for the others. */
export type Wish = PlainWish | StructuralWish;

/** A wish with its sponsors. One without sponsors is listed as unplaced (`no-sponsor`). */
export interface Proposal {
  readonly id: string;
  /** Participant codes, or `CHAIR` for bridging words. */
  readonly by: readonly string[];
  readonly wish: Wish;
  /**
   * The proposal that this one amends. It too holds the full wording, so when that proposal falls it stands on
   * the base (DESIGN §6).
   */
  readonly on?: string;
}

/** All that a consolidated text follows from; the order of the proposals is free (law 2). */
export interface ConsolidateInput {
  readonly base: BaseText;
  readonly proposals: readonly Proposal[];
  /** The recorded lot that rotates the order of alternatives; without it they stand by text. */
  readonly lot?: string;
  /** Printed numbers frozen for this reading, by provision id (procedure.md §1.3); without it the base counts. */
  readonly numbers?: Readonly<Record<string, string>>;
  /** How the text numbers its paragraphs, by its drafting profile; without it PP and OP. */
  readonly numbering?: Numbering;
  /**
   * `together`: insertions at one place by different delegations that differ little are one provision, with brackets
   * inside, under the id of the first of them. `apart`, the default, leaves each of them a provision (README.md).
   */
  readonly nearInsertions?: 'apart' | 'together';
}

/** `handles`: PP1, OP1, each row by itself; `plain`: 1, 2, 3 through the text (wording.md §1). */
export type Numbering = 'handles' | 'plain';

/** One of the wordings that compete in a bracket. */
export interface Alternative {
  /** Complete, even when `segments` gives a finer display of it. Empty text: a proposal to strike. */
  readonly text: string;
  readonly base: boolean;
  /** Sorted. On the base alternative: those who asked to retain it. */
  readonly by: readonly string[];
  readonly heldBy?: readonly string[];
  readonly marks?: readonly Mark[];
  /**
   * A finer display of this alternative together with those that differ little from it: their texts are read from its
   * brackets by the names there, else by the base one (`nested.ts`). They stand among the alternatives too, complete.
   */
  readonly segments?: readonly Segment[];
}

/** A stretch of a provision: words that nobody touches, or a bracket with at least one alternative, the base. */
export type Segment =
  | { readonly text: string; readonly marks?: readonly Mark[] }
  | { readonly alternatives: readonly Alternative[] };

/** A provision of a consolidated text, and its number as printed there. */
export interface Placed {
  readonly id: string;
  readonly number: string;
}

/** A move, split or merge that somebody proposes; its places are ids, or provisions with their numbers. */
export interface Structuring<Place> {
  readonly kind: StructuralWish['kind'];
  /** Sorted. */
  readonly by: readonly string[];
  /** Provisions of the base. */
  readonly from: readonly Place[];
  /** Those that hold the words afterwards. */
  readonly into: readonly Place[];
}

/** A move, split or merge as it stands in a consolidated text. */
export type Restructuring = Structuring<Placed>;

/** A provision with every wish on it (DESIGN §7, a stable face). */
export interface ConsolidatedProvision {
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly level?: number;
  /** As printed: `OP4 bis`, `PP2`, `(a)`; empty where nothing is printed. */
  readonly number: string;
  readonly inserted: boolean;
  /** Who proposes to delete it whole. */
  readonly deletion: readonly string[];
  readonly heldBy?: readonly string[];
  /** Who asked to retain the base wording; stands here too because a provision may have no bracket. */
  readonly retainedBy?: readonly string[];
  /** Shared by the provisions that moves, splits and merges bind together. */
  readonly link?: string;
  /** The moves, splits and merges in which it takes part; a reader who passes over them loses no words. */
  readonly restructured?: readonly Restructuring[];
  readonly segments: readonly Segment[];
}

/** A wish that could not be placed, with its words: `why` is an `UnplacedWhy`, or a reason of whoever read a file. */
export interface Unplaced {
  readonly by: string;
  readonly text: string;
  readonly why: string;
}

/** The consolidated text (DESIGN §7, a stable face). Plain JSON; the same input gives the same bytes (law 6). */
export interface Consolidation {
  readonly version: 1;
  readonly language: string;
  readonly provisions: readonly ConsolidatedProvision[];
  readonly unplaced: readonly Unplaced[];
}
