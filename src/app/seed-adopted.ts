import type { ExerciseWorld } from '../../world/load.ts';
import type { Instant } from '../base/index.ts';
import {
  askForObjections,
  publishRelease,
  signedRelease,
  signRelease,
  stateDecision,
} from '../decisions/index.ts';
import { conveneMeeting, recordPresence } from '../meetings/index.ts';
import { clockViewer, type RecordHouse } from '../platform/index.ts';
import { createText, markParagraph } from '../texts/index.ts';
import { acting, castOf, type How } from './seed-acting.ts';

/**
 * Bring in the text that the exercise adopted in an earlier round, by the acts that adopted and released it, so that
 * a newcomer has something public to read and verify. A second run writes nothing.
 *
 * @returns the address part of the text.
 */
export async function seedAdopted(
  house: RecordHouse,
  exercise: ExerciseWorld,
  now: Instant,
): Promise<string> {
  const { adoptedText, body } = exercise;
  const { adoption } = adoptedText;
  const act = acting(house.database, now);
  const cast = await castOf(house.database, exercise, now);
  const hours = adoption.adoptedHoursBefore;
  const by = (key: string, viewer: How['viewer'], hoursBefore = hours): How => ({
    key: `seed:adopted:${key}`,
    hoursBefore,
    viewer,
  });
  const { zone } = body.officialZone;
  const wall = (hoursBefore: number) =>
    now
      .subtract({ minutes: Math.round(hoursBefore * 60) })
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });

  const { id: text } = await act<{ id: string }>(by('draft', clockViewer, hours + 48), createText, {
    body: body.id,
    kind: adoptedText.kind,
    profile: adoptedText.profile,
    title: adoptedText.title,
    symbol: `${body.symbol}/L.0`,
    marking: 'AMBER',
    language: adoptedText.language,
    closesAtWall: wall(hours + 24),
    closesZone: zone,
    provisions: adoptedText.provisions.map(({ id, kind, level, text: words }) => ({
      id,
      kind,
      level: level ?? null,
      words,
    })),
  });
  await act(by('agreed', cast.chair, hours + 2), markParagraph, {
    text,
    provisions: adoptedText.provisions.map((provision) => provision.id),
    state: 'agreed',
  });
  const { id: meeting } = await act<{ id: string }>(by('meeting', clockViewer, hours + 2), conveneMeeting, {
    body: body.id,
    title: adoption.meeting,
    startsAt: wall(hours + 1),
    endsAt: wall(hours - 1),
    zone,
    mode: 'hybrid',
  });
  await act(by('presence', clockViewer), recordPresence, { meeting, present: adoption.present });
  const presiding = cast.chairOf(adoption.presiding);
  const { verb, mode } = adoption;
  const { question } = await act<{ question: string }>(by('question', presiding), askForObjections, {
    ...{ text, meeting, symbol: adoptedText.symbol, verb, mode },
  });
  const { number } = await act<{ number: string }>(by('decision', presiding), stateDecision, {
    text,
    question,
  });
  for (const chair of body.chairs) {
    await act(by(`key:${chair}`, cast.chairOf(chair), adoption.releasedHoursBefore), signRelease, { number });
  }
  const release = by('release', clockViewer, adoption.releasedHoursBefore);
  await act(release, publishRelease, await signedRelease(house, number, now));
  return text;
}
