// npm run build: the bundles of server, command line and browser into dist/.
import { bootstrap, fail } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const { bundle } = await import('./lib/bundle.mjs');
const started = performance.now();
const built = await bundle();
if (built.length === 0) fail('Nothing to build: no entry exists under src/app.');
for (const file of built) console.log(`dist/${file}`);
console.log(`Built in ${Math.round(performance.now() - started)} ms.`);
