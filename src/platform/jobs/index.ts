export type { Job } from './job.ts';
export { type RanJob, runDueJobs } from './run-due-jobs.ts';
export { type RunningJobs, runJobs } from './run-jobs.ts';
