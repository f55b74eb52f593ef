import { strengthDelta } from '../../engine/drafting/index.ts';
import type { ComparedProvision } from '../../engine/index.ts';
import type { Visit } from '../../platform/index.ts';
import type { Markup } from '../../ui/index.ts';
import { words } from '../words/strength.ts';

/**
 * Beside a reworded paragraph, which features of its sentences moved: the verb, a condition, a time. Shown to everyone
 * who may compare, without a word on which is better (wording.md §0.4, §3.3).
 */
export function StrengthNotes({
  visit,
  one,
  language,
}: {
  visit: Visit;
  one: ComparedProvision;
  language: string;
}): Markup | null {
  if (one.state !== 'reworded' || !/^en(-|$)/i.test(language)) return null;
  const { say } = visit;
  const wording = (left: 'inserted' | 'deleted') =>
    one.pieces.map(({ text, change }) => (change === left ? '' : text)).join('');
  const changes = strengthDelta(wording('inserted'), wording('deleted')).flatMap(
    (sentence) => sentence.changes,
  );
  if (changes.length === 0) return null;
  return (
    <ul class="notes" aria-label={say(words.moved)}>
      {changes.map(({ feature, was, is }) => (
        <li class="note">
          {say(words[feature])}:{' '}
          {was === null ? (
            <span class="verb">{say(words.none)}</span>
          ) : (
            <bdi class="gist" lang={language}>
              {was}
            </bdi>
          )}
          {' → '}
          {is === null ? (
            <span class="verb">{say(words.none)}</span>
          ) : (
            <bdi class="gist" lang={language}>
              {is}
            </bdi>
          )}
        </li>
      ))}
    </ul>
  );
}
