import { holdsTypedWords } from './our-notes.ts';
import type { RawBeside, RawItem, RawRun } from './raw.ts';

/** Something beside the wording that a person must be told of; `text` is what stood there. */
export interface Oddity {
  readonly why:
    | 'hidden-text'
    | 'picture'
    | 'formula'
    | 'reading-aid'
    | 'symbol'
    | 'object'
    | 'text-box'
    | 'typed-beside'
    | 'struck-words'
    | 'added-and-struck'
    | 'edited-inside-brackets'
    | 'brackets-undecided'
    | 'linked-content-ignored'
    | 'embedded-document'
    | 'diagram';
  readonly text: string;
  /** Relation to the part of the package that holds the words. */
  readonly part?: string;
}

/**
 * What stands in a paragraph beside its wording, and what its author struck, in the order of the file; text boxes
 * are the view's business. Neighbouring runs of one fate are one piece.
 */
export function odditiesOf(items: readonly RawItem[]): Oddity[] {
  const found: { why: Oddity['why']; text: string; part?: string }[] = [];
  let open: (typeof found)[number] | undefined;
  for (const item of items) {
    if (item.kind !== 'run') {
      found.push(...besideOf(item));
      continue;
    }
    const why = fateOf(item.run);
    if (why === open?.why) {
      if (open) open.text += item.run.text;
      continue;
    }
    open = why && { why, text: item.run.text };
    if (open) found.push(open);
  }
  return found
    .map((oddity) => ({ ...oddity, text: oddity.text.trim() }))
    .filter(({ why, text }) => text !== '' || !FATES.has(why));
}

/**
 * Words that somebody added where none but ours stand: those of tracked changes, or the whole paragraph when it holds
 * words that we never print there.
 *
 * @param areOurs what we print can be told from other words.
 */
export function typedWords(items: readonly RawItem[], areOurs: boolean): string[] {
  const kept = items.flatMap((item) =>
    item.kind === 'run' && !item.run.deleted && !item.run.hidden ? [item.run] : [],
  );
  const before = kept.map(({ inserted, text }) => (inserted ? '' : text)).join('');
  if (areOurs && holdsTypedWords(before))
    return [
      kept
        .map(({ text }) => text)
        .join('')
        .trim(),
    ];
  const typed = kept.map(({ inserted, text }) => (inserted ? text : '')).join('');
  return typed.trim() === '' ? [] : [typed.trim()];
}

/**
 * Words that were typed into the style of what we print around an alternative: a bracket of ours holds no letter, and
 * who says what is said in few words.
 */
export function typedInMarks(items: readonly RawItem[], areOurs: boolean): Oddity[] {
  const typed = items.flatMap((item) => {
    if (item.kind !== 'run' || item.run.deleted || item.run.hidden) return [];
    const { role, text, inserted } = item.run;
    if (role !== 'bracket' && role !== 'attribution') return [];
    const isTyped =
      role === 'bracket' ? /[\p{L}\p{N}]/u.test(text) : inserted || (areOurs && holdsTypedWords(text));
    return isTyped && text.trim() !== '' ? [text.replace(/^[[\]\s]+|[[\]\s]+$/g, '')] : [];
  });
  return typed.length === 0 ? [] : [{ why: 'edited-inside-brackets', text: typed.join(' ') }];
}

const FATES: ReadonlySet<string> = new Set(['hidden-text', 'struck-words', 'added-and-struck']);

/**
 * Why the words of a run stand in no wording. What its author struck of our text is the wish to strike it; what one
 * author added and another struck before the file was sent stands in neither view.
 */
function fateOf({ inserted, deleted, hidden, role }: RawRun): Oddity['why'] | undefined {
  if (hidden) return 'hidden-text';
  if (!deleted) return undefined;
  if (inserted) return role === undefined ? 'added-and-struck' : undefined;
  return role === undefined || role === 'base' ? 'struck-words' : undefined;
}

const WHYS = {
  picture: 'picture',
  formula: 'formula',
  'reading-aid': 'reading-aid',
  symbol: 'symbol',
  object: 'object',
  linked: 'linked-content-ignored',
} as const satisfies Record<RawBeside['kind'], Oddity['why']>;

function besideOf(item: RawItem): Oddity[] {
  if (item.kind === 'part') return [{ why: item.why, text: '', part: item.id }];
  return item.kind in WHYS && 'text' in item ? [{ why: WHYS[item.kind], text: item.text.trim() }] : [];
}
