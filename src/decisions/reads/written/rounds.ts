import type { Selectable } from 'kysely';
import type { Instant } from '../../../base/index.ts';
import type { Tables, Tx } from '../../../platform/index.ts';
import type { KeyRow } from '../../rules/releasing.ts';
import type { WrittenRound as Facts } from '../../rules/written/round.ts';
import type { WrittenState } from '../../schema/written.ts';

export type WrittenRoundRow = Selectable<Tables['decisions.written_round']>;
type StepRow = Selectable<Tables['decisions.written_step']>;
type ExtensionRow = Selectable<Tables['decisions.written_extension']>;
export type ReplyRow = Selectable<Tables['decisions.written_reply']>;

/** A written procedure as its rows tell it, as far as the viewer may see them. */
export interface WrittenRound extends WrittenRoundRow {
  readonly state: WrittenState;
  /** The deadline as it now stands; `deadlineAt` is the one with which it was opened. */
  readonly deadline: Instant;
  readonly startedAt: Instant | null;
  /** When the last agreement was received; null unless every member agreed. */
  readonly completedAt: Instant | null;
  readonly steps: readonly StepRow[];
  readonly extensions: readonly ExtensionRow[];
  /** Codes of the members that are asked, frozen, by English sort name. */
  readonly electorate: readonly string[];
}

/** The latest written procedure about a text that the viewer may see; null when there is none. */
export async function lastWrittenRound(tx: Tx, text: string): Promise<WrittenRound | null> {
  const row = await tx
    .selectFrom('decisions.written_round')
    .selectAll()
    .where('text', '=', text)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? withHistory(tx, row) : null;
}

/** One written procedure by its id; null when there is none that the viewer may see. */
export async function writtenRoundOf(tx: Tx, id: string): Promise<WrittenRound | null> {
  const row = await tx
    .selectFrom('decisions.written_round')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? withHistory(tx, row) : null;
}

/** Rounds that are not over, as far as the viewer may know, in the order in which they were drafted. */
export async function writtenRoundsInProgress(tx: Tx): Promise<WrittenRound[]> {
  const rows = await tx
    .selectFrom('decisions.written_round as round')
    .selectAll('round')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('decisions.written_step as step')
            .select('step.id')
            .whereRef('step.round', '=', 'round.id')
            .where('step.state', 'in', ['notAgreed', 'closed', 'withdrawn', 'recorded']),
        ),
      ),
    )
    .orderBy('round.draftedAt')
    .orderBy('round.id')
    .limit(500)
    .execute();
  return Promise.all(rows.map((row) => withHistory(tx, row)));
}

async function withHistory(tx: Tx, row: WrittenRoundRow): Promise<WrittenRound> {
  const [steps, extensions, electorate] = [
    await stepsOf(tx, row.id),
    await extensionsOf(tx, row.id),
    await electorateOf(tx, row.id),
  ];
  const state = steps.at(-1)?.state ?? 'drafted';
  const isAgreed = state === 'completed' || state === 'announced' || state === 'recorded';
  return {
    ...row,
    state,
    deadline: extensions.at(-1)?.toAt ?? row.deadlineAt,
    startedAt: steps.find((step) => step.state === 'running')?.effectiveAt ?? null,
    completedAt: isAgreed
      ? (steps.findLast((step) => step.state === 'completed')?.effectiveAt ?? null)
      : null,
    steps,
    extensions,
    electorate,
  };
}

async function stepsOf(tx: Tx, round: string): Promise<StepRow[]> {
  return tx
    .selectFrom('decisions.written_step')
    .selectAll()
    .where('round', '=', round)
    .orderBy('position')
    .limit(1000)
    .execute();
}

async function extensionsOf(tx: Tx, round: string): Promise<ExtensionRow[]> {
  return tx
    .selectFrom('decisions.written_extension')
    .selectAll()
    .where('round', '=', round)
    .orderBy('position')
    .limit(100)
    .execute();
}

async function electorateOf(tx: Tx, round: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('decisions.written_elector')
    .select('participant')
    .where('round', '=', round)
    .orderBy('position')
    .orderBy('participant')
    .limit(500)
    .execute();
  return rows.map(({ participant }) => participant);
}

/** What the chairs did about the opening, the first first. Empty for those who may not know. */
export async function writtenKeysOf(tx: Tx, round: string): Promise<KeyRow[]> {
  return tx
    .selectFrom('decisions.written_key')
    .select(['participant', 'what', 'person', 'at', 'reason'])
    .where('round', '=', round)
    .orderBy('position')
    .limit(200)
    .execute();
}

/** Replies in the order in which they were entered: a member's own, all of them for chairs, secretariat and acts. */
export async function repliesOf(tx: Tx, round: string): Promise<ReplyRow[]> {
  return tx
    .selectFrom('decisions.written_reply')
    .selectAll()
    .where('round', '=', round)
    .orderBy('position')
    .limit(5000)
    .execute();
}

/** The round as the rules see it, with the replies that the viewer may read. */
export function asWritten(round: WrittenRound, replies: readonly ReplyRow[]): Facts {
  const { state, electorate, startedAt, deadline } = round;
  return {
    ...{ state, electorate, startedAt, deadline },
    replies: replies.map(({ participant, answer, receivedAt }) => ({ participant, answer, receivedAt })),
  };
}
