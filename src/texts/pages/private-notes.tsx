import type { Say } from '../../platform/index.ts';
import type { Markup } from '../../ui/index.ts';
import { privateWords as words } from '../words/private-notes.ts';

/** Where a person might write for the own capital alone: that it stays there (DESIGN §2, law 10). */
export function KeepToYourself({ say }: { say: Say }): Markup {
  return <p class="quiet">{say(words.keep)}</p>;
}
