import './schema.ts';

export { type AdoptedText, parseCanonicalText } from './rules/canonical-text.ts';
export { isClean, whatIsUnclean } from './rules/clean-text.ts';
export { chairRoles, chairsOn, delegationOn, delegationRoles, readsNames } from './rules/standing.ts';
export type { Text, TextState } from './rules/text-state.ts';
export { releaseAdopted, type Sealed, sealAdopted } from './writes/adopted.ts';
export { openText, touchText } from './writes/open-text.ts';
