/**
 * The bookmark that carries a provision's permanent id through Word: `p_<id>`. Word allows letters, digits and
 * underscores, at most 40 characters. A UUID goes in without its dashes; in any other id a character that Word
 * would not keep becomes `_` and four hexadecimal digits.
 */
const MOST_CHARACTERS = 40;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const BARE_UUID = /^[0-9a-f]{32}$/;

/** @returns the bookmark name, or undefined when the id does not fit: the provision is then found by its words. */
export function bookmarkOf(id: string): string | undefined {
  if (UUID.test(id)) return `p_${id.replaceAll('-', '')}`;
  const isAmbiguous = BARE_UUID.test(id);
  const escaped = Array.from({ length: id.length }, (_, at) => {
    const isPlain = /[A-Za-z0-9]/.test(id.charAt(at)) && !(isAmbiguous && at === 0);
    return isPlain ? id.charAt(at) : `_${id.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
  const name = `p_${escaped}`;
  return escaped !== '' && name.length <= MOST_CHARACTERS ? name : undefined;
}

/** The provision id that a bookmark name carries; undefined for any other bookmark. */
export function idOfBookmark(name: string): string | undefined {
  if (!name.startsWith('p_')) return undefined;
  const body = name.slice(2);
  const bare = body.toLowerCase();
  if (BARE_UUID.test(bare)) {
    return bare.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
  if (!/^(?:[A-Za-z0-9]|_[0-9a-f]{4})+$/.test(body)) return undefined;
  return body.replace(/_([0-9a-f]{4})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
