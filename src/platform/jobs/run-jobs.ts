import { Logger, parseCronItems, run, type TaskList } from 'graphile-worker';
import { invariant } from '../../base/index.ts';
import type { House } from '../http/route.ts';
import type { Job } from './job.ts';

export interface RunningJobs {
  /** Take no new jobs, let those at work finish, then return. A job cut off by the end of the process runs again. */
  stop(): Promise<void>;
}

/**
 * Run jobs of the database as they fall due, beside any number of other nodes that do the same. A job that throws
 * runs again later, each time after a longer wait (up to 25 times, DESIGN §3: jobs are the outbox of acts).
 *
 * @param worker.atOnce how many jobs this node does at the same time.
 */
export async function runJobs(worker: {
  readonly house: House;
  readonly jobs: readonly Job[];
  readonly atOnce?: number;
}): Promise<RunningJobs> {
  const { house, jobs, atOnce = 4 } = worker;
  const runner = await run({
    connectionString: house.database.ownerUrl,
    concurrency: atOnce,
    maxPoolSize: atOnce + 2,
    // Who started the process also hears the signals, and stops us after the last request.
    noHandleSignals: true,
    logger: reportOf(house),
    taskList: taskListOf(house, jobs),
    parsedCronItems: parseCronItems(
      jobs.flatMap(({ task, wakes }) =>
        wakes === undefined ? [] : [{ task, match: wakes, options: { jobKey: `wake:${task}` } }],
      ),
    ),
  });
  // Its promise ends with the runner; a failure to stop comes out of `stop` and needs no second report.
  runner.promise.catch((error: unknown) => console.error('jobs: the worker ended', error));
  return { stop: () => runner.stop() };
}

function taskListOf(house: House, jobs: readonly Job[]): TaskList {
  const tasks: Record<string, (payload: unknown) => Promise<void>> = {};
  for (const job of jobs) {
    invariant(!(job.task in tasks), `two jobs are named ${job.task}`);
    tasks[job.task] = (payload) => job.run(house, payload);
  }
  return tasks;
}

/** The worker says much at each job; an operator needs to know what failed. */
function reportOf(house: House): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || (level === 'warning' && house.production)) console.error(`jobs: ${message}`);
  });
}
