import type { Word } from '../../../platform/index.ts';
import { hatSayings } from '../../../texts/index.ts';
import type { HandoverRefusal } from '../../acts/hand-over-chair.ts';
import { chairWords as words } from '../../words/chair.ts';

/** What is refused of a chair who would speak, or a speaker who would preside, in words. */
export const chairSayings = {
  ...hatSayings,
  'being-asked': words.beingAsked,
  'no-other-chair': words.noOtherChair,
  'handed-over-already': words.handedOverAlready,
  'not-handed-over': words.notHandedOver,
} as const satisfies Record<Exclude<HandoverRefusal, 'not-found'>, Word>;
