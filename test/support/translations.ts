/** What pages still say in English: by the keys under which words were looked up, and by what stands on the page. */
import { isTag, isText } from 'domhandler';
import { type Catalogue, openCatalogues, type Word } from '../../src/platform/index.ts';
import { filesUnder } from '../habits/sources.ts';
import { attribute, type Element, elements, type Page } from './markup.ts';

export interface WatchedCatalogue {
  readonly catalogue: Catalogue;
  /** Keys of the words that were said although the catalogue lacks them. */
  readonly missing: ReadonlySet<string>;
}

/** The catalogue of a language, noting what it is asked for in vain. */
export function watchedCatalogue(language: string): WatchedCatalogue {
  const missing = new Set<string>();
  const catalogue = new Proxy(openCatalogues().get(language) ?? {}, {
    get(messages, key: string) {
      const message = messages[key];
      if (message === undefined) missing.add(key);
      return message;
    },
  });
  return { catalogue, missing };
}

/** English words of the interface that are written otherwise in the other language. */
export async function englishOnly(language: string): Promise<ReadonlySet<string>> {
  const said = new Set(Object.values(openCatalogues().get(language) ?? {}));
  const words = await allWords();
  return new Set(words.map(({ english }) => english).filter((english) => !said.has(english)));
}

/** Every word of every capability, from `words.ts` and the files of `words/`. */
export async function allWords(): Promise<Word[]> {
  const files = filesUnder('src', /\.ts$/).filter((path) => /\/words(\.ts|\/[a-z-]+\.ts)$/.test(path));
  const modules: Record<string, unknown>[] = await Promise.all(
    files.map((path) => import(new URL(`../../${path}`, import.meta.url).href)),
  );
  return modules.flatMap((module) => Object.values(module).flatMap(wordsIn));
}

function wordsIn(exported: unknown): Word[] {
  if (typeof exported !== 'object' || exported === null) return [];
  return Object.values(exported).filter((one): one is Word => typeof one?.key === 'string');
}

/** Texts and accessible names of a page, each as it stands; what is marked as English is no word of the interface. */
export function spokenTexts(page: Page): string[] {
  const attributes = elements(page)
    .filter((one) => !isQuoted(one))
    .flatMap((one) =>
      ['title', 'aria-label', 'alt', 'placeholder'].map((name) => attribute(one, name) ?? ''),
    );
  return [...attributes, ...textsUnder(page)].filter((text) => text !== '');
}

function textsUnder(node: Page | Element): string[] {
  return node.children.flatMap((child) => {
    if (isText(child)) return child.data.replace(/\s+/g, ' ').trim();
    return isTag(child) && !isQuoted(child) ? textsUnder(child) : [];
  });
}

function isQuoted(element: Element): boolean {
  return ['script', 'style', 'code', 'pre'].includes(element.name) || attribute(element, 'lang') === 'en';
}
