import type { Ids } from './ids.ts';
import type { AknProvision } from './text.ts';
import { type Element, element } from './xml.ts';

/** Where elements are being made: in the text itself or in one of its annexes. */
export interface Place {
  readonly ids: Ids;
  /** The id of the annex; empty in the text itself. */
  readonly within: string;
  /** BCP 47. */
  readonly language: string;
}

/**
 * The ids of an element that is a provision. The adopted text is the first version of all: `wId`, which keeps the
 * first place when a later version renumbers, is the place itself (standards.md §1).
 */
export function named(eId: string, { id }: AknProvision): Element['attributes'] {
  return { eId, wId: eId, GUID: id };
}

export function p(words: string): Element {
  return element('p', {}, words);
}

export function num(number: string): Element[] {
  return number === '' ? [] : [element('num', {}, number)];
}

/** The id that the elements of a part of the document stand below: `preamble`, `att_1__preamble`. */
export function partId({ within }: Place, part: 'preface' | 'preamble' | 'conclusions'): string {
  return within === '' ? part : `${within}__${part}`;
}
