import { z } from 'zod';
import { accepted, type Result } from '../../base/index.ts';
import { idInput, optionalText, orAbsent, textInput, wallTimeInput } from '../../platform/index.ts';
import { namesOf, participantCode } from '../../registry/index.ts';
import { defineTextAct, delegationRoles, isClean } from '../../texts/index.ts';
import { statementsOn } from '../reads/statements.ts';
import { mayState, type StateRefusal } from '../rules/stating.ts';
import { statementKinds } from '../schema/statements.ts';
import { insertStatement } from '../writes/statements.ts';
import { arrivalOf, openGround, paragraphsOf, receiptOf, statementAudience } from './statement-ground.ts';

/**
 * Put a statement on record with a decision: made by the delegation, or received from it by an official written
 * channel and entered as received. It changes no word and prevents nothing; who objects does so elsewhere.
 *
 * @returns the statement's id. Refused: see `StateRefusal`; `required` when the secretariat does not say whose it is,
 * when it arrived and what shows it.
 * @source procedure.md §1.8 (statements attached to an adoption), §2.3 invariant 1; JOURNEYS, second part.
 */
export const makeStatement = defineTextAct({
  name: 'decisions.make-statement',
  who: ['secretariat', ...delegationRoles],
  input: z.object({
    text: z.string().max(60),
    kind: z.enum(statementKinds),
    /** Permanent ids of paragraphs; none: the text as a whole. */
    provisions: z.array(idInput).max(100).default([]),
    words: textInput(10_000),
    language: orAbsent(z.string().max(35)),
    /** Whose it is, when the secretariat enters it; a delegation speaks for itself. */
    participant: orAbsent(participantCode),
    /** Wall-clock time in the body's official zone, when the secretariat enters it. */
    receivedAt: orAbsent(wallTimeInput),
    evidence: optionalText(500),
  }),
  subject: (input) => `text:${input.text}`,
  unlogged: ['words', 'evidence'],
  api: {
    method: 'post',
    path: '/texts/{text}/statements',
    summary: 'Put a statement on record with the decision, or enter one as received',
  },
  async run(context, input): Promise<Result<{ statement: string }, StateRefusal | 'not-found' | 'required'>> {
    const { tx, now } = context;
    const found = await openGround(context, input.text, input.participant);
    if (!found.ok) return found;
    const { state, body, decision, participant } = found.value;
    const arrival = arrivalOf(found.value, input, now);
    if (!arrival.ok) return arrival;
    const { receivedAt, evidence } = arrival.value;
    const paragraphs = (await paragraphsOf(tx, state)).map(({ id }) => id);
    const provisions = [...new Set(input.provisions)];
    const standing = await statementsOn(tx, state.text.id);
    const may = mayState({
      kind: input.kind,
      provisions,
      paragraphs,
      isMember: body.members.includes(participant),
      isClean: !state.isAdopted && isClean(state),
      decided: decision,
      receivedAt,
      now,
      standing: standing.filter((one) => one.participant === participant).length,
    });
    if (!may.ok) return may;
    const audience = statementAudience(found.value);
    const statement = await insertStatement(
      context,
      {
        text: state.text.id,
        kind: input.kind,
        participant,
        name: (await namesOf(tx))[participant] ?? participant,
        provisions: paragraphs.filter((id) => provisions.includes(id)),
        language: input.language ?? state.text.language,
        words: input.words,
        receivedAt,
        audience,
      },
      receiptOf(context, found.value, evidence),
    );
    await context.tell({ name: 'decisions.statement-made', subject: `text:${state.text.id}`, audience });
    return accepted({ statement });
  },
});
