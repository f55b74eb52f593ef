import { newId } from '../base/index.ts';
import type { Tx } from '../platform/index.ts';
import type { BodyRules } from '../registry/index.ts';
import type { NewBody } from './schema.ts';

export interface BodySetting {
  /** The forum's defaults with what the body has settled for itself. */
  readonly rules: BodyRules;
  readonly zone: { readonly zone: string; readonly city: string };
  readonly audience: string;
}

/** A body with its list of seats and its chairs. */
export async function insertBody(tx: Tx, body: NewBody, setting: BodySetting): Promise<void> {
  const { reportsTo, chairs, members, observers, rules: _, officialZone: __, ...facts } = body;
  const { rules, zone, audience } = setting;
  await tx
    .insertInto('groups.body')
    .values({
      ...facts,
      reportsTo: reportsTo?.body ?? null,
      reportsRhythm: reportsTo?.rhythm ?? null,
      reportsBasis: reportsTo?.basis ?? null,
      observersRead: rules.observers.readTexts,
      observersSpeak: rules.observers.speak,
      observersPropose: rules.observers.proposeText,
      silenceAdopted: rules.silence.adopted,
      silenceDefaultWorkingDays: rules.silence.defaultWorkingDays,
      silenceMinimumHours: rules.silence.minimumHours,
      organisationsMayBlock: rules.memberOrganisationsMayBlockConsensus,
      coChairRule: rules.everyChairActsFor.includes('release') ? 'both' : 'either',
      quorumShare: rules.quorum?.presentShare ?? null,
      officialZone: zone.zone,
      officialCity: zone.city,
      audience,
    })
    .execute();
  const seats = [
    ...members.map((participant) => ({ participant, seat: 'member' as const })),
    ...observers.map((participant) => ({ participant, seat: 'observer' as const })),
  ];
  if (seats.length > 0) {
    await tx
      .insertInto('groups.body_member')
      .values(
        seats.map((seat) => ({ ...seat, id: newId(), body: body.id, fromOn: null, untilOn: null, audience })),
      )
      .execute();
  }
  await insertChairs(tx, body, audience);
}

async function insertChairs(tx: Tx, { id, chairs }: NewBody, audience: string): Promise<void> {
  if (chairs.length === 0) return;
  await tx
    .insertInto('groups.body_chair')
    .values(
      chairs.map(({ from, until, current, ...chair }, position) => ({
        ...chair,
        id: newId(),
        body: id,
        position,
        fromOn: from,
        untilOn: until,
        inOffice: current,
        audience,
      })),
    )
    .execute();
}

/** The body adopted the silence procedure in its rules, or gave it up. */
export async function adoptSilence(tx: Tx, body: string, isAdopted: boolean): Promise<void> {
  await tx.updateTable('groups.body').set({ silenceAdopted: isAdopted }).where('id', '=', body).execute();
}

/** Whether the observers of a body read the texts that are put before it from now on. */
export async function setObserversRead(tx: Tx, body: string, observersRead: boolean): Promise<void> {
  await tx.updateTable('groups.body').set({ observersRead }).where('id', '=', body).execute();
}
