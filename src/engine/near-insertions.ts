/**
 * Insertions at one place by different delegations that differ little: one provision, with brackets inside where they
 * differ, when that is shorter (law 4; DESIGN §7, `segments` of an alternative).
 *
 * Only where nobody else has a wish on one of them, for that wish is not one on the others; and not where one of them is
 * a part of a move, a split or a merge, which is placed whole.
 */
import { afterTheirParents } from './amendments.ts';
import type { Entry } from './insertions.ts';
import type { Alternative } from './model.ts';
import { displayed, type Finer, withFinerDisplay } from './nested.ts';
import { rotated } from './order.ts';
import { prepare } from './prepared.ts';
import type { PlainProposal, Structured } from './structure.ts';
import { wishedAlternatives } from './wished-alternatives.ts';
import type { ProvisionWishes } from './wishes.ts';
import { addWording, type Wordings } from './wordings.ts';

/** More wordings than this do not make one readable line, and the work of each further one grows. */
const MOST_TOGETHER = 8;

/**
 * The wordings of an inserted provision as alternatives against the empty base (DESIGN §7).
 *
 * @param wishes who asked to retain the base, which says nothing here; and of the wordings, which amends which
 */
export function insertedAlternatives(
  { id }: Entry,
  wordings: Wordings,
  { retainedBy, amended, lot }: Pick<ProvisionWishes, 'retainedBy' | 'amended'> & { lot: string | undefined },
): Alternative[] {
  const place = `${id}\n0`;
  const turned = afterTheirParents(rotated(wishedAlternatives(wordings), lot, place), amended);
  return withInside(turned, { by: retainedBy, lot, place });
}

interface Inside extends Pick<Finer, 'lot' | 'place'> {
  readonly by: readonly string[];
}

function withInside(wished: readonly Alternative[], { by, ...finer }: Inside): Alternative[] {
  const empty: Alternative = { text: '', base: true, by };
  return withFinerDisplay([empty, ...wished], { base: prepare(''), from: 0, edits: new Map(), ...finer });
}

/** Whether two insertions may be one provision; the order of `proposals` is free. */
export function nearness(
  proposals: readonly PlainProposal[],
  structured: readonly Structured[],
): (one: Entry, other: Entry) => boolean {
  const wishedOn = new Set(
    proposals.flatMap(({ wish }) => (wish.kind === 'insert' ? [] : [wish.provisionId])),
  );
  const madeOf = new Set(structured.flatMap(({ into }) => into));
  const isFree = ({ id, otherIds }: Entry) =>
    [id, ...otherIds].every((own) => !wishedOn.has(own) && !madeOf.has(own));
  const words = new Map<string, ReadonlySet<string>>();
  const wordsOf = (text: string) => {
    const known = words.get(text) ?? wordSet(text);
    words.set(text, known);
    return known;
  };
  return (one, other) => {
    if (one.kind !== other.kind || one.level !== other.level || !isFree(one) || !isFree(other)) return false;
    const codes = new Set(codesOf(one));
    if (codesOf(other).some((code) => codes.has(code))) return false;
    const [first] = one.wordings.values();
    const mayBeNear = [...other.wordings.values()].every(({ text }) =>
      sharesHalf(wordsOf(first.text), wordsOf(text)),
    );
    return mayBeNear && isShownAsOne(one, other);
  };
}

function codesOf({ wordings }: Entry): string[] {
  return [...wordings.values()].flatMap(({ by }) => by);
}

function wordSet(text: string): ReadonlySet<string> {
  const { strings, kinds } = prepare(text);
  return new Set(strings.filter((_, index) => kinds[index] === 'word'));
}

/** What differs in most of its words is not near, and to see that is quick. */
function sharesHalf(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared * 2 >= Math.min(one.size, other.size);
}

/** Whichever of them the lot puts first. */
function isShownAsOne(one: Entry, other: Entry): boolean {
  const wordings: Wordings = new Map();
  for (const wished of [...one.wordings.values(), ...other.wordings.values()])
    addWording(wordings, wished, wished.by);
  if (wordings.size > MOST_TOGETHER) return false;
  const wished = wishedAlternatives(wordings);
  return wished.every((_, first) => {
    const turned = [...wished.slice(first), ...wished.slice(0, first)];
    const shown = displayed(withInside(turned, { by: [], lot: undefined, place: '' }));
    return shown.filter(({ base }) => !base).length === 1;
  });
}
