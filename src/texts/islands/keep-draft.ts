/**
 * Keeps what is being written in this browser and nowhere else, so that a lost line or a closed lid loses nothing.
 * The server never sees it (DESIGN §2, law 10).
 */
export function keepDraft(island: HTMLElement): void {
  if (!(island instanceof HTMLFormElement)) return;
  const form = island;
  const place = draftKey(new URL(form.action).pathname);
  const kept = readDraft(place);
  if (kept) restore(form, kept);
  form.addEventListener('input', () => {
    const fields = Object.fromEntries(
      [...new FormData(form)].filter(
        ([name, value]) => draftFields.includes(name) && typeof value === 'string',
      ),
    ) as Record<string, string>; // only strings are left
    const draft = { at: new Date().toISOString(), fields };
    localStorage.setItem(place, JSON.stringify(draft));
    tell(form, draft.at);
  });
}

const draftFields: readonly string[] = ['op', 'words', 'rationale'];

interface Draft {
  readonly at: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** One draft for each paragraph: the address of its preview names it. */
export function draftKey(pathname: string): string {
  return `mufakat:draft:${pathname.replace(/\/(preview|edit)$/, '')}`;
}

function readDraft(place: string): Draft | null {
  const kept = localStorage.getItem(place);
  return kept === null ? null : JSON.parse(kept);
}

function restore(form: HTMLFormElement, draft: Draft): void {
  for (const [name, value] of Object.entries(draft.fields)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLTextAreaElement || field instanceof RadioNodeList) field.value = value;
  }
  tell(form, draft.at);
}

/** "Kept on this laptop at 10:14", in the words that the server gave. */
function tell(form: HTMLFormElement, at: string): void {
  const line = form.querySelector<HTMLElement>('[data-kept]');
  if (!line) return;
  const time = new Date(at).toLocaleTimeString(document.documentElement.lang, {
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  line.textContent = (line.dataset['kept'] ?? '').replace('%time%', time);
  line.hidden = false;
}
