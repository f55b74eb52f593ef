import { z } from 'zod';
import { accepted, cleanText, newId, type Result, refused } from '../../base/index.ts';
import type { PlainWish } from '../../engine/index.ts';
import { type ActContext, defineAct, idInput } from '../../platform/index.ts';
import { type ReceivedFileState, receivedFile } from '../reads/received.ts';
import type { ReceivedItem } from '../rules/received-state.ts';
import type { TextState } from '../rules/text-state.ts';
import { openText, touchText } from '../writes/open-text.ts';
import { placeItem as place, setItemAside } from '../writes/received.ts';

const input = z.object({
  text: z.string().max(60),
  file: idInput,
  number: z.coerce.number().int().min(1),
  /** `aside`: it is a remark and no wish; it stays with the file. `delete`: it asks to strike the paragraph whole. */
  op: z.enum(['change', 'insert', 'delete', 'aside']),
  /** The paragraph to change, or after which the new one stands; absent: the beginning. */
  provision: idInput.nullable().default(null),
  words: z
    .string()
    .max(20000, 'too-long:20000')
    .transform((text) => cleanText(text).trim())
    .default(''),
});

type Refusal = 'not-found' | 'already-entered' | 'paragraph-gone' | 'nothing-proposed' | 'nothing-changed';

/**
 * Place by hand what a received file did not say clearly: as the delegation's full wording of a paragraph, as a new
 * paragraph, as the wish to strike one, or as a remark that is set aside. The words as they came stay beside it.
 *
 * @source JOURNEYS a3–a4.
 */
export const placeItem = defineAct({
  name: 'texts.place-item',
  who: ['secretariat'],
  input,
  subject: (fields) => `text:${fields.text}`,
  unlogged: ['words'],
  api: {
    method: 'put',
    path: '/texts/{text}/received-files/{file}/items/{number}',
    summary: 'Place by hand what a received file says',
  },
  async run(context, fields): Promise<Result<Record<string, never>, Refusal>> {
    const state = await openText(context, fields.text);
    const file = state && (await receivedFile(context.tx, fields.text, fields.file));
    const item = file?.items.find((one) => one.number === fields.number);
    if (!state || !file || !item) return refused('not-found');
    if (item.proposal !== null) return refused('already-entered');
    if (fields.op === 'aside')
      await setItemAside(context.tx, { file: file.id, number: item.number }, context.now);
    else {
      const placed = placedWish(state, fields);
      if (!placed.ok) return placed;
      await replaceSameTarget(context, file, item, placed.value.wish);
      await place(
        context.tx,
        { file: file.id, number: item.number },
        { ...placed.value, placedAt: context.now },
      );
    }
    await touchText(context, state, 'files-received');
    return accepted({});
  },
});

function placedWish(
  state: TextState,
  { op, provision: id, words: text }: z.output<typeof input>,
): Result<{ wish: PlainWish; againstVersion: number | null }, Refusal> {
  const provision = state.provisions.find((one) => one.id === id);
  if (op === 'delete') {
    if (!provision) return refused('paragraph-gone', { at: 'provision' });
    const { version } = provision;
    return accepted({ wish: { kind: 'delete', provisionId: provision.id }, againstVersion: version });
  }
  if (text === '') return refused('nothing-proposed', { at: 'words' });
  if (id !== null && !provision) return refused('paragraph-gone', { at: 'provision' });
  if (op === 'insert') {
    const provisionKind =
      provision && provision.kind !== 'title' && provision.kind !== 'heading' ? provision.kind : 'operative';
    const wish: PlainWish = { kind: 'insert', afterId: id, newId: newId(), provisionKind, text };
    return accepted({ wish, againstVersion: null });
  }
  if (!provision) return refused('paragraph-gone', { at: 'provision' });
  if (provision.words === text) return refused('nothing-changed', { at: 'words' });
  return accepted({
    wish: { kind: 'change', provisionId: provision.id, text },
    againstVersion: provision.version,
  });
}

/** A delegation has one wish for a paragraph: what was placed by hand holds all of it, so the other steps aside. */
async function replaceSameTarget(
  context: ActContext,
  file: ReceivedFileState,
  placed: ReceivedItem,
  wish: PlainWish,
): Promise<void> {
  if (wish.kind === 'insert') return;
  const others = file.items.filter(
    ({ number, proposal, wish: other, setAsideAt }) =>
      number !== placed.number &&
      proposal === null &&
      setAsideAt === null &&
      other !== null &&
      other.kind !== 'insert' &&
      other.provisionId === wish.provisionId,
  );
  for (const { number } of others) await setItemAside(context.tx, { file: file.id, number }, context.now);
}
