import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../config/root.ts';

/** Translations by key, one JSON file a language: `words/id.json` is `{ "texts.title": "…" }`. */
export type Catalogue = Readonly<Record<string, string>>;

/** The language in which the words stand in the code. */
export const english = 'en';

let catalogues: ReadonlyMap<string, Catalogue> | null = null;

/** Languages of the interface beside English, by BCP 47 tag: part of the program, so read from `words/` once. */
export function openCatalogues(): ReadonlyMap<string, Catalogue> {
  catalogues ??= readCatalogues(join(projectRoot(), 'words'));
  return catalogues;
}

/**
 * The language in which somebody is written to.
 *
 * @param wanted the person's own choice; null when none is known.
 * @returns that language where the forum speaks it, else English.
 */
export function spokenLanguage(wanted: string | null | undefined): string {
  return wanted && openCatalogues().has(wanted) ? wanted : english;
}

/** The tag that `Intl` is given: English is written as in British papers. */
export function localeOf(language: string): string {
  return language === english ? 'en-GB' : language;
}

function readCatalogues(folder: string): ReadonlyMap<string, Catalogue> {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return new Map(
    files.map((name) => [name.replace(/\.json$/, ''), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );
}
