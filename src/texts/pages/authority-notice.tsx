import { timeWords, type Visit } from '../../platform/index.ts';
import { roleWord } from '../../registry/index.ts';
import { type Markup, Notice } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import { givingRoleIn } from '../rules/authority.ts';
import { authorityWords as words } from '../words/authority.ts';
import type { TextView } from './text-view.ts';

interface Props {
  readonly visit: Visit;
  readonly view: TextView;
}

/** On whose authority an adviser speaks here, and until when. */
export function SpeakingNotice({ visit, view }: Props): Markup | null {
  const { authority, names } = view;
  if (authority === null || view.isAdopted) return null;
  const { say } = visit;
  const { participant, giverRole, untilAt, untilZone } = authority;
  return (
    <Notice tone="fact" title={say(words.speakingTitle)}>
      <p>
        {say(words.speaking, {
          delegation: names[participant] ?? participant,
          office: say(roleWord(giverRole)),
          time: timeWords(untilAt, visit, untilZone),
        })}
      </p>
    </Notice>
  );
}

/** Where a focal point or head lets an adviser speak. */
export function LetSpeak({ visit, view }: Props): Markup | null {
  const { text, isAdopted, delegation } = view;
  if (isAdopted || delegation === null || givingRoleIn(text.body, visit.viewer) === null) return null;
  return (
    <p>
      <a href={textPaths.authority(text.id)}>{visit.say(words.link)}</a>
    </p>
  );
}
