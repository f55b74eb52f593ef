import { draftKey } from './keep-draft.ts';

/**
 * A proposal that is submitted while the line is down waits in the page and is sent when it returns. The form's key
 * makes a second arrival harmless, so it counts once.
 */
export function sendOnce(island: HTMLElement): void {
  if (!(island instanceof HTMLFormElement)) return;
  const form = island;
  form.addEventListener('submit', (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const submitter = event.submitter;
    const line = form.querySelector<HTMLElement>('[data-waiting]');
    if (line) line.hidden = false;
    addEventListener('online', () => form.requestSubmit(submitter), { once: true });
  });
  form.addEventListener('turbo:submit-end', (event) => {
    // What was submitted and received need not be kept any more.
    const { success } = (event as CustomEvent<{ success: boolean }>).detail; // Turbo's own event
    const provision = new FormData(form).get('provision');
    if (success)
      localStorage.removeItem(
        draftKey(
          form.action
            .replace(/^https?:\/\/[^/]+/, '')
            .replace(/\/proposals$/, `/provisions/${String(provision)}`),
        ),
      );
  });
}
