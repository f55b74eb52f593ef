/** A forum in which anybody may try anything, and what a small model says of the rights that follow from it. */
import { viewerOf } from '../../src/access/index.ts';
import { acts } from '../../src/app/capabilities.ts';
import { seed } from '../../src/app/seed.ts';
import { newId } from '../../src/base/index.ts';
import { clockViewer, perform, type Viewer } from '../../src/platform/index.ts';
import { type Circle, type ModelForum, type ModelOffice, mayRead, officesAt } from './access-model.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { keptDatabase } from './kept-database.ts';
import { secondForum } from './worlds.ts';

const beginsAt = '2026-12-01T09:00:00Z';
export const codes = ['QAV', 'QIR', 'QOL', 'QUM', 'LHO'];

export interface Office extends ModelOffice {
  readonly appointment: string;
  until: string | null;
  suspendedAt?: string;
}

export interface Person {
  readonly id: string;
  offices: Office[];
  hat?: string;
}

export interface ProofForum {
  readonly house: TestHouse;
  /** Its bodies grow as they are established. */
  readonly model: ModelForum & { bodies: Record<string, { members: string[]; observers: string[] }> };
  readonly people: readonly Person[];
  readonly texts: { readonly id: string; readonly provision: string; readonly proposals: string[] }[];
  /** What was done, in words, for whoever reads a failure. */
  readonly story: string[];
}

/** Six people: an officer who stays, and five who begin with one office each. */
export async function proofForum(): Promise<ProofForum> {
  const { database } = await keptDatabase('proof forum', async (empty) => {
    const house = await openTestHouse({ now: beginsAt, database: { ...empty, drop: async () => {} } });
    try {
      await seed(house.database, { forum: secondForum(), exercise: null }, house.clock());
    } finally {
      await house.close();
    }
    return {};
  });
  const house = await openTestHouse({ now: beginsAt, database });
  const forum: ProofForum = {
    house,
    model: {
      members: codes,
      observers: ['QES'],
      bodies: {
        plenary: { members: [...codes], observers: ['QES'] },
        'harbour-group': { members: ['QAV', 'QIR', 'QOL', 'LHO'], observers: ['QES'] },
      },
    },
    people: Array.from({ length: 6 }, () => ({ id: newId(), offices: [] })),
    ...{ texts: [], story: [] },
  };
  const first: readonly Wish[] = [
    { role: 'secretariat' },
    { role: 'focalPoint', participant: 'QAV' },
    { role: 'delegate', participant: 'QIR' },
    { role: 'observer', participant: 'QES' },
    { role: 'chair', participant: 'QOL', body: 'harbour-group' },
    { role: 'supportOfficer' },
  ];
  for (const [at, wish] of first.entries()) await appoint(forum, { viewer: clockViewer, to: at, wish });
  return forum;
}

export function personAt(forum: ProofForum, at: number): Person {
  const person = forum.people[at % forum.people.length];
  if (!person) throw new Error('there are people');
  return person;
}

export const viewerAt = (forum: ProofForum, { id, hat }: Person): Promise<Viewer> =>
  viewerOf(forum.house.database, { personId: id, actingAs: hat ?? null }, forum.house.clock());

/** Audiences that the offices of this person give at the forum's present instant, by the model alone. */
export function audiencesBy({ model, house }: ProofForum, person: Person): ReadonlySet<string> {
  const now = house.clock().toString();
  const keyed: (readonly [string, Circle])[] = [
    ...(['public', 'participants', 'members', 'observers', 'secretariat', 'support'] as const).map(
      (is) => [is, { is }] as const,
    ),
    ...Object.keys(model.bodies).flatMap((of) => [
      [`body:${of}`, { is: 'body', of }] as const,
      [`body:${of}:observers`, { is: 'bodyWithObservers', of }] as const,
      [`chairs:${of}`, { is: 'chairs', of }] as const,
    ]),
    ...[...model.members, ...model.observers].map(
      (of) => [`delegation:${of}`, { is: 'delegation', of }] as const,
    ),
  ];
  return new Set(
    keyed.flatMap(([key, circle]) => (mayRead(model, person, { circles: [circle] }, now) ? [key] : [])),
  );
}

export interface Wish {
  readonly role: string;
  readonly participant?: string;
  readonly body?: string;
  readonly from?: string;
}

type Done =
  | { readonly ok: true; readonly value: Record<string, string> }
  | { readonly ok: false; readonly why: string };

export async function tried(forum: ProofForum, viewer: Viewer, name: string, input: unknown): Promise<Done> {
  const act = acts.find((one) => one.name === name);
  if (!act) throw new Error(`no act is called ${name}`);
  const { database, clock } = forum.house;
  const result = await perform(database, act, input, { viewer, now: clock(), isPresent: true });
  forum.story.push(
    `${clock()} ${viewer.hat?.key ?? viewer.kind}: ${name} ${JSON.stringify(input)} ${result.ok ? 'done' : result.why}`,
  );
  // Acts of this forum return records of texts.
  return result.ok
    ? { ok: true, value: result.value as Record<string, string> }
    : { ok: false, why: result.why };
}

export async function appoint(
  forum: ProofForum,
  { viewer, to, wish }: { viewer: Viewer; to: number; wish: Wish },
): Promise<void> {
  const person = personAt(forum, to);
  const result = await tried(forum, viewer, 'registry.appoint', {
    ...wish,
    person: person.id,
    functionLabel: `Person ${to}`,
    email: `person-${to}@example.invalid`,
  });
  if (!result.ok) return;
  allowed(forum, viewer, wish);
  const { from, ...office } = wish;
  person.offices.push({
    ...office,
    appointment: result.value['appointment'] ?? '',
    // The official zone is the Azores.
    from: from === undefined || `${from}T01:00:00Z` < now(forum) ? now(forum) : `${from}T01:00:00Z`,
    until: null,
  });
}

/** The secretariat appoints all, a focal point the people of the own delegation and no focal point (DESIGN §5). */
export function allowed(
  forum: ProofForum,
  viewer: Viewer,
  { role, participant }: { role: string; participant?: string },
): void {
  if (viewer.kind === 'clock') return;
  const offices = officesOf(forum, viewer);
  const isOfficer = offices.some((one) => one.role === 'secretariat');
  const isOwn = offices.some((one) => one.role === 'focalPoint' && one.participant === participant);
  if (
    isOfficer ||
    (isOwn && ['delegate', 'headOfDelegation', 'alternate', 'adviser', 'observer'].includes(role))
  )
    return;
  throw new Error(`${JSON.stringify(offices)} decided about the office ${role} ${participant}`);
}

function officesOf(forum: ProofForum, viewer: Viewer): readonly ModelOffice[] {
  const person = forum.people.find(({ id }) => id === viewer.personId);
  return person ? officesAt(forum.model, person, now(forum)) : [];
}

export const now = ({ house }: ProofForum) => house.clock().toString();
