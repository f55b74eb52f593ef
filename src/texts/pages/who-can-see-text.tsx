import type { Visit } from '../../platform/index.ts';
import { type Markup, WhoCanSee } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import { words } from '../words.ts';
import type { TextView } from './text-view.ts';

/** Who can see this text, and why, in one click (DESIGN §5). */
export function WhoCanSeeText({ visit, view }: { visit: Visit; view: TextView }): Markup {
  const { say } = visit;
  const { audience, attributionAudience, marking } = view.text;
  return (
    <WhoCanSee label={say(words.whoCanSee)}>
      <p>{say(words.whoCanSeeMembers, { body: view.body.name })}</p>
      {audience === attributionAudience ? null : (
        <p>{say(words.whoCanSeeObservers, { body: view.body.name })}</p>
      )}
      <p>{say(words.whoCanSeeAfter)}</p>
      <p>{say(words.whoCanSeeMarking, { marking })}</p>
      <p>
        <a href={textPaths.access(view.text.id)}>{say(words.whoCanSeeList)}</a>
      </p>
    </WhoCanSee>
  );
}
