import type { Tx } from '../platform/index.ts';
import type { OfficeFacts } from './schema.ts';

export async function insertOffice(tx: Tx, office: OfficeFacts): Promise<void> {
  await tx
    .insertInto('support.office')
    .values({
      ...office,
      managers: JSON.stringify(office.managers),
      reports: JSON.stringify(office.reports),
      resources: JSON.stringify(office.resources),
      audience: 'public',
    })
    .execute();
}
