/** The label of TLP 2.0 at the head of a subject: never translated, in capitals (procedure.md §6.1 rules 2 and 3). */
const head = /^(TLP:(?:CLEAR|GREEN|AMBER\+STRICT|AMBER|RED)) /;

/**
 * A mail about something restricted: its label stands in the subject and before everything else in the body
 * (procedure.md §6.1 rule 3). A thing for the world needs none.
 *
 * @param marking as printed (`TLP:AMBER`); null where nothing is restricted.
 */
export function markedMail<Words extends { readonly subject: string; readonly text: string }>(
  words: Words,
  marking: string | null,
): Words {
  if (marking === null) return words;
  return {
    ...words,
    subject: `${marking} ${words.subject}`.slice(0, 300),
    text: `${marking}\n\n${words.text}`,
  };
}

/** The label that a subject bears, as printed; null where it bears none. */
export function markingIn(subject: string): string | null {
  return head.exec(subject)?.[1] ?? null;
}

/** A label as it stands in the name of a file, where `:` and `+` may not: `TLP-AMBER-STRICT`. */
export function markingInName(marking: string): string {
  return marking.replace(/[^A-Z]+/g, '-');
}
