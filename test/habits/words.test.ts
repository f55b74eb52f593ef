import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { withoutDenials } from '../support/denials.ts';
import { expectNone, houseSources, lineOf, parseText, readText, root, type Source, walk } from './sources.ts';

/** Examples and catalogue of components are for those who build; the command line speaks English. */
const forBuilders = /\.examples\.tsx$|^src\/ui\/catalogue\.tsx$|^src\/app\/cli\//;

test('no page says a word that is not in a catalogue', () => {
  const sources = houseSources({ tests: false }).filter(
    ({ path }) => /\.tsx$/.test(path) && !forBuilders.test(path),
  );
  expectNone(sources.flatMap(spoken), {
    instead:
      'put it into the words.ts of the capability and write say(words.…): another language needs its one file',
    seen: sources.length,
    atLeast: 40,
    of: 'files of pages and components',
  });
});

test.each([
  ['const a = <p>Closing date</p>;', 1],
  ['const a = <p>{say(words.closing)} · 3</p>;', 0],
  ['const a = <img alt="A picture" />;', 1],
  ['const a = <p class="Facts">{x}</p>;', 0],
  ['const a = <Button label="Send" />;', 1],
  ["const a = { title: 'Closing date' };", 1],
  ["const a = { title: 'closing-date' };", 0],
])('%s speaks %i times', (text, count) => {
  expect(spoken(parseText('src/texts/pages/a.tsx', text))).toHaveLength(count);
});

test('no name in the code says what this forum never does', () => {
  const sources = houseSources({ tests: false });
  expectNone(sources.flatMap(forbiddenNames), {
    instead:
      'the words of docs/words.md: participant, member, objection, withdraw; there are no votes (law 5)',
    seen: sources.length,
    atLeast: 100,
    of: 'files',
  });
});

test.each([
  ['const votes = 1;', 1],
  ['function rejectProposal() {}', 1],
  ['interface A { readonly countryCode: string }', 1],
  ['new Promise((resolve, reject) => reject(1));', 0],
  ['const a = Promise.reject(1);', 0],
  ['const devoted = 1;', 0],
])('%s holds %i forbidden names', (text, count) => {
  expect(forbiddenNames(parseText('src/texts/a.ts', text))).toHaveLength(count);
});

