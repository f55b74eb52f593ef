/**
 * Small words that belong to the words beside them, in the languages in which texts are drafted here. A drafter opens no
 * bracket between an article and its noun, nor leaves a lone "of" outside between two bracketed nouns. They are one table
 * for all languages, because a text quotes others; a word that is missing costs only a less handsome bracket.
 */

/** They open a noun phrase: nothing parts them from what follows. */
const articles = words(`
  the a an this these its their his her our your
  le la les l' l’ un une des ce cette ces leur leurs son sa ses el los las una unos unas su sus o os as um uma
  der die das den dem ein eine para sang si các những một ở
`);

/** They pair two words into one phrase. */
const pairing = words(`
  and or nor et ou y e und oder dan atau serta và hoặc และ หรือ និង ឬ နှင့် သို့မဟုတ် 和 与 與 及 或 أو و и или
`);

/** They hang one noun on another. */
const hanging = words(`of de du d' d’ del da do das dos von của ของ នៃ 的`);

/** They lean on what follows, but what stands on either side of them is settled apart. */
const leaning = words(`
  each every any all some no such those
  to in on at by for from with into under over between among within through as than upon
  will shall should may must can would could is are was were be been has have had not
  dans en sur par pour avec au aux sous con por para sobre im am auf mit für
  di ke dari pada untuk dengan oleh yang akan harus dapat tidak telah
  trong cho với sẽ phải في من على إلى عن
`);

/** How strongly a word leans on the one after it: 2 an article, 1 another small word, 0 any other. */
export function leanOf(word: string): 0 | 1 | 2 {
  const lower = word.toLowerCase();
  if (articles.has(lower)) return 2;
  return pairing.has(lower) || hanging.has(lower) || leaning.has(lower) ? 1 : 0;
}

/** Whether a word only ties two bracketed words into one phrase: an article, "of", "and", "or". */
export function tiesPhrase(word: string): boolean {
  const lower = word.toLowerCase();
  return articles.has(lower) || pairing.has(lower) || hanging.has(lower);
}

/** Whether what begins with a word only says more of the noun before it, as "in persons" does of "trafficking". */
export function opensComplement(word: string): boolean {
  const lower = word.toLowerCase();
  return hanging.has(lower) || leaning.has(lower);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
