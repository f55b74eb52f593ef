import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'vitest';
import { expectNone, readText, root } from './sources.ts';

const doors = ['', 'word', 'akn', 'drafting'].map((room) => join('src/engine', room, 'index.ts'));

/** What a door lets out: the file, and a name in it or all that it exports. */
function letOut(door: string): { path: string; name: string | undefined }[] {
  const text = readText(door);
  const path = (from: string) => join(dirname(door), from);
  const whole = [...text.matchAll(/^export (?:type )?\* from '([^']+)'/gm)].map(([, from = '']) => ({
    path: path(from),
    name: undefined,
  }));
  const named = [...text.matchAll(/^export (?:type )?\{([^}]*)\} from '([^']+)'/gm)].flatMap(
    ([, names = '', from = '']) =>
      names
        .split(',')
        .map(
          (name) =>
            name
              .trim()
              .replace(/^type /, '')
              .split(' ')[0] ?? '',
        )
        .filter((name) => name !== '')
        .map((name) => ({ path: path(from), name })),
  );
  return [...whole, ...named];
}

test('whatever the engine lets out says what it is', () => {
  const all = doors.filter((door) => existsSync(join(root, door))).flatMap(letOut);
  let seen = 0;
  const breaches = all.flatMap(({ path, name }) => {
    const lines = readText(path).split('\n');
    return lines.flatMap((line, index) => {
      const declared = /^export (?:async )?(?:function|const|class|interface|type) (\w+)/.exec(line)?.[1];
      if (declared === undefined || (name !== undefined && declared !== name)) return [];
      seen += 1;
      return lines[index - 1]?.trimEnd().endsWith('*/')
        ? []
        : [`${path} lets out ${declared} without a word`];
    });
  });
  expectNone(breaches, {
    instead: 'say above it what it is: shapes, bounds, refusals, source',
    seen,
    atLeast: 100,
    of: 'exports',
  });
});
