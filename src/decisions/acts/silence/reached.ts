import { outboxStates, type Tx } from '../../../platform/index.ts';
import { noticesOf } from '../../reads/silence/notices.ts';

/**
 * Whether notice of a round reached a member: by letter, or by one message at least that did not bounce. Whether
 * anybody read it is never asked.
 *
 * @source procedure.md §2.3, invariant 6.
 */
export async function wasReached(tx: Tx, round: string, participant: string): Promise<boolean> {
  const notices = (await noticesOf(tx, round)).filter((one) => one.participant === participant);
  if (notices.some(({ channel }) => channel === 'letter')) return true;
  const messages = notices.flatMap(({ message }) => message ?? []);
  const states = await outboxStates(tx, messages);
  return messages.some((id) => states.get(id) !== 'bounced');
}
