import { z } from 'zod';
import { accepted, type Result, refused } from '../../../base/index.ts';
import { defineAct, optionalText, textInput } from '../../../platform/index.ts';
import { insertCorrection, insertCorrectionWithdrawal, parseCanonicalText } from '../../../texts/index.ts';
import { type CorrectionRefusal, mayCorrect } from '../../rules/correcting.ts';
import { presidingRoles } from '../../rules/presiding.ts';
import { openCorrections } from './ground.ts';

const wordsMax = 20_000;

export const textIdInput = z.string().max(60);

const changeInput = z.object({
  provision: z.string().max(60),
  /** The whole paragraph as it reads now, with earlier corrections. */
  from: optionalText(wordsMax),
  /** The whole paragraph as it is read instead. */
  to: optionalText(wordsMax),
  reason: optionalText(500),
});

/**
 * The secretariat or a chair puts a correction of a published text before the chairs: for each paragraph what is read
 * now, what instead, and why. The adopted text is not touched, then or ever.
 *
 * @returns the correction's id, which the chairs sign. Refused: see `CorrectionRefusal`.
 * @source procedure.md §1.1 (only Corr., editorial), §1.7.
 */
export const draftCorrection = defineAct({
  name: 'decisions.draft-correction',
  who: [...presidingRoles, 'secretariat'],
  input: z.object({ text: textIdInput, changes: z.array(changeInput).max(50) }),
  subject: (input) => `text:${input.text}`,
  unlogged: ['changes'],
  api: {
    method: 'post',
    path: '/texts/{text}/corrections',
    summary: 'Put an editorial correction of a published text before the chairs of its body',
  },
  async run(context, { text, changes }): Promise<Result<{ id: string }, CorrectionRefusal | 'not-found'>> {
    const ground = await openCorrections(context, text);
    if (!ground) return refused('not-found');
    const { decision, adopted, paragraphs, inHand, person, audience } = ground;
    const may = mayCorrect({
      isPublished: decision.releasedAt !== null,
      isRemoved: parseCanonicalText(adopted.canonical).removed === true,
      isOneInHand: inHand !== null,
      paragraphs,
      changes,
    });
    if (!may.ok) return may;
    const id = await insertCorrection(context, { text, changes, draftedBy: person, audience });
    await context.tell({ name: 'decisions.correction-drafted', subject: `text:${text}`, audience });
    return accepted({ id });
  },
});

/**
 * Take a correction back before every chair has signed, with a reason. It leaves no number and nothing in public.
 *
 * @returns refused: `moved-on` when another correction, or none, is before the chairs; `already-signed-by-all`.
 */
export const withdrawCorrection = defineAct({
  name: 'decisions.withdraw-correction',
  who: [...presidingRoles, 'secretariat'],
  input: z.object({ text: textIdInput, correction: z.uuid('not-an-id'), reason: textInput(1000) }),
  subject: (input) => `text:${input.text}`,
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/texts/{text}/corrections/withdrawal',
    summary: 'Take back, with a reason, a correction that is before the chairs',
  },
  async run(
    context,
    { text, correction, reason },
  ): Promise<Result<null, 'moved-on' | 'already-signed-by-all' | 'not-found'>> {
    const ground = await openCorrections(context, text);
    if (!ground) return refused('not-found');
    const { inHand, person, audience } = ground;
    if (inHand?.id !== correction) return refused('moved-on');
    if (inHand.issuedAt !== null) return refused('already-signed-by-all');
    await insertCorrectionWithdrawal(context, { correction, person, reason, audience });
    await context.tell({ name: 'decisions.correction-withdrawn', subject: `text:${text}`, audience });
    return accepted(null);
  },
});
