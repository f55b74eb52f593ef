import type { Alternative, ConsolidatedProvision, Consolidation, ProvisionKind, Segment } from '../model.ts';
import type { ExportWords } from './words.ts';

/**
 * One provision as paper shows it. Word and PDF print the same lines, so that both show what the screen shows
 * (DESIGN §2, law 8). Brackets balance in every line (DESIGN §6, law 7): a bracket of the text's own, not of the
 * negotiation, is printed with a backslash before it.
 */
export interface Line {
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly level: number;
  readonly number: string;
  readonly pieces: readonly Piece[];
  /** Sentences under the provision, like "DOR proposes to delete this paragraph." */
  readonly notes: readonly string[];
  readonly inserted: boolean;
}

export interface Piece {
  readonly role: 'text' | 'bracket' | 'base' | 'proposed' | 'attribution';
  readonly text: string;
  /** A strike proposed by somebody: shown struck as well as said. */
  readonly struck?: boolean;
}

export interface LineOptions {
  readonly attribution: boolean;
  readonly words: ExportWords;
}

/** The lines of a consolidation with its brackets. */
export function bracketLines(consolidation: Consolidation, options: LineOptions): Line[] {
  return consolidation.provisions.map((provision) => {
    const inner = provision.segments.flatMap((segment) => piecesOf(segment, options));
    const isWhole = provision.deletion.length > 0 || (provision.heldBy ?? []).length > 0;
    return {
      ...headOf(provision),
      pieces: isWhole ? [bracket('['), ...inner, bracket(']')] : inner,
      notes: notesOf(provision, options),
    };
  });
}

/** The lines of the base alone: what stands where no proposal is taken up. Provisions proposed anew are left out. */
export function cleanLines(consolidation: Consolidation): Line[] {
  return consolidation.provisions
    .filter(({ inserted }) => !inserted)
    .map((provision) => ({
      ...headOf(provision),
      pieces: [{ role: 'text', text: provision.segments.map(baseOf).join('') }],
      notes: [],
    }));
}

/** The base wording of a segment; empty where the base says nothing. */
export function baseOf(segment: Segment): string {
  if (!('alternatives' in segment)) return segment.text;
  return segment.alternatives.find(({ base }) => base)?.text ?? '';
}

export function headOf(provision: ConsolidatedProvision): Omit<Line, 'pieces' | 'notes'> {
  const { id, kind, number, inserted } = provision;
  return { id, kind, number, inserted, level: kind === 'subparagraph' ? (provision.level ?? 1) : 0 };
}

function piecesOf(segment: Segment, options: LineOptions): Piece[] {
  if (!('alternatives' in segment)) return escaped(segment.text, 'text');
  const strikers = segment.alternatives.filter(({ base, text }) => !base && text === '');
  const printed = segment.alternatives.filter(({ text }) => text !== '');
  return printed.flatMap((alternative, index) => [
    ...(index === 0 ? [] : [bracket(' ')]),
    bracket('['),
    ...escaped(
      alternative.text,
      alternative.base ? 'base' : 'proposed',
      alternative.base && strikers.length > 0,
    ),
    bracket(']'),
    ...attributionOf(alternative, alternative.base ? strikers : [], options),
  ]);
}

function attributionOf(
  alternative: Alternative,
  strikers: readonly Alternative[],
  options: LineOptions,
): Piece[] {
  if (!options.attribution) return [];
  const { words } = options;
  const by = strikers.flatMap((striker) => striker.by);
  const said = [
    ...(alternative.by.length > 0
      ? [alternative.base ? words.retains(alternative.by) : alternative.by.join(', ')]
      : []),
    ...((alternative.heldBy ?? []).length > 0 ? [words.holds(alternative.heldBy ?? [])] : []),
    ...(by.length > 0 ? [words.proposesToDelete(by)] : []),
  ];
  return said.length > 0 ? [{ role: 'attribution', text: `\u00a0${said.join(' · ')}` }] : [];
}

function notesOf({ deletion, heldBy = [], inserted }: ConsolidatedProvision, options: LineOptions): string[] {
  const { attribution, words } = options;
  return [
    ...(inserted ? [words.newParagraph] : []),
    ...(deletion.length > 0 ? [words.proposesToDeleteParagraph(attribution ? deletion : [])] : []),
    ...(heldBy.length > 0 ? [words.holdsParagraph(attribution ? heldBy : [])] : []),
  ];
}

function bracket(text: string): Piece {
  return { role: 'bracket', text };
}

function escaped(text: string, role: 'text' | 'base' | 'proposed', struck = false): Piece[] {
  return text
    .split(/(?=[[\]])/)
    .flatMap((part) => {
      const piece: Piece = struck ? { role, text: part, struck } : { role, text: part };
      return /^[[\]]/.test(part) ? [bracket('\\'), piece] : [piece];
    })
    .filter((piece) => piece.text !== '');
}
