import { audienceOf } from '../../access/index.ts';
import type { WishedAppointment } from '../rules/appointing.ts';

export interface Scope {
  /** Id of the exercise body that the appointment belongs to; null for the forum itself. */
  readonly exercise: string | null;
}

/**
 * Audiences of a person's own grant. What a delegation may read besides follows from its seats (`access.seat`):
 * its standing in the forum and the bodies in which it sits. People of an exercise have no part in the forum.
 *
 * @source DESIGN §5 Audience.
 */
export function audiencesOfAppointment(
  { role, participant, body }: WishedAppointment,
  scope: Scope,
): string[] {
  const forumWide = scope.exercise === null ? [audienceOf.participants, audienceOf.members] : [];
  switch (role) {
    case 'secretariat':
      return [audienceOf.secretariat, audienceOf.participants, audienceOf.members, audienceOf.observers];
    case 'supportOfficer':
      return [audienceOf.support];
    case 'chair':
    case 'coChair':
      return [...ofBody(body), ...(body === null ? [] : [audienceOf.chairs(body)]), ...forumWide];
    case 'facilitator':
      return [...ofBody(body), ...forumWide];
    case 'invitedExpert':
      // What the observers of that body read: its texts, where it lets them be read, and without attribution (DESIGN §7).
      return body === null ? [] : [audienceOf.bodyWithObservers(body)];
    case 'focalPoint':
    case 'headOfDelegation':
    case 'alternate':
    case 'delegate':
    case 'adviser':
    case 'observer':
      return participant === null ? [] : [audienceOf.delegation(participant.code)];
  }
}

function ofBody(body: string | null): string[] {
  return body === null ? [] : [audienceOf.body(body), audienceOf.bodyWithObservers(body)];
}
