import { accepted, type Instant, type Result, refused } from '../../base/index.ts';
import { personNamed } from '../../identity/index.ts';
import { english, roles, speaker, type Tx, type Viewer } from '../../platform/index.ts';
import { delegationOf } from '../reads/own-delegation.ts';
import { participantOf } from '../reads/participants.ts';
import { type Appointment, appointmentsOf, peopleByAddress } from '../reads/people.ts';
import { roleWord } from '../reads/seat-label.ts';
import { isSuspendedBySecretariat } from '../reads/suspensions.ts';
import {
  type FileColumn,
  type FileRow,
  fileColumns,
  peopleFile,
  repeatedRows,
  roleIn,
  type WhyNoFile,
} from '../rules/people-file.ts';
import type { Role } from '../schema.ts';
import { type AppointmentWish, appoint, checkedWish } from './appoint.ts';

export interface CellError {
  readonly at: FileColumn;
  readonly code: string;
}

export interface PlannedRow extends FileRow {
  /** What is wrong with the row, each with the cell; empty where it can be entered. */
  readonly errors: readonly CellError[];
  /** `seat`: of somebody whom the register knows by this address; `invited`; `entered` without an address. */
  readonly outcome: 'seat' | 'invited' | 'entered';
  /** How somebody known by this address is called in the register. */
  readonly knownAs: string | null;
  readonly wish: AppointmentWish | null;
}

export interface ImportPlan {
  readonly participant: string;
  readonly rows: readonly PlannedRow[];
  /** Heads of columns that are not read. */
  readonly ignored: readonly string[];
}

export interface ImportWish {
  readonly csv: string;
  /** For the secretariat: whose people they are. */
  readonly participant?: string | undefined;
}

/**
 * What would become of a file of a delegation's people, row by row; nothing is written. The rules are those of
 * appointing one of them.
 *
 * @returns refused: see `WhyNoFile`, `participant-needed` (the secretariat says whose people), `no-such-participant`.
 */
export async function planImport(
  tx: Tx,
  by: { readonly viewer: Viewer; readonly now: Instant },
  wish: ImportWish,
): Promise<Result<ImportPlan, WhyNoFile | 'participant-needed' | 'no-such-participant'>> {
  const participant = delegationOf(by.viewer) ?? wish.participant;
  if (participant === undefined) return refused('participant-needed', { at: 'participant' });
  if (!(await participantOf(tx, participant))) return refused('no-such-participant', { at: 'participant' });
  const file = peopleFile(wish.csv);
  if (!file.ok) return file;
  const known: Known = {
    participant,
    byAddress: await peopleByAddress(tx, participant),
    appointments: await appointmentsOf(tx, { participant }),
    repeated: repeatedRows(file.value.rows),
    roleWords: englishRoles(),
  };
  const rows: PlannedRow[] = [];
  for (const row of file.value.rows) rows.push(await planRow(tx, by, { row, known }));
  return accepted({ participant, rows, ignored: file.value.ignored });
}

interface Known {
  readonly participant: string;
  readonly byAddress: Awaited<ReturnType<typeof peopleByAddress>>;
  readonly appointments: readonly Appointment[];
  readonly repeated: ReadonlySet<number>;
  readonly roleWords: Readonly<Record<Role, string>>;
}

async function planRow(
  tx: Tx,
  by: { readonly viewer: Viewer; readonly now: Instant },
  { row, known }: { readonly row: FileRow; readonly known: Known },
): Promise<PlannedRow> {
  const { cells } = row;
  const role = roleIn(cells.role, known.roleWords);
  const person = cells.email === '' ? undefined : known.byAddress.get(cells.email.toLowerCase());
  const parsed = appoint.input.safeParse({
    ...(person === undefined ? {} : { person: person.personId }),
    ...{ functionLabel: cells.functionLabel, email: cells.email, role, participant: known.participant },
    ...{ body: cells.body, from: cells.from, until: cells.until },
  });
  const outcome = person ? 'seat' : cells.email === '' ? 'entered' : 'invited';
  const planned = { ...row, outcome, knownAs: person?.functionLabel ?? null } as const;
  const errors = faultsOfCells(row, { role, isKnown: person !== undefined, known });
  if (!parsed.success) {
    const faults = parsed.error.issues.filter(({ path }) => path[0] !== 'role');
    errors.push(...faults.map(({ path, message }) => ({ at: columnOf(path[0]), code: codeOf(message) })));
    return { ...planned, errors, wish: null };
  }
  const checked = await checkedWish({ tx, actor: by.viewer, now: by.now }, parsed.data);
  if (!checked.ok) errors.push({ at: columnOf(checked.at), code: checked.why });
  const isFocalPoint = delegationOf(by.viewer) !== null;
  errors.push(...(await faultsOfPerson(tx, parsed.data, { known, isFocalPoint })));
  return { ...planned, errors, wish: errors.length === 0 ? parsed.data : null };
}

/** What is wrong with a row before anything is asked of the database. */
function faultsOfCells(
  { row, cells }: FileRow,
  { role, isKnown, known }: { readonly role: Role | null; readonly isKnown: boolean; readonly known: Known },
): CellError[] {
  const errors: CellError[] = [];
  if (role === null) errors.push({ at: 'role', code: cells.role === '' ? 'required' : 'no-such-role' });
  if (!isKnown && cells.functionLabel === '') errors.push({ at: 'functionLabel', code: 'function-needed' });
  if (known.repeated.has(row)) errors.push({ at: 'email', code: 'repeated-row' });
  return errors;
}

async function faultsOfPerson(
  tx: Tx,
  { person, email, role, body }: AppointmentWish,
  { known, isFocalPoint }: { readonly known: Known; readonly isFocalPoint: boolean },
): Promise<CellError[]> {
  if (person === undefined) {
    const isTaken = email !== undefined && (await personNamed(tx, email)) !== null;
    return isTaken ? [{ at: 'email', code: 'email-taken' }] : [];
  }
  const isHeld = known.appointments.some(
    (one) => one.personId === person && one.role === role && one.body === (body ?? null),
  );
  if (isHeld) return [{ at: 'email', code: 'already-holds' }];
  const isSuspended = isFocalPoint && (await isSuspendedBySecretariat(tx, person));
  return isSuspended ? [{ at: 'email', code: 'suspended-by-secretariat' }] : [];
}

/** A body is asked for by its id: what cannot be one is no body. */
function codeOf(message: string): string {
  return message === 'not-a-key' ? 'no-such-body' : message;
}

/** The column in which a fault of the form to appoint belongs. */
function columnOf(field: unknown): FileColumn {
  if (field === 'person') return 'email';
  return fileColumns.find((column) => column === field) ?? 'role';
}

function englishRoles(): Record<Role, string> {
  const say = speaker(english);
  // One entry for each role.
  return Object.fromEntries(roles.map((role) => [role, say(roleWord(role))])) as Record<Role, string>;
}
