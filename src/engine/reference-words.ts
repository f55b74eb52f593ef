/** By which words a text refers to its own provisions, by language (wording.md §5, R01: also in translations). */

export interface ReferenceWords {
  /** Before a number, for a regular expression; the operative and the preambular part apart where words say which. */
  readonly paragraph: string;
  readonly operative: string;
  readonly preambular: string;
  readonly subparagraph: string;
  /** Between two numbers of a list. */
  readonly between: string;
  /** After a number: “of”, before the name of another document. */
  readonly of: string;
  /** After “of”: this same text. */
  readonly thisText: string;
}

const english: ReferenceWords = {
  paragraph: String.raw`paragraphs?|paras?\.?`,
  operative: String.raw`operative (?:paragraphs?|paras?\.?)|OPs?`,
  preambular: String.raw`preambular (?:paragraphs?|paras?\.?)|PPs?`,
  subparagraph: String.raw`sub-?paragraphs?|sub-?paras?\.?`,
  between: 'and|or|to|through',
  of: 'of',
  thisText: 'this|the present|our',
};

const referenceWords: Readonly<Record<string, ReferenceWords>> = {
  en: english,
  id: {
    ...english,
    paragraph: 'paragraf(?:-paragraf)?|ayat',
    operative: 'paragraf operatif|OP',
    preambular: 'paragraf pembukaan|PP',
    subparagraph: 'subparagraf|huruf',
    between: 'dan|atau|sampai|hingga',
    of: 'dari|pada|dalam',
    thisText: '(?:deklarasi|strategi|resolusi|naskah) ini',
  },
  fr: {
    ...english,
    paragraph: 'paragraphes?|par\\.',
    operative: 'paragraphes? du dispositif',
    preambular: 'alinéas? du préambule',
    subparagraph: 'alinéas?',
    between: 'et|ou|à',
    of: 'de|du|des',
    thisText: 'la présente|le présent',
  },
  es: {
    ...english,
    paragraph: 'párrafos?|párrs?\\.',
    operative: 'párrafos? de la parte dispositiva',
    preambular: 'párrafos? del preámbulo',
    subparagraph: 'apartados?|incisos?',
    between: 'y|o|a|al',
    of: 'de|del',
    thisText: 'la presente|el presente',
  },
};

export function referenceWordsOf(language: string): ReferenceWords {
  return referenceWords[language.split('-')[0]?.toLowerCase() ?? ''] ?? english;
}
