// The SQL that the journeys ran, against db/ledger.sql, which is read in review (STYLE 32). UPDATE_LEDGER=1 rewrites it.
// Run after the journeys: their processes note each query in a folder of the run (test/support/sql-ledger.ts).
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ledger = join(root, 'db', 'ledger.sql');
const notes = join(root, '.cache', 'ledger');

const head = `-- Every SQL text that the application runs in the journeys, in the order of the alphabet. Made by npm test;
-- UPDATE_LEDGER=1 npm test rewrites it. $ is a value, $… are one or more.
`;
const clause =
  / (?=(?:from|where|inner join|left join|cross join|order by|group by|having|limit|values|on conflict|returning|set|union|for update)\b)/g;

const runs = existsSync(notes) ? readdirSync(notes).map((name) => join(notes, name)) : [];
const latest = runs.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
if (latest === undefined) {
  console.error('No query was noted: run the journeys first (npx vitest run --project journeys).');
  process.exit(1);
}

const seen = new Set();
for (const name of readdirSync(latest)) {
  for (const line of readFileSync(join(latest, name), 'utf8').split('\n')) {
    if (line !== '') seen.add(JSON.parse(line));
  }
}
const present = [...seen].sort().map((text) => `${text.replaceAll(clause, '\n  ')};`);
if (process.env.UPDATE_LEDGER) {
  writeFileSync(ledger, `${head}\n${present.join('\n\n')}\n`);
  console.log(`wrote ${present.length} queries to db/ledger.sql`);
  process.exit(0);
}

const text = existsSync(ledger) ? readFileSync(ledger, 'utf8').slice(head.length) : '';
const reviewed = new Set(
  text
    .split('\n\n')
    .map((one) => one.trim())
    .filter(Boolean),
);
const added = present.filter((one) => !reviewed.has(one));
const gone = [...reviewed].filter((one) => !present.includes(one));
for (const one of added) console.error(`new:\n${one}\n`);
for (const one of gone) console.error(`no longer run:\n${one}\n`);
if (added.length + gone.length > 0) {
  console.error(
    `${added.length} new queries, ${gone.length} gone: read them, then UPDATE_LEDGER=1 npm test rewrites db/ledger.sql.`,
  );
  process.exit(1);
}
console.log(`${present.length} queries, all reviewed`);
