import {
  type ConsolidatedProvision,
  deletedOutright,
  printable,
  structureNotes,
} from '../../engine/index.ts';
import { isStrike, type PlacedAlternative, type PlacedSegment } from './placed.ts';
import type { ProvisionWords } from './provision-words.ts';

/** One line of the margin: who, what they say, and the words concerned. */
export interface Note {
  /** Unique within the provision. */
  readonly key: string;
  /** Index of the alternative that it lights; `null` when it concerns the whole paragraph. */
  readonly target: number | null;
  readonly codes: readonly string[];
  /** The verb as it is read aloud. */
  readonly spoken: string;
  /** Whether the verb is also printed; proposed words speak for themselves. */
  readonly isVerbShown: boolean;
  /** The first words concerned; empty when the verb says all. */
  readonly gist: string;
  readonly isStruck: boolean;
}

/** The notes of the margin, whole-paragraph ones first, then in the order of the text. */
export function notesOf(
  provision: ConsolidatedProvision,
  segments: readonly PlacedSegment[],
  words: ProvisionWords,
): Note[] {
  const held = provision.heldBy ?? [];
  return [
    ...structureNotes(provision).map(({ says, by, numbers }, index) =>
      wholeNote(`structure-${index}`, by, () => words.structure(says, numbers)),
    ),
    wholeNote('deletion', deletedOutright(provision), words.proposesToDeleteWhole),
    wholeNote('hold', held, words.holdsWhole),
    ...segments
      .flatMap((segment) => ('placed' in segment ? segment.placed : []))
      .flatMap((placed) => [ownNote(placed, words), holdNote(placed, words)]),
  ].filter((note) => note.codes.length > 0);
}

function wholeNote(key: string, codes: readonly string[], verb: (delegations: number) => string): Note {
  return {
    key,
    target: null,
    codes,
    spoken: verb(codes.length),
    isVerbShown: true,
    gist: '',
    isStruck: false,
  };
}

function ownNote(placed: PlacedAlternative, words: ProvisionWords): Note {
  const { alternative, index, target, concerned } = placed;
  const { by, base, text } = alternative;
  const shared = {
    key: `${index}`,
    target,
    codes: by,
    isVerbShown: true,
    gist: gistOf(concerned),
    isStruck: false,
  };
  if (isStrike(alternative)) return { ...shared, spoken: words.proposesToDelete(by.length), isStruck: true };
  if (!base) return { ...shared, spoken: words.proposes(by.length), isVerbShown: false };
  return text === ''
    ? { ...shared, spoken: words.withoutWords, gist: '' }
    : { ...shared, spoken: words.keepsText(by.length) };
}

function holdNote({ alternative, index, target, concerned }: PlacedAlternative, words: ProvisionWords): Note {
  const codes = alternative.heldBy ?? [];
  return {
    key: `${index}-hold`,
    target,
    codes,
    spoken: words.holds(codes.length),
    isVerbShown: true,
    gist: gistOf(concerned),
    isStruck: false,
  };
}

const gistLength = 42;

/** The first words of a wording, cut between words where the script has spaces; no comma leads them. */
export function gistOf(text: string): string {
  const all = printable(text).trim().replace(/\s+/g, ' ');
  const plain = all.replace(/^[\p{Po}\s]+(?=[\p{L}\p{N}])/u, '');
  const characters = [...plain];
  if (characters.length <= gistLength) return plain;
  const cut = characters.slice(0, gistLength).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > cut.length / 2 ? cut.slice(0, space) : cut}…`;
}
