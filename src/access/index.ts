import './schema.ts';

export { audienceOf } from './audiences.ts';
export { addGrants, endGrants, hatGivenBy, hatsOf, type NewGrant, resumeGrants } from './grants.ts';
export { holdsOffice } from './held.ts';
export { type Marking, markings, restriction, withinMarking } from './markings.ts';
export { type Reader, readersOf } from './readers.ts';
export { addSeats, type Holder, holdersOf, isBodySeated, type NewSeat } from './seats.ts';
export { nextChangeOf, rightsSubjects, viewerOf } from './viewer.ts';
