export * from './csv.ts';
export * from './csv-rows.ts';
export * from './id.ts';
export * from './instants.ts';
export * from './invariant.ts';
export * from './result.ts';
export * from './text.ts';
