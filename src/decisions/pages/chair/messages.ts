import type { Word } from '../../../platform/index.ts';
import type { HatConflict } from '../../../texts/index.ts';
import type { HandoverRefusal } from '../../acts/hand-over-chair.ts';
import { chairWords as words } from '../../words/chair.ts';

/** What is refused of a chair who would speak, or a speaker who would preside, in words. */
export const chairSayings = {
  'chairs-this-body': words.chairsThisBody,
  'chair-handed-over': words.chairHandedOver,
  'being-asked': words.beingAsked,
  'no-other-chair': words.noOtherChair,
  'handed-over-already': words.handedOverAlready,
  'not-handed-over': words.notHandedOver,
} as const satisfies Record<HatConflict | Exclude<HandoverRefusal, 'not-found'>, Word>;
