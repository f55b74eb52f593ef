import { z } from 'zod';
import { accepted, instantOfWall, isBefore, refused } from '../../base/index.ts';
import { defineAct, idInput, keyInput, wallTimeInput, zoneInput } from '../../platform/index.ts';
import { receivedFile } from '../reads/received.ts';
import { openText, touchText } from '../writes/open-text.ts';
import { assignFile as assign, linkFiles } from '../writes/received.ts';
import { membersOf, receivedChannels } from './receive-files.ts';

const input = z.object({
  text: z.string().max(60),
  file: idInput,
  participant: keyInput,
  channel: z.enum(receivedChannels),
  receivedAtWall: wallTimeInput,
  receivedZone: zoneInput,
});

/**
 * Say whose file it is, and when and how it arrived, where the file's name did not.
 *
 * Refused: `withheld` while a report about it waits, `not-of-the-body`, `received-in-the-future`, `already-entered` once proposals stand on it.
 */
export const assignFile = defineAct({
  name: 'texts.assign-file',
  who: ['secretariat'],
  input,
  subject: (fields) => `text:${fields.text}`,
  api: {
    method: 'put',
    path: '/texts/{text}/received-files/{file}/sender',
    summary: 'Say whose received file it is, and when it arrived',
  },
  async run(context, fields) {
    const state = await openText(context, fields.text);
    const file = state && (await receivedFile(context.tx, fields.text, fields.file));
    if (!state || !file) return refused('not-found');
    if (file.withheldAt !== null) return refused('withheld');
    if (file.summary.entered > 0) return refused('already-entered', { at: 'participant' });
    const members = await membersOf(context, state);
    if (!members.some(({ code }) => code === fields.participant))
      return refused('not-of-the-body', { at: 'participant' });
    const receivedAt = instantOfWall(fields.receivedAtWall, fields.receivedZone);
    if (isBefore(context.now, receivedAt)) return refused('received-in-the-future', { at: 'receivedAtWall' });
    const { participant, channel } = fields;
    await assign(context.tx, file.id, { participant, channel, receivedAt });
    await linkFiles(context.tx, fields.text, participant);
    if (file.participant !== participant) await linkFiles(context.tx, fields.text, file.participant);
    await touchText(context, state, 'files-received');
    return accepted({});
  },
});
