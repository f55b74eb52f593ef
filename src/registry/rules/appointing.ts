import { accepted, type Result, refused } from '../../base/index.ts';
import type { Role, Status } from '../schema.ts';

export type WhyNotAppointed =
  | 'participant-needed'
  | 'no-participant-here'
  | 'body-needed'
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
}

export const roleRules = {
  secretariat: { participant: 'none', body: 'none', status: 'any', byFocalPoint: false },
  supportOfficer: { participant: 'none', body: 'none', status: 'any', byFocalPoint: false },
  chair: { participant: 'optional', body: 'required', status: 'any', byFocalPoint: false },
  coChair: { participant: 'optional', body: 'required', status: 'any', byFocalPoint: false },
  facilitator: { participant: 'optional', body: 'required', status: 'any', byFocalPoint: false },
  focalPoint: { participant: 'required', body: 'optional', status: 'any', byFocalPoint: false },
  headOfDelegation: { participant: 'required', body: 'optional', status: 'member', byFocalPoint: true },
  delegate: { participant: 'required', body: 'optional', status: 'member', byFocalPoint: true },
  observer: { participant: 'required', body: 'optional', status: 'observer', byFocalPoint: true },
} as const satisfies Record<Role, RoleRule>;

/** Offices and seats that are held for a participant: those that it can have had before. */
export const pastRoles = [
  'focalPoint',
  'headOfDelegation',
  'delegate',
  'observer',
  'coChair',
  'chair',
  'facilitator',
] as const satisfies readonly Role[];

export interface WishedAppointment {
  readonly role: Role;
  readonly participant: { readonly code: string; readonly status: Status | null } | null;
  readonly body: string | null;
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
  if (rule.participant === 'required' && wished.participant === null) {
    return refused('participant-needed', { at: 'participant' });
  }
  if (rule.participant === 'none' && wished.participant !== null) {
    return refused('no-participant-here', { at: 'participant' });
  }
  if (rule.body === 'required' && wished.body === null) return refused('body-needed', { at: 'body' });
  if (wished.participant !== null && wished.participant.status === null) {
    return refused('not-taking-part', { at: 'participant' });
  }
  if (rule.status !== 'any' && wished.participant?.status !== rule.status) {
    return refused(rule.status === 'member' ? 'not-a-member' : 'not-an-observer', { at: 'participant' });
  }
  return accepted(null);
}

/**
 * Key of the hat under which a role acts (platform `Hat`): a chair's neutral office, the secretariat's and the
 * own delegation's are never mixed.
 */
export function hatKeyOf({ role, participant }: WishedAppointment): string {
  if (role === 'secretariat') return 'secretariat';
  if (role === 'supportOfficer') return 'support';
  if (role === 'chair' || role === 'coChair' || role === 'facilitator') return 'chairs';
  return `${participant?.status === 'observer' ? 'observer' : 'delegation'}:${participant?.code}`;
}
