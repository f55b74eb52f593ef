import { z } from 'zod';
import { audienceOf } from '../../../access/index.ts';
import { accepted, invariant, isBefore, type Result, refused } from '../../../base/index.ts';
import { bodyOf } from '../../../groups/index.ts';
import { type ActContext, textInput } from '../../../platform/index.ts';
import { defineTextAct } from '../../../texts/index.ts';
import { chairOn, presidingRoles } from '../../rules/presiding.ts';
import { chairOfNobody, type KeyFacts, type KeyRefusal, mayDecline, maySign } from '../../rules/releasing.ts';
import type { DeadlineFault } from '../../rules/silence/round.ts';
import type { WrittenRefusal } from '../../rules/written/table.ts';
import { insertWrittenKey } from '../../writes/written.ts';
import { type OpenedWritten, openWritten } from './open-written.ts';
import { openToMembers, type WrittenOpening, writtenKeys } from './opening.ts';

type SignRefusal =
  | KeyRefusal
  | WrittenRefusal
  | DeadlineFault
  | 'must-findings'
  | 'not-found'
  | 'keys-lapsed';

/**
 * Another chair signs the opening of a written procedure. With the last key the words and the list of those that are
 * asked are frozen, and every member is written to.
 *
 * @returns what is still waited for. Refused: `keys-lapsed` a week after the first key; see `KeyRefusal` and the
 * table's row `open`.
 */
export const signWritten = defineTextAct({
  name: 'decisions.sign-written',
  who: presidingRoles,
  input: z.object({ text: z.string().max(60) }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/written/keys',
    summary: 'Sign, as a chair, the opening of a written procedure',
  },
  async run(context, input): Promise<Result<WrittenOpening, SignRefusal>> {
    const holder = await openDraft(context, input.text);
    if (!holder.ok) return holder;
    const { opened, facts } = holder.value;
    const may = maySign(facts);
    if (!may.ok) return may;
    const { round, state } = opened;
    const { participant, person } = facts;
    await insertWrittenKey(context, {
      ...{ round: round.id, participant, what: 'signed', person, reason: null },
      audience: audienceOf.chairs(round.body),
    });
    await tellChairs(context, opened, 'written-signed');
    const body = await bodyOf(context.tx, round.body);
    invariant(body, 'a text without its body');
    return openToMembers(context, state, body);
  },
});

/**
 * A chair does not sign the opening for now, and says why to the other chairs and the secretariat. It may sign later,
 * until the keys lapse.
 *
 * @returns refused: `keys-lapsed`; see `KeyRefusal`.
 */
export const declineWritten = defineTextAct({
  name: 'decisions.decline-written',
  who: presidingRoles,
  input: z.object({ text: z.string().max(60), reason: textInput(1000) }),
  subject: (input) => `text:${input.text}`,
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/texts/{text}/written/keys/refusal',
    summary: 'Decline, as a chair and with a reason, to sign the opening of a written procedure',
  },
  async run(context, input): Promise<Result<null, SignRefusal>> {
    const holder = await openDraft(context, input.text);
    if (!holder.ok) return holder;
    const { opened, facts } = holder.value;
    const may = mayDecline(facts);
    if (!may.ok) return may;
    const { participant, person } = facts;
    const { reason } = input;
    await insertWrittenKey(context, {
      ...{ round: opened.round.id, participant, what: 'declined', person, reason },
      audience: audienceOf.chairs(opened.round.body),
    });
    await tellChairs(context, opened, 'written-declined');
    return accepted(null);
  },
});

interface KeyHolder {
  readonly opened: OpenedWritten;
  readonly facts: KeyFacts;
}

async function openDraft(
  context: ActContext,
  text: string,
): Promise<Result<KeyHolder, 'not-found' | 'keys-lapsed'>> {
  const opened = await openWritten(context, text);
  const chair = opened && chairOn(opened.state.text.body, context.actor);
  if (!opened || !chair) return refused('not-found');
  const { round } = opened;
  const isDraft = round.state === 'drafted';
  if (isDraft && !isBefore(context.now, round.keysUntil)) return refused('keys-lapsed');
  invariant(context.actor.personId, 'a chair is a person');
  const { rule, keys } = await writtenKeys(context.tx, round);
  return accepted({
    opened,
    facts: {
      ...{ rule, keys, isReady: !isDraft },
      participant: chair.participant ?? chairOfNobody,
      person: context.actor.personId,
    },
  });
}

function tellChairs(context: ActContext, { round }: OpenedWritten, what: string): Promise<void> {
  const audience = audienceOf.chairs(round.body);
  return context.tell({ name: `decisions.${what}`, subject: `text:${round.text}`, audience });
}
