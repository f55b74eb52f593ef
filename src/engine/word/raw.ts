import { accepted, type Result, refused } from '../../base/index.ts';
import { WORD_LIMITS } from './limits.ts';
import { addText, closers, openers, SKIPPED } from './raw-elements.ts';
import { freshState, type RawState } from './raw-state.ts';
import type { Role } from './roles.ts';
import { readXml, type XmlRefusal } from './xml.ts';

/** A stretch of text of one make. Inserted and deleted speak of tracked changes; both may be true. */
export interface RawRun {
  readonly text: string;
  readonly inserted: boolean;
  readonly deleted: boolean;
  readonly hidden: boolean;
  readonly role: Role | undefined;
}

/** What stands in a paragraph and is no part of its wording; `text` are the words that it has itself. */
export interface RawBeside {
  readonly kind: 'picture' | 'formula' | 'reading-aid' | 'symbol' | 'object' | 'linked';
  text: string;
}

export type RawItem =
  | { readonly kind: 'run'; readonly run: RawRun }
  | { readonly kind: 'bookmark'; readonly id: string; readonly name: string }
  | { readonly kind: 'bookmark-end'; readonly id: string }
  | { readonly kind: 'footnote' | 'endnote' | 'comment'; readonly id: string }
  | RawBeside
  /** A text box stands beside the text, anchored in the paragraph that holds it. */
  | { readonly kind: 'box'; readonly paragraphs: RawParagraph[] }
  /** Another part of the package that is shown here, by its relation: a chart, a diagram, a whole document. */
  | { readonly kind: 'part'; readonly id: string; readonly why: 'embedded-document' | 'diagram' };

/** Where in a table a paragraph stands: tables, rows and columns counted from 0 through the part. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface RawParagraph {
  readonly items: RawItem[];
  styleId: string;
  /** Word numbers it by itself: depth from 0, undefined when it does not. */
  numberingLevel: number | undefined;
  /** The paragraph's own end is a tracked insertion or deletion: one view joins it to what follows. */
  endInserted: boolean;
  endDeleted: boolean;
  /** The tracked end is one that we wrote to show another's proposal. */
  endIsOurs: boolean;
  readonly cell: Cell | undefined;
  /** Which footnote, endnote or comment it is part of; empty in the text itself. */
  readonly story: string;
  language: string;
}

export interface RawOptions {
  /** Styles of paragraphs or runs whose words are hidden. */
  readonly hiddenStyles?: ReadonlySet<string>;
}

/** Read the paragraphs of a document, note, comment or header part. @returns refused `too-much-inside` or `damaged`. */
export function readRaw(
  part: Uint8Array,
  { hiddenStyles = new Set() }: RawOptions = {},
): Result<readonly RawParagraph[], XmlRefusal | 'too-much-inside'> {
  const state = freshState(hiddenStyles);
  const read = readXml(part, {
    open: (element) => {
      if (state.skipDepth > 0 || SKIPPED.has(element.name) || isCopy(state, element.name))
        state.skipDepth += 1;
      else openers[element.name]?.(state, element);
      state.path.push(element.name);
    },
    close: (name) => {
      state.path.pop();
      if (state.skipDepth > 0) state.skipDepth -= 1;
      else closers[name]?.(state);
    },
    text: (text) => {
      if (state.takesText && state.skipDepth === 0) addText(state, text);
    },
  });
  if (!read.ok) return read;
  if (state.paragraphs.length > WORD_LIMITS.paragraphs) {
    return refused('too-much-inside', { details: { paragraphs: state.paragraphs.length } });
  }
  return accepted(state.paragraphs);
}

/** The copy of a drawing for readers of 2007 says again what the drawing says; alone, it is the drawing. */
function isCopy({ choices }: RawState, name: string): boolean {
  return name === 'mc:Fallback' && choices.at(-1)?.isMet === true;
}
