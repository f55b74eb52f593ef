export { CannotStart } from './cannot-start.ts';
export { attachEmbedded, type Embedded, type StartOptions, startEmbedded } from './start.ts';
