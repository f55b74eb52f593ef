/** One consolidation in a process that has done nothing else: prints the milliseconds of processor time that it took. */
import { consolidate } from '../src/engine/index.ts';
import { processorMs } from './rows.ts';
import { fewWishes } from './texts.ts';

const input = fewWishes();
const start = processorMs();
consolidate(input);
console.log(processorMs() - start);
