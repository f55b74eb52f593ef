import type { Job } from '../../src/platform/index.ts';

/** Jobs of other capabilities that wait in the same queue and are no part of a journey: they are let pass. */
const tasks = [
  'mail.deliver',
  'texts.announce',
  'texts.announce-revision',
  'meetings.invite-body',
  'meetings.write-of-change',
];

export function quietJobs(but: readonly string[] = []): Job[] {
  return tasks.filter((task) => !but.includes(task)).map((task) => ({ task, run: async () => {} }));
}
