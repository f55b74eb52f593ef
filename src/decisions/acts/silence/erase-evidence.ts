import { z } from 'zod';
import { audienceOf } from '../../../access/index.ts';
import { accepted, invariant, type Result, refused } from '../../../base/index.ts';
import { bodyOf } from '../../../groups/index.ts';
import { mayTakeAway } from '../../../library/index.ts';
import { type ActContext, idInput, textInput } from '../../../platform/index.ts';
import { defineTextAct } from '../../../texts/index.ts';
import { evidenceKeysOf, evidenceOf } from '../../reads/silence/evidence.ts';
import { messageOf } from '../../reads/silence/rounds.ts';
import { chairOn, presidingRoles } from '../../rules/presiding.ts';
import { chairOfNobody, type KeyRefusal, maySign, releaseKeys } from '../../rules/releasing.ts';
import { eraseEvidenceContent, insertEvidenceKey } from '../../writes/silence.ts';
import { openRound } from './open-round.ts';

/** What one key of an erasure brought about. */
export interface Erasure {
  /** `waiting` for other chairs, or `erased`: the hash alone is left. */
  readonly state: 'waiting' | 'erased';
  /** Participants in whose chair a signature is still needed. */
  readonly waitingFor: readonly string[];
}

/**
 * A chair signs, with a reason, that the original of what came by mail or letter be erased. Where every chair must act,
 * the last of them does it. The message, the words about its evidence and the hash stay: what it brought about stands.
 *
 * @returns whether it waits, and for whom. Refused: see `KeyRefusal`; `nothing-to-erase`; `under-hold` with its reason.
 * @source DESIGN §2, law 9; JOURNEYS c (a second key confirms); glossary B (co-chairs' rule).
 */
export const eraseEvidence = defineTextAct({
  name: 'decisions.erase-evidence',
  grave: true,
  who: presidingRoles,
  input: z.object({ text: z.string().max(60), message: idInput, reason: textInput(1000) }),
  subject: (input) => `text:${input.text}`,
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/texts/{text}/silence/messages/{message}/erasure',
    summary: 'Sign, as a chair and with a reason, that the original that came with a message be erased',
  },
  async run(
    context,
    input,
  ): Promise<Result<Erasure, KeyRefusal | 'nothing-to-erase' | 'under-hold' | 'not-found'>> {
    const { tx, actor } = context;
    const opened = await openRound(context, input.text);
    const chair = opened && chairOn(opened.state.text.body, actor);
    if (!opened || !chair || !actor.personId) return refused('not-found');
    const message = await messageOf(tx, input.message);
    const [original] = message ? await evidenceOf(tx, [message.id]) : [];
    if (
      message?.round !== opened.round.id ||
      !original ||
      original.erasedAt !== null ||
      original.withheldAt !== null
    )
      return refused('nothing-to-erase');
    const kept = await mayTakeAway(tx, opened.round);
    if (!kept.ok) return kept;
    const participant = chair.participant ?? chairOfNobody;
    const person = actor.personId;
    const { rule, keys } = await keysNow(context, opened.round.body, message.id);
    const may = maySign({ rule, keys, isReady: false, participant, person });
    if (!may.ok) return may;
    const audience = audienceOf.chairs(opened.round.body);
    const { reason } = input;
    await insertEvidenceKey(context, { message: message.id, participant, person, reason, audience });
    const { isComplete, waitingFor } = (await keysNow(context, opened.round.body, message.id)).keys;
    if (isComplete) await eraseEvidenceContent(context, message.id);
    const name = isComplete ? 'decisions.evidence-erased' : 'decisions.evidence-erasure-signed';
    await context.tell({ name, subject: `text:${input.text}`, audience });
    return accepted({ state: isComplete ? 'erased' : 'waiting', waitingFor });
  },
});

async function keysNow({ tx, now }: ActContext, body: string, message: string) {
  const found = await bodyOf(tx, body);
  invariant(found, 'a round without its body');
  const rule = { chairs: found.chairs, coChairRule: found.coChairRule };
  return { rule, keys: releaseKeys(rule, await evidenceKeysOf(tx, message), now) };
}
