import { expect, test } from 'vitest';
import { mayObject, type ObjectFacts, type ObjectRefusal } from './objecting.ts';

const inTheRoom: ObjectFacts = {
  isAsked: true,
  channel: 'room',
  isMember: true,
  isPresent: true,
  isOrganisation: false,
  organisationsMayBlock: null,
};

test.each<[string, Partial<ObjectFacts>]>([
  ['a member in the room', {}],
  ['a member by its own delegation', { channel: 'delegation' }],
  ['a member whose delegation was not recorded as present', { channel: 'delegation', isPresent: false }],
  ['a member organisation where the forum lets it', { isOrganisation: true, organisationsMayBlock: true }],
  ['a member organisation where the forum has not said', { isOrganisation: true }],
])('the objection of %s is recorded', (_, more) => {
  expect(mayObject({ ...inTheRoom, ...more }).ok).toBe(true);
});

test.each<[string, Partial<ObjectFacts>, ObjectRefusal]>([
  ['before the question', { isAsked: false }, 'nothing-asked'],
  ['of an observer', { isMember: false }, 'not-a-member'],
  ['of a member that is not there, said by the chair', { isPresent: false }, 'not-present'],
  [
    'of an organisation that may not',
    { isOrganisation: true, organisationsMayBlock: false },
    'organisation-may-not-object',
  ],
])('no objection is recorded %s', (_, more, why) => {
  expect(mayObject({ ...inTheRoom, ...more })).toMatchObject({ ok: false, why });
});
