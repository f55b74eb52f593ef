import { sql } from 'kysely';
import type { z } from 'zod';
import { addGrants } from '../access/index.ts';
import { type Instant, newId } from '../base/index.ts';
import type { Tx } from '../platform/index.ts';
import type { ForumFacts, participantInput, Role } from './schema.ts';

/** The forum's one row. */
export async function insertForum(tx: Tx, forum: ForumFacts): Promise<void> {
  const {
    officialCounts,
    leadership,
    coordination,
    officialZones,
    languages,
    drafting,
    bodyDefaults,
    ...facts
  } = forum;
  const { source, note, ...counts } = officialCounts;
  await tx
    .insertInto('registry.forum')
    .values({
      ...facts,
      ...counts,
      countsSource: source,
      countsNote: note,
      leadership: JSON.stringify(leadership),
      coordination: JSON.stringify(coordination),
      officialZones: JSON.stringify(officialZones),
      languages: JSON.stringify(languages),
      drafting: JSON.stringify(drafting),
      bodyDefaults: JSON.stringify(bodyDefaults),
      audience: 'public',
    })
    .execute();
}

export interface NewParticipant {
  readonly entry: z.output<typeof participantInput>;
  readonly audience: string;
  readonly confirmed: boolean;
  readonly enteredAt: Instant;
}

/** A participant with its status periods; a period that is surer than its participant is no more visible. */
export async function insertParticipant(
  tx: Tx,
  { entry, audience, confirmed, enteredAt }: NewParticipant,
): Promise<void> {
  const { statusPeriods, name, ...facts } = entry;
  await tx
    .insertInto('registry.participant')
    .values({ ...facts, listedName: name, confirmed, enteredAt: enteredAt.toString(), audience })
    .execute();
  await tx
    .insertInto('registry.status_period')
    .values(
      statusPeriods.map(({ from, until, ...period }) => ({
        ...period,
        id: newId(),
        participant: entry.code,
        fromOn: from,
        untilOn: until,
        audience: period.confidence === 'listed' ? audience : 'secretariat',
      })),
    )
    .execute();
}

/** Make an entry and its periods public, and keep who did it and why. */
export async function confirmEntry(
  tx: Tx,
  code: string,
  by: { personId: string | null; at: Instant; ground: string },
): Promise<void> {
  await tx
    .updateTable('registry.participant')
    .set({ confirmed: true, audience: 'public' })
    .where('code', '=', code)
    .execute();
  await tx
    .updateTable('registry.status_period')
    .set({ audience: 'public' })
    .where('participant', '=', code)
    .execute();
  await tx
    .insertInto('registry.confirmation')
    .values({
      participant: code,
      confirmedAt: by.at.toString(),
      confirmedBy: by.personId,
      ground: by.ground,
      audience: 'secretariat',
    })
    .execute();
}

export interface NewPerson {
  readonly id: string;
  readonly functionLabel: string;
  readonly participant: string | null;
  readonly zone: string | null;
  readonly enteredAt: Instant;
  readonly audience: string;
  readonly contact: { readonly email: string; readonly audience: string } | null;
}

export async function insertPerson(tx: Tx, { contact, ...person }: NewPerson): Promise<void> {
  await tx
    .insertInto('registry.person')
    .values({ ...person, language: null, enteredAt: person.enteredAt.toString() })
    .execute();
  if (contact)
    await tx
      .insertInto('registry.contact')
      .values({ person: person.id, ...contact })
      .execute();
}

export interface NewAppointment {
  readonly id: string;
  readonly person: string;
  readonly role: Role;
  readonly participant: string | null;
  readonly body: string | null;
  readonly fromAt: Instant;
  readonly untilAt: Instant | null;
  readonly appointedBy: string | null;
  /** The appointment that it takes over, by the same act. */
  readonly succeeds?: string;
  readonly audience: string;
  /** What follows from it (access.grant). */
  readonly hat: string;
  readonly audiences: readonly string[];
}

/** An appointment and the right that follows from it. */
export async function insertAppointment(tx: Tx, appointment: NewAppointment): Promise<void> {
  const { hat, audiences, ...row } = appointment;
  await tx
    .insertInto('registry.appointment')
    .values({
      ...row,
      fromAt: row.fromAt.toString(),
      untilAt: row.untilAt?.toString() ?? null,
      endedBy: null,
      succeeds: row.succeeds ?? null,
    })
    .execute();
  await addGrants(tx, [
    {
      source: `appointment:${row.id}`,
      person: row.person,
      hat,
      role: row.role,
      participant: row.participant,
      body: row.body,
      audiences,
      startsAt: row.fromAt,
      endsAt: row.untilAt,
    },
  ]);
}

export async function endAppointmentRow(
  tx: Tx,
  id: string,
  end: { at: Instant; by: string | null },
): Promise<void> {
  await tx
    .updateTable('registry.appointment')
    .set({ untilAt: end.at.toString(), endedBy: end.by })
    .where('id', '=', id)
    .execute();
}

/** Where a person is written to. */
export async function updateAddress(tx: Tx, person: string, email: string): Promise<void> {
  await tx.updateTable('registry.contact').set({ email }).where('person', '=', person).execute();
}

export interface NewPastAppointment {
  readonly id: string;
  readonly participant: string;
  readonly role: Role;
  readonly body: string | null;
  readonly person: string | null;
  readonly holder: string | null;
  readonly firstOn: string;
  readonly lastOn: string;
  readonly source: string;
  readonly enteredAt: string;
  readonly enteredBy: string | null;
  readonly audience: string;
}

/** An office as it was held before; nothing follows from it. */
export async function insertPastAppointment(tx: Tx, past: NewPastAppointment): Promise<void> {
  await tx
    .insertInto('registry.past_appointment')
    .values({ ...past, withdrawnAt: null, withdrawnBy: null, withdrawnWhy: null })
    .execute();
}

export async function withdrawPastAppointment(
  tx: Tx,
  id: string,
  { at, by, why }: { at: Instant; by: string | null; why: string },
): Promise<void> {
  await tx
    .updateTable('registry.past_appointment')
    .set({ withdrawnAt: at.toString(), withdrawnBy: by, withdrawnWhy: why })
    .where('id', '=', id)
    .execute();
}

/** Ends of secretariat officers' appointments are decided one after the other, until the transaction ends. */
export async function lockOfficers(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('registry.officers', 0))`.execute(tx);
}
