import { accepted, type Result, refused } from '../../base/index.ts';
import type { Provision } from '../model.ts';
import { type Beside, besidePages, besideTheText, type WordComment, type WordWarning } from './beside.ts';
import { wordsOfPart } from './chunks.ts';
import { furtherParts } from './further-parts.ts';
import { languageOf } from './language.ts';
import { type Note, readNotes } from './notes.ts';
import { openPackage, type PackageRefusal, type WordPackage } from './package.ts';
import { anywhere, type Packing } from './packing.ts';
import { readProperties } from './properties.ts';
import { provisionsOf } from './provisions.ts';
import { type Cell, type RawParagraph, type RawRun, readRaw } from './raw.ts';
import { type Relation, readRelations } from './relations.ts';
import { readStyles, type StyleSheet } from './styles.ts';
import { viewOf } from './views.ts';

export type { WordComment, WordWarning } from './beside.ts';

/** Why a file is not read. */
export type WordRefusal = PackageRefusal;

/** A paragraph of a Word file. */
export interface WordProvision extends Provision {
  /** Where the id comes from: our bookmark, or the place in the file when there is none. */
  readonly known: boolean;
  /** The printed label that was taken off, like `OP4 bis`, `3.`, `(a)`; empty when there was none. */
  readonly label: string;
  /** The wording before the tracked changes of this paragraph, where there are any. */
  readonly former?: string;
  /** Where in a table it stands, when it does. */
  readonly cell?: Cell;
}

/** All that a Word file says. */
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
 * Whatever else the package says ends among the comments or warnings: notes, text boxes, headers and footers that
 * are not ours, hidden and struck words, formulas, diagrams, documents put into the document.
 *
 * @param packing how its parts are unpacked; without it by means that work everywhere
 * @returns refused: `not-a-word-file`, `too-large`, `too-much-inside`, `encrypted` or `damaged`.
 * @source DESIGN §6 "Word, both ways"; standards.md §2.
 */
export function readWord(bytes: Uint8Array, packing: Packing = anywhere): Result<WordText, WordRefusal> {
  const opened = openPackage(bytes, packing);
  if (!opened.ok) return opened;
  const pack = opened.value;
  const trick = trickOf(pack.names);
  if (trick !== undefined) return refused('damaged', { details: { reason: trick } });
  const name = mainPart(pack);
  const main = pack.parts.get(name);
  if (!main) return refused('not-a-word-file');
  const styles = readStyles(pack.parts.get('word/styles.xml'));
  const raw = readRaw(main, styles);
  if (!raw.ok) return raw;
  const notes = readNotes(pack.parts, styles);
  if (!notes.ok) return notes;
  const relations = readRelations(pack.parts.get(name.replace(/([^/]+)$/, '_rels/$1.rels')));
  const further = furtherParts(bytes, namesFurther(relations), packing);
  return accepted(
    assemble({ pack, packing, paragraphs: raw.value, notes: notes.value, styles, relations, further }),
  );
}

/**
 * Names that no program writes: they lead out of the package, or are one name to some readers and two to others, so
 * that a person would see another text than we do. Names of parts do not differ by case (ECMA-376 part 2, 6.2.2).
 */
function trickOf(names: readonly string[]): 'part-name' | 'two-parts-of-one-name' | undefined {
  const isOdd = (name: string) => /^\/|\\|\0|^[a-z]:/i.test(name) || name.split('/').includes('..');
  if (names.some(isOdd)) return 'part-name';
  const folded = new Set(names.map((name) => name.toLowerCase()));
  return folded.size === names.length ? undefined : 'two-parts-of-one-name';
}

/** The main document stands where the package says; the usual place is the fallback. */
function mainPart({ parts }: WordPackage): string {
  const relations = readRelations(parts.get('_rels/.rels'), '');
  const main = [...relations.values()].find(({ type }) => type === 'officeDocument');
  return main?.target ?? 'word/document.xml';
}

