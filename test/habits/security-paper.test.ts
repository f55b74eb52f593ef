import { test } from 'vitest';
import { allSources, expectNone, readText } from './sources.ts';

test('each proof that the paper on security names is a test with this name', () => {
  const paper = readText('docs/operating/security.md').replace(/\*\*[^*]+\*\*/g, '');
  const named = [...paper.matchAll(/\*([^*\s][^*]+)\*/g)].map(([, words = '']) => words.replace(/\s+/g, ' '));
  const tests = allSources().filter(({ isTest }) => isTest);
  const isTestName = (words: string) => tests.some(({ text }) => text.includes(`'${words}'`));
  expectNone(
    named.filter((words) => words !== 'italics' && !isTestName(words)),
    {
      instead: 'name the test as it is called now; a promise that nothing proves is no promise',
      seen: named.length,
      atLeast: 20,
      of: 'proofs',
    },
  );
});
