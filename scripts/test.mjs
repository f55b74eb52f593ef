// npm test: everything that CI runs. It never passes with a part left out: what a part needs is installed first
// or named, and a part in which no test ran has failed.
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const { provideTools } = await import('./lib/tools.mjs');
const { heading, runStage, stages } = await import('./lib/stages.mjs');
const { bundleIfStale } = await import('./lib/bundle.mjs');

heading('tools');
provideTools();
heading('bundle');
console.log((await bundleIfStale()) ? 'bundled the sources' : 'up to date');

const results = [];
for (const stage of Object.values(stages)) {
  heading(stage.name);
  const result = await runStage(stage, { isQuiet: false });
  console.log(result.summary);
  results.push(result);
}

heading('result');
for (const { name, summary } of results) console.log(`${name}: ${summary}`);
const sum = (count) => results.reduce((total, result) => total + result[count], 0);
const passed = sum('passed');
const failed = sum('failed');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
