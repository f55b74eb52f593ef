import type { Context, MiddlewareHandler } from 'hono';
import {
  type Catalogue,
  english,
  type House,
  languageCookie,
  languageOfCookie,
  openCatalogues,
  speaker,
  type Visit,
} from '../platform/index.ts';
import { words } from './words.ts';

type Catalogues = ReadonlyMap<string, Catalogue>;

/** Asks for a language, for this page and the way on from it. */
const parameter = 'lang';

/** The languages that the pages speak, each by its own name. */
export const languageNames: readonly { readonly language: string; readonly label: string }[] = [
  english,
  ...openCatalogues().keys(),
].map((language) => ({ language, label: speaker(language)(words.ownName) }));

/**
 * The language of an answer: asked for in the address, chosen earlier on the way, preferred by the person, asked
 * for by the browser; English when the forum speaks none of these.
 */
export function languageOf(c: Context, preferred: string | null, catalogues: Catalogues): string {
  const { cookie, 'accept-language': asked } = c.req.header();
  const wanted = [c.req.query(parameter), languageOfCookie(cookie), preferred, ...askedLanguages(asked)];
  return wanted.find((language) => isSpoken(language, catalogues)) ?? english;
}

/**
 * Keep a language that was asked for in the address, so that who walks on needs not ask again; and tell caches on
 * what the words of a page depend.
 */
export function keepLanguage({ url }: House, catalogues: Catalogues): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const type = c.res.headers.get('content-type') ?? '';
    if (!/^(text\/html|application\/atom\+xml)\b/.test(type)) return;
    c.res.headers.append('vary', 'Accept-Language, Cookie');
    const asked = c.req.query(parameter);
    if (isSpoken(asked, catalogues)) c.res.headers.append('set-cookie', languageCookie(url, asked));
  };
}

/**
 * The same address in each language, by its query alone: what is not there names no address, and looks the same
 * wherever it is not (law 2). None where the page answers a form and has no address of its own.
 */
export function languageLinks(visit: Visit) {
  if (visit.c.req.method !== 'GET') return [];
  return languageNames.map(({ language, label }) => ({
    label,
    href: queryIn(visit, language),
    language,
    current: language === visit.language,
  }));
}

/** For search engines: where the page stands in each language, and where the reader's own is chosen. */
export function alternateLanguages(visit: Visit) {
  if (visit.c.req.method !== 'GET') return [];
  const address = visit.house.url + visit.c.req.path;
  return [
    ...languageNames.map(({ language }) => ({
      href: address + queryIn(visit, language),
      hreflang: language,
    })),
    { href: address + queryIn(visit, null), hreflang: 'x-default' },
  ];
}

/** The query of this page; everything else that was asked stays, as the day in `?on=`. */
function queryIn({ c }: Visit, language: string | null): string {
  const { searchParams } = new URL(c.req.url);
  searchParams.delete(parameter);
  if (language !== null) searchParams.set(parameter, language);
  return searchParams.size === 0 ? '' : `?${searchParams}`;
}

function isSpoken(language: string | null | undefined, catalogues: Catalogues): language is string {
  return language === english || (typeof language === 'string' && catalogues.has(language));
}

/** `en;q=0.5, id-ID` → `id, en`: in the order of their weight, without regions (RFC 9110 §12.5.4). */
function askedLanguages(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map((part) => {
      const [range = '', weight = ''] = part.split(';');
      const q = Number(/q\s*=\s*([\d.]+)/i.exec(weight)?.[1] ?? 1);
      return { language: (range.trim().split('-')[0] ?? '').toLowerCase(), q };
    })
    .filter(({ q }) => q > 0)
    .sort((one, other) => other.q - one.q)
    .map(({ language }) => language);
}
