import { test } from 'vitest';
import { expectNone, houseSources } from './sources.ts';

/**
 * A module keeps nothing that changes (STYLE 16): it would outlive the request, and the test, that left it there. Tests
 * share a process. These here keep what is the same whoever asks first, or is only room to work in.
 */
const kept: ReadonlyMap<string, string> = new Map([
  ['src/app/browser/main.ts awake', 'by element, in one browser'],
  ['src/app/cli/main.ts isShown', 'the program ends with it'],
  ['src/engine/drafting/lexicon.ts forms', 'filled once, while it is loaded'],
  ['src/engine/references.ts made', 'patterns by the words they are made of'],
  ['src/engine/tokens.ts segmenter', 'made when it is first needed'],
  ['src/engine/workspace.ts workspace', 'room that is cleared when it is borrowed'],
  ['src/engine/word/returned/ooxml.ts changes', 'numbers that are only told apart, in files for tests'],
  ['src/platform/db/transaction.ts countBefore', 'by transaction, and gone with it'],
  ['src/platform/files/pdf.ts compiler', 'made when it is first needed'],
  ['src/platform/i18n/catalogues.ts catalogues', 'read once: part of the program'],
  ['src/texts/pages/provision-words.ts made', 'by the language they are in'],
]);

const changing =
  /^(?:export )?(?:let (\w+)|const (\w+)(?:: (?!Readonly)[^=\n]+)? = new (?:Weak)?(?:Map|Set)(?:<.*>)?\(\))/gm;

test('a module keeps nothing that changes', () => {
  const sources = houseSources({ tests: false });
  const found = sources.flatMap(({ path, text }) =>
    [...text.matchAll(changing)].map(([, variable, collection]) => `${path} ${variable ?? collection}`),
  );
  const gone = [...kept.keys()].filter((one) => !found.includes(one));
  expectNone([...found.filter((one) => !kept.has(one)), ...gone.map((one) => `${one} is no longer there`)], {
    instead: 'pass it, keep it by house or transaction, or put it on the list with its reason',
    seen: sources.length,
    atLeast: 60,
    of: 'files in src',
  });
});
