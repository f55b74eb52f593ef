/** The HTML twin of a plain text: paragraphs and links, nothing that is fetched, so that nothing tells of reading. */
export function letterHtml(
  text: string,
  letter: { readonly language: string; readonly direction: 'ltr' | 'rtl' },
): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${linked(paragraph).replaceAll('\n', '<br>')}</p>`);
  return `<!doctype html><html lang="${escaped(letter.language)}" dir="${letter.direction}"><meta charset="utf-8"><body>${paragraphs.join('\n')}</body></html>`;
}

const address = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/;

function linked(text: string): string {
  return text
    .split(address)
    .map((part, index) =>
      index % 2 === 1 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part),
    )
    .join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|arc|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/.test(language) ? 'rtl' : 'ltr';
}
