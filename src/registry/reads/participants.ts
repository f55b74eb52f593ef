import { sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';
import { bySortName, type StatusPeriod, statusOn } from '../rules/standing.ts';
import type { Confidence, Nature, Status } from '../schema.ts';
import { todayOf } from './forum.ts';

export interface DatedStatus extends StatusPeriod {
  readonly basis: string;
  readonly source: string;
}

export interface Participant {
  readonly code: string;
  readonly nature: Nature;
  /** Exactly as the forum lists it. */
  readonly name: string;
  readonly sortName: string;
  readonly acronym: string | null;
  readonly note: string | null;
  readonly exerciseBody: string | null;
  readonly confidence: Confidence;
  readonly confirmed: boolean;
  readonly sources: readonly string[];
  readonly periods: readonly DatedStatus[];
}

/** Everyone whom the viewer may see, exercise participants too, by English sort name. */
export async function participantsOf(tx: Tx): Promise<Participant[]> {
  const rows = await tx.selectFrom('registry.participant').selectAll().orderBy('code').limit(2000).execute();
  const periods = await periodsOf(tx);
  return rows.map((row) => participantFrom(row, periods.get(row.code) ?? [])).sort(bySortName);
}

/** Participants of the forum itself: none of an exercise. */
export async function forumParticipantsOf(tx: Tx): Promise<Participant[]> {
  return (await participantsOf(tx)).filter((one) => one.exerciseBody === null);
}

/** One participant; null when there is none that the viewer may see. */
export async function participantOf(tx: Tx, code: string): Promise<Participant | null> {
  const row = await tx
    .selectFrom('registry.participant')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst();
  if (!row) return null;
  const periods = await periodsOf(tx, code);
  return participantFrom(row, periods.get(code) ?? []);
}

/** The code of the participant that the records also know as `otherCode`; null when there is none. */
export async function participantCodeOf(tx: Tx, otherCode: string): Promise<string | null> {
  const row = await tx
    .selectFrom('registry.participant')
    .select('code')
    .where(sql<boolean>`${otherCode} = any (other_codes)`)
    .orderBy('code')
    .limit(1)
    .executeTakeFirst();
  return row?.code ?? null;
}

/** Listed names by code, everyone whom the viewer may see; the keys come in order of the English sort name. */
export async function namesOf(tx: Tx): Promise<Readonly<Record<string, string>>> {
  const rows = await tx
    .selectFrom('registry.participant')
    .select(['code', 'listedName', 'sortName'])
    .orderBy('code')
    .limit(2000)
    .execute();
  return Object.fromEntries(rows.sort(bySortName).map((row) => [row.code, row.listedName]));
}

/** Codes in order of the English sort name: the order of every list and seating, never that of codes. */
export async function sortOrder(tx: Tx): Promise<string[]> {
  return Object.keys(await namesOf(tx));
}

/** Standing of a participant at the transaction's instant; null when it has none now. */
export async function statusNowOf(tx: Tx, code: string): Promise<Status | null> {
  const [participant, today] = [await participantOf(tx, code), await todayOf(tx)];
  return participant?.confirmed ? statusOn(participant, today, today) : null;
}

export interface Confirmation {
  readonly ground: string;
  readonly confirmedAt: string;
}

/** On what ground the secretariat confirmed an entry; null when it never needed to, or to others. */
export async function confirmationOf(tx: Tx, code: string): Promise<Confirmation | null> {
  const row = await tx
    .selectFrom('registry.confirmation')
    .select(['ground', 'confirmedAt'])
    .where('participant', '=', code)
    .executeTakeFirst();
  return row ? { ground: row.ground, confirmedAt: row.confirmedAt.toString() } : null;
}

async function periodsOf(tx: Tx, code?: string): Promise<Map<string, DatedStatus[]>> {
  const rows = await tx
    .selectFrom('registry.status_period')
    .select(['participant', 'status', 'fromOn', 'untilOn', 'basis', 'source'])
    .$if(code !== undefined, (query) => query.where('participant', '=', code ?? ''))
    .orderBy('participant')
    .orderBy('fromOn', (order) => order.asc().nullsFirst())
    .orderBy('id')
    .limit(10_000)
    .execute();
  const byCode = new Map<string, DatedStatus[]>();
  for (const { participant, fromOn, untilOn, ...rest } of rows) {
    byCode.set(participant, [...(byCode.get(participant) ?? []), { ...rest, from: fromOn, until: untilOn }]);
  }
  return byCode;
}

interface Row {
  readonly code: string;
  readonly nature: Nature;
  readonly listedName: string;
  readonly sortName: string;
  readonly acronym: string | null;
  readonly note: string | null;
  readonly exerciseBody: string | null;
  readonly confidence: Confidence;
  readonly confirmed: boolean;
  readonly sources: string[];
}

function participantFrom(row: Row, periods: readonly DatedStatus[]): Participant {
  const { code, nature, sortName, acronym, note, exerciseBody, confidence, confirmed, sources } = row;
  const name = row.listedName;
  return {
    ...{ code, nature, name, sortName, acronym, note, exerciseBody, confidence, confirmed, sources },
    periods,
  };
}
