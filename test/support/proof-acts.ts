/** Acts of a forum in any order, by anybody, and what a small model says of the rights that follow from them. */
import { viewerOf } from '../../src/access/index.ts';
import { acts, jobsOf } from '../../src/app/capabilities.ts';
import { seed } from '../../src/app/seed.ts';
import { newId } from '../../src/base/index.ts';
import { clockViewer, perform, runDueJobs, type Viewer } from '../../src/platform/index.ts';
import { type Circle, hatOf, type ModelForum, type ModelOffice, mayRead, officesAt } from './access-model.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { keptDatabase } from './kept-database.ts';
import { secondForum } from './worlds.ts';

const beginsAt = '2026-12-01T09:00:00Z';
const codes = ['QAV', 'QIR', 'QOL', 'QUM', 'LHO'];

interface Office extends ModelOffice {
  readonly appointment: string;
  until: string | null;
  suspendedAt?: string;
}

interface Person {
  readonly id: string;
  offices: Office[];
  hat?: string;
}

/** One step: what is tried, by whom, and numbers from which the rest is chosen. */
export interface Step {
  readonly what: keyof typeof steps;
  readonly by: number;
  readonly at: readonly [number, number, number];
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

interface Wish {
  readonly role: string;
  readonly participant?: string;
  readonly body?: string;
  readonly from?: string;
}

const wishes: readonly Wish[] = [
  { role: 'secretariat' },
  { role: 'focalPoint', participant: 'QIR' },
  { role: 'delegate', participant: 'QAV' },
  { role: 'delegate', participant: 'QUM' },
  { role: 'delegate', participant: 'QOL', body: 'plenary' },
  { role: 'observer', participant: 'QES' },
  { role: 'chair', participant: 'QIR', body: 'plenary' },
  { role: 'facilitator', body: 'harbour-group' },
  { role: 'supportOfficer' },
  { role: 'delegate', participant: 'QAV', from: '2026-12-03' },
];

type Done =
  | { readonly ok: true; readonly value: Record<string, string> }
  | { readonly ok: false; readonly why: string };

async function tried(forum: ProofForum, viewer: Viewer, name: string, input: unknown): Promise<Done> {
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

async function appoint(
  forum: ProofForum,
  { viewer, to, wish }: { viewer: Viewer; to: number; wish: Wish },
): Promise<void> {
  const person = personAt(forum, to);
  const result = await tried(forum, viewer, 'registry.appoint', {
    ...wish,
    person: person.id,
    functionLabel: `Person ${to}`,
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
function allowed(
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

const now = ({ house }: ProofForum) => house.clock().toString();

function officeAt(forum: ProofForum, at: number): Office | undefined {
  const all = forum.people.flatMap(({ offices }) => offices);
  return all[at % Math.max(all.length, 1)];
}

type Run = (forum: ProofForum, viewer: Viewer, at: Step['at'], person: Person) => Promise<void>;

const steps = {
  appoint: (forum, viewer, [to, which]) =>
    appoint(forum, { viewer, to: (to % 5) + 1, wish: wishes[which % wishes.length] ?? { role: 'delegate' } }),
  async end(forum, viewer, [which]) {
    const office = officeAt(forum, which);
    if (!office) return;
    const result = await tried(forum, viewer, 'registry.end-appointment', {
      appointment: office.appointment,
    });
    if (!result.ok) return;
    allowed(forum, viewer, office);
    const times = [office.from, now(forum)].sort();
    office.until = times[1] ?? office.from;
  },
  async suspend(forum, viewer, [which]) {
    const office = officeAt(forum, which);
    if (!office) return;
    const input = { appointment: office.appointment, reason: 'On leave' };
    const result = await tried(forum, viewer, 'registry.suspend-appointment', input);
    if (!result.ok) return;
    allowed(forum, viewer, office);
    office.suspendedAt = now(forum);
  },
  async resume(forum, viewer, [which]) {
    const office = officeAt(forum, which);
    if (!office) return;
    const result = await tried(forum, viewer, 'registry.resume-appointment', {
      appointment: office.appointment,
    });
    if (!result.ok) return;
    allowed(forum, viewer, office);
    delete office.suspendedAt;
  },
  async wear(forum, _viewer, [which], person) {
    const hats = person.offices.map((office) => hatOf(forum.model, office));
    const hat = hats[which % Math.max(hats.length, 1)];
    if (hat !== undefined) person.hat = hat;
  },
  async wait(forum, _viewer, [hours]) {
    forum.house.setClock(forum.house.clock().add({ hours: (hours % 40) + 1 }));
  },
  async establish(forum, viewer, [first, second, rest]) {
    const id = `group-${Object.keys(forum.model.bodies).length}`;
    const members = [...new Set([codes[first % 5] ?? 'QAV', codes[second % 5] ?? 'QIR'])];
    const observers = rest % 2 === 0 ? ['QES'] : [];
    const result = await tried(forum, viewer, 'groups.establish-body', {
      ...{ id, name: `Group ${id}`, acronym: null, kind: 'workingGroup', parent: null, reportsTo: null },
      ...{
        mandate: 'Meets.',
        chairs: [],
        participation: 'listed',
        members,
        observers,
        established: null,
        sources: [],
      },
    });
    if (result.ok) forum.model.bodies[id] = { members, observers };
  },
  async draft(forum, viewer, [body, marking]) {
    const id = newId();
    const bodies = Object.keys(forum.model.bodies);
    const result = await tried(forum, viewer, 'texts.create-text', {
      ...{
        body: bodies[body % bodies.length],
        kind: 'declaration',
        title: 'A text',
        symbol: `T/${forum.texts.length}`,
      },
      marking: ['CLEAR', 'AMBER', 'AMBER+STRICT', 'RED'][marking % 4],
      ...{ language: 'en', closesAtWall: '2027-02-01T17:00', closesZone: 'UTC' },
      provisions: [{ id, kind: 'operative', words: 'Members will strengthen practical cooperation.' }],
    });
    if (result.ok) forum.texts.push({ id: result.value['id'] ?? '', provision: id, proposals: [] });
  },
  async propose(forum, viewer, [which, word]) {
    const text = forum.texts[which % Math.max(forum.texts.length, 1)];
    if (!text) return;
    const result = await tried(forum, viewer, 'texts.submit-proposal', {
      ...{ text: text.id, op: 'change', provision: text.provision, against: 0, rationale: 'Because.' },
      words: `Members will ${['deepen', 'widen', 'renew'][word % 3]} practical cooperation.`,
    });
    if (result.ok) text.proposals.push(result.value['proposal'] ?? '');
  },
  join: (forum, viewer, at) => onProposal(forum, viewer, { at, name: 'texts.join-proposal' }),
  withdraw: (forum, viewer, at) => onProposal(forum, viewer, { at, name: 'texts.withdraw-proposal' }),
  issue: (forum, viewer, at) => onText(forum, viewer, { at, name: 'texts.issue-revision' }),
  pass: (forum, viewer, at) => onText(forum, viewer, { at, name: 'texts.say-no-comments' }),
  async send(forum) {
    await runDueJobs(forum.house, jobsOf({ smtpUrl: null, url: forum.house.url, senderName: 'Forum' }), {
      now: forum.house.clock(),
    });
  },
} as const satisfies Record<string, Run>;

async function onText(
  forum: ProofForum,
  viewer: Viewer,
  { at: [which], name }: { at: Step['at']; name: string },
): Promise<void> {
  const text = forum.texts[which % Math.max(forum.texts.length, 1)];
  if (text) await tried(forum, viewer, name, { text: text.id });
}

async function onProposal(
  forum: ProofForum,
  viewer: Viewer,
  { at: [which, whose], name }: { at: Step['at']; name: string },
): Promise<void> {
  const text = forum.texts[which % Math.max(forum.texts.length, 1)];
  const proposal = text?.proposals[whose % Math.max(text.proposals.length, 1)];
  if (text && proposal) await tried(forum, viewer, name, { text: text.id, proposal });
}

/** Try one act as this person. @returns whether anything is other than before: what is refused changes nothing */
export async function take(forum: ProofForum, { what, by, at }: Step): Promise<boolean> {
  const person = personAt(forum, by);
  const run: Run = steps[what];
  const before = forum.story.length;
  await run(forum, await viewerAt(forum, person), at, person);
  return (
    ['wear', 'wait', 'send'].includes(what) || forum.story.slice(before).some((one) => one.endsWith(' done'))
  );
}
