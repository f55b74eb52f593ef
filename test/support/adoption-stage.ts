/** A clean text of the drafting exercise in its meeting: the stage on which adoptions are tested. */
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { viewerOf } from '../../src/access/index.ts';
import { seed } from '../../src/app/seed.ts';
import { type Instant, instant, newId } from '../../src/base/index.ts';
import { conveneMeeting, recordPresence } from '../../src/meetings/index.ts';
import {
  type Act,
  type ActResult,
  clockViewer,
  perform,
  readAs,
  type Tx,
  type Viewer,
} from '../../src/platform/index.ts';
import {
  consolidatedText,
  createText,
  markParagraph,
  reopenParagraph,
  resolveBracket,
  seenMark,
  submitProposal,
  textState,
} from '../../src/texts/index.ts';
import { loadExercise, loadForum } from '../../world/load.ts';
import type { FreshDatabase } from './database.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { keptDatabase } from './kept-database.ts';

export const exerciseBody = 'exercise-drafting-group';

const folder = (name: string) => fileURLToPath(new URL(`../../world/${name}`, import.meta.url));
const world = { forum: loadForum(folder('bali-process')), exercise: loadExercise(folder('exercise')) };

export interface Stage {
  readonly house: TestHouse;
  readonly meeting: string;
  /** A person of the exercise by the key of `world/exercise/people.json`: `co-chair-galveth`. */
  as(key: string): Promise<Viewer>;
  /** Perform as this person, who has just proven to be there, at the house's clock; by the clock itself where `key` is null. */
  act<Input extends z.ZodType, Value, Why extends string>(
    key: string | null,
    act: Act<Input, Value, Why>,
    input: unknown,
  ): Promise<ActResult<Value, Why>>;
  read<Value>(viewer: Viewer, read: (tx: Tx) => Promise<Value>): Promise<Value>;
  /** A text whose paragraphs are all agreed, one of them in words that Arvana had proposed. */
  cleanText(symbol: string): Promise<CleanStageText>;
  /** Reopened by Arvana, proposed, taken up and agreed again: clean, in other words. */
  rewrite(text: string, provision: string, words: string): Promise<void>;
}

export interface CleanStageText {
  readonly id: string;
  readonly paragraphs: readonly [string, string];
}

/** The words that Arvana proposed and the chair took up; its reason for them must leave with nobody. */
export const takenUp = 'Members will share what they learn.';
export const canaryReason = 'canary-rationale-of-arvana';

/** @param database to use instead of a fresh one. */
export async function adoptionStage(database?: FreshDatabase): Promise<Stage> {
  const begun = database
    ? { database, facts: await begin(database) }
    : await keptDatabase('adoption stage', begin);
  return { ...actingIn(await openHouse(begun.database)), meeting: begun.facts.meeting };
}

const openHouse = (database: FreshDatabase) => openTestHouse({ now: '2026-12-07T01:00:00Z', database });

/** The world, and the meeting of the exercise's body. */
async function begin({ ownerUrl }: FreshDatabase): Promise<Pick<Stage, 'meeting'>> {
  const house = await openHouse({ ownerUrl, drop: async () => {} });
  try {
    await seed(house.database, world, house.clock());
    return { meeting: await openMeeting(actingIn(house)) };
  } finally {
    await house.close();
  }
}

function actingIn(house: TestHouse): Omit<Stage, 'meeting'> {
  // Everybody of the exercise, those without a demonstration link among them.
  const personId = (key: string) => world.exercise.people.find((person) => person.key === key)?.id ?? newId();
  const stage: Omit<Stage, 'meeting'> = {
    house,
    as: (key) => viewerOf(house.database, { personId: personId(key), actingAs: null }, house.clock()),
    async act(key, act, input) {
      const viewer = key === null ? clockViewer : await stage.as(key);
      return perform(house.database, act, input, { viewer, isPresent: true, now: house.clock() });
    },
    read: (viewer, read) => readAs(house.database, { viewer, now: house.clock() }, read),
    cleanText: (symbol) => cleanText(stage, symbol),
    rewrite: (text, provision, words) => rewrite(stage, { text, provision, words }),
  };
  return stage;
}

