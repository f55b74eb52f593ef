import type { Result } from '../../base/index.ts';
import type { ObjectionChannel } from '../schema.ts';
import { type Guard, passes } from './guard.ts';

export interface ObjectFacts {
  readonly isAsked: boolean;
  readonly channel: ObjectionChannel;
  readonly isMember: boolean;
  readonly isPresent: boolean;
  readonly isOrganisation: boolean;
  /** Null: the forum has not said. */
  readonly organisationsMayBlock: boolean | null;
}

export type ObjectRefusal = 'nothing-asked' | 'not-a-member' | 'not-present' | 'organisation-may-not-object';

/** Whose objection is recorded. In doubt it is: recording one too many costs a new question, one too few a consensus. */
export const objectGuards = [
  {
    why: 'nothing-asked',
    holds: ({ isAsked }) => isAsked,
    source: 'procedure.md §1.8: an objection answers the question; afterwards only statements are made.',
  },
  {
    why: 'not-a-member',
    at: 'participant',
    holds: ({ isMember }) => isMember,
    source: 'glossary A: observers take no part in decisions.',
  },
  {
    why: 'not-present',
    at: 'participant',
    // A delegation that objects for itself takes part by doing so, wherever it sits.
    holds: ({ channel, isPresent }) => channel === 'delegation' || isPresent,
    source: 'procedure.md §0: consensus is among those present; absence is not objection.',
  },
  {
    why: 'organisation-may-not-object',
    at: 'participant',
    holds: ({ isOrganisation, organisationsMayBlock }) => !isOrganisation || organisationsMayBlock !== false,
    source: 'procedure.md §0: whether a member organisation can block is a setting, never an assumption.',
  },
] as const satisfies readonly Guard<ObjectFacts, ObjectRefusal>[];

export function mayObject(facts: ObjectFacts): Result<null, ObjectRefusal> {
  return passes<ObjectFacts, ObjectRefusal>(objectGuards, facts);
}
