export interface Known {
  readonly code: string;
  /** As the forum lists it: `Arvana`. */
  readonly name: string;
}

/**
 * Whose file it is, by its name: `ARV comments.docx`, `Rev.1 (Arvana).docx`. Codes count in capitals only, because
 * in small letters they are words of many languages.
 *
 * @returns the one participant whom the name names; `null` when it names none or several, and a person is asked.
 * @source JOURNEYS a2: matched, and asked where unsure.
 */
export function matchParticipant(fileName: string, participants: readonly Known[]): string | null {
  const named = participants.filter(
    ({ code, name }) => hasWord(fileName, code) || hasWord(folded(fileName), folded(name)),
  );
  const [only] = named;
  return named.length === 1 && only ? only.code : null;
}

/** File names carry underscores and hyphens for spaces, and lose their accents on the way. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_.-]+/g, ' ')
    .toLowerCase();
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at === -1 || word === '') return false;
  return !isLetter(text[at - 1]) && !isLetter(text[at + word.length]);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
