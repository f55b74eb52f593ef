import type { AuditReport, Fault } from '../../platform/index.ts';
import { verifyAudit } from '../../platform/index.ts';
import type { ExitCode, Io } from './command.ts';
import { withHouse } from './with-database.ts';

/** `mufakat verify --audit`: the audit of this installation, entry by entry (DESIGN §2, law 9). */
export function runVerifyAudit(io: Io): Promise<ExitCode> {
  return withHouse(io, async ({ database, clock }) => {
    const report = await verifyAudit(database, { now: clock(), told: tellingOf(io) });
    for (const line of linesOf(report)) io.out(`${line}\n`);
    return report.fault ? 1 : 0;
  });
}

/** A step is some thousand entries: each is worth a line in a log too. */
function tellingOf(io: Io): (done: number, of: number) => void {
  return (done, of) => (io.show ?? io.say)(`checked ${done} of ${of} entries`);
}

const sentences: Record<Fault['why'], string> = {
  missing: 'is missing',
  'entry-changed': 'does not say what it said when it was chained',
  'payload-changed': 'holds another payload than the one that was chained',
};

function linesOf({ entries, purged, fault }: AuditReport): readonly string[] {
  const checked = `ok      ${entries} ${entries === 1 ? 'entry' : 'entries'} of the audit`;
  const gone = purged === 0 ? [] : [`ok      ${purged} of them without their payload, by their hashes`];
  return fault
    ? [checked, `FAILED  position ${fault.position} ${sentences[fault.why]}`, 'NOT VERIFIED']
    : [checked, ...gone, 'verified'];
}
