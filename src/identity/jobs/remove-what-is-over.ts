import { clockViewer, type Job, perform } from '../../platform/index.ts';
import { removeWhatIsOver } from '../acts/remove-what-is-over.ts';

/** Wakes once a night; late, twice or never does no harm. */
export const removeWhatIsOverJob: Job = {
  task: 'identity.remove-what-is-over',
  wakes: '23 2 * * *',
  async run(house) {
    await perform(house.database, removeWhatIsOver, {}, { viewer: clockViewer, now: house.clock() });
  },
};
