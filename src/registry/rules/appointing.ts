import { accepted, type Result, refused } from '../../base/index.ts';
import type { Role, Status } from '../schema.ts';

export type WhyNotAppointed =
  | 'participant-needed'
  | 'no-participant-here'
  | 'body-needed'
  | 'until-needed'
  | 'not-taking-part'
  | 'not-a-member'
  | 'not-an-observer'
  | 'not-yours-to-appoint';

/** What an office or seat needs and who may give it (DESIGN §5; procedure.md §3.2). */
interface RoleRule {
  readonly participant: 'required' | 'optional' | 'none';
  readonly body: 'required' | 'optional' | 'none';
  /** Standing that the participant must have. */
  readonly status: Status | 'any';
  readonly byFocalPoint: boolean;
  /** It is given until a day and not until it is ended. */
  readonly until?: 'required';
}

export const roleRules = {
  secretariat: { participant: 'none', body: 'none', status: 'any', byFocalPoint: false },
  supportOfficer: { participant: 'none', body: 'none', status: 'any', byFocalPoint: false },
  chair: { participant: 'optional', body: 'required', status: 'any', byFocalPoint: false },
  coChair: { participant: 'optional', body: 'required', status: 'any', byFocalPoint: false },
  facilitator: { participant: 'optional', body: 'required', status: 'any', byFocalPoint: false },
  focalPoint: { participant: 'required', body: 'optional', status: 'any', byFocalPoint: false },
  headOfDelegation: { participant: 'required', body: 'optional', status: 'member', byFocalPoint: true },
  // Acts with the head's powers when the head is absent (procedure.md §3.2): as the head, because presence is not known.
  alternate: { participant: 'required', body: 'optional', status: 'member', byFocalPoint: true },
  delegate: { participant: 'required', body: 'optional', status: 'member', byFocalPoint: true },
  // No right to speak for the delegation unless the head designates (procedure.md §3.2): reads and drafts.
  adviser: { participant: 'required', body: 'optional', status: 'member', byFocalPoint: true },
  observer: { participant: 'required', body: 'optional', status: 'observer', byFocalPoint: true },
  // Invited by the chair, and for a time (glossary A, guest / invitee); speaks for nobody.
  invitedExpert: {
    participant: 'none',
    body: 'required',
    status: 'any',
    byFocalPoint: false,
    until: 'required',
  },
} as const satisfies Record<Role, RoleRule>;

/** Offices and seats that are held for a participant: those that it can have had before. */
export const pastRoles = [
  'focalPoint',
  'headOfDelegation',
  'alternate',
  'delegate',
  'adviser',
  'observer',
  'coChair',
  'chair',
  'facilitator',
] as const satisfies readonly Role[];

export interface WishedAppointment {
  readonly role: Role;
  readonly participant: { readonly code: string; readonly status: Status | null } | null;
  readonly body: string | null;
  /** Whether it is said until which day. */
  readonly hasEnd?: boolean;
}

/**
 * Whether an appointment may be made.
 *
 * @param ownDelegation code of the delegation whose focal point appoints; null for the secretariat and the clock.
 */
export function checkAppointment(
  wished: WishedAppointment,
  ownDelegation: string | null,
): Result<null, WhyNotAppointed> {
  const rule: RoleRule = roleRules[wished.role];
  if (ownDelegation !== null && (!rule.byFocalPoint || wished.participant?.code !== ownDelegation)) {
    return refused('not-yours-to-appoint', { at: 'role' });
  }
  const place = checkPlace(wished, rule);
  return place.ok ? checkStanding(wished, rule) : place;
}

/** Whether it is for a participant, in a body and until a day, where its kind asks for that. */
function checkPlace({ participant, body, hasEnd }: WishedAppointment, rule: RoleRule) {
  if (rule.participant === 'required' && participant === null) {
    return refused('participant-needed', { at: 'participant' });
  }
  if (rule.participant === 'none' && participant !== null) {
    return refused('no-participant-here', { at: 'participant' });
  }
  if (rule.body === 'required' && body === null) return refused('body-needed', { at: 'body' });
  if (rule.until === 'required' && !hasEnd) return refused('until-needed', { at: 'until' });
  return accepted(null);
}

function checkStanding({ participant }: WishedAppointment, { status }: RoleRule) {
  if (participant === null) return accepted(null);
  if (participant.status === null) return refused('not-taking-part', { at: 'participant' });
  if (status === 'any' || participant.status === status) return accepted(null);
  return refused(status === 'member' ? 'not-a-member' : 'not-an-observer', { at: 'participant' });
}

/**
 * Key of the hat under which a role acts (platform `Hat`): a chair's neutral office, the secretariat's and the
 * own delegation's are never mixed.
 */
export function hatKeyOf({ role, participant }: WishedAppointment): string {
  if (role === 'secretariat') return 'secretariat';
  if (role === 'supportOfficer') return 'support';
  if (role === 'invitedExpert') return 'expert';
  if (role === 'chair' || role === 'coChair' || role === 'facilitator') return 'chairs';
  return `${participant?.status === 'observer' ? 'observer' : 'delegation'}:${participant?.code}`;
}
