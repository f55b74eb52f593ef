import type { ExerciseWorld } from '../../world/load.ts';
import type { Instant } from '../base/index.ts';
import { clockViewer, type Database } from '../platform/index.ts';
import { createText, enterProposal, markParagraph, reopenParagraph } from '../texts/index.ts';
import { type Acting, acting, type Cast, castOf } from './seed-acting.ts';

type Proposal = ExerciseWorld['proposals'][number];
type Marked = ExerciseWorld['text']['states'][number];

/** One thing that happened in the exercise, so many hours before the start. */
interface Event {
  readonly hoursBefore: number;
  run(): Promise<void>;
}

/**
 * Bring the exercise's draft and its proposals into the database, as the acts that made them, at instants before
 * `now`. A second run writes nothing.
 *
 * @throws InvariantBroken naming what an act refused: the exercise's files contradict each other.
 */
export async function seedTexts(database: Database, exercise: ExerciseWorld, now: Instant): Promise<string> {
  const { text, body, proposals } = exercise;
  const { zone } = body.officialZone;
  const act = acting(database, now);
  const closes = now.add({ hours: text.timeline.proposalsCloseInHours }).toZonedDateTimeISO(zone);
  const { id } = await act<{ id: string }>(
    { key: 'seed:draft', hoursBefore: text.timeline.issuedHoursBefore, viewer: clockViewer },
    createText,
    {
      body: body.id,
      kind: text.kind,
      profile: text.profile,
      title: text.title,
      symbol: text.symbol,
      marking: 'AMBER',
      language: text.language,
      closesAtWall: closes.toPlainDateTime().toString({ smallestUnit: 'minute' }),
      closesZone: zone,
      provisions: text.provisions.map(({ id: provision, kind, level, text: words }) => ({
        id: provision,
        kind,
        level: level ?? null,
        words,
      })),
    },
  );
  const cast = await castOf(database, exercise, now);
  const events = [
    ...proposals.map((proposal) => proposalEvent(act, id, { proposal, now })),
    ...text.states.flatMap((marked) => markEvents(act, id, { marked, cast, now, zone })),
  ];
  for (const event of events.sort((one, other) => other.hoursBefore - one.hoursBefore)) await event.run();
  return id;
}

function proposalEvent(act: Acting, text: string, from: { proposal: Proposal; now: Instant }): Event {
  const { proposal, now } = from;
  const { id, wish, sponsors, rationale, hoursBefore } = proposal;
  const [participant, ...coSponsors] = sponsors;
  const receivedAt = now.subtract({ minutes: Math.round(hoursBefore * 60) }).toString();
  return {
    hoursBefore,
    run: () =>
      act({ key: `seed:proposal:${id}`, hoursBefore, viewer: clockViewer }, enterProposal, {
        ...wishFields(wish),
        text,
        id,
        participant,
        coSponsors,
        channel: 'delegation',
        receivedAt,
        rationale: rationale ?? undefined,
      }),
  };
}

function wishFields(wish: Proposal['wish']) {
  if (wish.kind === 'insert') {
    const { afterId, newId, provisionKind, text } = wish;
    return { op: wish.kind, provision: afterId, newProvision: newId, kind: provisionKind, words: text };
  }
  const shared = { op: wish.kind, provision: wish.provisionId };
  if (wish.kind === 'change') return { ...shared, words: wish.text };
  return wish.kind === 'hold' && wish.range ? { ...shared, range: wish.range } : shared;
}

function markEvents(
  act: Acting,
  text: string,
  from: { marked: Marked; cast: Cast; now: Instant; zone: string },
): Event[] {
  const { marked, cast, now, zone } = from;
  if (marked.state === 'notDiscussed') return [];
  const key = `seed:mark:${marked.provisionId}`;
  const provisions = [marked.provisionId];
  const mark = (hoursBefore: number, input: object): Event => ({
    hoursBefore,
    run: () => act({ key, hoursBefore, viewer: cast.chair }, markParagraph, { text, provisions, ...input }),
  });
  if (marked.state === 'agreed') return [mark(marked.hoursBefore, { state: 'agreed' })];
  if (marked.state === 'agreedAdRef') {
    const due = now.add({ hours: Math.max(...marked.adRefFor.map((one) => one.dueInHours)) });
    return [
      mark(marked.hoursBefore, {
        state: 'agreedAdRef',
        adRefFor: marked.adRefFor.map((one) => one.participant),
        dueWall: due.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }),
        dueZone: zone,
      }),
    ];
  }
  const { reason, reopenedBy, hoursBefore, provisionId: provision } = marked;
  return [
    mark(marked.agreedHoursBefore, { state: 'agreed' }),
    {
      hoursBefore,
      run: () =>
        act({ key: `${key}:reopened`, hoursBefore, viewer: cast.of(reopenedBy) }, reopenParagraph, {
          text,
          provision,
          reason,
        }),
    },
  ];
}
