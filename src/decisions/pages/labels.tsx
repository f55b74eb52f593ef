import type { Say } from '../../platform/index.ts';
import type { Markup } from '../../ui/index.ts';
import type { Mode, PresidingRole, Verb } from '../schema.ts';
import { modeWords, verbWords, words } from '../words.ts';

/** "Adopted by consensus". A mode that the body named in words of its own is marked as quoted. */
export function How({ say, verb, mode }: { say: Say; verb: Verb; mode: Mode }): Markup {
  const [what, how] = [say(verbWords[verb]), say(modeWords[mode])];
  if (mode !== 'withoutVote') return <>{say(words.verbAndMode, { verb: what, mode: how })}</>;
  return (
    <>
      {what} <span class="quoted">{how}</span>
    </>
  );
}

/** "Co-Chair, Galveth": an office, never a person. */
export function officeLabel(say: Say, { role, name }: { role: PresidingRole; name: string | null }): string {
  const office = say(words[`role.${role}`]);
  return name === null ? office : say(words.roleOf, { role: office, name });
}
