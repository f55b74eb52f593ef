import { sql } from 'kysely';
import { audienceOf, holdersOf } from '../../access/index.ts';
import { type Instant, isId } from '../../base/index.ts';
import { preferencesOf } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Role } from '../schema.ts';

export interface PersonInBody {
  readonly personId: string;
  /** "Focal point, Arvana": people are shown by what they do. */
  readonly functionLabel: string;
  /** Null where none is recorded: another channel must reach them, so they are listed all the same. */
  readonly email: string | null;
  readonly participant: string | null;
  readonly role: Role;
  readonly zone: string | null;
  /** BCP 47 tag of the language chosen for pages and letters; null when none was. */
  readonly language: string | null;
}

/**
 * Persons with a seat or office in a body at the transaction's instant (secretariat included), each role once.
 * Complete only for the clock and the secretariat, and inside acts of theirs: for mail, run it as the clock.
 */
export async function peopleOf(
  tx: Tx,
  { body, roles }: { body: string; roles?: readonly Role[] },
): Promise<PersonInBody[]> {
  const holders = (await holdersOf(tx, body)).filter(
    ({ role }) => roles === undefined || roles.includes(role),
  );
  if (holders.length === 0) return [];
  const persons = await personsWithAddress(tx, [...new Set(holders.map(({ person }) => person))]);
  return holders.flatMap(({ person, role, participant }) => {
    const found = persons.get(person);
    if (found === undefined) return [];
    const { home: _, ...known } = found;
    return [{ ...known, role, participant }];
  });
}

export interface KnownPerson {
  readonly personId: string;
  readonly functionLabel: string;
  readonly email: string | null;
  /** The person's own choice before what the register says. */
  readonly zone: string | null;
  /** As the zone; BCP 47. */
  readonly language: string | null;
  /** Code of the participant under which the person was entered. */
  readonly home: string | null;
}

/** What the register knows of persons whom the viewer may see, by id. */
export async function personsWithAddress(tx: Tx, ids: readonly string[]): Promise<Map<string, KnownPerson>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('registry.person as person')
    .leftJoin('registry.contact as contact', 'contact.person', 'person.id')
    .select([
      'person.id as personId',
      'person.functionLabel',
      'person.zone',
      'person.language',
      'person.participant as home',
      'contact.email',
    ])
    .where('person.id', 'in', ids)
    .orderBy('person.id')
    .limit(2000)
    .execute();
  const chosen = await preferencesOf(tx, ids);
  return new Map(
    rows.map((row) => {
      const { language = null, zone = null } = chosen.get(row.personId) ?? {};
      return [row.personId, { ...row, language: language ?? row.language, zone: zone ?? row.zone }];
    }),
  );
}

/** Function labels by person id, as far as the viewer may see them: "Focal point, Arvana". */
export async function functionLabelsOf(tx: Tx): Promise<Readonly<Record<string, string>>> {
  const rows = await tx
    .selectFrom('registry.person')
    .select(['id', 'functionLabel'])
    .orderBy('id')
    .limit(5000)
    .execute();
  return Object.fromEntries(rows.map((row) => [row.id, row.functionLabel]));
}

export interface Appointment {
  readonly id: string;
  readonly personId: string;
  readonly functionLabel: string;
  readonly email: string | null;
  readonly role: Role;
  readonly participant: string | null;
  readonly body: string | null;
  readonly fromAt: Instant;
  readonly untilAt: Instant | null;
  /** Since when its rights rest; null while they hold. */
  readonly suspendedAt: Instant | null;
  /** Id of the appointment that it took over. */
  readonly succeeds: string | null;
  /** Held in an exercise, not in the forum. */
  readonly exercise: boolean;
  /** Who may know of it. */
  readonly audience: string;
}

interface WhichAppointments {
  /** Of one delegation alone. */
  readonly participant?: string | undefined;
  /** Only those whose rights hold now. */
  readonly inForce?: boolean;
}

/** Appointments that hold or will, newest last. */
export async function appointmentsOf(
  tx: Tx,
  { participant, inForce = false }: WhichAppointments = {},
): Promise<Appointment[]> {
  const rows = await selectAppointments(tx)
    .$if(participant !== undefined, (query) => query.where('appointment.participant', '=', participant ?? ''))
    .$if(inForce, (query) =>
      query
        .where('suspension.id', 'is', null)
        .where('appointment.fromAt', '<=', sql<Instant>`access.clock()`),
    )
    .where(({ eb, or }) =>
      or([
        eb('appointment.untilAt', 'is', null),
        eb('appointment.untilAt', '>', sql<Instant>`access.clock()`),
      ]),
    )
    .orderBy('appointment.fromAt')
    .orderBy('appointment.id')
    .limit(5000)
    .execute();
  return rows.map(appointmentFrom);
}

/** One appointment, whether it holds or not; null when there is none that the viewer may see. */
export async function appointmentOf(tx: Tx, id: string): Promise<Appointment | null> {
  if (!isId(id)) return null;
  const row = await selectAppointments(tx).where('appointment.id', '=', id).executeTakeFirst();
  return row ? appointmentFrom(row) : null;
}

