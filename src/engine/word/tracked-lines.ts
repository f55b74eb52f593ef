import type { Alternative, ConsolidatedProvision, Consolidation, Segment } from '../model.ts';
import { headOf, type Line, type LineOptions } from './lines.ts';
import { type Piece, stretches } from './pieces.ts';

/** One provision as real tracked changes: words that stay, words struck and words added, each with its author. */
export interface TrackedLine extends Omit<Line, 'pieces' | 'notes' | 'margin'> {
  readonly pieces: readonly TrackedPiece[];
  readonly isStruck: boolean;
  /** Who adds the paragraph as a whole, or strikes it; empty where names are not shown. */
  readonly addedBy: readonly string[];
  readonly struckBy: readonly string[];
}

export interface TrackedPiece {
  readonly fate: 'kept' | 'struck' | 'added';
  readonly text: string;
  /** The same text, cut where emphasis begins and ends. */
  readonly stretches: readonly Pick<Piece, 'text' | 'emphasis' | 'strong'>[];
  readonly by: readonly string[];
}

/**
 * The lines of a consolidation as tracked changes on its base. Rejecting all of them gives the base exactly;
 * accepting those of one delegation gives that delegation's text, as far as Word lets words have several authors.
 */
export function trackedLines(
  consolidation: Consolidation,
  { attribution }: Pick<LineOptions, 'attribution'>,
): TrackedLine[] {
  return consolidation.provisions.map((provision) => trackedLine(provision, attribution));
}

function trackedLine(provision: ConsolidatedProvision, attribution: boolean): TrackedLine {
  const shown = (by: readonly string[]) => (attribution ? [...new Set(by)].sort() : []);
  const pieces = provision.segments.flatMap((segment) => piecesOf(segment, provision.deletion));
  return {
    ...headOf(provision),
    pieces: pieces.filter(({ text }) => text !== '').map((piece) => ({ ...piece, by: shown(piece.by) })),
    addedBy: provision.inserted ? shown(provision.segments.flatMap(proposersOf)) : [],
    isStruck: provision.deletion.length > 0,
    struckBy: shown(provision.deletion),
  };
}

function piecesOf(segment: Segment, deletion: readonly string[]): TrackedPiece[] {
  if (!('alternatives' in segment)) return [standing(segment, deletion)];
  const base = segment.alternatives.find((alternative) => alternative.base) ?? { text: '' };
  const others = segment.alternatives.filter((alternative) => !alternative.base);
  return [
    standing(base, [...deletion, ...others.flatMap(({ by }) => by)]),
    ...others.map((other) => piece('added', other, other.by)),
  ];
}

type Wording = Pick<Alternative, 'text' | 'marks'>;

function standing(wording: Wording, struckBy: readonly string[]): TrackedPiece {
  return piece(struckBy.length > 0 ? 'struck' : 'kept', wording, struckBy);
}

function piece(fate: TrackedPiece['fate'], { text, marks }: Wording, by: readonly string[]): TrackedPiece {
  return { fate, text, by, stretches: stretches(text, marks, { role: 'text' }) };
}

function proposersOf(segment: Segment): string[] {
  if (!('alternatives' in segment)) return [];
  return segment.alternatives.flatMap(({ base, by }) => (base ? [] : by));
}
