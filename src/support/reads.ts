import type { Tx } from '../platform/index.ts';
import type { OfficeFacts } from './schema.ts';

/** The forum's support office; null when it has none that the viewer may see. */
export async function officeOf(tx: Tx): Promise<OfficeFacts | null> {
  const row = await tx.selectFrom('support.office').selectAll().orderBy('body').limit(1).executeTakeFirst();
  if (!row) return null;
  const { audience: _, ...office } = row;
  return office;
}
