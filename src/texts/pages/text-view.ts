import type { Instant } from '../../base/index.ts';
import type { Consolidation } from '../../engine/index.ts';
import type { Tx, Viewer, Visit } from '../../platform/index.ts';
import { type Authority, authorityFor } from '../reads/authority.ts';
import { hasHandedOver } from '../reads/handovers.ts';
import { type SharedText, sharedText } from '../reads/shared-text.ts';
import { textState } from '../reads/text-state.ts';
import { mayChange } from '../rules/changing.ts';
import { consolidatedText } from '../rules/consolidated.ts';
import { conflictOfHats, couldPreside, type HatConflict } from '../rules/one-hat.ts';
import { chairCode, chairsOn, delegationOn } from '../rules/standing.ts';
import type { Text } from '../rules/text-state.ts';
import { words } from '../words.ts';

/** Everything that the pages of one text are made from. */
export interface TextView extends SharedText {
  readonly text: Text;
  /** Participant names by code, as the forum lists them; the chair's words under `CHAIR`. */
  readonly names: Readonly<Record<string, string>>;
  /** The member for which the reader may table proposals. */
  readonly delegation: string | null;
  readonly isChair: boolean;
  /** On whose authority the reader speaks for the delegation; null where it is by an office of their own. */
  readonly authority: Authority | null;
  readonly isSecretariat: boolean;
  /** Why the reader may neither speak nor preside under the hat now worn; null when nothing stands in the way. */
  readonly hatConflict: HatConflict | null;
  readonly isAdopted: boolean;
  /** Whether nothing of it may change now: it is adopted, or before its members. */
  readonly standsStill: boolean;
}

/** @returns `null` when there is no such text for this reader. */
export async function textView(tx: Tx, visit: Visit, id: string): Promise<TextView | null> {
  const shared = await sharedText(tx, visit, id);
  if (!shared) return null;
  const { state } = shared;
  const { text } = state;
  const authority = await authorityFor(tx, text, visit);
  return {
    ...shared,
    text,
    names: { ...shared.names, [chairCode]: visit.say(words.chair) },
    delegation: delegationOn(text, visit.viewer) ?? authority?.participant ?? null,
    authority,
    isChair: chairsOn(text, visit.viewer),
    isSecretariat: visit.viewer.hat?.seats.some((seat) => seat.role === 'secretariat') ?? false,
    hatConflict: conflictOfHats(text.body, visit.viewer, {
      hasHandedOver:
        couldPreside(text.body, visit.viewer) && (await hasHandedOver(tx, id, visit.viewer.personId)),
    }),
    isAdopted: state.isAdopted,
    standsStill: !mayChange(state).ok,
  };
}

/** The consolidated text as the same reader would have read it at an earlier instant. */
export async function consolidatedAt(
  tx: Tx,
  id: string,
  reader: { readonly viewer: Viewer; readonly now: Instant },
): Promise<Consolidation | null> {
  const state = await textState(tx, id, reader);
  return state && consolidatedText(state);
}
