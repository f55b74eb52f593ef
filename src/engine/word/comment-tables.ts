import type { PlainWish, Provision } from '../model.ts';
import { inFormOf, saysTheSame } from './form.ts';
import { takeLabel } from './labels.ts';
import { ALIKE, ALIKE_IN_PLACE, type Near, type Returned } from './match.ts';
import { bagOf, likeness } from './similar.ts';
import type { Nearest } from './unfold.ts';

export interface Remark {
  readonly text: string;
  readonly why: 'table-remark' | 'table-head';
  /** The provision of the base beside which it stands. */
  readonly provisionId?: string;
}

export interface CommentTables {
  /** Paragraphs that stand in no such table. */
  readonly rest: readonly Returned[];
  readonly wishes: readonly PlainWish[];
  readonly remarks: readonly Remark[];
  /** Provisions of the base that stand in such a table. */
  readonly found: ReadonlySet<number>;
}

/**
 * Ministries return comments as tables: our text in one column, the text that they propose in another, what they
 * say about it in a third. A table is one of these when one column holds provisions of the base and no other column
 * holds other provisions of it. A proposed text that is like ours is the wish; whatever else stands in a row is a
 * remark, never an instruction that somebody has carried out unseen ("delete", "see above").
 */
export function readCommentTables(
  base: readonly Provision[],
  provisions: readonly Returned[],
  nearest: Nearest,
): CommentTables {
  const tables = new Map<number, Returned[]>();
  for (const provision of provisions) {
    if (!provision.cell) continue;
    const own = tables.get(provision.cell.table);
    if (own) own.push(provision);
    else tables.set(provision.cell.table, [provision]);
  }
  const taken = new Set<Returned>();
  const wishes: PlainWish[] = [];
  const remarks: Remark[] = [];
  const found = new Set<number>();
  for (const paragraphs of tables.values()) {
    const table = commentTable(paragraphs, nearest);
    if (!table) continue;
    for (const paragraph of paragraphs) taken.add(paragraph);
    for (const row of table.rows) readRow(base, row, { table, wishes, remarks, found });
  }
  return { rest: provisions.filter((provision) => !taken.has(provision)), wishes, remarks, found };
}

interface Placed {
  readonly paragraph: Returned;
  readonly near: Near | undefined;
}

type Row = ReadonlyMap<number, readonly Placed[]>;

interface CommentTable {
  readonly rows: readonly Row[];
  readonly ours: number;
  /** The column of proposed texts, where there is one. */
  readonly theirs: number | undefined;
}

/** Likeness from which a cell surely is a provision of the base. */
const SURE = 0.9;

function commentTable(paragraphs: readonly Returned[], nearest: Nearest): CommentTable | undefined {
  const rows = rowsOf(paragraphs, nearest);
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))].sort((one, other) => one - other);
  const ours = heaviest(columns, (column) => scoreOf(rows, column));
  if (columns.length < 2 || ours === undefined) return undefined;
  const others = columns.filter((column) => column !== ours);
  if (others.some((column) => rows.some((row) => holdsAnother(row, { ours, column })))) return undefined;
  const headed = others.find((column) =>
    rows.some((row) => isHead(row, ours) && isProposedHead(row.get(column))),
  );
  return { rows, ours, theirs: headed ?? heaviest(others, (column) => alikeToOurs(rows, { ours, column })) };
}

function rowsOf(paragraphs: readonly Returned[], nearest: Nearest): Row[] {
  const rows = new Map<number, Map<number, Placed[]>>();
  for (const paragraph of paragraphs) {
    const { row = 0, column = 0 } = paragraph.cell ?? {};
    const cells = rows.get(row) ?? new Map<number, Placed[]>();
    rows.set(row, cells);
    const near = nearest(paragraph.former ?? paragraph.text);
    const placed = { paragraph, near: near && near.weight >= ALIKE ? near : undefined };
    const cell = cells.get(column);
    if (cell) cell.push(placed);
    else cells.set(column, [placed]);
  }
  return [...rows].sort(([one], [other]) => one - other).map(([, cells]) => cells);
}

function heaviest(columns: readonly number[], weigh: (column: number) => number): number | undefined {
  let best: { column: number; weight: number } | undefined;
  for (const column of columns) {
    const weight = weigh(column);
    if (weight > (best?.weight ?? 0)) best = { column, weight };
  }
  return best?.column;
}

function scoreOf(rows: readonly Row[], column: number): number {
  return rows.reduce(
    (sum, row) =>
      sum + (row.get(column) ?? []).reduce((inner, { near }) => inner + (near?.weight ?? 0) ** 2, 0),
    0,
  );
}

interface Columns {
  readonly ours: number;
  readonly column: number;
}

function holdsAnother(row: Row, { ours, column }: Columns): boolean {
  const here = indexesIn(row.get(ours));
  return (row.get(column) ?? []).some(
    ({ near }) => near && near.weight >= SURE && !here.includes(near.index),
  );
}