test('what the forum says is whole, once, and never blames', () => {
  const catalogue = englishWords();
  const keys = catalogue.map(({ key }) => key);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} stands twice`);
  const broken = catalogue
    .filter(({ english }) => placeholdersOf(english) === null)
    .map(({ key }) => `${key} is not a message`);
  const blaming = catalogue
    .filter(({ english }) => neverSaid.test(withoutDenials(english)))
    .map(({ key, english }) => `${key} says “${english}”`);
  expectNone([...twice, ...broken, ...blaming], {
    instead:
      'asked of you; needs further consultation; priorities and activities (JOURNEYS: what would be wrong)',
    seen: catalogue.length,
    atLeast: 100,
    of: 'messages',
  });
});

test('a translation is one file of the same messages with the same values', () => {
  const english = new Map(englishWords().map((one) => [one.key, one.english]));
  const files = existsSync(join(root, 'words'))
    ? readdirSync(join(root, 'words')).filter((name) => name !== 'README.md')
    : [];
  const breaches = files.flatMap((name) => {
    if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?\.json$/.test(name))
      return [`words/${name} is not named by its language`];
    const said: Record<string, unknown> = JSON.parse(readText(`words/${name}`));
    return Object.entries(said).flatMap(([key, text]) => {
      const original = english.get(key);
      if (original === undefined) return [`words/${name}: nobody says ${key} any more`];
      if (typeof text !== 'string' || placeholdersOf(text) === null)
        return [`words/${name}: ${key} is not a message`];
      const [wanted, given] = [placeholdersOf(original), placeholdersOf(text)];
      return String(wanted) === String(given)
        ? []
        : [`words/${name}: ${key} names ${given}, the English names ${wanted}`];
    });
  });
  expectNone(breaches, {
    instead: 'keep keys and {values} as in the English of words.ts',
    seen: english.size,
    atLeast: 100,
    of: 'messages',
  });
});

const neverSaid =
  /\b(vot(e|es|ed|er|ers|ing)|veto\w*|reject\w*|owes?|owed|owing|hold(s|ing)? out|blocks?|blocking|late members?|winners?|losers?|deadline missed|deported|illegals?)\b/i;

/** Attributes and properties that people read. */
const readByPeople =
  /^(alt|title|placeholder|aria-label|label|heading|caption|legend|hint|summary|sentence|message|description)$/;

/** Whether a text has words; initials as UTC and TLP are the same in every language. */
function isSpeech(text: string): boolean {
  return /\p{L}\p{Ll}/u.test(text);
}

function spoken(source: Source): string[] {
  const found: string[] = [];
  const note = (start: number, text: string) =>
    found.push(`${source.path}:${lineOf(source, start)} says “${text.trim()}”`);
  walk(source, (node) => {
    if (node.type === 'JSXText' && isSpeech(node.value)) note(node.start, node.value);
    if (
      node.type === 'JSXAttribute' &&
      node.name.type === 'JSXIdentifier' &&
      readByPeople.test(node.name.name)
    ) {
      const { value } = node;
      if (value?.type === 'Literal' && typeof value.value === 'string' && isSpeech(value.value))
        note(node.start, value.value);
    }
    if (node.type === 'Property' && node.key.type === 'Identifier' && readByPeople.test(node.key.name)) {
      const { value } = node;
      if (
        value.type === 'Literal' &&
        typeof value.value === 'string' &&
        isSpeech(value.value) &&
        /^\p{Lu}|\p{L} \p{L}/u.test(value.value)
      )
        note(node.start, value.value);
    }
  });
  return found;
}

const forbiddenName =
  /^(vote|votes|voter|voters|voting|voted|veto|vetoes|reject|rejects|rejected|rejection|country|countries)$/;

function forbiddenNames(source: Source): string[] {
  const found = new Map<string, string>();
  walk(source, (node, parents) => {
    if (node.type !== 'Identifier' && node.type !== 'PrivateIdentifier') return;
    if (node.name === 'withoutVote') return; // how a text is adopted when nobody asks for one (glossary D)
    const word = node.name.split(/(?=[A-Z])|_/).find((part) => forbiddenName.test(part.toLowerCase()));
    if (!word || isOfPromises(node.name, source, parents.at(-1))) return;
    found.set(node.name, `${source.path}:${lineOf(source, node.start)} names ${node.name}`);
  });
  return [...found.values()];
}

function isOfPromises(
  name: string,
  source: Source,
  parent: { start: number; end: number } | undefined,
): boolean {
  if (name !== 'reject') return false;
  return (
    /new Promise/.test(source.text) ||
    (parent !== undefined && /^Promise\.reject/.test(source.text.slice(parent.start, parent.end)))
  );
}

interface Message {
  readonly key: string;
  readonly english: string;
}

/** Every message of every `defineWords`, as it stands in the source. */
function englishWords(): Message[] {
  return houseSources({ tests: false }).flatMap((source) => {
    const messages: Message[] = [];
    walk(source, (node) => {
      if (
        node.type !== 'CallExpression' ||
        node.callee.type !== 'Identifier' ||
        node.callee.name !== 'defineWords'
      )
        return;
      const [capability, words] = node.arguments;
      if (capability?.type !== 'Literal' || words?.type !== 'ObjectExpression') return;
      for (const property of words.properties) {
        if (property.type !== 'Property' || property.value.type !== 'Literal') continue;
        const name = source.text.slice(property.key.start, property.key.end).replace(/^['"]|['"]$/g, '');
        messages.push({ key: `${String(capability.value)}.${name}`, english: String(property.value.value) });
      }
    });
    return messages;
  });
}

/** The values that a message takes, sorted; null when it is not a message. */
function placeholdersOf(text: string): readonly string[] | null {
  try {
    const names = new Set<string>();
    const visit = (elements: readonly object[]) => {
      for (const element of elements) {
        if ('type' in element && Number(element.type) >= 1 && Number(element.type) <= 6 && 'value' in element)
          names.add(String(element.value));
        if ('options' in element)
          for (const { value } of Object.values(Object(element.options)) as { value: object[] }[])
            visit(value);
      }
    };
    visit(new IntlMessageFormat(text, 'en').getAst());
    return [...names].sort();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
