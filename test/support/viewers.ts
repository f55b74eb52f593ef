/** Viewers as `access` would make them, for tests of floors below it. */
import { randomUUID } from 'node:crypto';
import type { Role, Viewer } from '../../src/platform/index.ts';

/** A person who wears one hat with one seat. */
export function personWith(
  role: Role,
  options: { audiences?: readonly string[]; participant?: string; body?: string } = {},
): Viewer {
  const participant = options.participant ?? null;
  const hat = {
    key: participant === null ? role : `delegation:${participant}`,
    participant,
    seats: [{ role, participant, body: options.body ?? null }],
  };
  const audiences = ['public', ...(options.audiences ?? [])];
  return { kind: 'person', personId: randomUUID(), hat, hats: [hat], audiences };
}

export function secretary(): Viewer {
  return personWith('secretariat', { audiences: ['secretariat'] });
}
