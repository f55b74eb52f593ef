export * from './invariant.ts';
export * from './result.ts';
