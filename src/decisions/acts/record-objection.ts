import { z } from 'zod';
import { accepted, invariant, type Result, refused } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import { presentAt } from '../../meetings/index.ts';
import { holds, optionalText, orAbsent } from '../../platform/index.ts';
import { participantCode, participantOf } from '../../registry/index.ts';
import { defineTextAct, delegationOn, delegationRoles, openText } from '../../texts/index.ts';
import { openQuestion } from '../reads/questions.ts';
import { mayObject, type ObjectRefusal } from '../rules/objecting.ts';
import { chairOn, presidingRoles } from '../rules/presiding.ts';
import { endQuestion, insertObjection } from '../writes/questions.ts';

/**
 * An objection to what was asked: made by the member's own delegation, or in the room and recorded by the chair or
 * the secretariat. The question is over; the body consults further and may be asked anew.
 *
 * @returns refused: see `ObjectRefusal`; `required` when the chair does not say whose objection it is.
 * @source procedure.md §1.8 (an objection prevents adoption), §1.4 rule 5 (names stay with the members).
 */
export const recordObjection = defineTextAct({
  name: 'decisions.record-objection',
  who: [...presidingRoles, 'secretariat', ...delegationRoles],
  input: z.object({
    text: z.string().max(60),
    /** For an objection made in the room; a delegation objects for itself. */
    participant: orAbsent(participantCode),
    reason: optionalText(2000),
  }),
  subject: (input) => `text:${input.text}`,
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/texts/{text}/objections',
    summary: 'Object to the text about which the body is asked, or record an objection made in the room',
  },
  async run(context, input): Promise<Result<null, ObjectRefusal | 'not-found' | 'required'>> {
    const { tx, actor } = context;
    const state = await openText(context, input.text);
    if (!state) return refused('not-found');
    const { body: bodyId, attributionAudience, audience } = state.text;
    const own = delegationOn(state.text, actor);
    const maySpeakForRoom =
      chairOn(bodyId, actor) !== null || holds(actor, ['secretariat'], { body: bodyId });
    if (own === null && !maySpeakForRoom) return refused('not-found');
    const participant = own ?? input.participant;
    if (participant === undefined) return refused('required', { at: 'participant' });
    const question = await openQuestion(tx, state.text.id);
    const body = await bodyOf(tx, bodyId);
    const channel = own === null ? 'room' : 'delegation';
    const may = mayObject({
      isAsked: question !== null,
      channel,
      isMember: body?.members.includes(participant) ?? false,
      isPresent: question !== null && (await presentAt(tx, question.meeting)).includes(participant),
      isOrganisation: (await participantOf(tx, participant))?.nature === 'organisation',
      organisationsMayBlock: body?.organisationsMayBlock ?? null,
    });
    if (!may.ok) return may;
    invariant(question && actor.personId, 'an objection to a question, by a person');
    await insertObjection(context, question, {
      participant,
      reason: input.reason || null,
      channel,
      recordedBy: actor.personId,
      audience: attributionAudience,
    });
    await endQuestion(context, question.id, 'objection');
    await context.tell({ name: 'decisions.question-ended', subject: `text:${state.text.id}`, audience });
    return accepted(null);
  },
});
