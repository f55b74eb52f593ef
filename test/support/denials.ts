/** A text without the places where it says that there are no votes: how a text is adopted (glossary D), and what this forum is not. */
export function withoutDenials(text: string): string {
  return text.replace(/\b(without (a )?|there (is|are) no |no )(votes?|voting)\b/gi, '');
}
