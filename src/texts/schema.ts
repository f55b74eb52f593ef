import type { ColumnType, Generated } from 'kysely';
import type { Marking } from '../access/index.ts';
import type { Instant } from '../base/index.ts';
import type { Consolidation, DraftingProfile, NumberChange, ProvisionKind, Wish } from '../engine/index.ts';
import './schema/corrections.ts';
import type { Role } from '../platform/index.ts';
import './schema/authority.ts';
import './schema/handovers.ts';
import './schema/outcomes.ts';
import './schema/waivers.ts';
import './schema/places.ts';
import './schema/received.ts';

type At = Instant;
type AtOrNull = Instant | null;
type Json<Shape> = ColumnType<Shape, string, string>;

export type Op = Wish['kind'];
export type TextKind = 'declaration' | 'strategy' | 'termsOfReference' | 'report' | 'other';
export type Channel = 'delegation' | 'chair' | 'mail' | 'letter' | 'meeting';
/** `carried-on`: a decision split or merged its paragraph, and the wish goes on in other proposals. */
export type EndReason =
  | 'withdrawn'
  | 'replaced'
  | 'taken-up'
  | 'satisfied'
  | 'overtaken'
  | 'not-admitted'
  | 'carried-on';

/** The procedure between meetings for which a text stands still. */
export type FrozenBy = 'silence' | 'written';

export interface TextTable {
  readonly id: string;
  readonly body: string;
  readonly kind: TextKind;
  readonly profile: DraftingProfile;
  readonly title: string;
  readonly symbol: string;
  readonly language: string;
  readonly marking: Marking;
  readonly exercise: boolean;
  readonly closesAt: At;
  readonly closesZone: string;
  readonly lot: string;
  readonly version: number;
  readonly receipts: number;
  readonly frozenBy: FrozenBy | null;
  readonly createdAt: At;
  readonly createdBy: string | null;
  readonly audience: string;
  readonly attributionAudience: string;
}

export interface ProvisionTable {
  readonly id: string;
  readonly text: string;
  readonly position: number;
  readonly kind: ProvisionKind;
  readonly level: number | null;
  readonly since: At;
  readonly resolution: string | null;
  readonly audience: string;
}

export interface WordingTable {
  readonly provision: string;
  readonly version: number;
  readonly words: string;
  readonly at: At;
  readonly resolution: string | null;
  readonly audience: string;
}

export interface ProposalTable {
  readonly id: string;
  readonly text: string;
  readonly op: Op;
  readonly provision: string | null;
  readonly newProvision: string | null;
  readonly kind: ProvisionKind | null;
  readonly submittedAt: At;
  readonly late: boolean;
  readonly channel: Channel;
  /** The decision that made it, of a proposal whose words stand in several paragraphs since; it falls with it. */
  readonly resolution: string | null;
  /** The proposal that it carries on. */
  readonly continues: string | null;
  readonly audience: string;
}

export interface ProposalWordingTable {
  readonly proposal: string;
  readonly version: number;
  readonly words: string;
  readonly rangeFrom: number | null;
  readonly rangeTo: number | null;
  /** The wish in full, where the proposal's row and the words do not say it; it takes their place. */
  readonly wish: ColumnType<Wish | null, string | null, string | null>;
  readonly againstVersion: number;
  readonly at: At;
  readonly resolution: string | null;
  readonly audience: string;
}

export interface SponsorTable {
  readonly proposal: string;
  readonly participant: string;
  readonly isProposer: boolean;
  readonly since: At;
  readonly until: AtOrNull;
  readonly audience: string;
}

interface RationaleTable {
  readonly proposal: string;
  readonly words: string;
  readonly audience: string;
}

interface ProposalEndTable {
  readonly id: string;
  readonly proposal: string;
  readonly at: At;
  readonly why: EndReason;
  readonly resolution: string | null;
  readonly audience: string;
}

