import { type Hat, type Role, roles, type Say } from '../../platform/index.ts';
import { peopleWords } from '../words.ts';

/** For whom a hat acts and as what, in the reader's language. */
export interface SeatLabel {
  /** "Arvana", "Secretariat". */
  readonly actingFor: string;
  /** "Focal point"; empty where it would only repeat. */
  readonly office: string;
}

/**
 * What a hat is called: the participant as listed and the office, "Arvana · Focal point".
 *
 * @param names listed names by code, as `namesOf` gives them.
 */
export function seatLabelOf(say: Say, hat: Hat, names: Readonly<Record<string, string>>): SeatLabel {
  // The office that stands first among those of the hat: a focal point who is a delegate too is the focal point.
  const role = roles.find((one) => hat.seats.some((seat) => seat.role === one));
  const office = role === undefined ? '' : say(roleWord(role));
  const officer = say(peopleWords['seat.officer']);
  const name = hat.participant === null ? undefined : (names[hat.participant] ?? hat.participant);
  if (hat.key === 'secretariat') return { actingFor: say(peopleWords['seat.secretariat']), office: officer };
  if (hat.key === 'support') return { actingFor: say(peopleWords['seat.support']), office: officer };
  if (hat.key === 'expert') return { actingFor: say(peopleWords['seat.expert']), office: '' };
  return { actingFor: name ?? say(peopleWords['seat.chairs']), office };
}

/** As `seatLabelOf`, in one line. */
export function seatLabel(say: Say, hat: Hat, names: Readonly<Record<string, string>>): string {
  const { actingFor, office } = seatLabelOf(say, hat, names);
  return office === '' ? actingFor : say(peopleWords['seat.pair'], { actingFor, office });
}

export function roleWord(role: Role) {
  return peopleWords[`role.${role}`];
}

/**
 * Where a seat stands in a list: offices held for no participant first, then participant by participant, each by office.
 *
 * @param codes of participants in the order of lists.
 */
export function placesAmong(codes: readonly string[]) {
  return ({ participant, role }: { readonly participant: string | null; readonly role: Role }): number =>
    (participant === null ? -1 : codes.indexOf(participant)) * roles.length + roles.indexOf(role);
}
