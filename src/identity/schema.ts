import type { ColumnType, Generated } from 'kysely';
import type { Instant } from '../base/index.ts';

/** A time that is written once, in SQL, from the transaction's own clock. */
type At = ColumnType<Instant, unknown, never>;
/** A time that some later act writes. */
type LaterAt = ColumnType<Instant | null, never, unknown>;

interface AccountTable {
  readonly personId: string;
  readonly signInName: string;
  readonly language: string | null;
  readonly zone: string | null;
  readonly createdAt: At;
  readonly disabledAt: LaterAt;
  readonly disabledBy: string | null;
}

interface PasswordTable {
  readonly personId: string;
  /** PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
  readonly argon2id: string;
  readonly changedAt: ColumnType<Instant, unknown, unknown>;
}

interface CodeSecretTable {
  readonly personId: string;
  readonly base32: string;
  readonly createdAt: ColumnType<Instant, unknown, unknown>;
  /** Number of the last half-minute whose code was taken; a code of it or of an earlier one is refused. */
  readonly lastStep: Generated<number>;
}

interface PasskeyTable {
  /** base64url, as browsers send it. */
  readonly credentialId: string;
  readonly personId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: string[];
  readonly label: string;
  readonly createdAt: At;
  readonly lastUsedAt: LaterAt;
}

/** How a session was opened. */
export type Way = 'passkey' | 'password' | 'link' | 'demonstration' | 'single-sign-on';

interface ProviderTable {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly participants: string[];
  readonly enteredAt: At;
  readonly enteredBy: string;
  readonly endedAt: LaterAt;
  readonly endedBy: ColumnType<string | null, never, string>;
}

interface ProviderSecretTable {
  readonly provider: string;
  readonly clientSecret: string;
}

interface SignOnTable {
  readonly issuer: string;
  readonly subject: string;
  readonly personId: string;
  readonly linkedAt: At;
  readonly lastUsedAt: LaterAt;
}

interface SessionTable {
  readonly id: string;
  readonly tokenSha256: string;
  readonly personId: string;
  readonly actingAs: string | null;
  readonly way: Way;
  readonly device: string;
  /** None of the person's earlier sessions had this browser and system. */
  readonly isNewDevice: Generated<boolean>;
  readonly createdAt: At;
  /** When the person last proved to be there, in this session; signing in is such a proof, a link is none. */
  readonly provenAt: ColumnType<Instant | null, unknown, unknown>;
  readonly lastSeenAt: ColumnType<Instant, unknown, unknown>;
  readonly expiresAt: At;
  readonly endedAt: LaterAt;
}

/** Links that people are given. */
export type LinkPurpose = 'first-secretariat' | 'invitation' | 'recovery' | 'demonstration';

/** What whoever shows the secret may go on with. */
export type SecretPurpose =
  | LinkPurpose
  | 'second-step'
  | 'passkey-sign-in'
  | 'passkey-registration'
  | 'passkey-presence'
  | 'single-sign-on';

interface OneTimeSecretTable {
  readonly sha256: string;
  readonly purpose: SecretPurpose;
  readonly personId: string | null;
  readonly createdAt: At;
  readonly expiresAt: At;
  readonly usedAt: LaterAt;
}

interface ApiTokenTable {
  readonly id: string;
  readonly tokenSha256: string;
  readonly personId: string;
  readonly actingAs: string | null;
  readonly label: string;
  /** The person made it for acts that otherwise ask for a proof of presence. */
  readonly isForGraveActs: Generated<boolean>;
  readonly createdAt: At;
  readonly lastUsedAt: LaterAt;
  readonly expiresAt: At;
  readonly endedAt: LaterAt;
}

interface AttemptTable {
  readonly keySha256: string;
  readonly tries: number;
  readonly windowEndsAt: ColumnType<Instant, unknown, unknown>;
}

/** Whose confirmations a recovery needs (see `rules/recovery.ts`). */
export type Standing = 'delegation' | 'focal-point' | 'alone' | 'house' | 'last-officer';

/** Official channels by which a ministry is asked whether it is its person who lost the way in. */
export type CheckChannel = 'note-verbale' | 'official-mail' | 'mission' | 'telephone' | 'in-person';

export type Capacity = 'delegation' | 'secretariat' | 'co-chair';

interface RecoveryTable {
  readonly id: string;
  readonly personId: string;
  readonly standing: Standing;
  readonly participants: string[];
  readonly audiences: string[];
  readonly askedAt: At;
  readonly expiresAt: At;
  readonly closedAt: LaterAt;
  readonly closedBy: string | null;
  readonly outcome: 'confirmed' | 'declined' | null;
}

interface RecoveryConfirmationTable {
  readonly recoveryId: string;
  readonly personId: string;
  readonly capacity: Capacity;
  readonly at: At;
}

interface RecoveryCheckTable {
  readonly recoveryId: string;
  readonly channel: CheckChannel;
  /** Who answered there, by function. */
  readonly whom: string;
  readonly checkedAt: At;
  /** Who checked. */
  readonly personId: string;
  readonly recordedAt: At;
}

declare module '../platform/db/tables.ts' {
  interface Tables {
    'identity.account': AccountTable;
    'identity.password': PasswordTable;
    'identity.codeSecret': CodeSecretTable;
    'identity.passkey': PasskeyTable;
    'identity.provider': ProviderTable;
    'identity.providerSecret': ProviderSecretTable;
    'identity.signOn': SignOnTable;
    'identity.session': SessionTable;
    'identity.oneTimeSecret': OneTimeSecretTable;
    'identity.apiToken': ApiTokenTable;
    'identity.attempt': AttemptTable;
    'identity.recovery': RecoveryTable;
    'identity.recoveryConfirmation': RecoveryConfirmationTable;
    'identity.recoveryCheck': RecoveryCheckTable;
  }
}
