/** The one script of signed-in pages: quicker navigation, live pages, and the islands. Nothing depends on it. */
import * as Turbo from '@hotwired/turbo';
import { identityIslands } from '../../identity/islands/index.ts';
import { textIslands } from '../../texts/islands/index.ts';
import { followLive } from './live.ts';

const islands: Readonly<Record<string, (island: HTMLElement) => void>> = {
  ...identityIslands,
  ...textIslands,
};
const awake = new WeakSet<HTMLElement>();

/** An island wakes once, when its page is shown or morphed. */
function wakeIslands(): void {
  for (const island of document.querySelectorAll<HTMLElement>('[data-island]')) {
    const wake = islands[island.dataset['island'] ?? ''];
    if (!wake || awake.has(island)) continue;
    awake.add(island);
    wake(island);
  }
}

Turbo.start();
document.addEventListener('turbo:load', wakeIslands);
document.addEventListener('turbo:render', wakeIslands);
followLive((url) => Turbo.session.refresh(url));
