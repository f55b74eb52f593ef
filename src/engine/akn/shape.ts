/** What stands where: a text is a row of provisions, a document has preface, preamble, body and annexes. */
import type { ProvisionKind } from '../model.ts';
import type { AknProvision } from './text.ts';

/** A provision and the sub-paragraphs below it. */
export interface Branch {
  readonly provision: AknProvision;
  readonly points: readonly Branch[];
}

/** Sub-paragraphs that stand below nothing, or what a paragraph, a heading or a late preambular paragraph is. */
export type Piece =
  | { readonly kind: 'branch'; readonly branch: Branch }
  | { readonly kind: 'loose'; readonly points: readonly Branch[] }
  | { readonly kind: 'section'; readonly heading: AknProvision; readonly pieces: readonly Piece[] };

/** What a document is made of: the text itself, and each of its annexes. */
export interface Part {
  readonly titles: readonly AknProvision[];
  readonly preamble: readonly Branch[];
  readonly body: readonly Piece[];
}

export interface Shape {
  readonly main: Part;
  readonly annexes: readonly { readonly annex: AknProvision; readonly part: Part }[];
}

/** Every provision once and in order: preface, preamble, body, then the same for each annex. */
export function shapeOf(provisions: readonly AknProvision[]): Shape {
  const [main, ...annexes] = cutBefore(provisions, ({ kind }) => kind === 'annex');
  return {
    main: partOf(main),
    annexes: annexes.flatMap(([annex, ...below]) => (annex ? [{ annex, part: partOf(below) }] : [])),
  };
}

function partOf(provisions: readonly AknProvision[]): Part {
  const firstOther = provisions.findIndex(({ kind }) => kind !== 'title');
  const titles = provisions.slice(0, firstOther < 0 ? provisions.length : firstOther);
  const rest = provisions.slice(titles.length);
  const end = endOfPreamble(rest);
  return { titles, preamble: branchesOf(rest.slice(0, end)), body: piecesOf(rest.slice(end)) };
}

/** What stands before the first such provision, then each of them with what stands below it. */
function cutBefore(
  provisions: readonly AknProvision[],
  isFirst: (provision: AknProvision) => boolean,
): [AknProvision[], ...AknProvision[][]] {
  const runs: [AknProvision[], ...AknProvision[][]] = [[]];
  for (const provision of provisions) {
    if (isFirst(provision)) runs.push([]);
    runs.at(-1)?.push(provision);
  }
  return runs;
}

const inPreamble: ReadonlySet<ProvisionKind> = new Set(['chapeau', 'preambular', 'subparagraph', 'heading']);

/**
 * Where the body begins: after the last preambular paragraph and the formula that closes the preamble ("have agreed
 * as follows:"). A heading belongs to the preamble only when a preambular paragraph stands below it.
 */
function endOfPreamble(provisions: readonly AknProvision[]): number {
  const found = provisions.findIndex(({ kind }) => !inPreamble.has(kind));
  const run = provisions.slice(0, found < 0 ? provisions.length : found);
  let end = run.findLastIndex(({ kind }) => kind === 'preambular') + 1;
  if (end === 0 && run[0]?.kind !== 'chapeau') return 0;
  while (end > 0 && run[end]?.kind === 'subparagraph') end += 1;
  while (run[end]?.kind === 'chapeau' && run[end + 1]?.kind !== 'subparagraph') end += 1;
  return end;
}

/** Sub-paragraphs below what they belong to; the first ones may stand below nothing and are branches themselves. */
function branchesOf(provisions: readonly AknProvision[]): Branch[] {
  const roots: Branch[] = [];
  const open: { level: number; points: Branch[] }[] = [];
  for (const provision of provisions) {
    const level = provision.kind === 'subparagraph' ? Math.max(1, provision.level ?? 1) : 0;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const points: Branch[] = [];
    (open.at(-1)?.points ?? roots).push({ provision, points });
    open.push({ level, points });
  }
  return roots;
}

function piecesOf(provisions: readonly AknProvision[]): Piece[] {
  const [before, ...sections] = cutBefore(provisions, ({ kind }) => kind === 'heading' || kind === 'title');
  return [
    ...looseTogether(branchesOf(before)),
    ...sections.flatMap(([heading, ...below]): Piece[] =>
      heading ? [{ kind: 'section', heading, pieces: looseTogether(branchesOf(below)) }] : [],
    ),
  ];
}

/** Neighbouring sub-paragraphs without a paragraph above them make one list. */
function looseTogether(branches: readonly Branch[]): Piece[] {
  const loose = branches.findIndex(({ provision }) => provision.kind !== 'subparagraph');
  const end = loose < 0 ? branches.length : loose;
  const points: Piece[] = end > 0 ? [{ kind: 'loose', points: branches.slice(0, end) }] : [];
  return [...points, ...branches.slice(end).map((branch): Piece => ({ kind: 'branch', branch }))];
}
