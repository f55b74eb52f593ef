import { expect, test } from 'vitest';
import { expectNone, houseSources, lineOf, parseText, type Source, walk } from './sources.ts';

/** Schemas of `platform`: every floor may call their functions, and platform alone reads their tables. */
const ofPlatform: readonly string[] = [
  'audit',
  'events',
  'acts',
  'jobs',
  'mail',
  'files',
  'record',
  'search',
  'live',
];

test('a capability asks for its own tables only', () => {
  const sources = houseSources({ tests: false }).filter(({ floor }) => floor !== null && floor !== 'app');
  const found = sources.flatMap(tablesOf);
  expectNone(
    found
      .filter((one) => !isOwn(one.source, one.schema))
      .map(({ source, line, schema }) => `${source.path}:${line} asks for ${schema}`),
    {
      instead: 'call a read of the capability that owns the table, through its door',
      seen: found.length,
      atLeast: 50,
      of: 'tables asked for',
    },
  );
});

test.each([
  ["tx.selectFrom('texts.text as text')", ['texts']],
  ["tx.selectFrom(['texts.text', 'groups.body as b'])", ['texts', 'groups']],
  ["query.innerJoin('registry.participant', 'a.b', 'c.d')", ['registry']],
  ['sql`select access.clock() from texts.text join audit.event on true`', ['texts', 'audit']],
  ["eb('text.closes_at', '<', now)", []],
])('%s asks for %j', (text, schemas) => {
  expect(tablesOf(parseText('src/texts/reads/a.ts', text)).map(({ schema }) => schema)).toEqual(schemas);
});

interface Asked {
  readonly source: Source;
  readonly line: number;
  readonly schema: string;
}

const calls = /^(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|from|using|\w*[jJ]oin)$/;

function tablesOf(source: Source): Asked[] {
  const found: Asked[] = [];
  walk(source, (node) => {
    const line = lineOf(source, node.start);
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
      const { property } = node.callee;
      const [first] = node.arguments;
      if (property.type !== 'Identifier' || !calls.test(property.name) || !first) return;
      const literals = first.type === 'ArrayExpression' ? first.elements : [first];
      for (const literal of literals) {
        const table = literal?.type === 'Literal' && typeof literal.value === 'string' ? literal.value : '';
        const schema = /^(\w+)\.\w+/.exec(table)?.[1];
        if (schema) found.push({ source, line, schema });
      }
    }
    if (node.type === 'TemplateLiteral') {
      const text = source.text.slice(node.start, node.end);
      for (const match of text.matchAll(
        /\b(?:from|join|into|update|using)\s+(?:only\s+)?(\w+)\.(\w+)\b(?!\()/g,
      )) {
        found.push({ source, line, schema: match[1] ?? '' });
      }
    }
  });
  return found;
}

function isOwn(source: Source, schema: string): boolean {
  if (schema === source.floor) return true;
  return (
    source.floor === 'platform' &&
    (ofPlatform.includes(schema) || ['graphile_worker', 'migration', 'pg_catalog'].includes(schema))
  );
}
