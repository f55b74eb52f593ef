/** A stranger who opens every public page that can be reached by links, once. */
import { attribute, elements } from './markup.ts';
import type { View, Visitor } from './visitor.ts';

/** Enough for the register of a forum; a walk that reaches it goes in circles. */
const pagesMax = 600;

/**
 * @param met called with each page as it is reached.
 * @returns the pages in the order in which they were met. Files, feeds and keys are left to programs.
 */
export async function walkPublicPages(
  visitor: Visitor,
  from: readonly string[],
  met: (view: View) => void,
): Promise<View[]> {
  const waiting = [...from];
  const known = new Set(waiting);
  const views: View[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (views.length === pagesMax) throw new Error(`the walk met ${pagesMax} pages and still finds more`);
    const view = await visitor.open(path);
    if (!view.headers.get('content-type')?.startsWith('text/html')) continue;
    views.push(view);
    met(view);
    for (const next of pathsOn(view)) {
      if (known.has(next)) continue;
      known.add(next);
      waiting.push(next);
    }
  }
  return views;
}

/** Pages of our own; the same page in another language, and where a sign-in leads back to, are none of their own. */
function pathsOn({ page, url }: View): string[] {
  return elements(page, 'a').flatMap((link) => {
    const { origin, pathname, searchParams } = new URL(attribute(link, 'href') ?? '', `http://here${url}`);
    if (origin !== 'http://here' || /\.[a-z]+$/.test(pathname)) return [];
    if (searchParams.has('lang') || searchParams.has('then')) return [];
    return searchParams.size === 0 ? pathname : `${pathname}?${searchParams}`;
  });
}
