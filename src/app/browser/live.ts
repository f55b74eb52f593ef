/**
 * Listens to the page's live source and has the page read itself again under the reader's own rights. While
 * something is being typed the page is left alone and says that it changed. While a form is on its way, or another
 * page, the change waits: reading this page again would cut off where the reader is going, to a receipt for one.
 */
export function followLive(refresh: (url: string) => void): void {
  let source: EventSource | null = null;
  let followed = '';
  let isTyping = false;
  let isMoving = false;
  let hasMissed = false;

  document.addEventListener('turbo:load', () => {
    isTyping = false;
    isMoving = false;
    listen();
    if (hasMissed) changed();
  });
  document.addEventListener('input', () => {
    isTyping = true;
  });
  for (const begin of ['turbo:submit-start', 'turbo:visit']) {
    document.addEventListener(begin, () => {
      isMoving = true;
    });
  }
  document.addEventListener('turbo:submit-end', (event) => {
    // A form that was refused is shown again and loads no other page.
    if (!(event as CustomEvent<{ success: boolean }>).detail.success) isMoving = false; // as Turbo documents it
  });
  document.addEventListener('turbo:fetch-request-error', () => {
    isMoving = false;
  });

  function listen(): void {
    const address = document.querySelector<HTMLMetaElement>('meta[name="live-source"]')?.content ?? '';
    if (address === followed && source?.readyState !== EventSource.CLOSED) return;
    source?.close();
    followed = address;
    source = address === '' ? null : new EventSource(address);
    source?.addEventListener('changed', changed);
  }

  function changed(): void {
    hasMissed = isMoving;
    if (isMoving) return;
    if (isTyping) say(document.querySelector<HTMLMetaElement>('meta[name="live-notice"]')?.content ?? '');
    else refresh(location.href);
  }
}

/** One sentence in the page's own polite region. */
function say(sentence: string): void {
  const region = document.querySelector('[role="status"]');
  if (region && sentence !== '') region.textContent = sentence;
}
