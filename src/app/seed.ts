import type { z } from 'zod';
import type { ExerciseWorld, ForumWorld } from '../../world/load.ts';
import { type Instant, invariant } from '../base/index.ts';
import { enterStrategy } from '../commitments/index.ts';
import { establishBody } from '../groups/index.ts';
import { enterConference, enterPastMeeting } from '../meetings/index.ts';
import { type Act, clockViewer, type Database, perform, readAs } from '../platform/index.ts';
import { appoint, declareForum, enterParticipant, enterPastAppointment, forumOf } from '../registry/index.ts';
import { enterOffice } from '../support/index.ts';

type WorldBody = ForumWorld['bodies'][number];

export interface World {
  readonly forum: ForumWorld;
  /** The drafting exercise of a demonstration installation. */
  readonly exercise: ExerciseWorld | null;
}

/** Somebody whom a visitor of the demonstration may be: gets a sign-in link at start. */
export interface DemonstrationPerson {
  readonly key: string;
  readonly personId: string;
  /** "Focal point, Arvana". */
  readonly functionLabel: string;
  readonly email: string;
  readonly office: string;
  readonly participant: string | null;
}

export interface Seeded {
  /** False when the installation is another forum's: nothing was written. */
  readonly isSeeded: boolean;
  readonly people: readonly DemonstrationPerson[];
}

/**
 * Bring a world into the database, as acts of the clock. A second run writes nothing, one that was interrupted is
 * completed; an installation that declared a forum of its own is left alone.
 *
 * Texts and proposals of the exercise are brought in by the text's own acts, after this.
 *
 * @throws InvariantBroken naming the entry that an act refused: the world's files contradict each other.
 */
export async function seed(database: Database, world: World, now: Instant): Promise<Seeded> {
  const present = await readAs(database, { viewer: clockViewer, now }, forumOf);
  if (present && present.name !== world.forum.forum.name) return { isSeeded: false, people: [] };
  const enter = entering(database, now);
  await seedForum(enter, world.forum);
  if (world.exercise) await seedExercise(enter, world.exercise);
  return { isSeeded: true, people: world.exercise ? demonstrationPeople(world.exercise) : [] };
}

/** The demonstration people of an exercise, in the order of its file. */
export function demonstrationPeople(exercise: ExerciseWorld): DemonstrationPerson[] {
  return exercise.people
    .filter((person) => person.demonstration)
    .map(({ key, id, function: functionLabel, email, office, participant }) => ({
      ...{ key, personId: id, functionLabel, email, office, participant },
    }));
}

type Enter = <Input extends z.ZodType, Value, Why extends string>(
  what: string,
  act: Act<Input, Value, Why>,
  input: z.input<Input>,
) => Promise<void>;

function entering(database: Database, now: Instant): Enter {
  return async (what, act, input) => {
    const result = await perform(database, act, input, { viewer: clockViewer, now, key: `seed:${what}` });
    invariant(result.ok, `world: ${what} was refused: ${JSON.stringify(result)}`);
  };
}

async function seedForum(enter: Enter, world: ForumWorld): Promise<void> {
  await enter('forum', declareForum, world.forum);
  for (const participant of world.participants) {
    await enter(`participant:${participant.code}`, enterParticipant, participant);
  }
  for (const body of inOrderOfDependence(world.bodies)) {
    await enter(`body:${body.id}`, establishBody, bodyFrom(body));
  }
  const highest = world.bodies.find((body) => body.kind === 'ministerial');
  for (const conference of world.conferences) {
    invariant(highest, 'conferences need a ministerial body');
    await enter(`conference:${conference.ordinal}`, enterConference, { ...conference, body: highest.id });
  }
  for (const meeting of meetingsFrom(world)) await enter(`meeting:${meeting.id}`, enterPastMeeting, meeting);
  for (const { current, ...strategy } of world.strategies) {
    await enter(`strategy:${strategy.id}`, enterStrategy, { ...strategy, inForce: current });
  }
  if (world.supportOffice) await enter('support-office', enterOffice, world.supportOffice);
}

async function seedExercise(
  enter: Enter,
  { body, participants, people, pastOffices }: ExerciseWorld,
): Promise<void> {
  for (const { status, ...participant } of participants) {
    await enter(`participant:${participant.code}`, enterParticipant, {
      ...participant,
      acronym: null,
      note: null,
      confidence: 'listed',
      exerciseBody: body.id,
      statusPeriods: [
        { status, from: null, until: null, basis: 'Exercise', source: 'invented', confidence: 'listed' },
      ],
      sources: ['invented'],
    });
  }
  await enter(`body:${body.id}`, establishBody, {
    ...body,
    acronym: null,
    parent: null,
    reportsTo: null,
    participation: 'listed',
    chairs: body.chairs.map((participant) => ({
      ...{ participant, office: 'Co-Chair', from: null, until: null, current: true, rotating: false },
    })),
    established: null,
    sources: ['invented'],
  });
  for (const person of people) {
    await enter(`person:${person.key}`, appoint, {
      person: person.id,
      functionLabel: person.function,
      email: person.email,
      role: person.office,
      participant: person.participant ?? undefined,
      body: person.office === 'coChair' ? body.id : undefined,
      knownTo: body.id,
    });
  }
  for (const past of pastOffices) {
    await enter(`past-office:${past.participant}:${past.first}`, enterPastAppointment, {
      ...past,
      source: 'invented',
    });
  }
}

/** Bodies after those that they name as parent, reporting line or list. */
function inOrderOfDependence(bodies: readonly WorldBody[]): WorldBody[] {
  const ordered: WorldBody[] = [];
  let waiting = [...bodies];
  while (waiting.length > 0) {
    const placed = new Set(ordered.map((body) => body.id));
    const ready = waiting.filter((body) => namesOfOthers(body).every((id) => placed.has(id)));
    invariant(ready.length > 0, `bodies name each other in a circle: ${waiting.map((body) => body.id)}`);
    ordered.push(...ready);
    waiting = waiting.filter((body) => !ready.includes(body));
  }
  return ordered;
}

function namesOfOthers({ parent, reportsTo, participation }: WorldBody): string[] {
  const following = participation.kind === 'listed' ? participation.following : null;
  return [parent, reportsTo?.body ?? null, following].flatMap((id) => id ?? []);
}

function bodyFrom({ participation, ...body }: WorldBody): z.input<typeof establishBody.input> {
  const listed = participation.kind === 'listed' ? participation : null;
  return {
    ...body,
    participation: participation.kind,
    participationNote: participation.note,
    follows: listed?.following ?? null,
    members: listed ? [...listed.participants] : [],
    observers: listed ? [...listed.observers] : [],
  };
}

/** Meetings from records are called by their body's name; an address of its own each: body and date. */
function meetingsFrom(world: ForumWorld): z.input<typeof enterPastMeeting.input>[] {
  const names = new Map(world.bodies.map((body) => [body.id, body.name]));
  const taken = new Map<string, number>();
  return world.meetings.map(({ city, ...meeting }) => {
    const slug = `${meeting.body}-${meeting.startsOn}`;
    const count = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, count);
    const id = count === 1 ? slug : `${slug}-${count}`;
    return { ...meeting, id, title: names.get(meeting.body) ?? meeting.body, place: city };
  });
}
