/**
 * Reads worlds from a folder. The folder is an argument, because a bundle does not lie beside these files.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type {
  AdoptedText,
  ExerciseBody,
  ExerciseParticipant,
  ExercisePastOffice,
  ExercisePerson,
  ExerciseProposal,
  ExerciseText,
} from './exercise-schema.ts';
import {
  adoptedTextSchema,
  exerciseBodySchema,
  exerciseParticipantSchema,
  exercisePastOfficeSchema,
  exercisePersonSchema,
  exerciseProposalSchema,
  exerciseTextSchema,
} from './exercise-schema.ts';
import { unknownReferences } from './references.ts';
import { forumSchema, participantsSchema } from './schema.ts';
import type { ForumWorld } from './schema-bodies.ts';
import {
  bodiesSchema,
  conferencesSchema,
  pastMeetingsSchema,
  strategiesSchema,
  supportOfficeSchema,
} from './schema-bodies.ts';

export type { ForumWorld };

/**
 * Loads one forum.
 *
 * @param dir its folder, like `world/bali-process`. `forum.json`, `participants.json` and `bodies.json` must
 *   be there; `conferences.json`, `meetings.json`, `strategies.json` and `support-office.json` may be missing.
 * @throws Error when a file is missing, is not JSON or does not have the shape, and when the
 *   files name a participant or a body that is not among them; the message says which.
 */
export function loadForum(dir: string): ForumWorld {
  const world: ForumWorld = {
    forum: readShape(join(dir, 'forum.json'), forumSchema),
    participants: readShape(join(dir, 'participants.json'), participantsSchema),
    bodies: readShape(join(dir, 'bodies.json'), bodiesSchema),
    conferences: readOptional(join(dir, 'conferences.json'), conferencesSchema) ?? [],
    meetings: readOptional(join(dir, 'meetings.json'), pastMeetingsSchema) ?? [],
    strategies: readOptional(join(dir, 'strategies.json'), strategiesSchema) ?? [],
    supportOffice: readOptional(join(dir, 'support-office.json'), supportOfficeSchema),
  };
  const strangers = unknownReferences(world);
  if (strangers.length > 0) throw new Error(`${dir}: not in its register: ${strangers.join(', ')}`);
  return world;
}

export interface ExerciseWorld {
  readonly body: ExerciseBody;
  readonly participants: readonly ExerciseParticipant[];
  readonly people: readonly ExercisePerson[];
  /** Who held offices before the exercise began. */
  readonly pastOffices: readonly ExercisePastOffice[];
  readonly text: ExerciseText;
  /** In the order in which they were submitted. */
  readonly proposals: readonly ExerciseProposal[];
  readonly adoptedText: AdoptedText;
}

/**
 * Loads the drafting exercise.
 *
 * @param dir its folder, like `world/exercise`; all files but `past-offices.json` must be there.
 * @throws Error as `loadForum` does.
 */
export function loadExercise(dir: string): ExerciseWorld {
  return {
    body: readShape(join(dir, 'body.json'), exerciseBodySchema),
    participants: readShape(join(dir, 'participants.json'), z.array(exerciseParticipantSchema)),
    people: readShape(join(dir, 'people.json'), z.array(exercisePersonSchema)),
    pastOffices: readOptional(join(dir, 'past-offices.json'), z.array(exercisePastOfficeSchema)) ?? [],
    text: readShape(join(dir, 'text.json'), exerciseTextSchema),
    proposals: readShape(join(dir, 'proposals.json'), z.array(exerciseProposalSchema)),
    adoptedText: readShape(join(dir, 'adopted-text.json'), adoptedTextSchema),
  };
}

/** Reads and checks one JSON file. */
export function readShape<Shape extends z.ZodType>(path: string, shape: Shape): z.output<Shape> {
  const read = shape.safeParse(parseJson(path));
  if (read.success) return read.data;
  const first = read.error.issues[0];
  throw new Error(`${path}: ${first?.path.join('.') ?? ''}: ${first?.message ?? 'does not have the shape'}`);
}

function readOptional<Shape extends z.ZodType>(path: string, shape: Shape): z.output<Shape> | null {
  return existsSync(path) ? readShape(path, shape) : null;
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path}: cannot be read as JSON`, { cause });
  }
}
