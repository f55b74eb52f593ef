import { test } from 'vitest';
import { expectNone, houseSources } from './sources.ts';

/**
 * Any forum is data (DESIGN: never a fork). Names of the model forum, its strategy, its coordinating agencies and
 * its participants' codes stand in `world/` alone; the name of its folder is a default of the configuration.
 */
const ofTheModelForum = /\bBali\b|\bAdelaide\b|\bDFAT\b|\bKEMLU\b|['"`](AUS|IDN|AHG|RSO|IOM|UNHCR)['"`]/;

test('nothing of the model forum is written into the code', () => {
  const sources = houseSources({ tests: false });
  const breaches = sources.flatMap((source) =>
    source.text
      .split('\n')
      .flatMap((line, index) =>
        ofTheModelForum.test(line) ? [`${source.path}:${index + 1} ${line.trim()}`] : [],
      ),
  );
  expectNone(breaches, {
    instead: 'read it from the register (forumOf, namesOf, bodyOf), or put it into world/',
    seen: sources.length,
    atLeast: 60,
    of: 'files in src',
  });
});
