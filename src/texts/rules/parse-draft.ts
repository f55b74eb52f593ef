import { cleanText } from '../../base/index.ts';
import type { ProvisionKind } from '../../engine/index.ts';

export interface DraftProvision {
  readonly kind: ProvisionKind;
  readonly level: number | null;
  readonly words: string;
}

const opensPreambular =
  /^(recalling|recognis|recogniz|reaffirming|noting|welcoming|acknowledging|bearing|concerned|deeply|conscious|mindful|aware|convinced|guided|emphasi|underlining|stressing|considering|desiring|determined|appreciating|expressing|taking note|having)/i;
const item = /^\(?([a-z])\)\s+/;
const romanItem = /^\(?(i|ii|iii|iv|v|vi|vii|viii|ix|x)\)\s+/;
const printedNumber =
  /^(?:PP|OP)?\s*\d{1,3}(?:\s?(?:bis|ter|quater|quinquies))?[.)]\s+|^(?:PP|OP)\s*\d{1,3}\s+/;

/**
 * Read a pasted draft: a blank line stands between paragraphs. Kinds are a first guess, shown to the secretariat
 * officer before anything is created; the words are kept as they are, only printed numbers are taken off, because
 * numbers are computed (procedure.md §1.3).
 */
export function parseDraft(pasted: string): DraftProvision[] {
  const paragraphs = cleanText(pasted)
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
  return paragraphs.map((paragraph, index) => ({ ...guess(paragraph, index === 0) }));
}

function guess(paragraph: string, isFirst: boolean): DraftProvision {
  const isShort = paragraph.length <= 120 && !/[.;,:]$/.test(paragraph);
  if (isFirst && isShort) return { kind: 'title', level: null, words: paragraph };
  if (romanItem.test(paragraph))
    return { kind: 'subparagraph', level: 2, words: paragraph.replace(romanItem, '') };
  if (item.test(paragraph)) return { kind: 'subparagraph', level: 1, words: paragraph.replace(item, '') };
  const words = paragraph.replace(printedNumber, '');
  if (words !== paragraph)
    return { kind: /^PP/.test(paragraph) ? 'preambular' : 'operative', level: null, words };
  if (isShort) return { kind: 'heading', level: null, words };
  if (opensPreambular.test(words)) return { kind: 'preambular', level: null, words };
  if (words.endsWith(':') && words.length <= 300) return { kind: 'chapeau', level: null, words };
  return { kind: 'operative', level: null, words };
}
