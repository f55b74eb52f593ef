import './schema.ts';

export { audienceOf } from './audiences.ts';
export { addGrants, endGrants, type NewGrant } from './grants.ts';
export { viewerOf } from './viewer.ts';
