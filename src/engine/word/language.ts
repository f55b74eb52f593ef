/** Languages written from right to left (standards.md §8), by primary subtag. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  'ar',
  'dv',
  'fa',
  'he',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
  'ckb',
  'syr',
]);

/** Whether a language, as BCP 47, is written from right to left. */
export function isRightToLeft(language: string): boolean {
  const [primary = '', ...rest] = language.toLowerCase().split('-');
  return (
    RIGHT_TO_LEFT.has(primary) || rest.includes('arab') || rest.includes('hebr') || rest.includes('thaa')
  );
}

/** The usual language of a script, for files that do not say theirs (or say the language of the keyboard). */
const BY_SCRIPT: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Sinhala}/gu, 'si'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Devanagari}/gu, 'ne'],
  [/\p{Script=Thaana}/gu, 'dv'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Cyrillic}/gu, 'mn'],
];

const SAMPLE_CHARACTERS = 4_000;

/**
 * The language of a Word file that does not carry our own property: what its script speaks for, refined by what
 * its paragraphs or defaults say in that script. English when nothing speaks for another.
 *
 * @returns BCP 47.
 */
export function languageOf(
  text: string,
  said: readonly string[],
  defaults: { readonly latin: string; readonly eastAsian: string; readonly bidi: string },
): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, usual] of BY_SCRIPT) {
    if ((sample.match(script)?.length ?? 0) * 3 < Math.max(letters, 1)) continue;
    const told = [...said, defaults.bidi, defaults.eastAsian].find((tag) => speaks(tag, usual));
    return told ?? usual;
  }
  const latin = mostCommon(said.filter((tag) => tag !== '' && isLatin(tag))) ?? defaults.latin;
  return latin !== '' && isLatin(latin) ? canonical(latin) : 'en';
}

function speaks(tag: string, usual: string): boolean {
  if (tag === '') return false;
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  if (usual === 'ar') return ['ar', 'fa', 'ur', 'ps', 'sd', 'ug'].includes(primary);
  if (usual === 'ne') return ['ne', 'hi', 'mr'].includes(primary);
  if (usual === 'mn') return ['mn', 'ru', 'kk', 'ky', 'tg'].includes(primary);
  return primary === usual;
}

function isLatin(tag: string): boolean {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  return (
    /^[a-z]{2,3}$/.test(primary) && !BY_SCRIPT.some(([, usual]) => usual === primary) && !isRightToLeft(tag)
  );
}

function mostCommon(tags: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  let best: string | undefined;
  for (const [tag, count] of counts)
    if (count > (best === undefined ? 0 : (counts.get(best) ?? 0))) best = tag;
  return best;
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch (error) {
    if (error instanceof RangeError) return 'en';
    throw error;
  }
}
