import { z } from 'zod';
import { accepted, refused } from '../../base/index.ts';
import { idInput } from '../../platform/index.ts';
import { mayChange } from '../rules/changing.ts';
import { isClosed } from '../rules/decide-proposal.ts';
import { chairRoles, chairsOn } from '../rules/standing.ts';
import { openText, touchText } from '../writes/open-text.ts';
import { takeBack } from '../writes/taking-back.ts';
import { defineTextAct } from './text-act.ts';

/**
 * Undo the last decision on a paragraph, a mis-click: the former wording, the former order and every proposal that the
 * decision ended or moved stand again as before. What was done stays in the history.
 *
 * Refused: `not-the-last` when a later decision is about one of its paragraphs, `already-undone`, `paragraph-agreed`.
 */
export const undoResolution = defineTextAct({
  name: 'texts.undo-resolution',
  who: chairRoles,
  input: z.object({ text: z.string().max(60), resolution: idInput }),
  subject: (input) => `resolution:${input.resolution}`,
  api: {
    method: 'post',
    path: '/texts/{text}/resolutions/{resolution}/undoing',
    summary: 'Undo the last decision on a bracket',
  },
  async run(context, input) {
    const state = await openText(context, input.text);
    if (!state || !chairsOn(state.text, context.actor)) return refused('not-found');
    const still = mayChange(state);
    if (!still.ok) return still;
    const resolution = state.resolutions.find((one) => one.id === input.resolution);
    if (!resolution) return refused('already-undone');
    const about = new Set(resolution.concerns);
    const last = state.resolutions.filter((one) => one.concerns.some((id) => about.has(id))).at(-1);
    if (last?.id !== resolution.id) return refused('not-the-last');
    if (resolution.concerns.some((id) => isClosed(state, id))) return refused('paragraph-agreed');
    await takeBack(context, state, resolution);
    await touchText(context, state, 'resolution-undone');
    return accepted({});
  },
});
