/**
 * Listens to the page's live source and has the page read itself again under the reader's own rights. While
 * something is being typed the page is left alone and says that it changed.
 */
export function followLive(refresh: (url: string) => void): void {
  let source: EventSource | null = null;
  let followed = '';
  let isTyping = false;

  document.addEventListener('turbo:load', () => {
    isTyping = false;
    const address = document.querySelector<HTMLMetaElement>('meta[name="live-source"]')?.content ?? '';
    if (address === followed && source?.readyState !== EventSource.CLOSED) return;
    source?.close();
    followed = address;
    source = address === '' ? null : new EventSource(address);
    source?.addEventListener('changed', changed);
  });
  document.addEventListener('input', () => {
    isTyping = true;
  });

  function changed(): void {
    if (isTyping) say(document.querySelector<HTMLMetaElement>('meta[name="live-notice"]')?.content ?? '');
    else refresh(location.href);
  }
}

/** One sentence in the page's own polite region. */
function say(sentence: string): void {
  const region = document.querySelector('[role="status"]');
  if (region && sentence !== '') region.textContent = sentence;
}
