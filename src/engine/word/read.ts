import { accepted, type Result, refused } from '../../base/index.ts';
import type { Provision } from '../model.ts';
import { guessKind, isOurKind } from './kinds.ts';
import { formOf, type LabelForm, takeLabel } from './labels.ts';
import { languageOf } from './language.ts';
import { openPackage, type PackageRefusal, type WordPackage } from './package.ts';
import { readProperties } from './properties.ts';
import { type RawDocument, type RawRun, readRaw } from './raw.ts';
import { readStyles, type StyleSheet } from './styles.ts';
import { type View, type ViewParagraph, viewOf } from './views.ts';
import { readXml } from './xml.ts';

export type WordRefusal = PackageRefusal;

export interface WordProvision extends Provision {
  /** Where the id comes from: our bookmark, or the place in the file when there is none. */
  readonly known: boolean;
  /** The printed label that was taken off, like `OP4 bis`, `3.`, `(a)`; empty when there was none. */
  readonly label: string;
  /** The wording before the tracked changes of this paragraph, where there are any. */
  readonly former?: string;
}

/** Something that is in the file and not in its wording; shown to a person, never dropped silently. */
export interface WordWarning {
  readonly why:
    | 'footnote'
    | 'endnote'
    | 'hidden-text'
    | 'picture'
    | 'formula'
    | 'text-box'
    | 'edited-inside-brackets'
    | 'brackets-undecided'
    | 'macros-ignored'
    | 'linked-content-ignored';
  readonly text: string;
  /** The provision beside which it stood. */
  readonly provisionId?: string;
}

export interface WordComment {
  readonly text: string;
  readonly provisionId?: string;
}

export interface WordText {
  readonly language: string;
  /** Set when the file was made from a snapshot of ours. */
  readonly snapshotId?: string;
  /** The file was made from one that we wrote. */
  readonly isOurs: boolean;
  /** What the author wishes: all tracked changes accepted. */
  readonly provisions: readonly WordProvision[];
  /** What it was made from: all tracked changes rejected. */
  readonly original: readonly WordProvision[];
  readonly isTracked: boolean;
  /** Names of persons who commented or tracked changes are not read: delegations speak, not people. */
  readonly comments: readonly WordComment[];
  readonly warnings: readonly WordWarning[];
}

/**
 * Read a Word file as a list of provisions. Macros and linked content are left unread, a DOCTYPE is refused.
 *
 * Printed labels (`PP1`, `OP4 bis`, `3.`, `(a)`) are taken off: in a Word file numbers are form, not words. Where
 * our own styles stand, the label is what we printed as one, and all else is words, numbers included.
 * Automatic numbering is ignored likewise. Spaces at the ends of a paragraph are not words either; everything
 * between them is kept to the letter, a tab as `\t` and a line break as `\n`.
 *
 * @returns refused: `not-a-word-file`, `too-large`, `too-much-inside`, `encrypted` or `damaged`.
 * @source DESIGN §6 "Word, both ways"; standards.md §2.
 */
export function readWord(bytes: Uint8Array): Result<WordText, WordRefusal> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const main = mainPart(opened.value);
  if (!main) return refused('not-a-word-file');
  const raw = readRaw(main);
  if (!raw.ok) return raw;
  const notes = readNotes(opened.value);
  if (!notes.ok) return notes;
  return accepted(assemble(opened.value, raw.value, notes.value));
}

