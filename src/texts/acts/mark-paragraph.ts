import { z } from 'zod';
import { accepted, type Instant, instantOfWall, isBefore, type Result, refused } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import { type ActContext, idInput, keyInput, wallTimeInput, zoneInput } from '../../platform/index.ts';
import { mayChange } from '../rules/changing.ts';
import { consolidatedText } from '../rules/consolidated.ts';
import { hasOpenPoint } from '../rules/paragraph-state.ts';
import { chairRoles, chairsOn } from '../rules/standing.ts';
import type { TextState } from '../rules/text-state.ts';
import { insertMark } from '../writes/marks.ts';
import { openText, touchText } from '../writes/open-text.ts';
import { defineTextAct } from './text-act.ts';

const input = z.object({
  text: z.string().max(60),
  /** One or many: a chair may state several at once that nobody has touched. */
  provisions: z.array(idInput).min(1, 'required').max(5000),
  state: z.enum(['agreed', 'agreedAdRef']),
  /** Delegations that asked for time to hear from their capitals. */
  adRefFor: z.array(keyInput).max(200).default([]),
  dueWall: wallTimeInput.optional(),
  dueZone: zoneInput.optional(),
});

/**
 * The chair states that a paragraph is agreed, or agreed ad referendum for those who asked for time. Only when no
 * bracket, deletion or hold is open. Provisional till the whole is adopted (procedure.md §1.5, NAUEA).
 *
 * Refused: `still-open`, `already-agreed`, `nobody-asked-for-time`, `not-of-the-body`, `due-in-the-past`.
 * @source procedure.md §1.6.
 */
export const markParagraph = defineTextAct({
  name: 'texts.mark-paragraph',
  who: chairRoles,
  input,
  subject: (fields) => `text:${fields.text}`,
  api: { method: 'post', path: '/texts/{text}/marks', summary: 'State that paragraphs are agreed' },
  async run(context, fields) {
    const state = await openText(context, fields.text);
    if (!state || !chairsOn(state.text, context.actor)) return refused('not-found');
    const still = mayChange(state);
    if (!still.ok) return still;
    const wanted = new Set(fields.provisions);
    const provisions = consolidatedText(state).provisions.filter(
      (one) => wanted.has(one.id) && !one.inserted,
    );
    if (provisions.length !== wanted.size) return refused('not-found');
    if (provisions.some(hasOpenPoint)) return refused('still-open');
    if (provisions.some((one) => state.marks.get(one.id)?.state === 'agreed'))
      return refused('already-agreed');
    const adRef = await adRefFrom(context, state, fields);
    if (!adRef.ok) return adRef;
    for (const provision of provisions) {
      await insertMark(context, state, {
        provision: provision.id,
        state: fields.state,
        reason: null,
        adRef: adRef.value,
      });
    }
    await touchText(context, state, 'paragraph-marked');
    return accepted({});
  },
});

type AdRefRefusal = 'nobody-asked-for-time' | 'required' | 'due-in-the-past' | 'not-of-the-body';

/** Who asked for time and until when; nobody when the paragraph is agreed outright. */
async function adRefFrom(
  { tx, now }: ActContext,
  state: TextState,
  fields: z.output<typeof input>,
): Promise<Result<{ participant: string; dueAt: Instant; dueZone: string }[], AdRefRefusal>> {
  if (fields.state === 'agreed') return accepted([]);
  const { adRefFor, dueWall, dueZone } = fields;
  if (adRefFor.length === 0) return refused('nobody-asked-for-time', { at: 'adRefFor' });
  if (!dueWall || !dueZone) return refused('required', { at: 'dueWall' });
  const dueAt = instantOfWall(dueWall, dueZone);
  if (!isBefore(now, dueAt)) return refused('due-in-the-past', { at: 'dueWall' });
  const members = (await bodyOf(tx, state.text.body))?.members ?? [];
  if (adRefFor.some((code) => !members.includes(code))) return refused('not-of-the-body', { at: 'adRefFor' });
  return accepted(adRefFor.map((participant) => ({ participant, dueAt, dueZone })));
}
