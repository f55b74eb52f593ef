import { z } from 'zod';
import { accepted, refused } from '../../base/index.ts';
import { type ActContext, defineAct, orAbsent } from '../../platform/index.ts';
import { participantCode } from '../schema.ts';
import { appoint } from './appoint.ts';
import { type CellError, type ImportPlan, type PlannedRow, planImport } from './import-plan.ts';

const input = z.object({
  /** A CSV file whose first row names the columns. */
  csv: z.string('required').min(1, 'required').max(100_000, 'too-long:100000'),
  /** For the secretariat: whose people they are. */
  participant: orAbsent(participantCode),
});

/**
 * Say what would become of a file of a delegation's people, row by row, and enter nobody.
 *
 * @returns each row with its errors and their cells; refused: see `planImport`.
 */
export const checkPeopleFile = defineAct({
  name: 'registry.check-people-file',
  who: ['secretariat', 'focalPoint'],
  input,
  unlogged: ['csv'],
  subject: (_, { participant }: CheckOutcome) => `participant:${participant}`,
  api: { method: 'post', path: '/people/import/check', summary: 'Check a file of a delegation’s people' },
  async run({ tx, actor, now }, wish) {
    const plan = await planImport(tx, { viewer: actor, now }, wish);
    if (!plan.ok) return plan;
    const { participant, rows, ignored } = plan.value;
    return accepted({
      participant,
      ignored,
      rows: rows.map(({ row, outcome, errors }) => ({ row, outcome, errors })),
    });
  },
});

/**
 * Appoint the people of a file: every row that is right, as `appoint` would alone; the others are told with what is
 * wrong and enter nothing. Somebody whom the delegation has by the same address gets another seat.
 *
 * @returns the rows that were entered, with their appointments, and those that were not; refused: see `planImport`,
 * `nothing-to-enter` (no row is right).
 * @source issue 5: import and export (CSV).
 */
export const importPeople = defineAct({
  name: 'registry.import-people',
  grave: true,
  who: ['secretariat', 'focalPoint'],
  input,
  unlogged: ['csv'],
  subject: (_, { participant }: ImportOutcome) => `participant:${participant}`,
  api: { method: 'post', path: '/people/import', summary: 'Appoint the people of a file, row by row' },
  async run(context, wish) {
    const { tx, actor, now } = context;
    const plan = await planImport(tx, { viewer: actor, now }, wish);
    if (!plan.ok) return plan;
    const { participant, rows } = plan.value;
    const done = await enterRows(context, rows);
    if (done.entered.length === 0) return refused('nothing-to-enter', { at: 'csv' });
    return accepted({ participant, ...done });
  },
});

interface Entered {
  readonly row: number;
  readonly appointment: string;
  readonly person: string;
}

interface NotEntered {
  readonly row: number;
  readonly errors: readonly CellError[];
}

interface ImportOutcome {
  readonly participant: string;
  readonly entered: readonly Entered[];
  readonly notEntered: readonly NotEntered[];
}

interface CheckOutcome extends Pick<ImportPlan, 'participant' | 'ignored'> {
  readonly rows: readonly Pick<PlannedRow, 'row' | 'outcome' | 'errors'>[];
}

async function enterRows(context: ActContext, rows: readonly PlannedRow[]) {
  const entered: Entered[] = [];
  const notEntered: NotEntered[] = [];
  // A person of the file who has two seats in it is entered once.
  const byAddress = new Map<string, string>();
  for (const { row, wish, errors } of rows) {
    if (wish === null) {
      notEntered.push({ row, errors });
      continue;
    }
    const address = wish.email?.toLowerCase();
    const person = wish.person ?? (address === undefined ? undefined : byAddress.get(address));
    const result = await appoint.run(context, { ...wish, person });
    if (!result.ok) {
      notEntered.push({ row, errors: [{ at: 'email', code: result.why }] });
      continue;
    }
    entered.push({ row, ...result.value });
    if (address !== undefined) byAddress.set(address, result.value.person);
  }
  return { entered, notEntered };
}
