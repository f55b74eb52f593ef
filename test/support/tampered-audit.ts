import type pg from 'pg';
import { verifyCommand } from '../../src/app/cli/verify.ts';
import { type Ran, ranCommand } from './commands.ts';

/**
 * What `mufakat verify --audit` finds while the audit is changed in this way, by one who owns the database: what holds
 * its tables together is no obstacle. Afterwards it is as it was.
 */
export async function verifiedAfter(owner: pg.Client, ownerUrl: string, change: string): Promise<Ran> {
  await owner.query(`create temporary table event_before as select * from audit.event;
    create temporary table batch_before as select * from audit.batch;
    alter table audit.event drop constraint event_batch_fkey; ${change}`);
  try {
    return await ranCommand(verifyCommand, ['--audit'], { DATABASE_URL: ownerUrl });
  } finally {
    await owner.query(`delete from audit.event; delete from audit.batch;
      insert into audit.batch select * from batch_before; insert into audit.event select * from event_before;
      alter table audit.event add constraint event_batch_fkey foreign key (batch) references audit.batch;
      drop table event_before, batch_before`);
  }
}
