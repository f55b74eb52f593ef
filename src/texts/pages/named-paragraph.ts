import type { TextView } from './text-view.ts';

/** Number and first words, so that nobody places by number alone. */
export function nameInList(view: Pick<TextView, 'state'>, id: string, handle: string): string {
  return nameOf(view.state.provisions.find((one) => one.id === id)?.words ?? '', handle);
}

/** The same of a paragraph with these words. */
export function nameOf(text: string, handle: string): string {
  const short = text.length > 70 ? `${text.slice(0, 70)} …` : text;
  return handle === '' || text.startsWith(handle.replace(/ …$/, '')) ? short : `${handle}: ${short}`;
}
