import { sql } from 'kysely';
import type { z } from 'zod';
import { type Instant, newId, type Result, refused } from '../../base/index.ts';
import { type Refusal, recordRefusal } from '../audit/refusals.ts';
import { type Database, type Tx, writeAs } from '../db/index.ts';
import type { Viewer } from '../viewer.ts';
import type { Act, ActContext, Happening, JobRequest, Who } from './act.ts';

export interface Performance {
  readonly viewer: Viewer;
  readonly now: Instant;
  /** Makes a repeat harmless: the second try with the same key returns what the first returned. */
  readonly key?: string | null;
  readonly expectedVersion?: number | null;
  /** The person has just proven to be there, or a program holds a token made for grave acts; absent: not so. */
  readonly isPresent?: boolean;
}

export interface BadField {
  /** Path in the input: `deadline`, `provisions.3.text`. */
  readonly at: string;
  readonly message: string;
}

export type ActResult<Value, Why extends string> =
  | Result<Value, Why | 'not-found' | 'presence-needed'>
  | { readonly ok: false; readonly why: 'bad-input'; readonly fields: readonly BadField[] };

/**
 * Perform an act: parse, check who may, let it decide and write, record it and tell those concerned — in one
 * transaction as the viewer (DESIGN §4). A refusal leaves nothing behind but a line in the audit, when a person tried.
 *
 * @returns the act's own result; `bad-input` with the fields; `not-found` when the viewer may not try it
 * (what one may not do does not exist); `presence-needed` for a grave act of a person who has not proven to be there.
 */
export async function perform<Input extends z.ZodType, Value, Why extends string>(
  database: Database,
  act: Act<Input, Value, Why>,
  input: unknown,
  how: Performance,
): Promise<ActResult<Value, Why>> {
  if (!mayTry(act, how.viewer)) {
    await recordRefusal(database, how, { act: act.name, subject: '', why: 'not-found' });
    return refused('not-found');
  }
  const parsed = act.input.safeParse(input);
  if (!parsed.success) return { ok: false, why: 'bad-input', fields: badFields(parsed.error) };
  if (act.grave && how.viewer.kind === 'person' && !how.isPresent) return refused('presence-needed');
  const rollback = new Rollback<Result<Value, Why>>();
  try {
    return await writeAs(database, { ...how, actName: act.name }, async (tx) => {
      const before = await outcomeOf<Value, Why>(tx, act.name, how);
      if (before) return before;
      const noted: Record<string, string> = {};
      const note = (facts: Readonly<Record<string, string>>) => void Object.assign(noted, facts);
      const result = await act.run({ ...contextOf(tx, how), note }, parsed.data);
      if (!result.ok) throw rollback.with(result);
      const subject = act.subject(parsed.data, result.value);
      await remember(tx, act, { how, input: parsed.data, noted, result, subject });
      return result;
    });
  } catch (error) {
    if (error !== rollback) throw error;
    const result = rollback.taken();
    if (!result.ok) await recordRefusal(database, how, refusalOf(act, parsed.data, result.why));
    return result;
  }
}

/** What was refused, as the audit keeps it. A subject that only a done act could name stays empty. */
function refusalOf<Input extends z.ZodType, Value>(
  act: Act<Input, Value>,
  input: z.output<Input>,
  why: string,
): Refusal {
  const isOfInput = act.subject.length < 2;
  // The cast is true because a function of one parameter does not look at the second.
  return { act: act.name, subject: isOfInput ? act.subject(input, undefined as Value) : '', why };
}

/** Whether the viewer, with the hat now worn, may try the act at all. */
export function mayTry(act: { readonly who: readonly Who[] }, viewer: Viewer): boolean {
  return act.who.some((who) => {
    if (who === 'anyone') return true;
    if (who === 'clock') return viewer.kind === 'clock';
    if (who === 'person') return viewer.kind === 'person';
    return viewer.hat?.seats.some((seat) => seat.role === who) ?? false;
  });
}

function contextOf(tx: Tx, how: Performance): ActContext {
  return {
    tx,
    actor: how.viewer,
    now: how.now,
    expectedVersion: how.expectedVersion ?? null,
    tell: (happening) => tell(tx, how.now, happening),
    enqueue: (job) => enqueue(tx, job),
  };
}

async function tell(tx: Tx, now: Instant, happening: Happening): Promise<void> {
  const { name, subject, audience, payload = {} } = happening;
  await sql`insert into events.event (id, at, name, subject, audience, payload)
    values (${newId()}, ${now.toString()}, ${name}, ${subject}, ${audience}, ${JSON.stringify(payload)})`.execute(
    tx,
  );
  await sql`select pg_notify('happenings', ${JSON.stringify({ name, subject, audience })})`.execute(tx);
}

async function enqueue(tx: Tx, job: JobRequest): Promise<void> {
  await sql`select jobs.enqueue(${job.task}, ${JSON.stringify(job.payload ?? {})}::json,
    ${job.runAt?.toString() ?? null}::timestamptz, ${job.jobKey ?? null})`.execute(tx);
}

async function outcomeOf<Value, Why extends string>(
  tx: Tx,
  actName: string,
  how: Performance,
): Promise<Result<Value, Why> | null> {
  if (!how.key) return null;
  // Two tries at once wait for each other here; the second then finds the first one's outcome.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${how.viewer.personId}|${actName}|${how.key}`}, 0))`.execute(
    tx,
  );
  const done = await sql<{ outcome: Result<Value, Why> }>`select outcome from acts.done
    where act = ${actName} and key = ${how.key} limit 1`.execute(tx);
  return done.rows[0]?.outcome ?? null;
}

async function remember(
  tx: Tx,
  act: { readonly name: string; readonly unlogged?: readonly string[]; readonly isForgotten?: true },
  done: {
    how: Performance;
    input: unknown;
    noted: Readonly<Record<string, string>>;
    result: Result<unknown>;
    subject: string;
  },
): Promise<void> {
  const { how, noted } = done;
  const kept = withoutUnlogged(done.input, act.unlogged ?? []);
  const isNoted = Object.keys(noted).length > 0;
  const payload = JSON.stringify(isNoted ? { ...Object(kept), ...noted } : kept);
  await sql`select audit.append(${act.name}, ${done.subject}, ${payload}::jsonb)`.execute(tx);
  if (!how.key || act.isForgotten) return;
  await sql`insert into acts.done (person, hat, act, key, at, outcome) values (${how.viewer.personId},
    ${how.viewer.hat?.key ?? ''}, ${act.name}, ${how.key}, ${how.now.toString()}, ${JSON.stringify(done.result)})`.execute(
    tx,
  );
}

function withoutUnlogged(input: unknown, unlogged: readonly string[]): unknown {
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(Object.entries(input).filter(([name]) => !unlogged.includes(name)));
}

function badFields(error: z.ZodError): BadField[] {
  return error.issues.map((issue) => ({ at: issue.path.join('.'), message: issue.message }));
}

/** Carries a refusal out of the transaction so that it rolls back. */
class Rollback<Value> extends Error {
  #value: { value: Value } | null = null;
  with(value: Value): this {
    this.#value = { value };
    return this;
  }
  taken(): Value {
    if (!this.#value) throw this;
    return this.#value.value;
  }
}