/** The main document stands where the package says; the usual place is the fallback. */
function mainPart({ parts }: WordPackage): Uint8Array | undefined {
  let target = 'word/document.xml';
  const relations = parts.get('_rels/.rels');
  if (relations) {
    readXml(relations, {
      open: ({ attributes }) => {
        if (attributes.Type?.endsWith('/officeDocument'))
          target = (attributes.Target ?? '').replace(/^\//, '');
      },
    });
  }
  return parts.get(target);
}

type NoteTexts = ReadonlyMap<string, string>;

/** Texts of footnotes, endnotes and comments by `kind:id`. */
function readNotes({ parts }: WordPackage): Result<NoteTexts, WordRefusal> {
  const texts = new Map<string, string>();
  for (const kind of ['footnote', 'endnote', 'comment'] as const) {
    const part = parts.get(`word/${kind}s.xml`);
    if (!part) continue;
    let id = '';
    let text = '';
    const read = readXml(part, {
      open: ({ name, attributes }) => {
        if (name === `w:${kind}`) {
          id = attributes.id ?? '';
          text = '';
        } else if (name === 'w:p' && text !== '') text += '\n';
      },
      close: (name) => {
        if (name === `w:${kind}` && text.trim() !== '') texts.set(`${kind}:${id}`, text.trim());
      },
      text: (piece) => {
        text += piece;
      },
    });
    if (!read.ok) return read;
  }
  return accepted(texts);
}

function assemble(pack: WordPackage, raw: RawDocument, notes: NoteTexts): WordText {
  const styles = readStyles(pack.parts.get('word/styles.xml'));
  const properties = readProperties(pack.parts);
  const shown = viewOf(raw.paragraphs, 'accepted');
  const provisions = provisionsOf(shown, styles);
  const beside = besideTheText(shown, provisions, notes);
  const text = provisions.map((provision) => provision.text).join('\n');
  return {
    language:
      properties.language ??
      languageOf(
        text,
        shown.map(({ language }) => language),
        styles.languages,
      ),
    ...(properties.snapshotId === undefined ? {} : { snapshotId: properties.snapshotId }),
    isOurs: properties.language !== undefined,
    provisions: provisions.filter((provision) => provision.text !== ''),
    original: provisionsOf(viewOf(raw.paragraphs, 'original'), styles).filter(({ text }) => text !== ''),
    isTracked: isTracked(raw),
    comments: beside.comments,
    warnings: [...beside.warnings, ...boxesOf(raw), ...packageWarnings(pack)],
  };
}

/** Has the author tracked anything? What we tracked ourselves, to show the proposals of others, does not count. */
function isTracked({ paragraphs }: RawDocument): boolean {
  return paragraphs.some(
    ({ endInserted, endDeleted, endIsOurs, items }) =>
      ((endInserted || endDeleted) && !endIsOurs) ||
      items.some((item) => item.kind === 'run' && isChange(item.run)),
  );
}

function isChange({ inserted, deleted, role }: RawRun): boolean {
  return (inserted || deleted) && role !== 'tracked' && role !== 'label';
}

function provisionsOf(paragraphs: readonly ViewParagraph[], styles: StyleSheet): WordProvision[] {
  const taken = new Set(paragraphs.flatMap(({ id }) => id ?? []));
  const provisions: WordProvision[] = [];
  const given = new Set<string>();
  let inBody = false;
  let labelBefore = '';
  for (const [index, paragraph] of paragraphs.entries()) {
    const { label, form, text } = labelled(paragraph);
    const styleName = styles.names.get(paragraph.styleId) ?? paragraph.styleId.toLowerCase();
    const kind = guessKind({
      text,
      styleName,
      label,
      labelBefore,
      form,
      numberingLevel: paragraph.numberingLevel ?? styles.numbered.get(paragraph.styleId),
      isFirst: index === 0,
      inBody,
    });
    inBody ||= kind.kind === 'operative' || kind.kind === 'heading';
    if (label !== '') labelBefore = label;
    const isKnown = paragraph.id !== undefined && !given.has(paragraph.id);
    const id = isKnown && paragraph.id !== undefined ? paragraph.id : positionalId(index, taken);
    given.add(id);
    const former = takeFormer(paragraph);
    provisions.push({ id, ...kind, text, known: isKnown, label, ...(former === text ? {} : { former }) });
  }
  return provisions;
}

function labelled({ label, isLabelOurs, styleId, text }: ViewParagraph): {
  label: string;
  form: LabelForm;
  text: string;
} {
  if (isLabelOurs || isOurKind(styleId)) return { label, form: formOf(label), text };
  const { label: taken, form, rest } = takeLabel(text);
  return rest === '' ? { label: '', form: 'none', text } : { label: taken, form, text: rest };
}

function takeFormer({ isLabelOurs, styleId, former }: ViewParagraph): string {
  return isLabelOurs || isOurKind(styleId) ? former : takeLabel(former).rest;
}

/** Ids from files without bookmarks are positional (DESIGN §7). */
function positionalId(index: number, taken: ReadonlySet<string>): string {
  const id = `at${index + 1}`;
  return taken.has(id) ? `${id}x` : id;
}

function besideTheText(
  paragraphs: readonly ViewParagraph[],
  provisions: readonly WordProvision[],
  notes: NoteTexts,
): { comments: WordComment[]; warnings: WordWarning[] } {
  const comments: WordComment[] = [];
  const warnings: WordWarning[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const provision = provisions[index];
    const at = provision && provision.text !== '' ? { provisionId: provision.id } : {};
    for (const { kind, id } of paragraph.notes) {
      const text = notes.get(`${kind}:${id}`) ?? '';
      if (kind === 'comment') comments.push({ text, ...at });
      else warnings.push({ why: kind, text, ...at });
    }
    for (const { why, text } of paragraph.oddities) warnings.push({ why, text, ...at });
  }
  return { comments, warnings };
}

function boxesOf({ boxes }: RawDocument): WordWarning[] {
  return viewOf(boxes, 'accepted' satisfies View)
    .filter(({ text }) => text !== '')
    .map(({ text }) => ({ why: 'text-box', text }));
}

function packageWarnings({ names, parts }: WordPackage): WordWarning[] {
  const warnings: WordWarning[] = [];
  if (names.some((name) => /vbaProject\.bin$/i.test(name)))
    warnings.push({ why: 'macros-ignored', text: '' });
  const targets = new Set<string>();
  for (const [name, part] of parts) {
    if (!name.endsWith('.rels')) continue;
    readXml(part, {
      open: ({ attributes }) => {
        const isLink = attributes.Type?.endsWith('/hyperlink') ?? false;
        if (attributes.TargetMode === 'External' && !isLink) targets.add(attributes.Target ?? '');
      },
    });
  }
  for (const text of targets) warnings.push({ why: 'linked-content-ignored', text });
  return warnings;
}
