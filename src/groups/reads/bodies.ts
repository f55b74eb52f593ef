import type { Tx } from '../../platform/index.ts';
import { participantsOf, todayOf } from '../../registry/index.ts';
import { type Chair, chairsOfDay, type ListedSeat, seatsOfDay } from '../rules/seats-of-body.ts';
import type { BodyKind, Participation } from '../schema.ts';

/** All that is known of a body, as the viewer may see it. */
export interface BodyRecord {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly formerNames: readonly string[];
  readonly kind: BodyKind;
  readonly status: 'active' | 'historic';
  readonly exercise: boolean;
  readonly symbol: string | null;
  readonly parent: string | null;
  readonly reportsTo: string | null;
  readonly reportsRhythm: string | null;
  readonly reportsBasis: 'found' | 'inferred' | null;
  readonly mandate: string;
  readonly participation: Participation;
  readonly participationNote: string | null;
  readonly follows: string | null;
  readonly meets: string | null;
  readonly produces: readonly string[];
  readonly established: string | null;
  readonly dissolved: string | null;
  readonly confidential: boolean;
  readonly observersRead: boolean;
  readonly observersSpeak: 'never' | 'atChairsInvitation' | 'inOpenDiscussion';
  readonly observersPropose: 'never' | 'ifMemberSponsors';
  readonly silenceAdopted: boolean;
  readonly silenceDefaultWorkingDays: number;
  readonly silenceMinimumHours: number;
  readonly organisationsMayBlock: boolean | null;
  readonly coChairRule: 'both' | 'either';
  readonly quorumShare: number | null;
  readonly officialZone: string;
  readonly officialCity: string;
  readonly note: string | null;
  readonly sources: readonly string[];
  readonly seats: readonly ListedSeat[];
  readonly chairs: readonly Chair[];
}

/** What other capabilities need to know of a body now. */
export interface BodyNow {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly exercise: boolean;
  /** First part of the symbols of its papers. */
  readonly symbol: string | null;
  readonly observersRead: boolean;
  readonly observersPropose: 'never' | 'ifMemberSponsors';
  /** Codes of those who sit in it now, by English sort name. */
  readonly members: string[];
  readonly observers: string[];
  /** Codes of those in the chair now, in the body's order, each once. */
  readonly chairs: string[];
  /** Whether every chair must act for the acts that bind, or any one of them. */
  readonly coChairRule: 'both' | 'either';
  /** IANA zone of its deadlines, and the city as printed beside a time. */
  readonly officialZone: string;
  readonly officialCity: string;
  readonly silenceAdopted: boolean;
  readonly silenceDefaultWorkingDays: number;
  readonly silenceMinimumHours: number;
  /** Its papers and the names of those present stay with it. */
  readonly confidential: boolean;
  /** Null: the forum has not said. */
  readonly organisationsMayBlock: boolean | null;
  /** Share of the members that must be present, 0 to 1; null: none is set. */
  readonly quorumShare: number | null;
}

/** Bodies that the viewer may see, in the order of names. */
export async function bodyRecordsOf(tx: Tx): Promise<BodyRecord[]> {
  const rows = await tx
    .selectFrom('groups.body')
    .selectAll()
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute();
  const [seats, chairs] = [await seatsByBody(tx), await chairsByBody(tx)];
  return rows.map(({ audience: _, ...row }) => ({
    ...row,
    seats: seats.get(row.id) ?? [],
    chairs: chairs.get(row.id) ?? [],
  }));
}

/** One body; null when there is none that the viewer may see. */
export async function bodyRecordOf(tx: Tx, id: string): Promise<BodyRecord | null> {
  const row = await tx.selectFrom('groups.body').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { audience: _, ...body } = row;
  const [seats, chairs] = [await seatsByBody(tx, id), await chairsByBody(tx, id)];
  return { ...body, seats: seats.get(id) ?? [], chairs: chairs.get(id) ?? [] };
}

/** A body as it stands at the transaction's instant; null when there is none that the viewer may see. */
export async function bodyOf(tx: Tx, id: string): Promise<BodyNow | null> {
  const body = await bodyRecordOf(tx, id);
  if (!body) return null;
  const today = await todayOf(tx);
  const exercise = body.exercise ? body.id : null;
  const participants = await participantsOf(tx);
  const { members, observers } = seatsOfDay({ ...body, exercise }, participants, { day: today, today });
  return {
    id: body.id,
    name: body.name,
    acronym: body.acronym,
    exercise: body.exercise,
    symbol: body.symbol,
    observersRead: body.observersRead,
    observersPropose: body.observersPropose,
    members: [...members],
    observers: [...observers],
    chairs: participantsInTheChair(body.chairs, today),
    coChairRule: body.coChairRule,
    officialZone: body.officialZone,
    officialCity: body.officialCity,
    silenceAdopted: body.silenceAdopted,
    silenceDefaultWorkingDays: body.silenceDefaultWorkingDays,
    silenceMinimumHours: body.silenceMinimumHours,
    confidential: body.confidential,
    organisationsMayBlock: body.organisationsMayBlock,
    quorumShare: body.quorumShare === null ? null : Number(body.quorumShare),
  };
}

export interface BodyName {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly exercise: boolean;
}

/** Active bodies that the viewer may see, for lists and choices, in the order of names. */
export async function bodiesVisible(tx: Tx): Promise<BodyName[]> {
  return tx
    .selectFrom('groups.body')
    .select(['id', 'name', 'acronym', 'exercise'])
    .where('status', '=', 'active')
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute();
}

async function seatsByBody(tx: Tx, id?: string): Promise<Map<string, ListedSeat[]>> {
  const rows = await tx
    .selectFrom('groups.body_member')
    .select(['body', 'participant', 'seat', 'fromOn', 'untilOn'])
    .$if(id !== undefined, (query) => query.where('body', '=', id ?? ''))
    .orderBy('body')
    .orderBy('id')
    .limit(20_000)
    .execute();
  return grouped(rows.map(({ fromOn, untilOn, ...row }) => ({ ...row, from: fromOn, until: untilOn })));
}

/** By body, the participants in its chair at the transaction's instant, as far as the viewer may see them. */
export async function chairsNow(tx: Tx): Promise<ReadonlyMap<string, readonly string[]>> {
  const today = await todayOf(tx);
  const chairs = await chairsByBody(tx);
  return new Map([...chairs].map(([body, all]) => [body, participantsInTheChair(all, today)]));
}

function participantsInTheChair(chairs: readonly Chair[], today: string): string[] {
  const { inOffice } = chairsOfDay(chairs, today, today);
  return [...new Set(inOffice.flatMap((chair) => chair.participant ?? []))];
}

async function chairsByBody(tx: Tx, id?: string): Promise<Map<string, Chair[]>> {
  const rows = await tx
    .selectFrom('groups.body_chair')
    .select(['body', 'participant', 'office', 'fromOn', 'untilOn', 'inOffice', 'rotating'])
    .$if(id !== undefined, (query) => query.where('body', '=', id ?? ''))
    .orderBy('body')
    .orderBy('position')
    .orderBy('id')
    .limit(5000)
    .execute();
  return grouped(
    rows.map(({ fromOn, untilOn, inOffice, ...row }) => ({
      ...row,
      from: fromOn,
      until: untilOn,
      isOver: !inOffice,
    })),
  );
}

function grouped<Row extends { readonly body: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const byBody = new Map<string, Row[]>();
  for (const row of rows) byBody.set(row.body, [...(byBody.get(row.body) ?? []), row]);
  return byBody;
}
