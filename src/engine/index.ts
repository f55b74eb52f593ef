export * from './brackets.ts';
export * from './consolidate.ts';
export * from './consolidate-provision.ts';
export * from './diff.ts';
export type * from './model.ts';
export * from './number.ts';
export * from './read-back.ts';
export * from './tokens.ts';
export type { UnplacedWhy } from './wishes.ts';
