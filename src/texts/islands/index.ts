import { keepDraft } from './keep-draft.ts';
import { sendOnce } from './send-once.ts';

/** Islands of texts, by the name that `data-island` calls them with. */
export const textIslands = {
  'kept-draft': keepDraft,
  'send-once': sendOnce,
} as const satisfies Record<string, (island: HTMLElement) => void>;
