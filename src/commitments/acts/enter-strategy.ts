import { accepted, refused } from '../../base/index.ts';
import { defineAct } from '../../platform/index.ts';
import { strategiesOf } from '../reads.ts';
import { strategyInput } from '../schema.ts';
import { insertStrategy } from '../writes.ts';

/**
 * Enter a strategy with its areas and the word with which it was decided.
 *
 * @returns refused: `id-taken`, `another-in-force`, `no-such-strategy` (that it replaces).
 */
export const enterStrategy = defineAct({
  name: 'commitments.enter-strategy',
  who: ['secretariat', 'clock'],
  input: strategyInput,
  subject: (input) => `strategy:${input.id}`,
  api: { method: 'post', path: '/strategies', summary: 'Enter a strategy and its areas' },
  async run({ tx }, strategy) {
    const known = await strategiesOf(tx);
    if (known.some((one) => one.id === strategy.id)) return refused('id-taken', { at: 'id' });
    if (strategy.inForce && known.some((one) => one.inForce))
      return refused('another-in-force', { at: 'inForce' });
    if (strategy.replaces !== null && !known.some((one) => one.id === strategy.replaces)) {
      return refused('no-such-strategy', { at: 'replaces' });
    }
    await insertStrategy(tx, strategy);
    return accepted({ id: strategy.id });
  },
});
