import { z } from 'zod';
import { audienceOf } from '../../../access/index.ts';
import { accepted, invariant, isBefore, type Result, refused } from '../../../base/index.ts';
import { bodyOf } from '../../../groups/index.ts';
import { type ActContext, textInput } from '../../../platform/index.ts';
import { defineTextAct } from '../../../texts/index.ts';
import { chairOn, presidingRoles } from '../../rules/presiding.ts';
import { chairOfNobody, type KeyFacts, type KeyRefusal, mayDecline, maySign } from '../../rules/releasing.ts';
import type { SilenceRefusal } from '../../rules/silence/refusals.ts';
import { insertSilenceKey } from '../../writes/silence.ts';
import { type OpenedRound, openRound } from './open-round.ts';
import { type Opening, open, openingKeys } from './opening.ts';

type SignRefusal =
  | KeyRefusal
  | SilenceRefusal
  | 'under-another-procedure'
  | 'must-findings'
  | 'not-found'
  | 'keys-lapsed';

/**
 * Another chair signs the opening of a round. With the last key the words and the list of those who may object are
 * frozen, and notice goes to every member.
 *
 * @returns what is still waited for. Refused: `keys-lapsed` a week after the first key; see `KeyRefusal` and the
 * table's row `propose`.
 */
export const signSilence = defineTextAct({
  name: 'decisions.sign-silence',
  grave: true,
  who: presidingRoles,
  input: z.object({ text: z.string().max(60) }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/silence/keys',
    summary: 'Sign, as a chair, the opening of a round',
  },
  async run(context, input): Promise<Result<Opening, SignRefusal>> {
    const holder = await openDraft(context, input.text);
    if (!holder.ok) return holder;
    const { opened, facts, audience } = holder.value;
    const may = maySign(facts);
    if (!may.ok) return may;
    const { participant, person } = facts;
    const { round, state } = opened;
    await insertSilenceKey(context, {
      ...{ round: round.id, participant, what: 'signed', person, reason: null, audience },
    });
    const body = await bodyOf(context.tx, round.body);
    invariant(body, 'a text without its body');
    await context.tell({ name: 'decisions.silence-signed', subject: `text:${state.text.id}`, audience });
    return open(context, state, body);
  },
});

/**
 * A chair does not sign the opening for now, and says why to the other chairs and the secretariat. It may sign later,
 * until the keys lapse.
 *
 * @returns refused: `keys-lapsed`; see `KeyRefusal`.
 */
export const declineSilence = defineTextAct({
  name: 'decisions.decline-silence',
  who: presidingRoles,
  input: z.object({ text: z.string().max(60), reason: textInput(1000) }),
  subject: (input) => `text:${input.text}`,
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/texts/{text}/silence/keys/refusal',
    summary: 'Decline, as a chair and with a reason, to sign the opening of a round',
  },
  async run(context, input): Promise<Result<null, SignRefusal>> {
    const holder = await openDraft(context, input.text);
    if (!holder.ok) return holder;
    const { opened, facts, audience } = holder.value;
    const may = mayDecline(facts);
    if (!may.ok) return may;
    const { participant, person } = facts;
    const { reason } = input;
    await insertSilenceKey(context, {
      ...{ round: opened.round.id, participant, what: 'declined', person, reason, audience },
    });
    await context.tell({ name: 'decisions.silence-declined', subject: `text:${input.text}`, audience });
    return accepted(null);
  },
});

interface KeyHolder {
  readonly opened: OpenedRound;
  readonly facts: KeyFacts;
  readonly audience: string;
}

async function openDraft(
  context: ActContext,
  text: string,
): Promise<Result<KeyHolder, 'not-found' | 'keys-lapsed'>> {
  const opened = await openRound(context, text);
  const chair = opened && chairOn(opened.state.text.body, context.actor);
  if (!opened || !chair) return refused('not-found');
  const { round } = opened;
  const isDraft = round.state === 'draft';
  if (isDraft && !isBefore(context.now, round.keysUntil)) return refused('keys-lapsed');
  invariant(context.actor.personId, 'a chair is a person');
  const { rule, keys } = await openingKeys(context.tx, round);
  return accepted({
    opened,
    facts: {
      ...{ rule, keys, isReady: !isDraft },
      participant: chair.participant ?? chairOfNobody,
      person: context.actor.personId,
    },
    audience: audienceOf.chairs(round.body),
  });
}