const FRAME = /^word\/(header|footer)\d*\.xml$/;
/** Relations whose words stand in the text although the part is another. */
const SHOWN: ReadonlySet<string> = new Set(['aFChunk', 'diagramData', 'chart']);

function namesFurther(relations: ReadonlyMap<string, Relation>): Set<string> {
  const shown = [...relations.values()].filter(({ type, isExternal }) => SHOWN.has(type) && !isExternal);
  return new Set(shown.map(({ target }) => target));
}

interface Opened {
  readonly pack: WordPackage;
  readonly packing: Packing;
  readonly paragraphs: readonly RawParagraph[];
  readonly notes: ReadonlyMap<string, Note>;
  readonly styles: StyleSheet;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly further: ReadonlyMap<string, Uint8Array>;
}

function assemble(opened: Opened): WordText {
  const { pack, paragraphs, notes, styles } = opened;
  const properties = readProperties(pack.parts);
  const shown = viewOf(paragraphs, 'accepted');
  const provisions = provisionsOf(shown, styles);
  const ids = provisions.map(({ id, text }) => (text === '' ? undefined : id));
  const beside: Beside = besideTheText(shown, ids, notes, (relation) => wordsShown(opened, relation));
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
    // Few ask for it, and it takes as long as all the rest.
    get original() {
      return provisionsOf(viewOf(paragraphs, 'original'), styles).filter(({ text: words }) => words !== '');
    },
    isTracked: isTracked(paragraphs),
    comments: beside.comments,
    warnings: [...beside.warnings, ...pageWarnings(opened), ...packageWarnings(pack)],
  };
}

/** Has the author tracked anything? What we tracked ourselves, to show the proposals of others, does not count. */
function isTracked(paragraphs: readonly RawParagraph[]): boolean {
  return paragraphs.some(
    ({ endInserted, endDeleted, endIsOurs, items }) =>
      ((endInserted || endDeleted) && !endIsOurs) ||
      items.some((item) => item.kind === 'run' && isChange(item.run)),
  );
}

function isChange({ inserted, deleted, role }: RawRun): boolean {
  return (inserted || deleted) && role !== 'tracked' && role !== 'label';
}

/** The words of a part that the text shows; its name, where they cannot be read. */
function wordsShown({ packing, relations, further }: Opened, relation: string): string {
  const name = relations.get(relation)?.target ?? '';
  const part = further.get(name);
  if (!part) return name;
  const inner = /\.docx?$/i.test(name) ? readWord(part, packing) : undefined;
  if (inner?.ok) return inner.value.provisions.map(({ label, text }) => `${label} ${text}`.trim()).join('\n');
  return wordsOfPart(name, part) || name;
}

function pageWarnings({ pack, styles }: Opened): WordWarning[] {
  const unreadable: WordWarning[] = [];
  const frames = pack.names.flatMap((name) => {
    const why = FRAME.exec(name)?.[1];
    if (why !== 'header' && why !== 'footer') return [];
    const part = pack.parts.get(name);
    const read = part && readRaw(part, styles);
    if (read?.ok) return [{ why, paragraphs: read.value } as const];
    unreadable.push({ why: 'unreadable-part', text: name });
    return [];
  });
  return [...besidePages(frames), ...unreadable];
}

function packageWarnings({ names, parts }: WordPackage): WordWarning[] {
  const warnings: WordWarning[] = [];
  if (names.some((name) => /vbaProject\.bin$/i.test(name)))
    warnings.push({ why: 'macros-ignored', text: '' });
  const targets = new Set<string>();
  for (const [name, part] of parts) {
    if (!name.endsWith('.rels')) continue;
    for (const { target, type, isExternal } of readRelations(part).values())
      if (isExternal && type !== 'hyperlink') targets.add(target);
  }
  for (const text of targets) warnings.push({ why: 'linked-content-ignored', text });
  return warnings;
}