function alikeToOurs(rows: readonly Row[], { ours, column }: Columns): number {
  return rows.reduce((sum, row) => {
    const here = indexesIn(row.get(ours));
    const alike = (row.get(column) ?? []).filter(({ near }) => near && here.includes(near.index));
    return sum + alike.length;
  }, 0);
}

function indexesIn(cell: readonly Placed[] | undefined): number[] {
  return (cell ?? []).flatMap(({ near }) => (near ? [near.index] : []));
}

function isHead(row: Row, ours: number): boolean {
  return indexesIn(row.get(ours)).length === 0;
}

const PROPOSED = /propos|amend|suggest|revis|redraft|alternative|new (?:text|wording)|usul|proposé|propuest/i;

function isProposedHead(cell: readonly Placed[] | undefined): boolean {
  return (cell ?? []).some(({ paragraph }) => paragraph.text.length <= 60 && PROPOSED.test(paragraph.text));
}

interface Reading {
  readonly table: CommentTable;
  readonly wishes: PlainWish[];
  readonly remarks: Remark[];
  readonly found: Set<number>;
}

function readRow(base: readonly Provision[], row: Row, reading: Reading): void {
  const { table, wishes, remarks, found } = reading;
  if (isHead(row, table.ours)) {
    const text = paragraphsOf(row).map(said).join(' · ');
    remarks.push({ text, why: row === table.rows[0] ? 'table-head' : 'table-remark' });
    return;
  }
  const ourCell = row.get(table.ours) ?? [];
  const here = [...new Set(indexesIn(ourCell))];
  for (const index of here) found.add(index);
  const proposed = table.theirs === undefined ? [] : (row.get(table.theirs) ?? []);
  const changed = takeWishes(base, here, proposed);
  // Our own column is theirs too where they changed it and proposed nothing beside it.
  const own = changed.wishes.length > 0 ? [] : ownChanges(base, ourCell, table);
  wishes.push(...changed.wishes, ...own);
  const told = new Set([...changed.told, ...toldByOwn(base, ourCell, own)]);
  const rest = paragraphsOf(row).filter((paragraph) => !told.has(paragraph));
  // The number of a row is form, as every printed number is; beside a remark it says where the remark belongs.
  if (rest.every(({ text }) => isNumber(text))) return;
  const provision = base[here[0] ?? -1];
  remarks.push({
    text: rest.map(said).join(' · '),
    why: 'table-remark',
    ...(provision ? { provisionId: provision.id } : {}),
  });
}

function isNumber(text: string): boolean {
  return /^\p{Nd}{1,3}\.?$/u.test(text) || takeLabel(`${text} x`).rest === 'x';
}

function paragraphsOf(row: Row): Returned[] {
  const cells = [...row].sort(([one], [other]) => one - other);
  return cells.flatMap(([, cell]) => cell.map(({ paragraph }) => paragraph));
}

function said({ label = '', text }: Returned): string {
  return `${label} ${text}`.trim();
}

/** For each provision of the row the proposed paragraph that is most like it. */
function takeWishes(base: readonly Provision[], here: readonly number[], proposed: readonly Placed[]) {
  const least = here.length === 1 && proposed.length === 1 ? ALIKE_IN_PLACE : ALIKE;
  const told = new Set<Returned>();
  const wishes: PlainWish[] = [];
  for (const index of here) {
    const provision = base[index];
    if (!provision) continue;
    const bag = bagOf(provision.text);
    const best = proposed
      .filter(({ paragraph }) => !told.has(paragraph))
      .map(({ paragraph }) => ({ paragraph, weight: likeness(bag, bagOf(paragraph.text)) }))
      .sort((one, other) => other.weight - one.weight)[0];
    if (!best || best.weight < least) continue;
    told.add(best.paragraph);
    if (!saysTheSame(provision.text, best.paragraph.text))
      wishes.push(changeOf(provision, best.paragraph.text));
  }
  return { wishes, told };
}

function changeOf(provision: Provision, text: string): PlainWish {
  return { kind: 'change', provisionId: provision.id, text: inFormOf(provision.text, text) };
}

/** Changes in our own column: tracked, or typed where the table has no column for proposals. */
function ownChanges(
  base: readonly Provision[],
  cell: readonly Placed[],
  { theirs }: CommentTable,
): PlainWish[] {
  return cell.flatMap(({ paragraph, near }): PlainWish[] => {
    const provision = base[near?.index ?? -1];
    if (!provision || saysTheSame(provision.text, paragraph.text)) return [];
    return theirs === undefined || paragraph.former !== undefined
      ? [changeOf(provision, paragraph.text)]
      : [];
  });
}

function toldByOwn(
  base: readonly Provision[],
  cell: readonly Placed[],
  own: readonly PlainWish[],
): Returned[] {
  return cell.flatMap(({ paragraph, near }) => {
    const provision = base[near?.index ?? -1];
    if (!provision) return [];
    const isOurs = saysTheSame(provision.text, paragraph.text);
    const isWished = own.some((wish) => wish.kind === 'change' && wish.provisionId === provision.id);
    return isOurs || isWished ? [paragraph] : [];
  });
}
