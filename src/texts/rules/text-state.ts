import type { Selectable } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { OvertakenWhy, Piece, ProvisionKind, Rebased, Wish } from '../../engine/index.ts';
import type { Channel, EndReason, MarkState, Op, ResolutionWhat, TextTable } from '../schema.ts';

export type Text = Selectable<TextTable>;

export interface ProvisionState {
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly level: number | null;
  /** By which the paragraphs are in order. */
  readonly position: number;
  readonly words: string;
  /** Version of the wording: a proposal says against which one it was written. */
  readonly version: number;
  readonly wordedAt: Instant;
}

export interface ProposalState {
  readonly id: string;
  readonly op: Op;
  readonly provision: string | null;
  readonly newProvision: string | null;
  readonly kind: ProvisionKind | null;
  readonly words: string;
  readonly range: { readonly from: number; readonly to: number } | null;
  /** In full, where it is structural or was carried to another paragraph; the fields above then follow from it. */
  readonly wish: Wish | null;
  /** The proposal that it carries on, since a decision split or merged the paragraph. */
  readonly continues: string | null;
  /** The decision that made it so, with which it falls. */
  readonly resolution: string | null;
  readonly version: number;
  readonly againstVersion: number;
  readonly submittedAt: Instant;
  readonly changedAt: Instant;
  readonly late: boolean;
  readonly channel: Channel;
  /** Codes, the proposer first; empty for a reader who may see the text without names. */
  readonly sponsors: readonly string[];
  readonly rationale: string | null;
  readonly end: { readonly why: EndReason; readonly at: Instant; readonly resolution: string | null } | null;
  /** What decisions of the chair on its paragraph meant for it, oldest first; empty for a reader without names. */
  readonly outcomes: readonly OutcomeState[];
  /** `null` when it was not late, else what the chair ruled, if anything. */
  readonly lateRuling: 'waiting' | 'admitted' | 'not-admitted' | null;
}

export interface OutcomeState {
  readonly state: Rebased['state'];
  readonly why: OvertakenWhy | null;
  /** What was decided otherwise than it was wished, also where the rest is still open. */
  readonly pieces: readonly Piece[];
  readonly at: Instant;
}

export interface AdRefState {
  readonly participant: string;
  readonly dueAt: Instant;
  readonly dueZone: string;
  readonly confirmedAt: Instant | null;
}

export interface MarkRow {
  readonly id: string;
  readonly provision: string;
  readonly state: MarkState;
  readonly at: Instant;
  readonly reason: string | null;
  readonly adRef: readonly AdRefState[];
}

export interface ResolutionState {
  readonly id: string;
  readonly provision: string;
  readonly what: ResolutionWhat;
  readonly at: Instant;
  /** Every paragraph that it is about: also those that it made, moved or took in. */
  readonly concerns: readonly string[];
}

export interface LastRevision {
  readonly number: number;
  readonly symbol: string;
  readonly issuedAt: Instant;
  /** Printed numbers by provision id: they stay until the next issue (procedure.md §1.3). */
  readonly numbers: Readonly<Record<string, string>>;
}

/** The whole text as rows, as of one instant; everything shown is derived from this. */
export interface TextState {
  readonly text: Text;
  readonly provisions: readonly ProvisionState[];
  readonly proposals: readonly ProposalState[];
  /** The last mark of each provision, when there is one. */
  readonly marks: ReadonlyMap<string, MarkRow>;
  /** Resolutions that stand (not undone), oldest first. */
  readonly resolutions: readonly ResolutionState[];
  readonly revision: LastRevision | null;
  /** Whether the reader may know who proposed what. */
  readonly seesNames: boolean;
  /** Adopted texts change no more. */
  readonly isAdopted: boolean;
}
