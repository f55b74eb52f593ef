import { z } from 'zod';
import { instant, isBefore, type Result, refused } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import { defineAct, holds, idInput, keyInput } from '../../platform/index.ts';
import type { StandsStill } from '../rules/changing.ts';
import type { ProposalRefusal } from '../rules/decide-proposal.ts';
import { wishFrom } from '../rules/wish-from.ts';
import { openText } from '../writes/open-text.ts';
import { proposalInput, type Tabled, tableProposal, tablingOf } from './submit-proposal.ts';

const input = proposalInput.extend({
  participant: keyInput,
  /** Others in whose name it came as well. */
  coSponsors: z.array(keyInput).max(200).default([]),
  /** `delegation` only where the clock brings in a record: nobody else submits in another's name. */
  channel: z.enum(['mail', 'letter', 'meeting', 'delegation']),
  /** When the channel's own evidence says that it arrived: ISO 8601 with an offset. */
  receivedAt: z.iso.datetime({ offset: true }),
  /** Permanent ids, where the proposal comes from a record that has given them. */
  id: idInput.optional(),
  newProvision: idInput.optional(),
});

/**
 * Enter what a delegation sent by an official written channel, as received: any such channel counts, and the time
 * of receipt is the channel's, not the clerk's. The delegation sees it as entered for it.
 *
 * Refused: as `submit-proposal`, and `not-of-the-body`, `received-in-the-future`.
 * @source JOURNEYS, second part, first rule.
 */
export const enterProposal = defineAct({
  name: 'texts.enter-proposal',
  who: ['secretariat', 'clock'],
  input,
  subject: (fields) => `text:${fields.text}`,
  unlogged: ['words', 'rationale'],
  api: { method: 'post', path: '/texts/{text}/received-proposals', summary: 'Enter a proposal as received' },
  async run(
    context,
    fields,
  ): Promise<
    Result<
      Tabled,
      ProposalRefusal | StandsStill | 'not-found' | 'required' | 'not-of-the-body' | 'received-in-the-future'
    >
  > {
    const state = await openText(context, fields.text);
    const isClock = context.actor.kind === 'clock';
    if (!state || !(isClock || holds(context.actor, ['secretariat']))) return refused('not-found');
    if (fields.channel === 'delegation' && !isClock) return refused('not-found');
    const { participant, coSponsors, channel, id, newProvision } = fields;
    const members = (await bodyOf(context.tx, state.text.body))?.members ?? [];
    const sponsors = [participant, ...coSponsors] as const;
    if (sponsors.some((code) => !members.includes(code)))
      return refused('not-of-the-body', { at: 'participant' });
    const receivedAt = instant(fields.receivedAt);
    if (isBefore(context.now, receivedAt)) return refused('received-in-the-future', { at: 'receivedAt' });
    const described = wishFrom(state, fields);
    if (!described.ok) return described;
    const wish = described.value;
    return tableProposal(context, state, {
      ...tablingOf(fields),
      wish: wish.kind === 'insert' && newProvision ? { ...wish, newId: newProvision } : wish,
      sponsors: [...sponsors],
      rationale: fields.rationale || null,
      channel,
      receivedAt,
      id,
    });
  },
});
