import { fingerprint } from './fingerprint.ts';
import { element, type Markup, printableText, WORD, w } from './markup.ts';
import { byName } from './names.ts';
import { COMMENT_STYLES } from './roles.ts';
import { run, styled } from './runs.ts';

/** Why delegations propose what they propose on one provision: a comment beside their words. */
export interface Rationale {
  readonly provisionId: string;
  /** Codes of those who say so. */
  readonly by: readonly string[];
  readonly text: string;
  /** ISO instant, UTC; the date of the file without it. */
  readonly date?: string;
}

/** A stretch of a printed line, and who proposes it. */
export interface Stretch {
  readonly content: readonly Markup[];
  readonly by: readonly string[];
}

/** The comments of one file as they are put into it, numbered from 0 in the order of the text. */
export interface Comments {
  /** The rationales on a provision, around the first words that their delegations propose or else around all. */
  put(provisionId: string, stretches: readonly Stretch[]): Markup[];
  /** Those that have been put. */
  readonly made: readonly Rationale[];
}

export function newComments(rationales: readonly Rationale[]): Comments {
  const waiting = new Map<string, Rationale[]>();
  for (const rationale of rationales) {
    if (rationale.text.trim() === '') continue;
    const same = waiting.get(rationale.provisionId);
    if (same) same.push(rationale);
    else waiting.set(rationale.provisionId, [rationale]);
  }
  const made: Rationale[] = [];
  return {
    made,
    put: (provisionId, stretches) => {
      const here = (waiting.get(provisionId) ?? []).map((rationale) => {
        made.push(rationale);
        return { id: made.length - 1, at: placeOf(rationale, stretches) };
      });
      waiting.delete(provisionId);
      if (here.length === 0) return stretches.flatMap(({ content }) => content);
      return stretches.flatMap(({ content }, index) => [
        ...here.filter(({ at }) => at.first === index).map(({ id }) => w('commentRangeStart', { id })),
        ...content,
        ...here.filter(({ at }) => at.last === index).flatMap(({ id }) => rangeEnd(id)),
      ]);
    },
  };
}

/** Words that are struck and those that stand for them follow each other: the comment stands around both. */
function placeOf({ by }: Rationale, stretches: readonly Stretch[]): { first: number; last: number } {
  const isTheirs = (stretch: Stretch) => stretch.by.some((code) => by.includes(code));
  const first = stretches.findIndex(isTheirs);
  if (first === -1) return { first: 0, last: stretches.length - 1 };
  const rest = stretches.slice(first);
  const end = rest.findIndex((stretch) => stretch.by.length === 0);
  return { first, last: first + rest.slice(0, end === -1 ? undefined : end).findLastIndex(isTheirs) };
}

function rangeEnd(id: number): Markup[] {
  const reference = [
    w('rPr', {}, styled('rStyle', COMMENT_STYLES.reference.id)),
    w('commentReference', { id }),
  ];
  return [w('commentRangeEnd', { id }), w('r', {}, reference)];
}

export interface CommentSetting {
  readonly names: Readonly<Record<string, string>>;
  /** ISO instant, UTC, without parts of a second. */
  readonly date: string;
}

/** The part that holds the comments, each with its delegations as author, never a person. */
export function commentsRoot(made: readonly Rationale[], setting: CommentSetting): Markup {
  return element(
    'w:comments',
    { 'xmlns:w': WORD },
    made.map((rationale, id) => commentOf(rationale, id, setting)),
  );
}

function commentOf({ by, text, date }: Rationale, id: number, setting: CommentSetting): Markup {
  const codes = byName(by, setting.names);
  const said = {
    id,
    author: codes.map((code) => setting.names[code] ?? code).join(', '),
    date: date?.replace(/\.\d+Z$/, 'Z') ?? setting.date,
    initials: codes.join(', '),
  };
  const head = w('r', {}, [w('rPr', {}, styled('rStyle', COMMENT_STYLES.reference.id)), w('annotationRef')]);
  const paragraphs = printableText(text)
    .split('\n')
    .map((line, index) =>
      w('p', {}, [
        w('pPr', {}, styled('pStyle', COMMENT_STYLES.text.id)),
        ...(index === 0 ? [head] : []),
        run({}, line),
      ]),
    );
  return w('comment', said, paragraphs);
}

/**
 * By which a comment of ours is known when the file comes back: its words, whoever saved the file since. One to which
 * somebody has written something is theirs.
 */
export function commentPrint(text: string): string {
  return fingerprint(printableText(text).replace(/\s+/g, ' ').trim());
}
