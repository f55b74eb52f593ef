/**
 * Who may read what, once more and from the rules alone (procedure.md §6.3): `acl ∧ tlp ∧ (now ≥ embargo) ∧ membership
 * at this instant`. Nothing here is imported from the product, so that a mistake there is not repeated here.
 */

/** The forum of the matrix: who sits where. */
export interface ModelForum {
  readonly members: readonly string[];
  readonly observers: readonly string[];
  readonly bodies: Readonly<
    Record<string, { readonly members: readonly string[]; readonly observers: readonly string[] }>
  >;
}

export interface ModelOffice {
  readonly role: string;
  readonly participant?: string;
  readonly body?: string;
  /** ISO instants; at `until` it no longer holds. */
  readonly from: string;
  readonly until: string | null;
  /** Rights rest from this instant. */
  readonly suspendedAt?: string;
}

export interface ModelPerson {
  readonly offices: readonly ModelOffice[];
  /** The hat that is worn while it may be. */
  readonly hat?: string;
}

/**
 * A circle of readers, as procedure.md §6.2 and DESIGN §5 name them; `drafters` are the chairs with whom they appointed to
 * facilitate (procedure.md §1.5).
 */
export type Circle =
  | { readonly is: 'public' | 'participants' | 'members' | 'observers' | 'secretariat' | 'support' }
  | { readonly is: 'body' | 'bodyWithObservers' | 'chairs' | 'drafters'; readonly of: string }
  | { readonly is: 'delegation'; readonly of: string };

export interface ModelThing {
  /** Readers, any of whom is enough. */
  readonly circles: readonly Circle[];
  /** Nobody outside these may know of it before this instant; afterwards everybody may. */
  readonly publicFrom?: string;
}

const presiding = ['chair', 'coChair'];

export function hatOf(
  forum: ModelForum,
  { role, participant }: Pick<ModelOffice, 'role' | 'participant'>,
): string {
  if (role === 'secretariat') return 'secretariat';
  if (role === 'supportOfficer') return 'support';
  if (presiding.includes(role) || role === 'facilitator') return 'chairs';
  return `${forum.observers.includes(participant ?? '') ? 'observer' : 'delegation'}:${participant}`;
}

/** Offices of the hat that the person wears at this instant. */
export function officesAt(forum: ModelForum, person: ModelPerson, now: string): readonly ModelOffice[] {
  const held = person.offices.filter(
    ({ from, until, suspendedAt }) =>
      from <= now && (until === null || now < until) && (suspendedAt === undefined || now < suspendedAt),
  );
  const hats = held.map((office) => hatOf(forum, office)).sort();
  const worn = hats.find((hat) => hat === person.hat) ?? hats[0];
  return held.filter((office) => hatOf(forum, office) === worn);
}

export function mayRead(forum: ModelForum, person: ModelPerson, thing: ModelThing, now: string): boolean {
  if (thing.publicFrom !== undefined && thing.publicFrom <= now) return true;
  const offices = officesAt(forum, person, now);
  return thing.circles.some(
    (circle) => circle.is === 'public' || offices.some((office) => isIn(forum, office, circle)),
  );
}

function isIn(forum: ModelForum, office: ModelOffice, circle: Circle): boolean {
  const { role, participant = '' } = office;
  if (role === 'secretariat') return circle.is !== 'delegation' && circle.is !== 'support';
  if (role === 'supportOfficer') return circle.is === 'support';
  if (presiding.includes(role) || role === 'facilitator') return isOfChair(office, circle);
  if (circle.is === 'delegation') return circle.of === participant;
  const [isMember, isObserver] = [forum.members.includes(participant), forum.observers.includes(participant)];
  if (circle.is === 'participants') return isMember || isObserver;
  if (circle.is === 'members') return isMember;
  if (circle.is === 'observers') return isObserver;
  if (circle.is !== 'body' && circle.is !== 'bodyWithObservers') return false;
  // A seat that is held for one body takes part in that body alone.
  if (office.body !== undefined && office.body !== circle.of) return false;
  const body = forum.bodies[circle.of];
  const sits = body?.members.includes(participant) ?? false;
  const listens = body?.observers.includes(participant) ?? false;
  return circle.is === 'body' ? sits : sits || listens;
}

/** A chair's neutral office reads what its own body reads, and what its participants do; a facilitator not the chairs' papers. */
function isOfChair({ role, body }: ModelOffice, circle: Circle): boolean {
  if (circle.is === 'participants' || circle.is === 'members') return true;
  if (circle.is === 'body' || circle.is === 'bodyWithObservers') return circle.of === body;
  if (circle.is === 'drafters') return circle.of === body;
  return circle.is === 'chairs' && circle.of === body && presiding.includes(role);
}

/**
 * The markings under which a paper may be given to all of a body, as the forum defines TLP's words (procedure.md §6.1
 * table and rule 6): AMBER+STRICT keeps to those who decide, RED to named persons, which no body is.
 */
export function mayBeMarked(marking: string, observersRead: boolean): boolean {
  if (marking === 'RED') return false;
  return marking !== 'AMBER+STRICT' || !observersRead;
}
