import { keepDraft } from './keep-draft.ts';
import { sendOnce } from './send-once.ts';
import { takeInFiles } from './take-in-files.ts';

/** Islands of texts, by the name that `data-island` calls them with. */
export const textIslands = {
  'kept-draft': keepDraft,
  'send-once': sendOnce,
  'take-in-files': takeInFiles,
} as const satisfies Record<string, (island: HTMLElement) => void>;
