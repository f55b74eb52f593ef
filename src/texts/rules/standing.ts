import { holds, type Role, type Viewer } from '../../platform/index.ts';
import type { Text } from './text-state.ts';

/**
 * Those who speak for a delegation on a text (glossary A; procedure.md §3.2): an alternate with the head's powers, an
 * adviser not.
 */
export const delegationRoles = [
  'focalPoint',
  'headOfDelegation',
  'alternate',
  'delegate',
] as const satisfies readonly Role[];

/** Those who steer a text: a facilitator holds the pen and decides nothing final (procedure.md §1.5). */
export const chairRoles = ['coChair', 'chair', 'facilitator'] as const satisfies readonly Role[];

/** As `delegationRoles`, and those who may be let speak on a text by one of them. */
export const speakingRoles = [...delegationRoles, 'adviser'] as const satisfies readonly Role[];

/** Those who table wishes for the words of a text. */
export const negotiatorRoles = [...speakingRoles, ...chairRoles] as const satisfies readonly Role[];

/** Under whose name the chair's bridging words stand. */
export const chairCode = 'CHAIR';

/** The member for which the viewer may table proposals on this text; `null` for everybody else. */
export function delegationOn(text: Pick<Text, 'body'>, viewer: Viewer): string | null {
  if (!viewer.hat?.key.startsWith('delegation:')) return null;
  return holds(viewer, delegationRoles, { body: text.body }) ? viewer.hat.participant : null;
}

/** The member whose adviser the viewer is on this text, without an office that speaks for it; `null` for everybody else. */
export function advisedOn(text: Pick<Text, 'body'>, viewer: Viewer): string | null {
  if (!viewer.hat?.key.startsWith('delegation:') || delegationOn(text, viewer) !== null) return null;
  return holds(viewer, ['adviser'], { body: text.body }) ? viewer.hat.participant : null;
}

/** Whether the viewer now wears the hat of a chair of the text's body. */
export function chairsOn(text: Pick<Text, 'body'>, viewer: Viewer): boolean {
  return holds(viewer, chairRoles, { body: text.body });
}

/** Whether the viewer may read who proposed what: the names have an audience of their own. */
export function readsNames(text: Pick<Text, 'attributionAudience'>, viewer: Viewer): boolean {
  return viewer.kind === 'clock' || viewer.audiences.includes(text.attributionAudience);
}
