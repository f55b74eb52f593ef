import type { Note } from './notes.ts';
import type { Oddity } from './oddities.ts';
import type { RawParagraph } from './raw.ts';
import { type NoteReference, type ViewParagraph, viewOf } from './views.ts';

/** Something that is in the file and not in its wording; shown to a person, never dropped silently. */
export interface WordWarning {
  readonly why:
    | Oddity['why']
    | 'footnote'
    | 'endnote'
    | 'header'
    | 'footer'
    | 'unreadable-part'
    | 'macros-ignored';
  readonly text: string;
  /** The provision beside which it stood. */
  readonly provisionId?: string;
}

export interface WordComment {
  readonly text: string;
  readonly provisionId?: string;
}

export interface Beside {
  readonly comments: WordComment[];
  readonly warnings: WordWarning[];
}

/**
 * What stands beside the wording, in the order of the file; notes that nothing refers to come last, because they
 * too are in the file.
 *
 * @param wordsOf the words of another part that is shown here, by its relation.
 */
export function besideTheText(
  paragraphs: readonly ViewParagraph[],
  provisionIds: readonly (string | undefined)[],
  notes: ReadonlyMap<string, Note>,
  wordsOf: (relation: string) => string,
): Beside {
  const beside: Beside = { comments: [], warnings: [] };
  const met = new Set<Note>();
  const tell = (oddities: readonly Oddity[], at: { provisionId?: string }) => {
    for (const { why, text, part } of oddities)
      beside.warnings.push({ why, text: part === undefined ? text : wordsOf(part), ...at });
  };
  const tellNotes = (references: readonly NoteReference[], at: { provisionId?: string }) => {
    for (const { kind, id } of references) {
      const note = notes.get(`${kind}:${id}`);
      if (note && !met.has(note)) tellNote(note, at);
    }
  };
  const tellNote = (note: Note, at: { provisionId?: string }) => {
    met.add(note);
    if (note.text !== '') {
      if (note.kind === 'comment') beside.comments.push({ text: note.text, ...at });
      else beside.warnings.push({ why: note.kind, text: note.text, ...at });
    }
    tell(note.oddities, at);
    tellNotes(note.notes, at);
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    const provisionId = provisionIds[index];
    const at = provisionId === undefined ? {} : { provisionId };
    tellNotes(paragraph.notes, at);
    tell(paragraph.oddities, at);
  }
  for (const note of notes.values()) if (!met.has(note)) tellNote(note, {});
  return beside;
}

/** A number, with the words that usually stand around it, is the page's and nobody's. */
const PAGE_LABEL =
  /^[^\p{L}\p{N}]*(?:\p{L}+\s+)?\p{Nd}+(?:[^\p{L}\p{N}]+|\s+\p{L}+\s+)?(?:\p{Nd}+)?[^\p{L}\p{N}]*$/u;

/**
 * What a header or footer says other than we printed there: a letterhead, a marking of the sender's own. Once, where
 * first, even and odd pages say the same.
 */
export function besidePages(
  frames: readonly { readonly why: 'header' | 'footer'; readonly paragraphs: readonly RawParagraph[] }[],
): WordWarning[] {
  const warnings: WordWarning[] = [];
  const told = new Set<string>();
  for (const { why, paragraphs } of frames) {
    const shown = viewOf(paragraphs, 'accepted');
    const text = shown
      .map((paragraph) => paragraph.text)
      .filter((line) => line !== '' && !PAGE_LABEL.test(line))
      .join('\n');
    const said: WordWarning[] = [
      { why, text },
      ...shown.flatMap(({ oddities }) => oddities.filter(({ text: words }) => words !== '')),
    ];
    for (const warning of said) {
      const key = `${warning.why}\n${warning.text}`;
      if (warning.text === '' || told.has(key)) continue;
      told.add(key);
      warnings.push({ why: warning.why, text: warning.text });
    }
  }
  return warnings;
}
