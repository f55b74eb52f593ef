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
  missing: 'is missing, or another one of its batch is',
  'entry-changed': 'does not say what it said when it was written',
  'payload-changed': 'holds another payload than the one that was written',
  'batch-changed': 'is where a batch begins that is not the one that was sealed',
};

/** Each log has positions of its own. */
const of: Record<Fault['log'], string> = { event: '', opening: 'of what was opened ' };

function linesOf({ sealed, waiting, purged, head, fault }: AuditReport): readonly string[] {
  const lines = [`ok      ${entries(sealed)} of the audit, sealed`];
  if (waiting > 0) lines.push(`ok      ${entries(waiting)} not sealed yet`);
  if (purged > 0) lines.push(`ok      ${purged} of them without their content, by their hashes`);
  if (head) lines.push(`head    batch ${head.number}, sealed at ${head.sealedAt}, ${head.sha256}`);
  return fault
    ? [...lines, `FAILED  position ${fault.position} ${of[fault.log]}${sentences[fault.why]}`, 'NOT VERIFIED']
    : [...lines, 'verified'];
}

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
