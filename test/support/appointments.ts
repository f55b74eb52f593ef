/** Appointments of the exercise's people, and what follows from them. */
import { viewerOf } from '../../src/access/index.ts';
import type { ApiClient, ForumStage } from './forum-stage.ts';

/** The id of the one appointment of a person, as the secretariat reads it. */
export async function appointmentFor(officer: ApiClient, personId: string): Promise<string> {
  const { body } = await officer.get('/appointments');
  return body.appointments.find((one: { person: string }) => one.person === personId).appointment;
}

/** Key of the hat that a person wears at an instant, to which the clock is set; null when there is none. */
export async function hatAt({ house }: ForumStage, personId: string, at: string): Promise<string | null> {
  house.setClock(at);
  const viewer = await viewerOf(house.database, { personId, actingAs: null }, house.clock());
  return viewer.hat?.key ?? null;
}
