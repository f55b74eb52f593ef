import type { StructureSays } from '../../engine/index.ts';
import type { Say } from '../../platform/index.ts';
import type { ProvisionWords } from '../../ui/index.ts';
import { spacedNumber } from '../rules/printed-number.ts';
import { structureWords } from '../words/structure.ts';
import { words } from '../words.ts';

const structure = {
  'moved-away': structureWords.movedAway,
  'moved-here': structureWords.movedHere,
  split: structureWords.splitInto,
  'split-off': structureWords.splitOff,
  merged: structureWords.mergedFrom,
  'merged-away': structureWords.mergedAway,
} as const satisfies Record<StructureSays, unknown>;

/** Per speaker, of which there is one a language: a page asks for the same words once for each of its provisions. */
const made = new WeakMap<Say, { readonly language: string; readonly words: ProvisionWords }>();

/** The few words of a consolidated provision in the reader's language. */
export function provisionWords(say: Say, language: string): ProvisionWords {
  const known = made.get(say);
  if (known?.language === language) return known.words;
  const fresh = { language, words: newProvisionWords(say, language) };
  made.set(say, fresh);
  return fresh.words;
}

function newProvisionWords(say: Say, language: string): ProvisionWords {
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' });
  return {
    openBracket: say(words.openBracket),
    openBracketHeldBy: (names) => say(words.openBracketHeldBy, { names }),
    closeBracket: say(words.closeBracket),
    struck: say(words.struck),
    proposes: (count) => say(words.proposes, { count }),
    proposesToDelete: (count) => say(words.proposesToDelete, { count }),
    proposesToDeleteWhole: (count) => say(words.proposesToDeleteWhole, { count }),
    keepsText: (count) => say(words.keepsText, { count }),
    holds: (count) => say(words.holds, { count }),
    holdsWhole: (count) => say(words.holdsWhole, { count }),
    withoutWords: say(words.withoutWords),
    structure: (says, numbers) =>
      say(structure[says], { count: numbers.length, numbers: list.format(numbers.map(spacedNumber)) }),
    newParagraph: say(words.newParagraph),
    listNames: (names) => list.format(names),
  };
}

const rightToLeft = new Set(['ar', 'fa', 'ur', 'ps', 'dv', 'he']);

export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
