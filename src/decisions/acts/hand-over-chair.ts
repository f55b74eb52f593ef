import { z } from 'zod';
import { holdersOf } from '../../access/index.ts';
import { accepted, invariant, type Result, refused } from '../../base/index.ts';
import { type ActContext, defineAct, seatIn } from '../../platform/index.ts';
import {
  chairRoles,
  handoversOf,
  hasHandedOver,
  insertHandover,
  openText,
  type Text,
  takeBackHandover,
} from '../../texts/index.ts';
import { openQuestion } from '../reads/questions.ts';
import { presidingRoles } from '../rules/presiding.ts';

export type HandoverRefusal =
  | 'being-asked'
  | 'no-other-chair'
  | 'handed-over-already'
  | 'not-handed-over'
  | 'not-found';

const input = z.object({ text: z.string().max(60) });

/**
 * Hand the chair over for one text, so as to speak on it for the own delegation: from now on the person presides over
 * this text no more, until the chair is taken back. Both moments stay in the record.
 *
 * @returns refused: `handed-over-already`; `no-other-chair` (nobody else could preside over this text); `being-asked`
 * (nobody passes from presiding to speaking within one question).
 * @source procedure.md §3.2: the presiding officer hands over the chair first.
 */
export const handOverChair = defineAct({
  name: 'decisions.hand-over-chair',
  who: chairRoles,
  input,
  subject: ({ text }) => `text:${text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/chair/handover',
    summary: 'Hand the chair over for one text, so as to speak on it for the own delegation',
  },
  async run(context, { text: id }): Promise<Result<null, HandoverRefusal>> {
    const { tx } = context;
    const opened = await openChair(context, id);
    if (!opened) return refused('not-found');
    const { text, person, chair } = opened;
    if (await hasHandedOver(tx, id, person)) return refused('handed-over-already');
    if (await isAsked(context, text)) return refused('being-asked');
    if (!(await isAnotherThere(context, text, person))) return refused('no-other-chair');
    await insertHandover(context, text, { ...chair, person });
    const audience = text.attributionAudience;
    await context.tell({ name: 'decisions.chair-handed-over', subject: `text:${id}`, audience });
    return accepted(null);
  },
});

/**
 * Take the chair back that was handed over for a text.
 *
 * @returns refused: `not-handed-over`; `being-asked`, as above.
 */
export const takeBackChair = defineAct({
  name: 'decisions.take-back-chair',
  who: chairRoles,
  input,
  subject: ({ text }) => `text:${text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/chair/return',
    summary: 'Take back the chair that was handed over for one text',
  },
  async run(context, { text: id }): Promise<Result<null, HandoverRefusal>> {
    const opened = await openChair(context, id);
    if (!opened) return refused('not-found');
    const { text, person } = opened;
    if (!(await hasHandedOver(context.tx, id, person))) return refused('not-handed-over');
    if (await isAsked(context, text)) return refused('being-asked');
    await takeBackHandover(context, { text: id, person });
    const audience = text.attributionAudience;
    await context.tell({ name: 'decisions.chair-taken-back', subject: `text:${id}`, audience });
    return accepted(null);
  },
});

/** The text, locked, for a person who holds the chair of its body, or the pen. */
async function openChair(context: ActContext, id: string) {
  const { actor } = context;
  const state = await openText(context, id);
  const chair = state && seatIn(actor, chairRoles, state.text.body);
  if (!state || !chair) return null;
  invariant(actor.personId, 'a chair is a person');
  const { role, participant } = chair;
  return { text: state.text, person: actor.personId, chair: { role, participant } };
}

/** Whether the body has a question about the text before it: put in the meeting, under silence or in writing. */
async function isAsked({ tx }: ActContext, { id, frozenBy }: Text): Promise<boolean> {
  return frozenBy !== null || (await openQuestion(tx, id)) !== null;
}

/** Whether another could preside over the text: somebody in the chair of the body who has not handed it over too. */
async function isAnotherThere({ tx }: ActContext, { id, body }: Text, person: string): Promise<boolean> {
  const away = (await handoversOf(tx, id)).filter((one) => one.takenBackAt === null);
  const presiding: readonly string[] = presidingRoles;
  return (await holdersOf(tx, body)).some(
    (one) =>
      presiding.includes(one.role) &&
      one.person !== person &&
      !away.some((gone) => gone.person === one.person),
  );
}
