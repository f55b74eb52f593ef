import { describe, expect, it } from 'vitest';
import type { Role, Status } from '../schema.ts';
import { checkAppointment, hatKeyOf, type WishedAppointment } from './appointing.ts';

function wish(role: Role, of: Status | null | 'nobody', body: string | null = null): WishedAppointment {
  return { role, participant: of === 'nobody' ? null : { code: 'QAV', status: of }, body };
}

const expert = wish('invitedExpert', 'nobody', 'plenary');

const cases: [string, WishedAppointment, string | null, string][] = [
  ['the secretariat appoints a focal point of a member', wish('focalPoint', 'member'), null, 'ok'],
  ['the secretariat appoints a focal point of an observer', wish('focalPoint', 'observer'), null, 'ok'],
  ['a focal point needs a participant', wish('focalPoint', 'nobody'), null, 'participant-needed'],
  ['a focal point appoints a delegate of the own delegation', wish('delegate', 'member'), 'QAV', 'ok'],
  ['a focal point appoints nobody for another', wish('delegate', 'member'), 'QIR', 'not-yours-to-appoint'],
  ['a focal point appoints no focal point', wish('focalPoint', 'member'), 'QAV', 'not-yours-to-appoint'],
  ['a focal point appoints no officer', wish('secretariat', 'nobody'), 'QAV', 'not-yours-to-appoint'],
  ['an officer is appointed for no participant', wish('secretariat', 'member'), null, 'no-participant-here'],
  ['a chair needs a body', wish('coChair', 'member'), null, 'body-needed'],
  ['a chair may be held for no participant', wish('chair', 'nobody', 'plenary'), null, 'ok'],
  ['an observer has no delegate', wish('delegate', 'observer'), null, 'not-a-member'],
  ['a member has no observer', wish('observer', 'member'), null, 'not-an-observer'],
  ['a focal point appoints an alternate of the own delegation', wish('alternate', 'member'), 'QAV', 'ok'],
  ['a focal point appoints an adviser of the own delegation', wish('adviser', 'member'), 'QAV', 'ok'],
  ['an observer has no alternate', wish('alternate', 'observer'), null, 'not-a-member'],
  ['an expert is invited until a day', { ...expert, hasEnd: true }, null, 'ok'],
  ['an expert is not invited for good', expert, null, 'until-needed'],
  [
    'an expert is invited to a body',
    { ...wish('invitedExpert', 'nobody'), hasEnd: true },
    null,
    'body-needed',
  ],
  ['an expert speaks for no participant', wish('invitedExpert', 'member'), null, 'no-participant-here'],
  ['a focal point invites no expert', { ...expert, hasEnd: true }, 'QAV', 'not-yours-to-appoint'],
  ['whoever has no standing has nobody', wish('focalPoint', null), null, 'not-taking-part'],
];

describe('who may be appointed, and by whom', () => {
  it.each(cases)('%s', (_, wished, ownDelegation, outcome) => {
    const result = checkAppointment(wished, ownDelegation);
    expect(result.ok ? 'ok' : result.why).toBe(outcome);
  });
});

it('the chair’s neutral office, the secretariat’s and the own delegation’s are hats of their own', () => {
  expect(hatKeyOf(wish('coChair', 'member', 'plenary'))).toBe('chairs');
  expect(hatKeyOf(wish('secretariat', 'nobody'))).toBe('secretariat');
  expect(hatKeyOf(wish('delegate', 'member'))).toBe('delegation:QAV');
  expect(hatKeyOf(wish('alternate', 'member'))).toBe('delegation:QAV');
  expect(hatKeyOf(wish('adviser', 'member'))).toBe('delegation:QAV');
  expect(hatKeyOf(expert)).toBe('expert');
  expect(hatKeyOf(wish('focalPoint', 'observer'))).toBe('observer:QAV');
});
