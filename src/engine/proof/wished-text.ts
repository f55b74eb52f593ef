/**
 * What a delegation's own text is, worked out from its wishes alone, without the engine: the measure against
 * which the consolidation is held.
 */
import type { BaseText, PlainWish, Proposal, Wish } from '../index.ts';

export interface Written {
  readonly kind: string;
  readonly text: string;
  readonly level?: number;
}

type Insert = Extract<PlainWish, { kind: 'insert' }>;

/** Only for delegations with at most one change, deletion or retention on each provision. */
export function wishedText(base: BaseText, proposals: readonly Proposal[], code: string): Written[] {
  const own = proposals.filter(({ by }) => by.includes(code)).flatMap(({ wish }) => simpler(base, wish));
  const inserts = new Map<string, Insert>();
  for (const wish of proposals.flatMap((proposal) => simpler(base, proposal.wish)))
    if (wish.kind === 'insert' && !inserts.has(wish.newId)) inserts.set(wish.newId, wish);
  const text: Written[] = [];
  const standsAfter = (anchor: string | null) => {
    const here = [...inserts.values()].filter(({ afterId }) => afterId === anchor);
    for (const insert of here.sort((a, b) => (a.newId < b.newId ? -1 : 1))) {
      const wording = insertedWording(own, insert.newId);
      if (wording !== undefined) text.push(written(insert.provisionKind, wording, insert.level));
      standsAfter(insert.newId);
    }
  };
  standsAfter(null);
  for (const provision of base.provisions) {
    const main = own.find(
      (wish) => wish.kind !== 'insert' && wish.kind !== 'hold' && wish.provisionId === provision.id,
    );
    const wording = main?.kind === 'change' ? main.text : provision.text;
    if (main?.kind !== 'delete') text.push(written(provision.kind, wording, provision.level));
    standsAfter(provision.id);
  }
  return text;
}

/** A move, split or merge said in changes, deletions and insertions. */
function simpler(base: BaseText, wish: Wish): PlainWish[] {
  if (wish.kind !== 'move' && wish.kind !== 'split' && wish.kind !== 'merge') return [wish];
  const { provisionId } = wish;
  const provision = base.provisions.find(({ id }) => id === provisionId);
  if (!provision) return [];
  const { kind: provisionKind, level } = provision;
  const inserted = (newId: string, afterId: string | null, text: string): PlainWish => ({
    ...{ kind: 'insert', newId, afterId, provisionKind, text },
    ...(level === undefined ? {} : { level }),
  });
  if (wish.kind === 'move') {
    const text = wish.text ?? provision.text;
    return [{ kind: 'delete', provisionId }, inserted(wish.newId, wish.afterId, text)];
  }
  const change: PlainWish = { kind: 'change', provisionId, text: wish.text };
  if (wish.kind === 'merge')
    return [change, ...wish.otherIds.map((id): PlainWish => ({ kind: 'delete', provisionId: id }))];
  let before = provisionId;
  const rest = wish.rest.map(({ newId, text }) => {
    const part = inserted(newId, before, text);
    before = newId;
    return part;
  });
  return [change, ...rest];
}

/** The wording that the delegation gives to an inserted provision: its own insertion or its change of another's. */
function insertedWording(own: readonly Wish[], id: string): string | undefined {
  for (const wish of own) {
    if (wish.kind === 'insert' && wish.newId === id) return wish.text;
    if (wish.kind === 'change' && wish.provisionId === id && wish.text !== '') return wish.text;
  }
  return undefined;
}

function written(kind: string, text: string, level: number | undefined): Written {
  return level === undefined ? { kind, text } : { kind, text, level };
}
