/**
 * Under which id a proposed provision stands once it is in the base (law 5). Of several that were one in the consolidated
 * text one enters, and one that is moved keeps the id that it had: what was wished for the others follows to that one.
 */
import { sortInsertions } from './insertions.ts';
import { nearness } from './near-insertions.ts';
import { enteredEqual, isMovedThere } from './rebase-anchors.ts';
import type { Context } from './rebase-context.ts';
import type { TakenApart } from './structure.ts';

type Known = Omit<Context, 'standing'>;

/** By proposed ids that are not in the new base: the ids of the provisions there. */
export function standingIds(context: Known, apart: TakenApart): Map<string, string> {
  return new Map([...movedThere(context, apart), ...enteredAsOne(context, apart)]);
}

function movedThere(context: Known, { structured }: TakenApart): Map<string, string> {
  const standing = new Map<string, string>();
  for (const { kind, from, into } of structured) {
    const [[id = ''], [place = '']] = [from, into];
    const insert = context.inserts.get(place);
    if (kind !== 'move' || insert === undefined || context.now.has(place)) continue;
    if (isMovedThere(context, id, insert.afterId)) standing.set(place, id);
  }
  return standing;
}

function enteredAsOne(context: Known, { proposals, structured }: TakenApart): Map<string, string> {
  const { input, before, now, inserts } = context;
  const standing = new Map<string, string>();
  if (inserts.size === 0 || [...now.keys()].every((id) => before.has(id))) return standing;
  const isNear = input.nearInsertions === 'together' ? nearness(proposals, structured) : undefined;
  const { byId } = sortInsertions(new Set(before.keys()), proposals, isNear);
  for (const insert of inserts.values()) {
    if (now.has(insert.newId)) continue;
    const one = byId.get(insert.newId);
    const entered = [one?.id ?? '', ...(one?.otherIds ?? [])].find((id) => now.has(id) && !before.has(id));
    const stands = entered ?? enteredEqual(context, insert)?.id;
    if (stands !== undefined) standing.set(insert.newId, stands);
  }
  return standing;
}
