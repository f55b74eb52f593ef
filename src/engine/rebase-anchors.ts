/** Where an insertion stands when the provision before it is no longer there. */
import { sortInsertions } from './insertions.ts';
import type { PlainWish, Provision } from './model.ts';
import { nearness } from './near-insertions.ts';
import type { Context } from './rebase-context.ts';
import { takeApart } from './structure.ts';

type Insert = Extract<PlainWish, { kind: 'insert' }>;

/** In neither the new base nor any insertion that is still wished for. */
export function isGone({ now, inserts }: Context, id: string): boolean {
  return !now.has(id) && !inserts.has(id);
}

/**
 * The anchor itself while it is there or still wished for; the last of the provisions that it became; else what
 * stood before it in the former base.
 */
export function anchorNow(context: Context, afterId: string | null): string | null {
  if (afterId === null) return null;
  const became = context.input.regrouped?.find(({ from }) => from.includes(afterId))?.into.at(-1);
  if (became !== undefined) return became;
  if (!isGone(context, afterId)) return afterId;
  const { provisions } = context.input.base;
  const place = provisions.findIndex(({ id }) => id === afterId);
  if (place < 0) return afterId;
  for (let index = place - 1; index >= 0; index -= 1) {
    if (context.now.has(provisions[index].id)) return provisions[index].id;
  }
  return null;
}

/** The provision of the former base behind which a chain of insertions stands. */
function rootAnchor({ before, inserts }: Context, afterId: string | null): string | null {
  const seen = new Set<string>();
  let at = afterId;
  while (at !== null && !before.has(at) && !seen.has(at)) {
    seen.add(at);
    at = inserts.get(at)?.afterId ?? null;
  }
  return at;
}

/** An equal insertion by others at the same place entered the base. */
export function enteredUnderOtherId(context: Context, wish: Insert): boolean {
  let anchor: string | null = null;
  for (const { id, kind, text } of context.input.newBase.provisions) {
    if (context.before.has(id)) {
      anchor = id;
      continue;
    }
    const isSame = kind === wish.provisionKind && text === wish.text;
    if (isSame && anchor === rootAnchor(context, wish.afterId)) return true;
  }
  return false;
}

/** The provision of the new base that was one with this insertion before it was decided on, with other words. */
export function enteredTogether({ input, before, now }: Context, { newId }: Insert): Provision | undefined {
  if (input.nearInsertions !== 'together') return undefined;
  const { proposals, structured } = takeApart(input.base, input.proposals);
  const { byId } = sortInsertions(new Set(before.keys()), proposals, nearness(proposals, structured));
  const entry = byId.get(newId);
  const ids = entry ? [entry.id, ...entry.otherIds] : [];
  return ids.flatMap((id) => (before.has(id) ? [] : (now.get(id) ?? []))).at(0);
}
