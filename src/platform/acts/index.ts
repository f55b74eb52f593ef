export { type Act, type ActContext, defineAct, type Happening, type JobRequest, type Who } from './act.ts';
export { type ActResult, type BadField, mayTry, type Performance, perform } from './perform.ts';
export { defineRead, type Read } from './read.ts';