type Acting = Pick<Stage, 'house' | 'as' | 'act' | 'read'>;

/** A meeting on 8 December, 09:00 to 17:00 in Bangkok, with five of the twelve members and the observer. */
async function openMeeting(stage: Acting): Promise<string> {
  const convened = await stage.act('secretariat', conveneMeeting, {
    body: exerciseBody,
    title: 'Second round, closing meeting',
    startsAt: '2026-12-08T09:00',
    endsAt: '2026-12-08T17:00',
    mode: 'hybrid',
    place: 'Bangkok',
  });
  const { id } = done(convened);
  const present = ['GAL', 'ILV', 'ARV', 'BLS', 'CEL', 'MAV'];
  done(await stage.act('secretariat', recordPresence, { meeting: id, present }));
  return id;
}

async function cleanText(stage: Acting, symbol: string): Promise<CleanStageText> {
  const before = stage.house.clock();
  stage.house.setClock('2026-12-07T02:00:00Z');
  const paragraphs = [newId(), newId()] as const;
  const { id } = done(
    await stage.act('secretariat', createText, {
      body: exerciseBody,
      kind: 'declaration',
      title: 'Shared principles for the exercise',
      symbol,
      marking: 'AMBER',
      language: 'en',
      closesAtWall: '2026-12-09T17:00',
      closesZone: 'Asia/Bangkok',
      provisions: [
        { id: newId(), kind: 'title', words: 'Shared principles for the exercise' },
        { id: paragraphs[0], kind: 'operative', words: 'Members will meet each year.' },
        { id: paragraphs[1], kind: 'operative', words: 'Members will report.' },
      ],
    }),
  );
  done(
    await stage.act('focal-point-arvana', submitProposal, {
      text: id,
      op: 'change',
      provision: paragraphs[1],
      words: takenUp,
      rationale: canaryReason,
    }),
  );
  await takeUp(stage, id, paragraphs[1]);
  done(
    await stage.act('co-chair-galveth', markParagraph, {
      text: id,
      provisions: [...paragraphs],
      state: 'agreed',
    }),
  );
  stage.house.setClock(before);
  return { id, paragraphs };
}

async function rewrite(
  stage: Acting,
  change: { text: string; provision: string; words: string },
): Promise<void> {
  const { text, provision, words } = change;
  done(
    await stage.act('focal-point-arvana', reopenParagraph, { text, provision, reason: 'A word is missing.' }),
  );
  const viewer = await stage.as('co-chair-galveth');
  const state = await stage.read(viewer, (tx) => textState(tx, text, { viewer, now: stage.house.clock() }));
  const against = state?.provisions.find((one) => one.id === provision)?.version;
  done(
    await stage.act('focal-point-arvana', submitProposal, { text, op: 'change', provision, words, against }),
  );
  await takeUp(stage, text, provision);
  done(
    await stage.act('co-chair-galveth', markParagraph, { text, provisions: [provision], state: 'agreed' }),
  );
}

/** The chair takes up every alternative that is not the draft's own words. */
async function takeUp(stage: Acting, text: string, provision: string): Promise<void> {
  const chair = await stage.as('co-chair-galveth');
  for (;;) {
    const state = await stage.read(chair, (tx) =>
      textState(tx, text, { viewer: chair, now: stage.house.clock() }),
    );
    const found = state && consolidatedText(state).provisions.find((one) => one.id === provision);
    const open = found?.segments.find((segment) => 'alternatives' in segment);
    if (!found || !open || !('alternatives' in open)) return;
    const alternative = open.alternatives.findIndex((one) => !one.base);
    const choice = { kind: 'alternative' as const, bracket: 0, alternative };
    done(
      await stage.act('co-chair-galveth', resolveBracket, {
        ...{ text, provision, choice },
        seen: seenMark(found),
      }),
    );
  }
}

/** What an act returned. @throws Error with its refusal. */
export function done<Value>(result: ActResult<Value, string>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
}

/** 10:00 in Bangkok, when the meeting has been sitting for an hour. */
export const inTheMeeting: Instant = instant('2026-12-08T03:00:00Z');
