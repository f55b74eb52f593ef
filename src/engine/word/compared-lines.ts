import type { ComparedPiece, ComparedProvision } from '../compare.ts';
import type { Line } from './lines.ts';
import type { Piece } from './pieces.ts';

/**
 * Two texts compared, as paper shows it: struck words stand before those put in their place.
 *
 * @param notesOf sentences on a provision as a whole, like "moved; stood after OP3"
 */
export function comparedLines(
  compared: readonly ComparedProvision[],
  notesOf: (provision: ComparedProvision) => readonly string[],
): Line[] {
  return compared.map((provision) => ({
    id: provision.id,
    kind: provision.kind,
    level: provision.kind === 'subparagraph' ? (provision.level ?? 1) : 0,
    number: provision.number.after ?? provision.number.before ?? '',
    inserted: provision.state === 'added',
    pieces: provision.pieces.flatMap((piece, index) => [
      ...gapAfter(provision.pieces[index - 1], piece),
      pieceOf(piece),
    ]),
    notes: notesOf(provision),
    margin: [],
  }));
}

/** Struck words and those in their place are kept apart for the eye, also where no space stands between them. */
function gapAfter(before: ComparedPiece | undefined, { change, text }: ComparedPiece): Piece[] {
  const isReplacement = before?.change === 'deleted' && change === 'inserted';
  return isReplacement && !/\s$/.test(before.text) && !/^\s/.test(text) ? [{ role: 'text', text: ' ' }] : [];
}

function pieceOf({ text, change }: ComparedPiece): Piece {
  if (change === 'equal') return { role: 'text', text };
  return change === 'deleted'
    ? { role: 'text', text, struck: true }
    : { role: 'proposed', text, underlined: true };
}
