import type { Visit } from './route.ts';

/**
 * Where a person proves to be there before a grave act. `identity` knows how; it is composed in `app`, because it lies
 * above this floor.
 */
export interface PresenceDoor {
  /**
   * The page that asks for the proof. It carries everything that was typed, so that the form goes on with the proof
   * (no script needed), and nothing is lost.
   */
  ask(visit: Visit): Promise<Response>;
  /**
   * Take the proof that the form brought (`Form.proof`).
   *
   * @returns null when the person is there; else the page that asks again, with what was wrong.
   */
  take(visit: Visit): Promise<Response | null>;
}

/** Fields with which a person proves to be there: they travel with any form and are no answers of it. */
export const proofFields = {
  way: 'presence-way',
  password: 'presence-password',
  code: 'presence-code',
  answer: 'presence-answer',
} as const;

export function isProofField(name: string): boolean {
  return Object.values<string>(proofFields).includes(name);
}
