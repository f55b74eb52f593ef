/**
 * What a delegation's own text is, worked out from its wishes alone, without the engine: the measure against
 * which the consolidation is held.
 */
import type { BaseText, Proposal, Wish } from '../index.ts';

export interface Written {
  readonly kind: string;
  readonly text: string;
  readonly level?: number;
}

type Insert = Extract<Wish, { kind: 'insert' }>;

/** Only for delegations with at most one change, deletion or retention on each provision. */
export function wishedText(base: BaseText, proposals: readonly Proposal[], code: string): Written[] {
  const own = proposals.filter(({ by }) => by.includes(code)).map(({ wish }) => wish);
  const inserts = new Map<string, Insert>();
  for (const { wish } of proposals)
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
