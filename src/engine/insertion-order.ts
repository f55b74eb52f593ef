/** One order for the insertions of many delegations at one place, in which equal ones are one. */
import type { Entry } from './insertions.ts';
import { addWording } from './wordings.ts';

interface Node {
  readonly entry: Entry;
  /** Place in the order before merging; the merged order stays as near to it as it can. */
  readonly rank: number;
  readonly next: Set<Node>;
  gone: boolean;
}

/**
 * Merge equal entries of different delegations. Nobody's order is turned round: two entries stay apart when
 * merging them would make one stand both before and after another.
 *
 * @param order entries in an order that respects what each delegation wrote.
 * @param isNear whether two that are not equal may be one as well.
 */
export function mergeEqual(order: readonly Entry[], isNear?: IsOne): Entry[] {
  const nodes = makeNodes(order);
  mergeWhere(nodes, isEqual);
  if (isNear) mergeWhere(left(nodes), isNear);
  return inOrder(left(nodes)).map((node) => node.entry);
}

function left(nodes: readonly Node[]): Node[] {
  return nodes.filter((node) => !node.gone);
}

export type IsOne = (a: Entry, b: Entry) => boolean;

function mergeWhere(nodes: readonly Node[], isOne: IsOne): void {
  for (const node of nodes) {
    for (const other of nodes) {
      if (other.rank >= node.rank) break;
      if (other.gone || !isOne(other.entry, node.entry)) continue;
      if (reaches(other, node) || reaches(node, other)) continue;
      absorb(nodes, other, node);
      break;
    }
  }
}

function makeNodes(order: readonly Entry[]): Node[] {
  const nodes = order.map((entry, rank): Node => ({ entry, rank, next: new Set(), gone: false }));
  const lastOf = new Map<string, Node>();
  const byId = new Map(nodes.map((node) => [node.entry.id, node]));
  for (const node of nodes) {
    const anchor = node.entry.afterId === null ? undefined : byId.get(node.entry.afterId);
    anchor?.next.add(node);
    for (const code of codesOf(node.entry)) {
      lastOf.get(code)?.next.add(node);
      lastOf.set(code, node);
    }
  }
  return nodes;
}

function codesOf(entry: Entry): string[] {
  return [...entry.wordings.values()].flatMap(({ by }) => by);
}

function isEqual(a: Entry, b: Entry): boolean {
  if (a.kind !== b.kind || a.level !== b.level) return false;
  let sharesWording = false;
  for (const key of a.wordings.keys()) if (b.wordings.has(key)) sharesWording = true;
  if (!sharesWording) return false;
  const codes = new Set(codesOf(a));
  return !codesOf(b).some((code) => codes.has(code));
}

/** Whether `to` must stand after `from`. */
function reaches(from: Node, to: Node): boolean {
  const seen = new Set<Node>([from]);
  const waiting = [from];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const next of node.next) {
      if (next === to) return true;
      if (!seen.has(next)) {
        seen.add(next);
        waiting.push(next);
      }
    }
  }
  return false;
}

function absorb(nodes: readonly Node[], into: Node, node: Node): void {
  for (const wished of node.entry.wordings.values()) {
    addWording(into.entry.wordings, wished, wished.by);
  }
  into.entry.otherIds.push(node.entry.id, ...node.entry.otherIds);
  for (const next of node.next) into.next.add(next);
  for (const other of nodes) if (other.next.delete(node)) other.next.add(into);
  node.gone = true;
}

/** The first node in rank that must not wait for another, again and again. */
function inOrder(nodes: readonly Node[]): Node[] {
  const waitsFor = new Map<Node, number>(nodes.map((node) => [node, 0]));
  for (const node of nodes) for (const next of node.next) waitsFor.set(next, (waitsFor.get(next) ?? 0) + 1);
  const order: Node[] = [];
  const left = new Set(nodes);
  while (left.size > 0) {
    for (const node of left) {
      if (waitsFor.get(node) !== 0) continue;
      left.delete(node);
      order.push(node);
      for (const next of node.next) waitsFor.set(next, (waitsFor.get(next) ?? 1) - 1);
      break;
    }
  }
  return order;
}
