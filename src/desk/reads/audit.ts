import { audienceOf } from '../../access/index.ts';
import { chairRoles, leadingChairsOf } from '../../groups/index.ts';
import {
  type AuditPage,
  type AuditQuestion,
  auditEntries,
  type Tx,
  type Viewer,
} from '../../platform/index.ts';
import { sealedSubjects } from '../../texts/index.ts';

/** Whoever may see the audit holds one of these; which chairs do, `maySeeAudit` says. */
export const auditReaders = ['secretariat', ...chairRoles] as const;

/**
 * Whether the viewer sees the audit: the secretariat, and the chairs of the body that leads the forum.
 *
 * @source JOURNEYS, second part: both co-chairs' ministries see the same as the coordinating one.
 */
export async function maySeeAudit(tx: Tx, { audiences }: Viewer): Promise<boolean> {
  if (audiences.includes(audienceOf.secretariat)) return true;
  const chairs = await leadingChairsOf(tx);
  return chairs !== null && audiences.includes(chairs);
}

/** A page of the audit; null for those who do not see it. @param most lines at a time */
export async function auditPage(
  tx: Tx,
  viewer: Viewer,
  { asked, most }: { readonly asked: AuditQuestion; readonly most: number },
): Promise<AuditPage | null> {
  if (!(await maySeeAudit(tx, viewer))) return null;
  return auditEntries(tx, asked, { namesSealed: sealedSubjects, most });
}

export const auditLinesMax = 50;
