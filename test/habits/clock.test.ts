import type { Node } from 'oxc-parser';
import { expect, test } from 'vitest';
import {
  expectNone,
  filesUnder,
  houseSources,
  lineOf,
  parseText,
  readText,
  type Source,
  walk,
} from './sources.ts';

/**
 * Where the computer's own clock may be asked: `app` makes the clock that everything else is given, the embedded
 * server is a process that is waited for, and an island tells its person the time of their own laptop.
 */
const askTheComputer = /^src\/(app|platform\/embedded|[a-z]+\/islands)\//;

test('no SQL asks the server for the time', () => {
  const migrations = filesUnder('db/migrations', /\.sql$/).map((path) => ({
    path,
    text: withoutComments(readText(path)),
  }));
  const templates = houseSources({ tests: false }).flatMap(sqlTexts);
  const breaches = [...migrations, ...templates]
    .filter(({ text }) => askingSql.test(text))
    .map(({ path, text }) => `${path} says ${askingSql.exec(text)?.[0]}`);
  expectNone(breaches, {
    instead: 'use access.clock(), the instant of the transaction, or pass the instant of the act (DESIGN §5)',
    seen: migrations.length + templates.length,
    atLeast: 20,
    of: 'texts of SQL',
  });
});

test('no code asks the computer for the time, but where the clock is made', () => {
  const sources = houseSources({ tests: true }).filter(({ path }) => !askTheComputer.test(path));
  expectNone(sources.flatMap(askingCode), {
    instead: 'take the instant as an argument: visit.now, context.now, house.clock()',
    seen: sources.length,
    atLeast: 100,
    of: 'files',
  });
});

test.each([
  ['const a = new Date();', 1],
  ['const a = new Date(ms);', 0],
  ['const a = Date.now();', 1],
  ['const a = Temporal.Now.instant();', 1],
  ['const a = performance.now();', 0],
])('%j asks %i times', (text, count) => {
  expect(askingCode(parseText('src/texts/a.ts', text))).toHaveLength(count);
});

test.each([
  'select now()',
  'default current_timestamp',
  "'now'::timestamptz",
  'clock_timestamp()',
  'x > current_date',
])('%s asks the server', (sql) => expect(sql).toMatch(askingSql));

const askingSql =
  /\b(now|clock_timestamp|transaction_timestamp|statement_timestamp|timeofday)\s*\(\s*\)|\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\b|'(now|today|tomorrow|yesterday)'/i;

function withoutComments(sql: string): string {
  return sql.replace(/--.*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '');
}

/** The texts of `sql` templates, and of other templates and strings that read like a query. */
function sqlTexts(source: Source): { path: string; text: string }[] {
  const found: { path: string; text: string }[] = [];
  walk(source, (node, parents) => {
    if (node.type !== 'TemplateLiteral' && node.type !== 'Literal') return;
    const text = source.text.slice(node.start, node.end);
    const isTagged =
      parents.at(-1)?.type === 'TaggedTemplateExpression' && /\bsql\b/.test(tagOf(source, parents));
    const readsLikeSql = /^[`'"]\s*(select|insert into|update|delete from|with|create|alter)\s/i.test(text);
    if (isTagged || readsLikeSql) found.push({ path: `${source.path}:${lineOf(source, node.start)}`, text });
  });
  return found;
}

function tagOf(source: Source, parents: readonly Node[]): string {
  const tagged = parents.at(-1);
  return tagged?.type === 'TaggedTemplateExpression'
    ? source.text.slice(tagged.tag.start, tagged.tag.end)
    : '';
}

function askingCode(source: Source): string[] {
  const breaches: string[] = [];
  walk(source, (node) => {
    const text = source.text.slice(node.start, node.end);
    const isNewDate =
      node.type === 'NewExpression' && node.arguments.length === 0 && /^new Date\b/.test(text);
    const isNow = node.type === 'MemberExpression' && /^(Date\.now|Temporal\.Now)$/.test(text);
    if (isNewDate || isNow) breaches.push(`${source.path}:${lineOf(source, node.start)} ${text}`);
  });
  return breaches;
}
