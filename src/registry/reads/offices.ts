import { audienceOf } from '../../access/index.ts';
import type { Instant } from '../../base/index.ts';
import { roles, type Tx, type Viewer } from '../../platform/index.ts';
import { dayOf } from '../rules/civil-dates.ts';
import { byBeginning, heldOn, type OfficeTerm, successorOf } from '../rules/office-terms.ts';
import type { Role } from '../schema.ts';
import { officialZoneOf } from './forum.ts';
import type { Participant } from './participants.ts';
import { appointmentsKnownTo } from './people.ts';

/** An office of a participant with its holder, from an appointment of this forum or entered as it was before. */
export interface HeldOffice extends OfficeTerm {
  readonly id: string;
  /** "Focal point, Arvana", or a name as it was read. */
  readonly holder: string;
  readonly person: string | null;
  /** Where it was read; null for an appointment, which is the record itself. */
  readonly source: string | null;
}

export interface OfficeOnDay extends HeldOffice {
  /** Whoever held it after; null when it is still held, or nobody came after. */
  readonly after: HeldOffice | null;
}

/** Whether the viewer may ask who holds the offices of this participant: whoever may see its appointments. */
export function mayReadOffices(
  participant: Pick<Participant, 'exerciseBody'>,
  { kind, audiences }: Viewer,
): boolean {
  const known = [appointmentsKnownTo(participant.exerciseBody), audienceOf.secretariat];
  return kind === 'clock' || known.some((audience) => audiences.includes(audience));
}

/** Who held an office of this participant on a day, in order of office, and who came after. */
export function officesOn(terms: readonly HeldOffice[], day: string): OfficeOnDay[] {
  return terms
    .filter((term) => heldOn(term, day))
    .sort((left, right) => roles.indexOf(left.role) - roles.indexOf(right.role))
    .map((term) => ({ ...term, after: successorOf(term, terms) }));
}

/** Every office and seat of a participant that the register knows, from the earliest. */
export async function officeTermsOf(tx: Tx, participant: string): Promise<HeldOffice[]> {
  const zone = await officialZoneOf(tx);
  const terms = [...(await appointedTerms(tx, participant, zone)), ...(await pastTerms(tx, participant))];
  return terms.sort(byBeginning);
}

async function appointedTerms(tx: Tx, participant: string, zone: string): Promise<HeldOffice[]> {
  const rows = await tx
    .selectFrom('registry.appointment as appointment')
    .innerJoin('registry.person as person', 'person.id', 'appointment.person')
    .select([
      'appointment.id',
      'appointment.person',
      'person.functionLabel as holder',
      'appointment.role',
      'appointment.body',
      'appointment.fromAt',
      'appointment.untilAt',
    ])
    .where('appointment.participant', '=', participant)
    // One that was ended before it began never held.
    .where((eb) =>
      eb.or([
        eb('appointment.untilAt', 'is', null),
        eb('appointment.untilAt', '>', eb.ref('appointment.fromAt')),
      ]),
    )
    .orderBy('appointment.fromAt')
    .orderBy('appointment.id')
    .limit(2000)
    .execute();
  return rows.map(({ fromAt, untilAt, role, ...row }) => ({
    ...row,
    role: role as Role, // acts write a Role
    holderKey: row.person,
    first: dayOf(fromAt, zone),
    last: untilAt === null ? null : lastDayBefore(untilAt, zone),
    source: null,
  }));
}

/** The last day of which at least a moment lies before `at`. */
function lastDayBefore(at: Instant, zone: string): string {
  return dayOf(at.subtract({ nanoseconds: 1 }), zone);
}

async function pastTerms(tx: Tx, participant: string): Promise<HeldOffice[]> {
  const rows = await tx
    .selectFrom('registry.past_appointment as past')
    .leftJoin('registry.person as person', 'person.id', 'past.person')
    .select([
      'past.id',
      'past.person',
      'past.holder',
      'person.functionLabel',
      'past.role',
      'past.body',
      'past.firstOn',
      'past.lastOn',
      'past.source',
    ])
    .where('past.participant', '=', participant)
    .where('past.withdrawnAt', 'is', null)
    .orderBy('past.firstOn')
    .orderBy('past.id')
    .limit(2000)
    .execute();
  return rows.flatMap(({ functionLabel, holder, firstOn, lastOn, role, ...row }) => {
    const name = holder ?? functionLabel;
    // A person whom the viewer may not see is not named, and so is the term.
    if (name === null) return [];
    const holderKey = row.person ?? name.toLowerCase();
    return [{ ...row, role: role as Role, holder: name, holderKey, first: firstOn, last: lastOn }]; // as above
  });
}

/** A past appointment that stands; null when there is none that the viewer may see. */
export async function pastAppointmentOf(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('registry.past_appointment')
    .select(['participant', 'withdrawnAt'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
