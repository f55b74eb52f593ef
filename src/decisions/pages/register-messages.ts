import type { Word } from '../../platform/index.ts';
import type { LinkRefusal } from '../rules/linking.ts';
import { registerRefusalWords as words } from '../words/register.ts';

/** What the register refuses, in words. */
export const registerSayings = {
  'no-such-decision': words.noSuchDecision,
  'decision-itself': words.decisionItself,
  'exercise-apart': words.exerciseApart,
  'not-earlier': words.notEarlier,
  'already-linked': words.alreadyLinked,
  'already-superseded': words.alreadySuperseded,
  'already-under': words.alreadyUnder,
  'no-such-body': words.noSuchBody,
  'not-a-day': words.notADay,
} as const satisfies Record<LinkRefusal | 'no-such-body' | 'not-a-day', Word>;
