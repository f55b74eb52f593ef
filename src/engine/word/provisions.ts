import { guessKind, isOurKind } from './kinds.ts';
import { formOf, type LabelForm, takeLabel } from './labels.ts';
import type { WordProvision } from './read.ts';
import type { StyleSheet } from './styles.ts';
import type { ViewParagraph } from './views.ts';

/** The provisions of one view, one for each of its paragraphs: a paragraph without words has an empty text. */
export function provisionsOf(paragraphs: readonly ViewParagraph[], styles: StyleSheet): WordProvision[] {
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
    const former = formerOf(paragraph);
    provisions.push({
      ...{ id, ...kind, text, known: isKnown, label },
      ...(former === text ? {} : { former }),
      ...(paragraph.cell ? { cell: paragraph.cell } : {}),
    });
  }
  return provisions;
}

function labelled(paragraph: ViewParagraph): { label: string; form: LabelForm; text: string } {
  const { label, text } = paragraph;
  if (hasOurLabel(paragraph)) return { label, form: formOf(label), text };
  const { label: taken, form, rest } = takeLabel(text);
  return rest === '' ? { label: '', form: 'none', text } : { label: taken, form, text: rest };
}

function formerOf(paragraph: ViewParagraph): string {
  return hasOurLabel(paragraph) ? paragraph.former : takeLabel(paragraph.former).rest;
}

/**
 * Is the label, if there is one, a run that we printed? A paragraph begun below one of ours takes over its style
 * but no bookmark: there a number at the head is one that somebody typed.
 */
function hasOurLabel({ isLabelOurs, styleId, id }: ViewParagraph): boolean {
  return isLabelOurs || (isOurKind(styleId) && id !== undefined);
}

/** Ids from files without bookmarks are positional (DESIGN §7). */
function positionalId(index: number, taken: ReadonlySet<string>): string {
  const id = `at${index + 1}`;
  return taken.has(id) ? `${id}x` : id;
}
