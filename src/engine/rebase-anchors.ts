/** Where an insertion stands when the provision before it is no longer there. */
import type { PlainWish, Provision } from './model.ts';
import type { Context } from './rebase-context.ts';

type Insert = Extract<PlainWish, { kind: 'insert' }>;

/** In neither the new base nor any insertion that is still wished for. */
export function isGone({ now, inserts }: Context, id: string): boolean {
  return !now.has(id) && !inserts.has(id);
}

/**
 * The anchor itself while it is there or still wished for; the last of the provisions that it became, or the one under
 * whose id it entered the base; else what stood before it in the former base.
 */
export function anchorNow(context: Context, afterId: string | null): string | null {
  if (afterId === null) return null;
  const became = context.input.regrouped?.find(({ from }) => from.includes(afterId))?.into.at(-1);
  if (became !== undefined) return became;
  const stands = context.standing.get(afterId);
  if (stands !== undefined) return stands;
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
function rootAnchor(
  { before, inserts }: Pick<Context, 'before' | 'inserts'>,
  afterId: string | null,
): string | null {
  const seen = new Set<string>();
  let at = afterId;
  while (at !== null && !before.has(at) && !seen.has(at)) {
    seen.add(at);
    at = inserts.get(at)?.afterId ?? null;
  }
  return at;
}

/** An equal insertion by others at the same place that entered the base. */
export function enteredEqual(context: Omit<Context, 'standing'>, wish: Insert): Provision | undefined {
  let anchor: string | null = null;
  for (const provision of context.input.newBase.provisions) {
    const { id, kind, text } = provision;
    if (context.before.has(id)) {
      anchor = id;
      continue;
    }
    const isSame = kind === wish.provisionKind && text === wish.text;
    if (isSame && anchor === rootAnchor(context, wish.afterId)) return provision;
  }
  return undefined;
}

/** It stands behind the anchor now, among the provisions that were there before, and did not before. */
export function isMovedThere(
  { input, before, now }: Omit<Context, 'standing'>,
  id: string,
  afterId: string | null,
): boolean {
  const behind = (ids: readonly string[]) => {
    const place = ids.indexOf(id);
    return place > 0 ? ids[place - 1] : null;
  };
  const known = input.newBase.provisions
    .map((one) => one.id)
    .filter((one) => before.has(one) || one === afterId);
  const former = input.base.provisions.map((one) => one.id).filter((one) => now.has(one));
  return behind(known) === afterId && behind(former) !== afterId;
}
