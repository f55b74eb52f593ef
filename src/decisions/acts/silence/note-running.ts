import { z } from 'zod';
import { accepted, invariant } from '../../../base/index.ts';
import { clockViewer, defineAct, type House, perform, readAs, writeAs } from '../../../platform/index.ts';
import { lastBeat } from '../../reads/silence/heartbeat.ts';
import { downtimeReason, wasDown } from '../../rules/silence/downtime.ts';
import { lockBeat, noteBeat } from '../../writes/heartbeat.ts';
import { insertOutage } from '../../writes/silence.ts';

/**
 * Note that the forum runs; where it did not for a while, enter that as an outage first. Called before anybody is
 * answered and each minute from then on, at every node.
 */
export async function noteRunning({ database, clock }: Pick<House, 'database' | 'clock'>): Promise<void> {
  const scope = { viewer: clockViewer, now: clock() };
  const last = await readAs(database, scope, lastBeat);
  if (last && wasDown(last, scope.now)) {
    const done = await perform(database, recordDowntime, {}, scope);
    invariant(done.ok, 'an outage of the forum itself was refused');
    return;
  }
  // Not an act: nobody is told each minute that all is well.
  await writeAs(database, { ...scope, actName: 'decisions.note-running', isUnseen: true }, (tx) =>
    noteBeat(tx, scope.now),
  );
}

/** Between its last note and now the forum did not run. A second node finds it entered. */
export const recordDowntime = defineAct({
  name: 'decisions.record-downtime',
  who: ['clock'],
  input: z.object({}),
  subject: () => 'outage',
  async run(context) {
    const { tx, now } = context;
    const last = await lockBeat(tx);
    if (last && wasDown(last, now)) {
      const outage = { fromAt: last, untilAt: now, reason: downtimeReason, person: null, audience: 'public' };
      await insertOutage(context, outage);
    }
    await noteBeat(tx, now);
    return accepted(null);
  },
});
