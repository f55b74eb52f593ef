import { accepted, type Result } from '../../base/index.ts';
import type { Oddity } from './oddities.ts';
import { readProperties } from './properties.ts';
import { commentPrint } from './rationales.ts';
import { type RawOptions, type RawParagraph, readRaw } from './raw.ts';
import { type NoteReference, viewOf } from './views.ts';
import type { XmlRefusal } from './xml.ts';

/** A footnote, an endnote or a comment as its author left it. */
export interface Note {
  readonly kind: NoteReference['kind'];
  readonly id: string;
  readonly text: string;
  readonly oddities: readonly Oddity[];
  /** Notes on the note: a comment on a footnote. */
  readonly notes: readonly NoteReference[];
}

/** Every note of the package by `kind:id`, whether or not something refers to it, but the comments that we wrote. */
export function readNotes(
  parts: ReadonlyMap<string, Uint8Array>,
  options: RawOptions,
): Result<ReadonlyMap<string, Note>, XmlRefusal | 'too-much-inside'> {
  const notes = new Map<string, Note>();
  const { commentPrints } = readProperties(parts);
  for (const kind of ['footnote', 'endnote', 'comment'] as const) {
    const part = parts.get(`word/${kind}s.xml`);
    if (!part) continue;
    const read = readRaw(part, options);
    if (!read.ok) return read;
    for (const [id, paragraphs] of byStory(read.value)) {
      const note = noteOf(kind, id, paragraphs);
      const isOurs = kind === 'comment' && commentPrints.has(commentPrint(note.text));
      if (!isOurs) notes.set(`${kind}:${id}`, note);
    }
  }
  return accepted(notes);
}

function byStory(paragraphs: readonly RawParagraph[]): Map<string, RawParagraph[]> {
  const stories = new Map<string, RawParagraph[]>();
  for (const paragraph of paragraphs) {
    const own = stories.get(paragraph.story);
    if (own) own.push(paragraph);
    else stories.set(paragraph.story, [paragraph]);
  }
  return stories;
}

function noteOf(kind: Note['kind'], id: string, paragraphs: readonly RawParagraph[]): Note {
  const shown = viewOf(paragraphs, 'accepted');
  return {
    ...{ kind, id },
    text: shown
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n'),
    oddities: shown.flatMap(({ oddities }) => oddities),
    notes: shown.flatMap(({ notes }) => notes),
  };
}