/** As `appointmentOf`, of the delegation `own` alone; null: of any. */
export async function appointmentWithin(tx: Tx, id: string, own: string | null): Promise<Appointment | null> {
  const appointment = await appointmentOf(tx, id);
  return own === null || appointment?.participant === own ? appointment : null;
}

/** The appointment that took this one over and holds or will; null when there is none. */
export async function standingSuccessorOf(tx: Tx, id: string): Promise<Appointment | null> {
  const row = await selectAppointments(tx)
    .where('appointment.succeeds', '=', id)
    .where((eb) =>
      eb.or([
        eb('appointment.untilAt', 'is', null),
        // One that was ended before it began never holds.
        eb('appointment.untilAt', '>', sql<Instant>`greatest(access.clock(), appointment.from_at)`),
      ]),
    )
    .orderBy('appointment.id')
    .limit(1)
    .executeTakeFirst();
  return row ? appointmentFrom(row) : null;
}

/** Offices that a person holds or will, and who gave each; null for the clock. */
export async function appointersOf(
  tx: Tx,
  person: string,
): Promise<{ readonly role: Role; readonly appointedBy: string | null }[]> {
  const rows = await tx
    .selectFrom('registry.appointment')
    .select(['role', 'appointedBy'])
    .where('person', '=', person)
    .where((eb) => eb.or([eb('untilAt', 'is', null), eb('untilAt', '>', sql<Instant>`access.clock()`)]))
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role })); // acts write a Role
}

/** Who may know that somebody holds an office: the forum's participants, or the exercise of this body alone. */
export function appointmentsKnownTo(exercise: string | null): string {
  return exercise === null ? audienceOf.participants : audienceOf.bodyWithObservers(exercise);
}

type AppointmentRow = Omit<Appointment, 'role' | 'exercise'> & { readonly role: string };

function appointmentFrom({ role, ...row }: AppointmentRow): Appointment {
  // The cast is true because acts write a Role.
  return { ...row, role: role as Role, exercise: row.audience !== appointmentsKnownTo(null) };
}

/** Persons who may use a secretariat office now and hold it still at `until`, other than by this appointment. */
export async function officersBeside(tx: Tx, appointment: string, until: Instant): Promise<string[]> {
  const rows = await tx
    .selectFrom('registry.appointment as appointment')
    .leftJoin('registry.suspension as suspension', (join) =>
      // There is one at most that lasts.
      join.onRef('suspension.appointment', '=', 'appointment.id').on('suspension.untilAt', 'is', null),
    )
    .select('appointment.person')
    .where('suspension.id', 'is', null)
    .where('appointment.role', '=', 'secretariat')
    .where('appointment.id', '<>', appointment)
    .where('appointment.fromAt', '<=', sql<Instant>`access.clock()`)
    .where((eb) =>
      eb.or([
        eb('appointment.untilAt', 'is', null),
        eb('appointment.untilAt', '>', sql<Instant>`${until.toString()}::timestamptz`),
      ]),
    )
    .orderBy('appointment.id')
    .limit(2000)
    .execute();
  return rows.map(({ person }) => person);
}

function selectAppointments(tx: Tx) {
  return tx
    .selectFrom('registry.appointment as appointment')
    .innerJoin('registry.person as person', 'person.id', 'appointment.person')
    .leftJoin('registry.contact as contact', 'contact.person', 'person.id')
    .leftJoin('registry.suspension as suspension', (join) =>
      // There is one at most that lasts.
      join.onRef('suspension.appointment', '=', 'appointment.id').on('suspension.untilAt', 'is', null),
    )
    .select([
      'appointment.id',
      'appointment.person as personId',
      'person.functionLabel',
      'contact.email',
      'appointment.role',
      'appointment.participant',
      'appointment.body',
      'appointment.fromAt',
      'appointment.untilAt',
      'suspension.fromAt as suspendedAt',
      'appointment.succeeds',
      'appointment.audience',
    ]);
}

/** People entered under a participant, by their address in small letters. */
export async function peopleByAddress(
  tx: Tx,
  participant: string,
): Promise<ReadonlyMap<string, { readonly personId: string; readonly functionLabel: string }>> {
  const rows = await tx
    .selectFrom('registry.person as person')
    .innerJoin('registry.contact as contact', 'contact.person', 'person.id')
    .select(['person.id as personId', 'person.functionLabel', 'contact.email'])
    .where('person.participant', '=', participant)
    .orderBy('person.id')
    .limit(5000)
    .execute();
  return new Map(rows.map(({ email, ...person }) => [email.toLowerCase(), person]));
}

/** Function labels of the people entered under a participant, by person id, as far as the viewer may see them. */
export async function peopleAtHome(tx: Tx, participant: string): Promise<Readonly<Record<string, string>>> {
  const rows = await tx
    .selectFrom('registry.person')
    .select(['id', 'functionLabel'])
    .where('participant', '=', participant)
    .orderBy('functionLabel')
    .orderBy('id')
    .limit(1000)
    .execute();
  return Object.fromEntries(rows.map((row) => [row.id, row.functionLabel]));
}
