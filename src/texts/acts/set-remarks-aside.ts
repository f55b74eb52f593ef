import { z } from 'zod';
import { accepted, type Result, refused } from '../../base/index.ts';
import { defineAct, idInput } from '../../platform/index.ts';
import { receivedFile } from '../reads/received.ts';
import { remarksOf } from '../rules/received-state.ts';
import { openText, touchText } from '../writes/open-text.ts';
import { setItemAside } from '../writes/received.ts';

/**
 * Set aside at once all that a received file says without asking for a change: comments, notes, remarks in a table.
 * They stay with the file; a wish that could not be entered keeps waiting for a person.
 *
 * @source JOURNEYS a4: "nothing unplaced".
 */
export const setRemarksAside = defineAct({
  name: 'texts.set-remarks-aside',
  who: ['secretariat'],
  input: z.object({ text: z.string().max(60), file: idInput }),
  subject: (fields) => `text:${fields.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/received-files/{file}/remarks',
    summary: 'Set aside all that a received file remarks without asking for a change',
  },
  async run(context, fields): Promise<Result<{ readonly setAside: number }, 'not-found'>> {
    const state = await openText(context, fields.text);
    const file = state && (await receivedFile(context.tx, fields.text, fields.file));
    if (!state || !file) return refused('not-found');
    const remarks = remarksOf(file.items);
    for (const { number } of remarks) await setItemAside(context.tx, { file: file.id, number }, context.now);
    if (remarks.length > 0) await touchText(context, state, 'files-received');
    return accepted({ setAside: remarks.length });
  },
});
