/**
 * Sends many files one after the other and says how far it has come, where the form alone would send all of them in
 * silence. What the server did not take is sent once more in the ordinary way, so that its answer names each file
 * with the reason. Each file has a key of its own: a file that arrives twice counts once.
 */
export function takeInFiles(island: HTMLElement): void {
  if (!(island instanceof HTMLFormElement)) return;
  const form = island;
  const input = form.querySelector<HTMLInputElement>('input[type=file]');
  let isOrdinary = false;
  form.addEventListener('submit', (event) => {
    const files = [...(input?.files ?? [])];
    if (isOrdinary || files.length < 2 || !input) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void sendEach(form, files).then((refused) => {
      if (refused.length === 0) {
        location.assign(form.action);
        return;
      }
      isOrdinary = true;
      input.files = listOf(refused);
      form.requestSubmit();
    });
  });
}

async function sendEach(form: HTMLFormElement, files: readonly File[]): Promise<File[]> {
  const button = form.querySelector<HTMLButtonElement>('button');
  if (button) button.disabled = true;
  const refused: File[] = [];
  for (const [done, file] of files.entries()) {
    tell(form, { done, all: files.length });
    if (!(await isTaken(form, file))) refused.push(file);
  }
  tell(form, { done: files.length, all: files.length });
  if (button) button.disabled = false;
  return refused;
}

/** A file that was taken is answered with the way to its page. */
async function isTaken(form: HTMLFormElement, file: File): Promise<boolean> {
  const fields = new FormData(form);
  fields.set('files', file);
  fields.set('key', crypto.randomUUID());
  try {
    const response = await fetch(form.action, { method: 'post', body: fields, redirect: 'manual' });
    return response.type === 'opaqueredirect';
  } catch (error) {
    // The line is down: the ordinary way says so.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function listOf(files: readonly File[]): FileList {
  const list = new DataTransfer();
  for (const file of files) list.items.add(file);
  return list.files;
}

/** "7 of 12 read", in the words that the server gave. */
function tell(form: HTMLFormElement, { done, all }: { done: number; all: number }): void {
  const line = form.querySelector<HTMLElement>('[data-reading]');
  const bar = line?.querySelector('progress');
  const words = line?.querySelector('span.quiet');
  if (!line || !bar || !words) return;
  line.hidden = false;
  bar.max = all;
  bar.value = done;
  words.textContent = (line.dataset['reading'] ?? '')
    .replace('%done%', String(done))
    .replace('%all%', String(all));
}
