import { z } from 'zod';
import { audienceOf, markings, withinMarking } from '../../access/index.ts';
import { accepted, instantOfWall, invariant, newId, refused } from '../../base/index.ts';
import { draftingProfiles } from '../../engine/index.ts';
import { bodyOf } from '../../groups/index.ts';
import {
  type ActContext,
  defineAct,
  idInput,
  keyInput,
  textInput,
  wallTimeInput,
  zoneInput,
} from '../../platform/index.ts';
import { addressOf } from '../rules/symbols.ts';
import { openText } from '../writes/open-text.ts';
import { insertText } from '../writes/texts.ts';
import { insertRevision, snapshotOf } from './issue-revision.ts';

export const textKinds = ['declaration', 'strategy', 'termsOfReference', 'report', 'other'] as const;
export const provisionKinds = [
  'title',
  'heading',
  'chapeau',
  'preambular',
  'operative',
  'subparagraph',
  'paragraph',
  'annex',
] as const;

/** More paragraphs than any text of such a forum has; a longer one is refused with the number. */
export const provisionsMax = 5000;

const input = z.object({
  body: keyInput,
  kind: z.enum(textKinds),
  /** How it is written and numbered; when nothing is said, as a strategy or with PP and OP. */
  profile: z.enum(draftingProfiles).optional(),
  title: textInput(300),
  symbol: textInput(80),
  marking: z.enum(markings),
  language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'not-a-language'),
  closesAtWall: wallTimeInput,
  closesZone: zoneInput,
  provisions: z
    .array(
      z.object({
        id: idInput.optional(),
        kind: z.enum(provisionKinds),
        level: z.number().int().min(1).max(4).nullable().default(null),
        words: textInput(20000),
      }),
    )
    .min(1, 'required')
    .max(provisionsMax, `too-many:${provisionsMax}`),
});

/**
 * Put a zero draft before a body, with a closing date for proposals. The members of the body are told by mail.
 *
 * @returns the text's address part. Refused: `no-such-body`, `symbol-taken` (a symbol is unique, procedure.md
 * §1.2), `closes-in-the-past`, `wider-than-…` (the readers of the body are more than the marking allows,
 * procedure.md §6.1).
 */
export const createText = defineAct({
  name: 'texts.create-text',
  who: ['secretariat', 'clock'],
  input,
  subject: (_input, value: { id: string }) => `text:${value.id}`,
  unlogged: ['provisions'],
  api: { method: 'post', path: '/texts', summary: 'Put a zero draft before a body' },
  async run(context, draft) {
    const body = await bodyOf(context.tx, draft.body);
    if (!body) return refused('no-such-body', { at: 'body' });
    const audience = body.observersRead ? audienceOf.bodyWithObservers(body.id) : audienceOf.body(body.id);
    const within = withinMarking(draft.marking, audience);
    if (!within.ok) return within;
    const { closesAtWall, ...header } = draft;
    const closesAt = instantOfWall(closesAtWall, draft.closesZone);
    if (closesAt.epochMilliseconds <= context.now.epochMilliseconds) {
      return refused('closes-in-the-past', { at: 'closesAtWall' });
    }
    const id = addressOf(draft.symbol);
    if (id === '' || (await symbolTaken(context, id))) return refused('symbol-taken', { at: 'symbol' });
    await insertText(context, {
      ...header,
      profile: header.profile ?? (header.kind === 'strategy' ? 'strategy' : 'unResolution'),
      id,
      closesAt,
      exercise: body.exercise,
      lot: newId(),
      audience,
      attributionAudience: audienceOf.body(body.id),
    });
    const state = await openText(context, id);
    invariant(state, 'a text that was just written can be read');
    await insertRevision(context, state, { number: 0, snapshot: snapshotOf(state), renumbered: [] });
    await context.tell({ name: 'texts.text-created', subject: `text:${id}`, audience });
    await context.enqueue({ task: 'texts.announce', payload: { text: id } });
    return accepted({ id });
  },
});

async function symbolTaken({ tx }: ActContext, id: string): Promise<boolean> {
  const found = await tx.selectFrom('texts.text').select('id').where('id', '=', id).executeTakeFirst();
  return found !== undefined;
}
