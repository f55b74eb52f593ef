import type { z } from 'zod';
import type { ExerciseWorld } from '../../world/load.ts';
import { viewerOf } from '../access/index.ts';
import { type Instant, invariant } from '../base/index.ts';
import { type Act, type Database, perform, type Viewer } from '../platform/index.ts';

export interface How {
  readonly key: string;
  readonly hoursBefore: number;
  readonly viewer: Viewer;
}

export type Acting = <Value>(how: How, act: AnyAct, input: unknown) => Promise<Value>;
// biome-ignore lint/suspicious/noExplicitAny: acts of every input are performed here, each parses its own.
type AnyAct = Act<z.ZodType, any>;

/** Perform acts at instants before the start; a second start finds them done. */
export function acting(database: Database, now: Instant): Acting {
  return async (how, act, input) => {
    const at = now.subtract({ minutes: Math.round(how.hoursBefore * 60) });
    // The people of the world have no session to prove anything in: whoever seeds it acts for all of them.
    const as = { viewer: how.viewer, isPresent: true, now: at, key: how.key };
    const done = await perform(database, act, input, as);
    invariant(done.ok, `world: ${how.key} was refused: ${JSON.stringify(done)}`);
    return done.value;
  };
}

export interface Cast {
  readonly chair: Viewer;
  /** The co-chair of that participant. */
  chairOf(participant: string): Viewer;
  of(participant: string): Viewer;
}

/** The people through whom the exercise's chairs and delegations act. */
export async function castOf(database: Database, { people }: ExerciseWorld, now: Instant): Promise<Cast> {
  const viewers = new Map<string, Viewer>();
  for (const { id, office, participant } of people) {
    if (office !== 'coChair' && office !== 'focalPoint') continue;
    viewers.set(`${office}:${participant}`, await viewerOf(database, { personId: id, actingAs: null }, now));
  }
  const find = (key: string): Viewer => {
    const found = [...viewers].find(([name]) => name.startsWith(key))?.[1];
    invariant(found, `the exercise has nobody as ${key}`);
    return found;
  };
  return {
    chair: find('coChair:'),
    chairOf: (participant) => find(`coChair:${participant}`),
    of: (participant) => find(`focalPoint:${participant}`),
  };
}
