import { audienceOf } from '../../access/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Circle, ListingField } from '../rules/listing.ts';
import type { Role } from '../schema.ts';
import { namesOf } from './participants.ts';
import { appointmentsOf } from './people.ts';
import { placesAmong } from './seat-label.ts';

export interface HeldSeat {
  readonly role: Role;
  readonly participant: string | null;
  readonly body: string | null;
  readonly exercise: boolean;
}

/** A person as the directory shows her to this viewer. */
export interface DirectoryEntry {
  readonly person: string;
  readonly functionLabel: string;
  /** Of the first seat; by it the directory is ordered. */
  readonly participant: string | null;
  readonly seats: readonly HeldSeat[];
  /** Only what she consented to show to this viewer. */
  readonly shown: Readonly<Partial<Record<ListingField, string>>>;
}

/**
 * Everybody who holds an office or seat now, as far as the viewer may know, with what each consented to show: offices
 * held for no participant first, then by English sort name, each by office. Whose rights are suspended is not listed.
 */
export async function directoryOf(
  tx: Tx,
  { participant }: { readonly participant?: string } = {},
): Promise<DirectoryEntry[]> {
  const seats = await appointmentsOf(tx, { participant, inForce: true });
  const persons = [...new Set(seats.map(({ personId }) => personId))];
  const shown = await listingsOf(tx, persons);
  const place = placesAmong(Object.keys(await namesOf(tx)));
  const entries = persons.map((person) => {
    const held = seats.filter((seat) => seat.personId === person).sort((a, b) => place(a) - place(b));
    const [first] = held;
    return {
      person,
      functionLabel: first?.functionLabel ?? '',
      participant: first?.participant ?? null,
      seats: held.map(({ role, participant: of, body, exercise }) => ({
        role,
        participant: of,
        body,
        exercise,
      })),
      shown: shown.get(person) ?? {},
      place: first ? place(first) : 0,
    };
  });
  return entries
    .sort((a, b) => a.place - b.place || (a.functionLabel < b.functionLabel ? -1 : 1))
    .map(({ place: _, ...entry }) => entry);
}

async function listingsOf(
  tx: Tx,
  persons: readonly string[],
): Promise<Map<string, Partial<Record<ListingField, string>>>> {
  const found = new Map<string, Partial<Record<ListingField, string>>>();
  if (persons.length === 0) return found;
  const rows = await tx
    .selectFrom('registry.listing')
    .select(['person', 'field', 'value'])
    .where('person', 'in', persons)
    .orderBy('person')
    .orderBy('field')
    .limit(15_000)
    .execute();
  for (const { person, field, value } of rows) found.set(person, { ...found.get(person), [field]: value });
  return found;
}

/** Audience key of a circle. */
export function audienceFor(
  circle: Exclude<Circle, 'nobody'>,
  { home, everybody }: Pick<OwnListing, 'home' | 'everybody'>,
): string {
  if (circle === 'participants') return everybody;
  if (circle === 'secretariat' || home === null) return audienceOf.secretariat;
  return audienceOf.delegation(home);
}

/** To whom a field is shown that is kept under this audience; `nobody` when it is not kept. */
export function circleOf(audience: string | undefined, { home }: Pick<OwnListing, 'home'>): Circle {
  if (audience === undefined) return 'nobody';
  if (audience === audienceOf.secretariat) return 'secretariat';
  return home !== null && audience === audienceOf.delegation(home) ? 'delegation' : 'participants';
}

export interface OwnListing {
  /** Code of the participant under which the person was entered; null for an office of the forum itself. */
  readonly home: string | null;
  /** Audience key of everybody who takes part: the forum, or the exercise alone. */
  readonly everybody: string;
  /** The address that the register has, to begin with. */
  readonly recorded: string | null;
  readonly fields: Readonly<
    Partial<Record<ListingField, { readonly value: string; readonly audience: string }>>
  >;
}

/** What a person shows of herself, for the person; null when the register does not know her. */
export async function ownListingOf(tx: Tx, person: string): Promise<OwnListing | null> {
  const own = await tx
    .selectFrom('registry.person as person')
    .leftJoin('registry.contact as contact', 'contact.person', 'person.id')
    .select(['person.participant as home', 'person.audience as everybody', 'contact.email as recorded'])
    .where('person.id', '=', person)
    .executeTakeFirst();
  if (!own) return null;
  const rows = await tx
    .selectFrom('registry.listing')
    .select(['field', 'value', 'audience'])
    .where('person', '=', person)
    .orderBy('field')
    .limit(10)
    .execute();
  return { ...own, fields: Object.fromEntries(rows.map(({ field, ...row }) => [field, row])) };
}
