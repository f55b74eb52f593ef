import type { TextView } from './text-view.ts';

/** Number and first words, so that nobody places by number alone. */
export function nameInList(view: Pick<TextView, 'state'>, id: string, handle: string): string {
  const text = view.state.provisions.find((one) => one.id === id)?.words ?? '';
  const short = text.length > 70 ? `${text.slice(0, 70)} …` : text;
  return handle === '' || text.startsWith(handle.replace(/ …$/, '')) ? short : `${handle}: ${short}`;
}
