/** Where the new and the moved provisions of a returned text stand. */
import type { PlainWish, Provision, StructuralWish } from '../model.ts';
import { inFormOf, plainForm } from './form.ts';
import type { Matching, Returned } from './match.ts';
import type { Fresh } from './moves.ts';

/** Which wishes are read from a file: a paragraph that stands elsewhere was moved. */
export type ReturnedWish = PlainWish | MoveWish;

type MoveWish = Extract<StructuralWish, { kind: 'move' }>;

export type NewId = (afterId: string | null, text: string) => string;

/** What the file says in the place of a provision. */
export function wordsOf({ text }: Provision, there: Returned, isWord: boolean): string {
  return isWord ? inFormOf(text, withItsLabel(text, there)) : there.text;
}

/** What looked like a printed number is words where the base begins with it: "1.5 million people". */
function withItsLabel(base: string, { label = '', text }: Returned): string {
  const whole = `${label} ${text}`;
  return label !== '' && plainForm(base).startsWith(`${plainForm(label)} `) ? whole : text;
}

/** What is no provision of the base where it stands. */
export function freshOnes(
  base: readonly Provision[],
  returned: readonly Returned[],
  matching: Matching,
): readonly Fresh[] {
  const fresh: Fresh[] = [];
  let before: Provision | undefined;
  for (const [at, there] of returned.entries()) {
    const same = base[matching[at] ?? -1];
    if (same) {
      before = same;
      continue;
    }
    const after = base[matching.slice(at).find((index) => index !== -1) ?? -1];
    const { kind, level } = kindAmong(there, before, after);
    const { level: _own, ...rest } = there;
    fresh.push({ at, provision: { ...rest, kind, ...(level === undefined ? {} : { level }) } });
  }
  return fresh;
}

interface Placing {
  readonly matching: Matching;
  readonly fresh: readonly Fresh[];
  readonly moves: ReadonlyMap<number, Provision>;
  readonly isWord: boolean;
  /** Permanent id of a provision that stands somewhere new, by what it says or which one it was. */
  readonly newId: NewId | undefined;
}

/** New and moved provisions stand after the nearest one before them: of the base, or the one just before of these. */
export function placedOnes(
  base: readonly Provision[],
  returned: readonly Returned[],
  { matching, fresh, moves, isWord, newId = idByContent }: Placing,
): ReturnedWish[] {
  const wishes: ReturnedWish[] = [];
  const taken = new Set(base.map(({ id }) => id));
  const freshAt = new Map(fresh.map(({ at, provision }) => [at, provision]));
  let afterId: string | null = null;
  for (const [at, there] of returned.entries()) {
    const provision = freshAt.get(at);
    if (!provision) {
      afterId = base[matching[at] ?? -1]?.id ?? afterId;
      continue;
    }
    const from = moves.get(at);
    // Who moves a provision to the same place moves the same one, whatever it says there.
    let id = newId(afterId, from?.id ?? provision.text);
    while (taken.has(id)) id = `${id}x`;
    taken.add(id);
    wishes.push(
      from
        ? moveOf(from, { afterId, newId: id, text: wordsOf(from, there, isWord) })
        : insertionOf(provision, { afterId, newId: id }),
    );
    afterId = id;
  }
  return wishes;
}

function moveOf(
  { id, text }: Provision,
  { text: words, ...place }: Omit<MoveWish, 'kind' | 'provisionId'>,
): MoveWish {
  return { kind: 'move', provisionId: id, ...place, ...(words === text ? {} : { text: words }) };
}

function insertionOf(
  { kind, level, text }: Provision,
  place: { readonly afterId: string | null; readonly newId: string },
): PlainWish {
  return { kind: 'insert', ...place, provisionKind: kind, text, ...(level === undefined ? {} : { level }) };
}

/** A plain paragraph among others is of their kind: nobody types `OP4 bis` before a paragraph they add. */
function kindAmong(
  provision: Pick<Provision, 'kind' | 'level'>,
  before: Provision | undefined,
  after: Provision | undefined,
): Pick<Provision, 'kind' | 'level'> {
  if (provision.kind !== 'paragraph') return provision;
  const isKin = (other: Provision | undefined) => other?.kind === 'preambular' || other?.kind === 'operative';
  if (before?.kind === 'subparagraph') return after?.kind === 'subparagraph' ? after : { kind: 'operative' };
  if (before && isKin(before)) return { kind: before.kind };
  return after && isKin(after) ? { kind: after.kind } : provision;
}

/** The same words at the same place get the same id, whoever wrote them (FNV-1a over both, 53 bits). */
function idByContent(afterId: string | null, text: string): string {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (const unit of `${afterId ?? ''}\n${text}`) {
    const point = unit.codePointAt(0) ?? 0;
    high = Math.imul(high ^ point, 0x01000193) >>> 0;
    low = Math.imul(low ^ point, 0x85ebca6b) >>> 0;
  }
  return `new${high.toString(36).padStart(7, '0')}${(low >>> 11).toString(36).padStart(5, '0')}`;
}
