import { z } from 'zod';
import { defineRead } from '../../platform/index.ts';
import { receivedFiles } from '../reads/received.ts';
import { itemState } from '../rules/received-state.ts';

const instantText = z.iso.datetime();

/** What delegations sent about a text by an official channel, and what became of it. */
export const receivedFilesRead = defineRead({
  name: 'texts.received-files',
  who: ['person'],
  path: '/texts/{text}/received-files',
  summary: 'Files received about a text, and what was understood of each',
  input: z.object({ text: z.string().max(60) }),
  output: z.object({
    files: z.array(
      z.object({
        id: z.string(),
        participant: z.string().nullable(),
        name: z.string(),
        sha256: z.string(),
        channel: z.string(),
        receivedAt: instantText,
        supersedes: z.string().nullable(),
        supersededBy: z.string().nullable(),
        isNote: z.boolean(),
        /** Since when it is hidden because somebody reported it; its items are then what it became. */
        withheldAt: instantText.nullable(),
        /** When it was purged; only its hash is left. */
        erasedAt: instantText.nullable(),
        items: z.array(
          z.object({
            number: z.number(),
            state: z.enum(['to-enter', 'needs-you', 'entered', 'set-aside']),
            wish: z.looseObject({ kind: z.string() }).nullable(),
            unplaced: z.string().nullable(),
            why: z.string().nullable(),
            proposal: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
  async run(tx, _scope, { text }) {
    const row = await tx.selectFrom('texts.text').select('id').where('id', '=', text).executeTakeFirst();
    if (!row) return null;
    const files = await receivedFiles(tx, text);
    return {
      files: files.map((file) => ({
        ...file,
        receivedAt: file.receivedAt.toString(),
        withheldAt: file.withheldAt?.toString() ?? null,
        erasedAt: file.erasedAt?.toString() ?? null,
        items: file.items.map((item) => ({
          ...item,
          wish: item.wish && { ...item.wish },
          state: itemState(item),
        })),
      })),
    };
  },
});
