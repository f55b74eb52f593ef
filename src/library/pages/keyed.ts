import type { KeyedAct } from '../../groups/index.ts';
import { purgeAct } from '../acts/ask-for-purge.ts';
import { libraryPaths } from '../paths.ts';
import { words } from '../words.ts';

/** The purge of a paper, as the chairs read it before they turn a key: by its hash, never by its name. */
export const purgeKeyed: KeyedAct = {
  act: purgeAct,
  title: words.keyedTitle,
  wishLines: (say, { wish }) => [
    say(words.keyedLine, {
      symbol: String(wish['symbol'] ?? ''),
      bytes: Number(wish['sizeBytes'] ?? 0),
      sha256: String(wish['sha256'] ?? ''),
    }),
  ],
  href: ({ wish }) => libraryPaths.paper(String(wish['kind'] ?? ''), String(wish['paper'] ?? '')),
};
