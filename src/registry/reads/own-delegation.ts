import { invariant } from '../../base/index.ts';
import { holds, type Viewer } from '../../platform/index.ts';

/** Code of the delegation whose people a focal point looks after; null for the secretariat and the clock, who do for all. */
export function delegationOf(viewer: Viewer): string | null {
  if (viewer.kind === 'clock' || holds(viewer, ['secretariat'])) return null;
  const code = viewer.hat?.participant;
  invariant(code, 'only a focal point looks after people besides the secretariat');
  return code;
}
