/** The consolidated text as one HTML document that needs nothing else: brackets in the line, names in the margin. */
import { directionOf } from './direction.ts';
import { htmlStyle } from './html-style.ts';
import { escapeHtml, markedHtml } from './html-text.ts';
import { sliceMarks } from './marks.ts';
import type { Alternative, ConsolidatedProvision, Consolidation, Segment } from './model.ts';
import { displayed } from './nested.ts';
import { isBracket } from './read-back.ts';
import {
  englishWords,
  outerSpaces,
  type RenderOptions,
  type RenderWords,
  visibleWords,
} from './render-words.ts';
import { deletedOutright, structureNotes } from './structure-notes.ts';

/** What a page of a consolidated text shows. */
export interface HtmlOptions extends RenderOptions {
  /** Title of the document; by default the text's own title. */
  readonly title?: string;
}

/** A whole document. Without attribution no code of a participant is in it. */
export function renderHtml(consolidation: Consolidation, options: HtmlOptions = {}): string {
  const { language, provisions, unplaced } = consolidation;
  const { attribution = true, words = englishWords, title = ownTitle(consolidation) } = options;
  const style: Style = { attribution, words };
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
${provisions.map((provision) => renderArticle(provision, style)).join('\n')}
${attribution && unplaced.length > 0 ? unplacedList(consolidation, words) : ''}
</main>
</body>
</html>
`;
}

interface Style {
  readonly attribution: boolean;
  readonly words: RenderWords;
}

function ownTitle({ provisions }: Consolidation): string {
  const title = provisions.find(({ kind, inserted }) => kind === 'title' && !inserted);
  const segments = title?.segments ?? [];
  return segments
    .map((one) => (isBracket(one) ? (one.alternatives.find(({ base }) => base)?.text ?? '') : one.text))
    .join('');
}

function renderArticle(provision: ConsolidatedProvision, style: Style): string {
  const { kind, level, number, deletion, heldBy = [], segments } = provision;
  const classes = [kind, level === undefined ? '' : `level-${Math.min(level, 4)}`].filter(Boolean).join(' ');
  const line = segments.map(renderSegment).join('');
  const isBracketed = deletion.length > 0 || heldBy.length > 0;
  const wording = deletion.length > 0 ? `<s>${line}</s>` : line;
  const notes = style.attribution ? notesOf(provision, style.words) : [];
  return `<article class="${classes}">
<div class="number">${escapeHtml(number)}</div>
${kind === 'title' ? '<h1 class="line">' : '<p class="line">'}${isBracketed ? bracketed(wording) : wording}${kind === 'title' ? '</h1>' : '</p>'}
${notes.length > 0 ? `<ul class="margin">${notes.map((note) => `<li>${note}</li>`).join('')}</ul>` : ''}
</article>`;
}

function bracketed(inner: string): string {
  return `<span class="bracket">[</span>${inner}<span class="bracket">]</span>`;
}

/** Every alternative in brackets of its own, as rolling texts print them. */
function renderSegment(segment: Segment): string {
  if (!isBracket(segment)) return markedHtml(segment.text, segment.marks);
  const { alternatives } = segment;
  const { before, after } = outerSpaces(alternatives.map(({ text }) => text));
  const isStruck = alternatives.some(({ base, text }) => !base && text === '');
  const shown = displayed(alternatives)
    .filter(({ text }) => text !== '')
    .map((one) => {
      const wording = one.base && isStruck ? `<s>${alternativeHtml(one)}</s>` : alternativeHtml(one);
      return `<span class="alternative">${bracketed(wording)}</span>`;
    });
  return `${before}${shown.join(' ')}${after}`;
}

function alternativeHtml({ text, marks, segments }: Alternative): string {
  if (segments) return segments.map(renderSegment).join('').trim();
  const wording = visibleWords(text);
  const lead = text.indexOf(wording);
  return markedHtml(wording, lead < 0 ? [] : sliceMarks(marks, lead, lead + wording.length, true));
}

/** Who proposes, strikes, retains or holds what: one line each, in the order of the text. */
function notesOf(provision: ConsolidatedProvision, words: RenderWords): string[] {
  const { heldBy = [], retainedBy = [], segments } = provision;
  const whole = [
    ...structureNotes(provision).map(({ by, says, numbers }) => note(by, words.structure(says, numbers), '')),
    note(deletedOutright(provision), words.deletes, ''),
    note(heldBy, words.holds, ''),
    note(retainedBy, words.retains, ''),
  ];
  const inside = segments.filter(isBracket).flatMap(({ alternatives }) => {
    const base = alternatives.find((one) => one.base)?.text ?? '';
    return alternatives.flatMap((one) => {
      const isStrike = !one.base && one.text === '';
      const proposal = note(one.by, isStrike ? words.deletes : '', isStrike ? base : one.text);
      return [one.base ? '' : proposal, note(one.heldBy ?? [], words.holds, one.text)];
    });
  });
  return [...whole, ...inside].filter((line) => line !== '');
}

function note(codes: readonly string[], verb: string, wording: string): string {
  if (codes.length === 0) return '';
  const parts = [codes.map(nameHtml).join(', '), escapeHtml(verb), `<bdi>${escapeHtml(gist(wording))}</bdi>`];
  return parts.filter((part) => part !== '' && part !== '<bdi></bdi>').join(' ');
}

function nameHtml(code: string): string {
  return `<bdi class="name">${escapeHtml(code)}</bdi>`;
}

const GIST_CHARACTERS = 48;

function gist(wording: string): string {
  const characters = [...wording.trim()];
  return characters.length <= GIST_CHARACTERS
    ? characters.join('')
    : `${characters.slice(0, GIST_CHARACTERS).join('')}…`;
}

function unplacedList({ unplaced }: Consolidation, words: RenderWords): string {
  const items = unplaced.map(
    ({ by, text, why }) => `<li>${nameHtml(by)} ${escapeHtml(text)} (${escapeHtml(why)})</li>`,
  );
  return `<section class="unplaced"><h2>${escapeHtml(words.notPlaced)}</h2><ul>${items.join('')}</ul></section>`;
}
