// A program for tests: an instance that starts the database of the data folder it is given, prints `ready` and
// stays, so that a test can kill it outright.
import { startEmbedded } from '../../src/platform/embedded/index.ts';

await startEmbedded({ dataFolder: process.argv[2] ?? '', isDurable: false, say: () => {} });
console.log('ready');
setInterval(() => {}, 60_000);
