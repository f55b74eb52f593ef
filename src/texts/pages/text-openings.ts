import type { Read, Route, Tx, Visit } from '../../platform/index.ts';
import { openedText } from '../reads/opened.ts';

/**
 * Keep who opens what of a text: its pages, its files, what was received about it, and what is decided on it. Also of
 * other capabilities whose pages stand under a text.
 */
export function withTextOpenings(routes: readonly Route[]): readonly Route[] {
  return routes.map((route) => {
    if (route.method !== 'get' || !isOfText.test(route.path)) return route;
    const isForAnyone = route.who.includes('anyone');
    return { ...route, opens: (tx: Tx, visit: Visit) => openedText(tx, textOf(visit), { isForAnyone }) };
  });
}

/** As `withTextOpenings`, for the API. */
export function withTextReadOpenings(reads: readonly Read[]): readonly Read[] {
  return reads.map((read) => {
    if (!isOfText.test(read.path)) return read;
    const isForAnyone = read.who.includes('anyone');
    const opens = async (tx: Tx, input: unknown) => {
      const { text } = input as { readonly text: string }; // true of every read under /texts/{text}
      return openedText(tx, text, { isForAnyone });
    };
    return { ...read, opens };
  });
}

/** Under an address of a text; not who may see it, which shows nothing of the text. */
const isOfText = /^\/texts\/(:id|:file|\{text\})(?!.*\/access$)/;

/** The text of a page, `/texts/:id/…`, or of a file, `/texts/:file`. */
function textOf({ c }: Visit): string {
  const params: Readonly<Record<string, string | undefined>> = c.req.param();
  const ofPage = params['id'];
  return ofPage ?? (params['file'] ?? '').replace(/\.(docx|pdf|akn\.xml)$/, '');
}
