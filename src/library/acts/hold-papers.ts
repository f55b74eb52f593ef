import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, newId, type Result, refused } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import { defineAct, idInput, keyInput, textInput } from '../../platform/index.ts';
import { holdOf } from '../reads/holds.ts';
import { answersReports } from '../rules/guarding.ts';
import { endHoldAt, insertHold } from '../writes/holds.ts';

/**
 * Set a legal hold: the papers of a body, or of one of its texts, are kept whatever else would take them away. Purge
 * and erasure are refused with this reason until it is ended.
 *
 * @source JOURNEYS c6.
 */
export const holdPapers = defineAct({
  name: 'library.hold-papers',
  who: ['secretariat'],
  input: z.object({
    body: keyInput,
    /** One text of the body; absent or empty: all of them. */
    text: z.string().max(60).default(''),
    reason: textInput(1000),
  }),
  subject: ({ body }) => `body:${body}`,
  api: { method: 'post', path: '/papers/holds', summary: 'Set a legal hold on papers, with a reason' },
  async run(context, { body: id, text, reason }): Promise<Result<{ hold: string }, 'not-found'>> {
    const { tx, actor } = context;
    const body = await bodyOf(tx, id);
    if (!body || !actor.personId || !answersReports(id, actor)) return refused('not-found');
    const hold = newId();
    const audience = audienceOf.chairs(id);
    await insertHold(context, {
      ...{ id: hold, body: id, text: text === '' ? null : text },
      ...{ person: actor.personId, reason, audience },
    });
    await context.tell({ name: 'library.papers-held', subject: `body:${id}`, audience });
    return accepted({ hold });
  },
});

/**
 * End a legal hold, with a reason. What was refused because of it may be done again.
 *
 * @returns refused: `not-found` where none stands.
 */
export const endHold = defineAct({
  name: 'library.end-hold',
  who: ['secretariat'],
  input: z.object({ hold: idInput, reason: textInput(1000) }),
  subject: ({ hold }) => `hold:${hold}`,
  api: { method: 'post', path: '/papers/holds/{hold}/ending', summary: 'End a legal hold, with a reason' },
  async run(context, { hold: id, reason }): Promise<Result<Record<string, never>, 'not-found'>> {
    const { tx, actor } = context;
    const hold = await holdOf(tx, id);
    if (!hold || !actor.personId || !answersReports(hold.body, actor)) return refused('not-found');
    if (!(await endHoldAt(context, { id, person: actor.personId, reason }))) return refused('not-found');
    const audience = audienceOf.chairs(hold.body);
    await context.tell({ name: 'library.hold-ended', subject: `body:${hold.body}`, audience });
    return accepted({});
  },
});
