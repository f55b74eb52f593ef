import { nextChangeOf, rightsSubjects } from '../access/index.ts';
import { type Instant, isBefore } from '../base/index.ts';
import type { House, Viewer } from '../platform/index.ts';
import { personBehind } from './visitor.ts';

/** At the latest after so long they are read anew: a session may have run out, or a notice been lost. */
const readAgainMinutes = 5;

export interface Rights {
  /** Who the person is at this instant; null when nobody is signed in here any more. */
  viewer(): Promise<Viewer | null>;
  /** What was read may be wrong. */
  forget(): void;
  stop(): void;
}

/**
 * What the person behind a session may while a stream is open: read anew when an appointment, a seat, the hat or the
 * session changes, and when the next of the person's rights begins or ends (DESIGN §5).
 *
 * @param onChange the person's own rights changed just now.
 */
export function followRights(
  house: House,
  { token, personId, onChange }: { token: string; personId: string; onChange: () => void },
): Rights {
  let known: { readonly viewer: Viewer | null; readonly until: Instant } | null = null;
  let changes = 0;
  const forget = () => {
    known = null;
    changes += 1;
  };
  const { own, all } = rightsSubjects(personId);
  const stops = [
    house.live.onHappening(all, forget),
    house.live.onHappening(own, () => {
      forget();
      onChange();
    }),
  ];
  async function read(): Promise<Viewer | null> {
    const now = house.clock();
    const before = changes;
    const { viewer } = await personBehind(house, token, now);
    const present = viewer.kind === 'person' ? viewer : null;
    const change = present ? await nextChangeOf(house.database, personId, now) : null;
    const latest = now.add({ minutes: readAgainMinutes });
    const until = change && isBefore(change, latest) ? change : latest;
    // What changed while it was read may not be in it.
    if (before === changes) known = { viewer: present, until };
    return before === changes ? present : read();
  }
  return {
    viewer: async () => (known && isBefore(house.clock(), known.until) ? known.viewer : read()),
    forget,
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}
