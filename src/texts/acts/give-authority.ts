import { z } from 'zod';
import { audienceOf, holdsOffice } from '../../access/index.ts';
import { accepted, instantOfWall, invariant, type Result, refused } from '../../base/index.ts';
import { type ActContext, idInput, wallTimeInput, zoneInput } from '../../platform/index.ts';
import { standingAuthority } from '../reads/authority.ts';
import { type AuthorityRefusal, givingRoleIn, givingRoles, mayGive } from '../rules/authority.ts';
import { delegationOn, delegationRoles } from '../rules/standing.ts';
import { endAuthorityRow, insertAuthority } from '../writes/authority.ts';
import { openText } from '../writes/open-text.ts';
import { defineTextAct } from './text-act.ts';

/**
 * The focal point or the head lets an adviser of the own delegation speak for it on one text, until an instant: to table
 * and join proposals, withdraw them, ask to reopen a paragraph, say that there are no comments. It is no wider than the
 * giver's own right, ends with it, and is not passed on. Objections, replies, statements and confirmations stay with
 * those who hold an office (procedure.md §2.3, `object`).
 *
 * @returns its id. Refused: see `AuthorityRefusal`.
 * @source procedure.md §3.2: an adviser has no right to speak for the delegation unless the head designates.
 */
export const giveAuthority = defineTextAct({
  name: 'texts.give-authority',
  who: givingRoles,
  grave: true,
  input: z.object({
    text: z.string().max(60),
    person: idInput,
    untilWall: wallTimeInput,
    untilZone: zoneInput,
  }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/authorities',
    summary: 'Let an adviser speak for the own delegation on a text, until an instant',
  },
  async run(context, input): Promise<Result<{ authority: string }, AuthorityRefusal | 'not-found'>> {
    const { tx, now } = context;
    const opened = await openAsGiver(context, input.text);
    if (!opened) return refused('not-found');
    const { state, giver, giverRole, participant, hat } = opened;
    const { id: text, body } = state.text;
    const { person: holder, untilZone } = input;
    const untilAt = instantOfWall(input.untilWall, untilZone);
    const may = mayGive({
      ...{ now, untilAt, isAdopted: state.isAdopted },
      isAdviser: await holdsOffice(tx, { person: holder, hat, roles: ['adviser'], body }),
      speaks: await holdsOffice(tx, { person: holder, hat, roles: delegationRoles, body }),
      hasOne: (await standingAuthority(tx, { text, participant, holder, now })) !== null,
    });
    if (!may.ok) return may;
    const audience = audienceOf.delegation(participant);
    const authority = await insertAuthority(context, {
      ...{ text, participant, giver, giverRole, holder, untilAt, untilZone, audience },
    });
    await context.tell({ name: 'texts.authority-given', subject: `text:${text}`, audience });
    return accepted({ authority });
  },
});

/**
 * End an authority before its time: a focal point or head of the delegation that gave it.
 *
 * @returns refused: `not-found`, `already-ended`.
 */
export const endAuthority = defineTextAct({
  name: 'texts.end-authority',
  who: givingRoles,
  input: z.object({ text: z.string().max(60), authority: idInput }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/authorities/{authority}/end',
    summary: 'End the right of an adviser to speak on a text',
  },
  async run(context, { text, authority }): Promise<Result<null, 'already-ended' | 'not-found'>> {
    const opened = await openAsGiver(context, text);
    if (!opened) return refused('not-found');
    const { giver: by, participant } = opened;
    const stood = await endAuthorityRow(context, { id: authority, text, participant, by });
    if (!stood) return refused('already-ended');
    const audience = audienceOf.delegation(participant);
    await context.tell({ name: 'texts.authority-ended', subject: `text:${text}`, audience });
    return accepted(null);
  },
});

/** The text, locked, for who may give authority on it in the own delegation. */
async function openAsGiver(context: ActContext, id: string) {
  const { actor } = context;
  const state = await openText(context, id);
  const participant = state && delegationOn(state.text, actor);
  const giverRole = state && givingRoleIn(state.text.body, actor);
  if (!state || !participant || !giverRole) return null;
  invariant(actor.personId && actor.hat, 'a focal point is a person under a hat');
  return { state, participant, giverRole, giver: actor.personId, hat: actor.hat.key };
}
