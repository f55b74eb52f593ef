/**
 * A sign-in name as it is kept and compared: an e-mail address or a plain name, NFKC, lower case, without the
 * blanks that copying adds.
 *
 * @returns null when it could be no such name.
 */
export function signInNameOf(typed: string): string | null {
  const name = typed.trim().normalize('NFKC').toLowerCase();
  return named.some((pattern) => pattern.test(name)) && name.length <= 254 ? name : null;
}

/** A plain name or the part of an address before the sign has three letters; of an address, one or two will do. */
const named = [
  /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._%+'-]{1,128}[\p{L}\p{N}](@[\p{L}\p{N}.-]{1,120})?$/u,
  /^[\p{L}\p{N}]{1,2}@[\p{L}\p{N}.-]{1,120}$/u,
];
