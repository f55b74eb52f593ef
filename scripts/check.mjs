// npm run check: types, lint, habits and unit tests, at the same time; seconds. npm test runs these and the rest.
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const { heading, runStage, stages } = await import('./lib/stages.mjs');

const results = await Promise.all([stages.types, stages.lint, stages.unit].map((stage) => runStage(stage)));
for (const { name, output, failed, summary } of results) {
  heading(name);
  if (failed > 0) console.log(output);
  console.log(summary);
}
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);
