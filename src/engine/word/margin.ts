import type { Alternative, ConsolidatedProvision, Segment } from '../model.ts';
import { deletedOutright, structureNotes } from '../structure-notes.ts';
import type { LineOptions } from './lines.ts';
import { byName } from './names.ts';

/** One note of the margin: who says it, what they say, and the first of the words concerned. */
export interface MarginNote {
  /** In the order of their names. */
  readonly codes: readonly string[];
  /** Empty where the words speak for themselves: they are proposed. */
  readonly says: string;
  readonly gist: string;
  readonly struck: boolean;
}

/** The notes beside a provision, those on the whole paragraph first, then in the order of the text. */
export function marginOf(provision: ConsolidatedProvision, options: LineOptions): MarginNote[] {
  const { says } = options.words;
  return [
    ...structureNotes(provision).map((one) =>
      note(one.by, () => options.words.structure(one.says, one.numbers), '', options),
    ),
    note(deletedOutright(provision), says.proposesToDeleteParagraph, '', options),
    note(provision.heldBy ?? [], says.holdsParagraph, '', options),
    ...provision.segments.flatMap((segment) => segmentNotes(segment, options)),
  ].filter(({ codes }) => codes.length > 0);
}

function segmentNotes(segment: Segment, options: LineOptions): MarginNote[] {
  if (!('alternatives' in segment)) return [];
  const base = segment.alternatives.find((alternative) => alternative.base)?.text ?? '';
  return segment.alternatives.flatMap((alternative) => [
    ownNote(alternative, base, options),
    note(alternative.heldBy ?? [], options.words.says.holds, alternative.text, options),
  ]);
}

function ownNote({ base, by, text }: Alternative, baseText: string, options: LineOptions): MarginNote {
  const { says } = options.words;
  if (base) return note(by, text.trim() === '' ? says.withoutWords : says.retains, text, options);
  if (text.trim() === '') return { ...note(by, says.proposesToDelete, baseText, options), struck: true };
  return note(by, () => '', text, options);
}

function note(
  codes: readonly string[],
  says: (delegations: number) => string,
  text: string,
  { names }: LineOptions,
): MarginNote {
  return { codes: byName(codes, names), says: says(codes.length), gist: gistOf(text), struck: false };
}

const GIST_CHARACTERS = 42;

/** The first words of a wording, cut between words where the script has spaces; no comma leads them. */
function gistOf(text: string): string {
  const plain = text
    .trimStart()
    .slice(0, 8 * GIST_CHARACTERS)
    .trimEnd()
    .replace(/\s+/g, ' ')
    .replace(/^[\p{Po}\s]+(?=[\p{L}\p{N}])/u, '');
  const characters = [...plain];
  if (characters.length <= GIST_CHARACTERS) return plain;
  const cut = characters.slice(0, GIST_CHARACTERS).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > cut.length / 2 ? cut.slice(0, space) : cut}…`;
}
