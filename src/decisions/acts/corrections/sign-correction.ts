import { z } from 'zod';
import { accepted, type Result, refused } from '../../../base/index.ts';
import { type ActContext, defineAct, textInput } from '../../../platform/index.ts';
import { issueCorrection, type PreparedCorrection } from '../../../texts/index.ts';
import { presidingRoles } from '../../rules/presiding.ts';
import { chairOfNobody, type KeyFacts, type KeyRefusal, mayDecline, maySign } from '../../rules/releasing.ts';
import { insertCorrectionKey } from '../../writes/corrections.ts';
import { textIdInput } from './draft-correction.ts';
import { correctionKeys, openCorrections } from './ground.ts';

export const publishCorrectionTask = 'decisions.publish-correction';

/** What one key of a correction brought about. */
export interface CorrectionSigning {
  /** `waiting` for other chairs, or `ready`: the correction is being published. */
  readonly state: 'waiting' | 'ready';
  /** Participants in whose chair a signature is still needed. */
  readonly waitingFor: readonly string[];
  /** Instant of the first signature that counts, ISO 8601 in UTC. */
  readonly since: string;
  /** Given with the last key: `EX/DG.1/2/Corr.1`. */
  readonly symbol: string | null;
}

const correctionInput = z.uuid('not-an-id');

/**
 * A chair of the body signs a correction of its text. With the last key it gets its number and its bytes; then the
 * clock signs their hash, enters it into the public record and opens it to everybody.
 *
 * @param input.correction the one that the chair has read: another one is not signed in its place.
 * @returns whether it waits, for whom and since when. Refused: see `KeyRefusal`; `moved-on`. What was signed more than
 * a week before the other chair does not count.
 * @source glossary B (co-chairs' rule); procedure.md §1.1.
 */
export const signCorrection = defineAct({
  name: 'decisions.sign-correction',
  grave: true,
  who: presidingRoles,
  input: z.object({ text: textIdInput, correction: correctionInput }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/corrections/keys',
    summary: 'Sign, as a chair of the body, a correction of its text',
  },
  async run(
    context,
    { text, correction },
  ): Promise<Result<CorrectionSigning, KeyRefusal | 'moved-on' | 'not-found'>> {
    const holder = await openKeys(context, text, correction);
    if (!holder.ok) return holder;
    const { inHand, facts, audience, body } = holder.value;
    const may = maySign(facts);
    if (!may.ok) return may;
    const { participant, person } = facts;
    await insertCorrectionKey(context, {
      ...{ correction, participant, what: 'signed', person, reason: null, audience },
    });
    const { keys } = await correctionKeys(context.tx, { body, correction: inHand, now: context.now });
    const issued = keys.isComplete ? await issueCorrection(context, inHand) : null;
    if (issued) {
      const jobKey = `${publishCorrectionTask}:${correction}`;
      await context.enqueue({ task: publishCorrectionTask, payload: {}, jobKey });
    }
    await context.tell({ name: 'decisions.correction-signed', subject: `text:${text}`, audience });
    return accepted({
      state: issued ? 'ready' : 'waiting',
      waitingFor: keys.waitingFor,
      since: keys.since.toString(),
      symbol: issued?.symbol ?? null,
    });
  },
});

/**
 * A chair does not sign a correction for now, and says why to the other chairs and the secretariat. It may sign later.
 *
 * @returns refused: see `KeyRefusal`; `moved-on`.
 */
export const declineCorrection = defineAct({
  name: 'decisions.decline-correction',
  who: presidingRoles,
  input: z.object({ text: textIdInput, correction: correctionInput, reason: textInput(1000) }),
  subject: (input) => `text:${input.text}`,
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/texts/{text}/corrections/keys/refusal',
    summary: 'Decline, as a chair of the body and with a reason, to sign a correction',
  },
  async run(
    context,
    { text, correction, reason },
  ): Promise<Result<null, KeyRefusal | 'moved-on' | 'not-found'>> {
    const holder = await openKeys(context, text, correction);
    if (!holder.ok) return holder;
    const { facts, audience } = holder.value;
    const may = mayDecline(facts);
    if (!may.ok) return may;
    const { participant, person } = facts;
    await insertCorrectionKey(context, {
      correction,
      participant,
      what: 'declined',
      person,
      reason,
      audience,
    });
    await context.tell({ name: 'decisions.correction-declined', subject: `text:${text}`, audience });
    return accepted(null);
  },
});

interface Holder {
  readonly inHand: PreparedCorrection;
  readonly facts: KeyFacts;
  readonly audience: string;
  readonly body: string;
}

async function openKeys(
  context: ActContext,
  text: string,
  correction: string,
): Promise<Result<Holder, 'moved-on' | 'not-found'>> {
  const ground = await openCorrections(context, text);
  if (!ground?.chair) return refused('not-found');
  const { inHand, chair, person, audience, decision } = ground;
  if (inHand?.id !== correction) return refused('moved-on');
  const { body } = decision;
  const { rule, keys } = await correctionKeys(context.tx, { body, correction: inHand, now: context.now });
  const participant = chair.participant ?? chairOfNobody;
  const facts = { rule, keys, isReady: inHand.issuedAt !== null, participant, person };
  return accepted({ inHand, facts, audience, body });
}
