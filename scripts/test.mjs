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

// Lines of parts that run side by side are told apart by the name before them.
heading('tests');
const results = new Map();
async function runLane(lane) {
  for (const stage of lane) {
    const say = (line) => console.log(`${stage.name} | ${line}`);
    const result = await runStage(stage, { onLine: say });
    say(result.summary);
    results.set(stage, result);
  }
}
await Promise.all(Object.values(Object.groupBy(Object.values(stages), ({ lane }) => lane)).map(runLane));

const inOrder = Object.values(stages).map((stage) => results.get(stage));
// What failed once more, in one piece.
for (const { name, output } of inOrder.filter(({ failed }) => failed > 0)) {
  heading(name);
  console.log(output);
}

heading('result');
for (const { name, summary } of inOrder) console.log(`${name}: ${summary}`);
const sum = (count) => inOrder.reduce((total, result) => total + result[count], 0);
const passed = sum('passed');
const failed = sum('failed');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
