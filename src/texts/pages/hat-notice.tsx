import type { Visit } from '../../platform/index.ts';
import { type Markup, Notice } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import { hatWords as words } from '../words/hats.ts';
import { hatSayings } from './hat-sayings.ts';
import type { TextView } from './text-view.ts';

/** Why somebody who holds a chair and a seat cannot act now, and what to do first (procedure.md §3.2). */
export function HatNotice({ visit, view }: { visit: Visit; view: TextView }): Markup | null {
  const { hatConflict, text } = view;
  if (hatConflict === null || view.isAdopted) return null;
  return (
    <Notice tone="care" title={visit.say(words.title)}>
      <p>{visit.say(hatSayings[hatConflict])}</p>
      <p>
        <a href={textPaths.chair(text.id)}>{visit.say(words.toChair)}</a>
      </p>
    </Notice>
  );
}