interface LateRulingTable {
  readonly proposal: string;
  readonly at: At;
  readonly isAdmitted: boolean;
  readonly ruledBy: string;
  readonly audience: string;
}

export type ReceiptWhat = 'submitted' | 'joined' | 'withdrew' | 'no-comments' | 'confirmed';

export interface ReceiptTable {
  readonly text: string;
  readonly number: number;
  readonly participant: string;
  readonly what: ReceiptWhat;
  readonly proposal: string | null;
  readonly provision: string | null;
  readonly at: At;
  readonly isLate: boolean;
  /** Office of who gave the authority; null where the person speaks by an office of their own. */
  readonly onAuthorityOf: Role | null;
  readonly audience: string;
}

export type ResolutionWhat =
  | 'wording'
  | 'insertion-taken-up'
  | 'insertion-not-taken-up'
  | 'deletion'
  | 'move'
  | 'split'
  | 'merge'
  | 'structure-not-taken-up';

export interface ResolutionTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly text: string;
  readonly provision: string;
  readonly what: ResolutionWhat;
  readonly at: At;
  readonly byPerson: string | null;
  readonly undoneAt: AtOrNull;
  readonly audience: string;
}

export type MarkState = 'agreedAdRef' | 'agreed' | 'reopened' | 'lifted';

interface MarkTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly text: string;
  readonly provision: string;
  readonly state: MarkState;
  readonly at: At;
  readonly byPerson: string | null;
  readonly reason: string | null;
  readonly audience: string;
}

interface AdRefTable {
  readonly mark: string;
  readonly participant: string;
  readonly dueAt: At;
  readonly dueZone: string;
  readonly confirmedAt: AtOrNull;
  readonly audience: string;
}

interface NoCommentTable {
  readonly text: string;
  readonly participant: string;
  readonly revision: number;
  readonly at: At;
  readonly audience: string;
}

/** What is frozen when a revision is issued: the consolidated text, which holds base and proposals alike. */
export interface Snapshot {
  readonly title: string;
  readonly consolidation: Consolidation;
}

interface RevisionTable {
  readonly text: string;
  readonly number: number;
  readonly symbol: string;
  readonly issuedAt: At;
  readonly issuedBy: string | null;
  readonly sha256: string;
  readonly snapshot: Json<Snapshot>;
  readonly numbers: Json<Readonly<Record<string, string>>>;
  readonly renumbered: Json<readonly NumberChange[]>;
  readonly audience: string;
}

interface AttributedRevisionTable {
  readonly text: string;
  readonly number: number;
  readonly snapshot: Json<Snapshot>;
  readonly audience: string;
}

export interface AdoptedTable {
  readonly text: string;
  readonly body: string;
  readonly kind: TextKind;
  readonly symbol: string;
  readonly title: string;
  readonly exercise: boolean;
  readonly language: string;
  readonly adoptedAt: At;
  readonly adoptedZone: string;
  readonly canonical: string;
  readonly sha256: string;
  readonly signature: string | null;
  readonly keyId: string | null;
  readonly releasedAt: AtOrNull;
  readonly audience: string;
}

declare module '../platform/db/tables.ts' {
  interface Tables {
    'texts.text': TextTable;
    'texts.provision': ProvisionTable;
    'texts.wording': WordingTable;
    'texts.proposal': ProposalTable;
    'texts.proposalWording': ProposalWordingTable;
    'texts.sponsor': SponsorTable;
    'texts.rationale': RationaleTable;
    'texts.proposalEnd': ProposalEndTable;
    'texts.lateRuling': LateRulingTable;
    'texts.receipt': ReceiptTable;
    'texts.resolution': ResolutionTable;
    'texts.mark': MarkTable;
    'texts.adRef': AdRefTable;
    'texts.noComment': NoCommentTable;
    'texts.revision': RevisionTable;
    'texts.attributedRevision': AttributedRevisionTable;
    'texts.adopted': AdoptedTable;
  }
}
