import type { Alternative, Mark, Segment } from '../model.ts';
import type { LineOptions } from './lines.ts';
import { byName } from './names.ts';

/** A stretch of a printed line, all of one make. */
export interface Piece {
  readonly role: 'text' | 'bracket' | 'base' | 'proposed' | 'attribution';
  readonly text: string;
  /** Somebody proposes to strike these words: shown struck as well as said. */
  readonly struck?: true;
  /** Words that a later text has and the former had not. */
  readonly underlined?: true;
  readonly emphasis?: true;
  readonly strong?: true;
  /** The alternative that this is a part of, for words that are proposed; the same object for all its parts. */
  readonly alternative?: {
    readonly words: string;
    readonly isInsertion: boolean;
    readonly by: readonly string[];
  };
}

export function bracketMark(text: string): Piece {
  return { role: 'bracket', text };
}

/**
 * A segment in print: plain words, or its alternatives side by side, each in brackets of its own. An alternative
 * without words is not printed but said: a proposal to strike beside the base, a base that says nothing at the end.
 */
export function piecesOf(segment: Segment, options: LineOptions): Piece[] {
  if (!('alternatives' in segment)) return escaped(stretches(segment.text, segment.marks, { role: 'text' }));
  const printed = segment.alternatives.filter(hasWords);
  const silent = segment.alternatives.filter((alternative) => !hasWords(alternative));
  const emptyBase = silent.find(({ base }) => base);
  const strikers = silent.filter(({ base }) => !base).flatMap(({ by }) => by);
  const pieces: Piece[] = emptyBase && emptyBase.text !== '' ? [{ role: 'base', text: emptyBase.text }] : [];
  for (const [index, alternative] of printed.entries()) {
    const bracketed = bracketedPieces(alternative, {
      isStruck: alternative.base && strikers.length > 0,
      isInsertion: emptyBase !== undefined,
    });
    if (index > 0 && !endsInSpace(pieces.at(-1)) && !startsInSpace(bracketed[0]))
      pieces.push(bracketMark(' '));
    const isLast = index === printed.length - 1;
    const without = isLast && emptyBase ? byName(emptyBase.by, options.names) : [];
    // The space of a base without words already stands there.
    const shown =
      index === 0 && endsInSpace(pieces.at(-1)) && startsInSpace(bracketed[0])
        ? bracketed.slice(1)
        : bracketed;
    pieces.push(...withAttribution(shown, saidOf(alternative, { strikers, without }, options)));
  }
  return pieces;
}

function hasWords({ text }: Alternative): boolean {
  return text.trim() !== '';
}

/** Spaces at the ends of an alternative stand outside its brackets, as in any printed text; they stay its own. */
function bracketedPieces(
  { text, marks, base, by }: Alternative,
  { isStruck, isInsertion }: { isStruck: boolean; isInsertion: boolean },
): Piece[] {
  const role: Piece['role'] = base ? 'base' : 'proposed';
  const words = text.trim();
  const start = text.indexOf(words);
  const moved = (marks ?? []).map((mark) => ({ ...mark, from: mark.from - start, to: mark.to - start }));
  const make: Pick<Piece, 'role' | 'struck'> = isStruck ? { role, struck: true } : { role };
  const part = base ? {} : { alternative: { words, isInsertion, by } };
  const space = (spaces: string): Piece[] => (spaces === '' ? [] : [{ role, text: spaces }]);
  return [
    ...space(text.slice(0, start)),
    bracketMark('['),
    ...escaped(stretches(words, moved, make)).map((piece) => ({ ...piece, ...part })),
    bracketMark(']'),
    ...space(text.slice(start + words.length)),
  ];
}

/** What is said of an alternative stands right after its closing bracket, before any space that follows. */
function withAttribution(bracketed: readonly Piece[], said: readonly string[]): Piece[] {
  if (said.length === 0) return [...bracketed];
  const close = bracketed.findLastIndex(({ role, text }) => role === 'bracket' && text === ']');
  return [...bracketed.slice(0, close + 1), attribution(said), ...bracketed.slice(close + 1)];
}

function attribution(said: readonly string[]): Piece {
  return { role: 'attribution', text: `\u00a0${said.join(' · ')}` };
}

function saidOf(
  { base, by, heldBy = [] }: Alternative,
  { strikers, without }: { strikers: readonly string[]; without: readonly string[] },
  { attribution, names, words }: LineOptions,
): string[] {
  if (!attribution) return [];
  const own = byName(by, names);
  return [
    ...(own.length > 0 ? [base ? words.retains(own) : own.join(', ')] : []),
    ...(heldBy.length > 0 ? [words.holds(byName(heldBy, names))] : []),
    ...(base && strikers.length > 0 ? [words.proposesToDelete(byName(strikers, names))] : []),
    ...(without.length > 0 ? [words.withoutWords(without)] : []),
  ];
}

/** Text cut where a mark begins or ends. */
export function stretches(
  text: string,
  marks: readonly Mark[] = [],
  make: Pick<Piece, 'role' | 'struck'>,
): Piece[] {
  const cuts = new Set([0, text.length]);
  for (const { from, to } of marks) for (const at of [from, to]) if (at > 0 && at < text.length) cuts.add(at);
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(0, -1).map((from, index): Piece => {
    const to = places[index + 1] ?? text.length;
    const has = (kind: Mark['kind']) =>
      marks.some((mark) => mark.kind === kind && mark.from <= from && mark.to >= to);
    return {
      ...make,
      text: text.slice(from, to),
      ...(has('emphasis') ? { emphasis: true } : {}),
      ...(has('strong') ? { strong: true } : {}),
    };
  });
}

function escaped(pieces: readonly Piece[]): Piece[] {
  return pieces
    .flatMap((piece) =>
      piece.text.split(/(?=[[\]])/).flatMap((text) => {
        const part = { ...piece, text };
        return /^[[\]]/.test(text) ? [bracketMark('\\'), part] : [part];
      }),
    )
    .filter(({ text }) => text !== '');
}

function endsInSpace(piece: Piece | undefined): boolean {
  return piece !== undefined && /\s$/.test(piece.text);
}

function startsInSpace(piece: Piece | undefined): boolean {
  return piece !== undefined && /^\s/.test(piece.text);
}
