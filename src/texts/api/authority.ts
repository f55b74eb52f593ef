import { z } from 'zod';
import { defineRead, roles } from '../../platform/index.ts';
import { authoritiesOn } from '../reads/authority.ts';

/** Who was let speak on a text: of the own delegation; the secretariat reads all. */
export const authoritiesRead = defineRead({
  name: 'texts.authorities',
  who: ['person'],
  path: '/texts/{text}/authorities',
  summary: 'Advisers of the own delegation who were let speak on a text',
  input: z.object({ text: z.string().max(60) }),
  output: z.object({
    authorities: z.array(
      z.object({
        id: z.uuid(),
        participant: z.string(),
        giver: z.uuid(),
        giverRole: z.enum(roles),
        holder: z.uuid(),
        givenAt: z.iso.datetime(),
        untilAt: z.iso.datetime(),
        untilZone: z.string(),
        endedAt: z.iso.datetime().nullable(),
      }),
    ),
  }),
  async run(tx, _, { text }) {
    const row = await tx.selectFrom('texts.text').select('id').where('id', '=', text).executeTakeFirst();
    if (!row) return null;
    const found = await authoritiesOn(tx, text);
    return {
      authorities: found.map(({ id, participant, giver, giverRole, holder, untilZone, ...at }) => ({
        ...{ id, participant, giver, giverRole, holder, untilZone },
        givenAt: at.givenAt.toString(),
        untilAt: at.untilAt.toString(),
        endedAt: at.endedAt?.toString() ?? null,
      })),
    };
  },
});
