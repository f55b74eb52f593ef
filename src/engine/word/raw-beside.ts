import type { RawBeside } from './raw.ts';
import { addItem, type RawState } from './raw-state.ts';

/** A formula or a reading aid begins: until it ends, letters are its own and not the wording's. */
export function openBeside(state: RawState, kind: 'formula' | 'reading-aid'): void {
  const item: RawBeside = { kind, text: '' };
  addItem(state, item);
  state.beside.push(item);
}

/** Words of the picture, shape or object that was met last. */
export function sayOfPicture(state: RawState, words: string | undefined): void {
  const items = state.open.at(-1)?.items ?? [];
  const picture = items.findLast((item) => item.kind === 'picture' || item.kind === 'object');
  if (!words || !picture || !('text' in picture) || picture.text.includes(words)) return;
  picture.text = picture.text === '' ? words : `${picture.text} ${words}`;
}

/** Fields that bring in what stands elsewhere: they are named and never followed. */
const FETCHING = /^\s*(?:INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DDE|DDEAUTO|RD)\s/i;

export function addInstruction(state: RawState, instruction: string): void {
  if (FETCHING.test(instruction)) addItem(state, { kind: 'linked', text: instruction.trim() });
}
