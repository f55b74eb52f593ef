/**
 * A sign-in name as it is kept and compared: an e-mail address or a plain name, NFKC, lower case, without the
 * blanks that copying adds.
 *
 * @returns null when it could be no such name.
 */
export function signInNameOf(typed: string): string | null {
  const name = typed.trim().normalize('NFKC').toLowerCase();
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._%+'-]{1,128}[\p{L}\p{N}](@[\p{L}\p{N}.-]{1,120})?$/u.test(name) &&
    name.length <= 254
    ? name
    : null;
}
