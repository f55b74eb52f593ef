import { z } from 'zod';
import { accepted, invariant, type Result, refused } from '../../base/index.ts';
import { defineAct } from '../../platform/index.ts';
import { decisionOf } from '../reads/decisions.ts';
import { linksOf } from '../reads/register.ts';
import { type LinkRefusal, mayLink } from '../rules/linking.ts';
import { presidingRoles } from '../rules/presiding.ts';
import { linkKinds } from '../schema/register.ts';
import { insertLink } from '../writes/register.ts';
import { openEntry, tellOfEntry } from './register-entry.ts';
import { numberInput } from './release-keys.ts';

/**
 * Enter into the register how a decision stands to an earlier one: taken under it, amending it, or superseding it.
 * It says what the later text says; nothing is decided by it.
 *
 * @returns refused: see `LinkRefusal`.
 * @source issue 3 (links up and down, amended or superseded by); procedure.md §0.
 */
export const linkDecisions = defineAct({
  name: 'decisions.link-decisions',
  who: [...presidingRoles, 'secretariat'],
  input: z.object({ number: numberInput, kind: z.enum(linkKinds), other: numberInput }),
  subject: (input) => `decision:${input.number}`,
  api: {
    method: 'post',
    path: '/decisions/{number}/links',
    summary: 'Enter that a decision was taken under, amends or supersedes an earlier one',
  },
  async run(context, { number, kind, other }): Promise<Result<null, LinkRefusal | 'not-found'>> {
    const { tx } = context;
    const entry = await openEntry(context, number);
    if (!entry) return refused('not-found');
    const { decision: later, audience, person } = entry;
    const earlier = await decisionOf(tx, other);
    const standing = [...(await linksOf(tx, number)), ...(await linksOf(tx, other))];
    const may = mayLink({ kind, later, earlier, standing });
    if (!may.ok) return may;
    invariant(earlier, 'linked to a decision that is there');
    await insertLink(context, { decision: number, kind, other, person, audience });
    await tellOfEntry(context, entry, 'decisions.decision-linked');
    return accepted(null);
  },
});
