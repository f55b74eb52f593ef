/** The door of commitments. */
import './schema.ts';

export { enterStrategy } from './acts/enter-strategy.ts';
