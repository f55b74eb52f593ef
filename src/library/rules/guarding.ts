import { holds, type Viewer } from '../../platform/index.ts';

/** Those who know of a report: they see that a paper is hidden and why, and nothing of what it says. */
export const guardRoles = ['secretariat', 'coChair', 'chair'] as const;

/** Whether the viewer, with the hat now worn, answers for the papers of this body. */
export function guards(body: string, viewer: Viewer): boolean {
  return holds(viewer, guardRoles, { body });
}

/** Whether the viewer answers reports about papers of this body. */
export function answersReports(body: string, viewer: Viewer): boolean {
  return holds(viewer, ['secretariat'], { body });
}
