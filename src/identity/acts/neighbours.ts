import type { Instant } from '../../base/index.ts';
import type { ActContext, Database, Tx, Viewer, Visit } from '../../platform/index.ts';
import type { HeldHat, Others } from '../rules/recovery.ts';

/**
 * What identity must know of people and cannot, because it lies on the floors above. `app` gives it when it
 * composes the routes.
 */
export interface Neighbours {
  /** Hats and audiences of a person at an instant: `viewerOf` of `access`. */
  viewerOf(
    database: Database,
    person: { readonly personId: string; readonly actingAs: string | null },
    now: Instant,
  ): Promise<Viewer>;
  /** Who there is beside a person who lost the way in: colleagues, officers, the co-chairs of the leading body. */
  othersOf(
    database: Database,
    person: { readonly personId: string; readonly hats: readonly HeldHat[] },
    now: Instant,
  ): Promise<Others>;
  /** How the register calls a person; null when the viewer may not know. */
  nameOf(tx: Tx, personId: string): Promise<string | null>;
  /** The viewer's hats in words, by their keys: `Arvana · focal point`. */
  hatNames(visit: Visit): Promise<Readonly<Record<string, string>>>;
  /** Further pages about oneself that stand on the floors above. */
  ownPages(visit: Visit): readonly { readonly label: string; readonly href: string }[];
  /**
   * Make the person and the appointment of an empty forum's first secretariat officer, in the act's transaction.
   *
   * @param person `name` is how the register is to call the person: by function.
   */
  welcomeFirstOfficer(
    context: ActContext,
    person: { readonly personId: string; readonly name: string },
  ): Promise<void>;
  /** Languages that the pages speak, each by its own name. */
  readonly languages: readonly { readonly language: string; readonly label: string }[];
}
