/** The consolidated text as plain text: `Members will [strengthen|enhance (ARV, BEL)] cooperation.` */
import type { Alternative, ConsolidatedProvision, Consolidation, Segment } from './model.ts';
import { displayed } from './nested.ts';
import { isBracket } from './read-back.ts';
import { marksInWords } from './render-marks.ts';
import {
  englishWords,
  outerSpaces,
  printable,
  type RenderOptions,
  type RenderWords,
  visibleWords,
} from './render-words.ts';
import { deletedOutright, structureNotes } from './structure-notes.ts';

/**
 * One paragraph a provision, a blank line between, and a line feed at the end. Without attribution no code of
 * a participant is in it, and what could not be placed is left out.
 */
export function renderText(consolidation: Consolidation, options: RenderOptions = {}): string {
  const paragraphs = consolidation.provisions.map((provision) => renderProvision(provision, options));
  const { attribution = true, words = englishWords } = options;
  if (attribution && consolidation.unplaced.length > 0) {
    const lines = consolidation.unplaced.map(
      ({ by, text, why }) => `${printable(by)}: ${printable(text)} (${why})`,
    );
    paragraphs.push([`${words.notPlaced}:`, ...lines].join('\n'));
  }
  return `${paragraphs.join('\n\n')}\n`;
}

/** One provision with its number, brackets and names. */
export function renderProvision(provision: ConsolidatedProvision, options: RenderOptions = {}): string {
  const { attribution = true, words = englishWords } = options;
  const line = provision.segments.map((segment) => renderSegment(segment, { attribution, words })).join('');
  const isBracketed = provision.deletion.length > 0 || (provision.heldBy?.length ?? 0) > 0;
  const names = attribution ? wholeNames(provision, words) : '';
  const wording = isBracketed ? `[${line}]` : line;
  return [printable(provision.number), wording, names].filter((part) => part !== '').join(' ');
}

interface Style {
  readonly attribution: boolean;
  readonly words: RenderWords;
}

function renderSegment(segment: Segment, style: Style): string {
  if (!isBracket(segment)) return printable(segment.text);
  const { alternatives } = segment;
  const { before, after } = outerSpaces(alternatives.map(({ text }) => text));
  const shown = displayed(alternatives);
  const printed = shown.map((one) => {
    const isAlike = shown.some(
      (other) => other !== one && visibleWords(other.text) === visibleWords(one.text),
    );
    return isEmptyBase(one) ? [] : [renderAlternative(one, style, isAlike)];
  });
  return `${before}[${printed.flat().join('|')}]${after}`;
}

/** Where words are only inserted, nothing needs to be printed for the base, unless somebody stands for it. */
function isEmptyBase({ base, text, by, heldBy, marks }: Alternative): boolean {
  return base && text === '' && by.length === 0 && (heldBy?.length ?? 0) === 0 && !marks;
}

/** @param isAlike whether another alternative has the same words: then its marks are said. */
function renderAlternative(
  { text, base, by, heldBy = [], marks = [], segments }: Alternative,
  { attribution, words }: Style,
  isAlike: boolean,
): string {
  const wording = segments
    ? segments
        .map((segment) => renderSegment(segment, { attribution, words }))
        .join('')
        .trim()
    : within(visibleWords(text));
  const said = isAlike ? within(marksInWords(text, marks, words.mark)) : '';
  if (!attribution) return said === '' ? wording : `${wording} (${said})`;
  const names = by.map(printable).join(', ');
  const holders = heldBy.map(printable).join(', ');
  const roles = [
    said,
    names && (base ? `${words.retain}: ${names}` : names),
    holders && `${words.held}: ${holders}`,
  ].filter((role) => role !== '');
  return roles.length === 0 ? wording : `${wording} (${roles.join('; ')})`;
}

/** Text inside a bracket, in which a bar parts alternatives. */
function within(text: string): string {
  return printable(text).replaceAll('|', '｜');
}

function wholeNames(provision: ConsolidatedProvision, words: RenderWords): string {
  const deletion = deletedOutright(provision);
  const { heldBy = [] } = provision;
  const roles = [
    ...structureNotes(provision).map(
      ({ says, numbers, by }) => `${words.structure(says, numbers)}: ${by.map(printable).join(', ')}`,
    ),
    deletion.length > 0 ? `${words.delete}: ${deletion.map(printable).join(', ')}` : '',
    heldBy.length > 0 ? `${words.held}: ${heldBy.map(printable).join(', ')}` : '',
  ].filter((role) => role !== '');
  return roles.length === 0 ? '' : `(${roles.join('; ')})`;
}
