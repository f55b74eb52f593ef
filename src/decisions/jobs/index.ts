import type { Job } from '../../platform/index.ts';
import { announceReleaseJob } from './announce-release.ts';
import { correctionJobs } from './corrections.ts';
import { releaseJob } from './release.ts';
import { silenceJobs } from './silence.ts';
import { writtenJobs } from './written.ts';

export const decisionJobs: readonly Job[] = [
  releaseJob,
  announceReleaseJob,
  ...silenceJobs,
  ...writtenJobs,
  ...correctionJobs,
];
