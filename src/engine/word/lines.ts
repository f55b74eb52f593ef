import type { ConsolidatedProvision, Consolidation, ProvisionKind, Segment } from '../model.ts';
import { deletedOutright, structureNotes } from '../structure-notes.ts';
import { type MarginNote, marginOf } from './margin.ts';
import { byName } from './names.ts';
import { bracketMark, type Piece, piecesOf, stretches } from './pieces.ts';
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
  readonly inserted: boolean;
  /** In reading order. Who says what stands in `attribution` pieces after the words concerned. */
  readonly pieces: readonly Piece[];
  /** Sentences on the provision as a whole, like "DOR proposes to delete this paragraph." */
  readonly notes: readonly string[];
  /** Who says what, for pages that have a margin: the same as in the pieces. */
  readonly margin: readonly MarginNote[];
}

/** What lines show of the delegations, and in which words. */
export interface LineOptions {
  readonly attribution: boolean;
  readonly words: ExportWords;
  /** Names by code: codes stand in the order of their names. */
  readonly names?: Readonly<Record<string, string>>;
}

/** The lines of a consolidation with its brackets. */
export function bracketLines(consolidation: Consolidation, options: LineOptions): Line[] {
  return consolidation.provisions.map((provision) => {
    const inner = provision.segments.flatMap((segment) => piecesOf(segment, options));
    const isWhole = provision.deletion.length > 0 || (provision.heldBy ?? []).length > 0;
    return {
      ...headOf(provision),
      pieces: isWhole ? [bracketMark('['), ...inner, bracketMark(']')] : inner,
      notes: notesOf(provision, options),
      margin: options.attribution ? marginOf(provision, options) : [],
    };
  });
}

/** The lines of the base alone: what stands where no proposal is taken up. Provisions proposed anew are left out. */
export function cleanLines(consolidation: Consolidation): Line[] {
  return consolidation.provisions
    .filter(({ inserted }) => !inserted)
    .map((provision) => ({
      ...headOf(provision),
      pieces: provision.segments.flatMap(cleanPieces),
      notes: [],
      margin: [],
    }));
}

/** The base wording of a segment; empty where the base says nothing. */
export function baseOf(segment: Segment): string {
  if (!('alternatives' in segment)) return segment.text;
  return segment.alternatives.find(({ base }) => base)?.text ?? '';
}

export function headOf(
  provision: ConsolidatedProvision,
): Pick<Line, 'id' | 'kind' | 'level' | 'number' | 'inserted'> {
  const { id, kind, number, inserted } = provision;
  return { id, kind, number, inserted, level: kind === 'subparagraph' ? (provision.level ?? 1) : 0 };
}

function cleanPieces(segment: Segment): Piece[] {
  const base = 'alternatives' in segment ? segment.alternatives.find((one) => one.base) : segment;
  return base ? stretches(base.text, base.marks, { role: 'text' }) : [];
}

function notesOf(provision: ConsolidatedProvision, options: LineOptions): string[] {
  const { attribution, words, names } = options;
  const { heldBy = [], inserted } = provision;
  const deletion = deletedOutright(provision);
  const shown = (codes: readonly string[]) => (attribution ? byName(codes, names) : []);
  const structure = structureNotes(provision);
  const isNew = inserted && !structure.some(({ says }) => says === 'moved-here' || says === 'split-off');
  return [
    ...(isNew ? [words.newParagraph] : []),
    ...structure.map(({ says, numbers, by }) => {
      const names = shown(by);
      const said = words.structure(says, numbers);
      return names.length === 0 ? `${capital(said)}.` : `${names.join(', ')}: ${said}.`;
    }),
    ...(deletion.length > 0 ? [words.proposesToDeleteParagraph(shown(deletion))] : []),
    ...(heldBy.length > 0 ? [words.holdsParagraph(shown(heldBy))] : []),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
