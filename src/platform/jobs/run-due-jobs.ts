import pg from 'pg';
import type { Instant } from '../../base/index.ts';
import type { House } from '../http/route.ts';
import type { Job } from './job.ts';

export interface RanJob {
  readonly task: string;
  readonly payload: unknown;
  /** What it threw; it waits for its next try then. */
  readonly error: unknown;
}

interface DueJob {
  readonly id: string;
  readonly task: string;
  readonly payload: unknown;
  readonly attempts: number;
}

const jobsMax = 10_000;

/**
 * Run, one after the other, every job that is due at `now`, and those that they ask for, until none is left.
 *
 * The worker compares with the clock of the database server. Who brings a clock of its own (tests, a seed that plays
 * weeks in seconds) runs jobs with this instead: due is what was asked for at once, or for an instant not after `now`.
 * A failed job waits as long as it would wait with the worker, counted from `now`.
 *
 * @throws the first error of a job, unless `keepGoing`.
 */
export async function runDueJobs(
  house: House,
  jobs: readonly Job[],
  options: { readonly now: Instant; readonly keepGoing?: boolean },
): Promise<readonly RanJob[]> {
  const client = new pg.Client({ connectionString: house.database.ownerUrl });
  await client.connect();
  const ran: RanJob[] = [];
  try {
    for (
      let job = await takeDue(client, options.now);
      job && ran.length < jobsMax;
      job = await takeDue(client, options.now)
    ) {
      const error = await runOne(house, jobs, job);
      if (error === null)
        await client.query('delete from graphile_worker._private_jobs where id = $1', [job.id]);
      else await putOff(client, job, { now: options.now, error });
      ran.push({ task: job.task, payload: job.payload, error });
      if (error !== null && !options.keepGoing) throw error;
    }
  } finally {
    await client.end();
  }
  return ran;
}

/** The next due job, marked as being worked on. `run_at` is the row's own last change when it was asked for at once. */
async function takeDue(client: pg.Client, now: Instant): Promise<DueJob | null> {
  const found = await client.query<DueJob>(
    `update graphile_worker._private_jobs job
    set attempts = attempts + 1, locked_at = run_at, locked_by = 'due'
    from graphile_worker._private_tasks task
    where task.id = job.task_id and job.id = (
      select id from graphile_worker._private_jobs
      where is_available and (run_at <= $1 or run_at = updated_at)
      order by priority, run_at, id limit 1 for update skip locked)
    returning job.id::text as id, task.identifier as task, job.payload, job.attempts`,
    [now.toString()],
  );
  return found.rows[0] ?? null;
}

async function runOne(house: House, jobs: readonly Job[], due: DueJob): Promise<unknown> {
  const job = jobs.find(({ task }) => task === due.task);
  if (!job) return new Error(`no job is named ${due.task}`);
  try {
    await job.run(house, due.payload);
    return null;
  } catch (error) {
    return error ?? new Error(`${due.task} threw nothing`);
  }
}

async function putOff(
  client: pg.Client,
  job: DueJob,
  failed: { now: Instant; error: unknown },
): Promise<void> {
  // The worker's own backoff: e to the power of the attempts, at most e¹⁰ seconds.
  const waitSeconds = Math.ceil(Math.exp(Math.min(job.attempts, 10)));
  await client.query(
    `update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = $2, last_error = $3 where id = $1`,
    [job.id, failed.now.add({ seconds: waitSeconds }).toString(), String(failed.error)],
  );
}
