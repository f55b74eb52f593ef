import type { Selectable } from 'kysely';
import type { Instant } from '../../../base/index.ts';
import type { Tables, Tx } from '../../../platform/index.ts';
import type { KeyRow } from '../../rules/releasing.ts';
import type { Outage, Round } from '../../rules/silence/round.ts';
import type { SilenceState } from '../../schema/silence.ts';

export type RoundRow = Selectable<Tables['decisions.silence_round']>;
type StepRow = Selectable<Tables['decisions.silence_step']>;
type ExtensionRow = Selectable<Tables['decisions.silence_extension']>;
export type MessageRow = Selectable<Tables['decisions.silence_message']>;

/** A round of silence as its rows tell it, as far as the viewer may see them. */
export interface SilenceRound extends RoundRow {
  readonly state: SilenceState;
  /** The deadline as it now stands; `deadlineAt` is the one with which it was opened. */
  readonly deadline: Instant;
  readonly consentUntil: Instant | null;
  readonly startedAt: Instant | null;
  readonly steps: readonly StepRow[];
  readonly extensions: readonly ExtensionRow[];
  /** Codes of the members that may object, frozen, by English sort name. */
  readonly electorate: readonly string[];
}

/** The latest round about a text that the viewer may see; null when there is none. */
export async function lastRound(tx: Tx, text: string): Promise<SilenceRound | null> {
  const row = await tx
    .selectFrom('decisions.silence_round')
    .selectAll()
    .where('text', '=', text)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? withHistory(tx, row) : null;
}

/** One round by its id; null when there is none that the viewer may see. */
export async function roundOf(tx: Tx, id: string): Promise<SilenceRound | null> {
  const row = await tx
    .selectFrom('decisions.silence_round')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? withHistory(tx, row) : null;
}

/** Texts whose last round is not over, as far as the viewer may know, in the order in which they were drafted. */
export async function roundsInProgress(tx: Tx): Promise<SilenceRound[]> {
  const rows = await tx
    .selectFrom('decisions.silence_round as round')
    .selectAll('round')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('decisions.silence_step as step')
            .select('step.id')
            .whereRef('step.round', '=', 'round.id')
            .where('step.state', 'in', ['refused', 'broken', 'withdrawn', 'void', 'recorded']),
        ),
      ),
    )
    .orderBy('round.draftedAt')
    .orderBy('round.id')
    .limit(500)
    .execute();
  return Promise.all(rows.map((row) => withHistory(tx, row)));
}

async function withHistory(tx: Tx, row: RoundRow): Promise<SilenceRound> {
  const [steps, extensions, electorate] = [
    await stepsOf(tx, row.id),
    await extensionsOf(tx, row.id),
    await electorateOf(tx, row.id),
  ];
  const stepTo = (state: SilenceState) => steps.find((step) => step.state === state)?.effectiveAt ?? null;
  const proposedAt = stepTo('proposed');
  return {
    ...row,
    state: steps.at(-1)?.state ?? 'draft',
    deadline: extensions.at(-1)?.toAt ?? row.deadlineAt,
    consentUntil: row.requiresConsent && proposedAt ? proposedAt.add({ hours: row.consentHours }) : null,
    startedAt: stepTo('running'),
    steps,
    extensions,
    electorate,
  };
}

async function stepsOf(tx: Tx, round: string): Promise<StepRow[]> {
  return tx
    .selectFrom('decisions.silence_step')
    .selectAll()
    .where('round', '=', round)
    .orderBy('position')
    .limit(20)
    .execute();
}

async function extensionsOf(tx: Tx, round: string): Promise<ExtensionRow[]> {
  return tx
    .selectFrom('decisions.silence_extension')
    .selectAll()
    .where('round', '=', round)
    .orderBy('position')
    .limit(100)
    .execute();
}

async function electorateOf(tx: Tx, round: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('decisions.silence_elector')
    .select('participant')
    .where('round', '=', round)
    .orderBy('position')
    .orderBy('participant')
    .limit(500)
    .execute();
  return rows.map(({ participant }) => participant);
}

/** What the chairs did about the opening of a round, the first first. Empty for those who may not know. */
export async function silenceKeysOf(tx: Tx, round: string): Promise<KeyRow[]> {
  return tx
    .selectFrom('decisions.silence_key')
    .select(['participant', 'what', 'person', 'at', 'reason'])
    .where('round', '=', round)
    .orderBy('position')
    .limit(200)
    .execute();
}

/** Messages against the text or the use of silence, as far as the viewer may read them, the first first. */
export async function messagesOf(tx: Tx, round: string): Promise<MessageRow[]> {
  return tx
    .selectFrom('decisions.silence_message')
    .selectAll()
    .where('round', '=', round)
    .orderBy('position')
    .limit(500)
    .execute();
}

/** One message; null when the viewer may not read it. */
export async function messageOf(tx: Tx, id: string): Promise<MessageRow | null> {
  const row = await tx
    .selectFrom('decisions.silence_message')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Codes of the members to which notice of a round has been sent, by any channel. */
export async function noticedMembers(tx: Tx, round: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('decisions.silence_notice')
    .select('participant')
    .where('round', '=', round)
    .orderBy('participant')
    .limit(5000)
    .execute();
  return new Set(rows.map(({ participant }) => participant));
}

/** The round as the rules see it. */
export function asRound(
  round: SilenceRound,
  { outages, messages }: { outages: readonly Outage[]; messages: readonly MessageRow[] },
): Round {
  const { state, electorate, requiresConsent, consentUntil, noticedAt, startedAt, deadline } = round;
  const { minimumHours, maxOutageMinutes, graceHours } = round;
  return {
    ...{ state, electorate, requiresConsent, consentUntil, noticedAt, startedAt, deadline },
    ...{ minimumHours, maxOutageMinutes, graceHours, outages },
    objectedAt: messages
      .filter(({ kind, ruling }) => kind !== 'toUse' && (kind !== 'unclear' || ruling === 'objects'))
      .map(({ receivedAt }) => receivedAt),
    awaitingRuling: messages.filter(({ kind, ruling }) => kind === 'unclear' && ruling === null).length,
  };
}
