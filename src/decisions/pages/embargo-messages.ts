import type { Word } from '../../platform/index.ts';
import type { EmbargoRefusal } from '../rules/embargo.ts';
import { embargoWords as words } from '../words/embargo.ts';

/** What is refused of an embargo, in words; an hour that no clock shows is refused as of every deadline. */
export const embargoSayings = {
  'release-signed': words.releaseSigned,
  'embargo-in-the-past': words.inThePast,
  'embargo-too-long': words.tooLong,
  'no-embargo': words.noEmbargo,
} as const satisfies Record<Exclude<EmbargoRefusal, 'no-such-hour'> | 'no-embargo', Word>;
