/**
 * The same insertion or deletion can often stand at several places: which one it is shown at. Words that begin and end
 * where a phrase or a sentence does are read most easily; among equally good places the last is taken, so that two
 * delegations who wish the same are seen to wish the same.
 */
import type { Edit } from './diff.ts';
import { leanOf } from './function-words.ts';
import { type Prepared, tokenAt } from './prepared.ts';
import { printedWords } from './printed-words.ts';
import { endsSentence } from './sentence-ends.ts';
import { isBlank, type Tokens, tokenise } from './tokens.ts';

/** Offsets into the base between which an edit may move. */
export interface Room {
  readonly from: number;
  readonly to: number;
}

/** The edit at the best place where it makes the same text. Edits that replace words stay where they are. */
export function slide(base: Prepared, edit: Edit, room: Room): Edit {
  if (edit.from === edit.to) return slideInsertion(base, edit, room);
  return edit.text === '' ? slideDeletion(base, edit, room) : edit;
}

function slideDeletion(base: Prepared, edit: Edit, room: Room): Edit {
  const { strings, starts } = base;
  let first = tokenAt(base, edit.from);
  let next = tokenAt(base, edit.to);
  while (first > 0 && starts[first - 1] >= room.from && strings[first - 1] === strings[next - 1]) {
    first -= 1;
    next -= 1;
  }
  let best = { first, next, value: -1 };
  for (;;) {
    // With the space before them rather than the one after, so that words struck side by side by two do not overlap.
    const isLed = base.kinds[first] === 'space';
    const value = endValue(base, first) + endValue(base, next) + (isLed ? 0.5 : 0);
    if (value >= best.value) best = { first, next, value };
    if (next >= strings.length || starts[next + 1] > room.to || strings[first] !== strings[next]) break;
    first += 1;
    next += 1;
  }
  return { from: starts[best.first], to: starts[best.next], text: '' };
}

function slideInsertion(base: Prepared, edit: Edit, room: Room): Edit {
  const up = sharedBefore(base.text, edit, room.from);
  const down = sharedAfter(base.text, edit, Math.min(room.to, base.text.length));
  if (up + down === 0) return edit;
  // Most insertions could only move over the space before them, which is no better a place.
  if (down === 0 && isBlank(base.text.slice(edit.from - up, edit.from))) return edit;
  const highest = movedUp(base.text, edit, up);
  const inserted = printedWords(tokenise(highest.text));
  let best = { by: up, value: -1 };
  for (let token = tokenAt(base, highest.from); token < base.starts.length; token += 1) {
    const by = base.starts[token] - highest.from;
    if (by > up + down) break;
    if (by < 0 || !isPlace(inserted, by)) continue;
    const hasPassedWords = solidBefore(base, token) >= tokenAt(base, highest.from);
    const start = endValue(base, token);
    const value = start + (hasPassedWords ? start : endValue(inserted, inserted.kinds.length));
    if (value >= best.value) best = { by, value };
  }
  const { from, text } = highest;
  const moved = text + base.text.slice(from, from + best.by);
  return { from: from + best.by, to: from + best.by, text: moved.slice(best.by) };
}

/** Whether a token of the inserted text ends so far from its start; beyond its length the base tells. */
function isPlace({ text, starts }: Tokens, by: number): boolean {
  return by > text.length || starts.includes(by);
}

function movedUp(text: string, edit: Edit, by: number): Edit {
  const from = edit.from - by;
  return { from, to: from, text: (text.slice(from, edit.from) + edit.text).slice(0, edit.text.length) };
}

/** How far the base before an insertion reads as the insertion ends, and before its start as itself. */
function sharedBefore(text: string, edit: Edit, least: number): number {
  const { length } = edit.text;
  const most = edit.from - least;
  let count = 0;
  while (count < most) {
    const own =
      count < length
        ? edit.text.charCodeAt(length - 1 - count)
        : text.charCodeAt(edit.from - 1 - count + length);
    if (own !== text.charCodeAt(edit.from - 1 - count)) break;
    count += 1;
  }
  return count;
}

/** How far the base goes on as the inserted text begins, and after its end as itself. */
function sharedAfter(text: string, edit: Edit, most: number): number {
  const { length } = edit.text;
  const room = most - edit.from;
  let count = 0;
  while (count < room) {
    const own = count < length ? edit.text.charCodeAt(count) : text.charCodeAt(edit.from + count - length);
    if (own !== text.charCodeAt(edit.from + count)) break;
    count += 1;
  }
  return count;
}

const clauseEnds = new Set(',:،、，：—–');

/** How good a place between two tokens is for an end of a bracket, by the word or mark before token `index`. */
function endValue(tokens: Tokens, index: number): number {
  const before = solidBefore(tokens, index);
  if (before < 0) return 2;
  const word = tokens.text.slice(tokens.starts[before], tokens.starts[before + 1]);
  if (endsSentence(word)) return 4;
  if (clauseEnds.has(word)) return 3;
  return 2 - leanOf(word);
}

/** The last token before `index` that is not a space, or -1. */
function solidBefore({ kinds }: Tokens, index: number): number {
  let before = index - 1;
  while (before >= 0 && kinds[before] === 'space') before -= 1;
  return before;
}
