import type { Instant } from '../../../base/index.ts';
import { type BodyNow, bodyOf } from '../../../groups/index.ts';
import type { Tx, Viewer } from '../../../platform/index.ts';
import { type TextState, textState } from '../../../texts/index.ts';
import { type EvidenceRow, evidenceOf } from '../../reads/silence/evidence.ts';
import { type JointRow, jointOf } from '../../reads/silence/notices.ts';
import { lastRound, type MessageRow, messagesOf, type SilenceRound } from '../../reads/silence/rounds.ts';
import type { SilenceState } from '../../schema/silence.ts';
import { isUnchangedIn, stateAt } from './open-round.ts';

/** The last round about a text as a reader may see it, with what the clock has made of it although no job ran. */
export interface SilenceView {
  readonly state: TextState;
  readonly body: BodyNow;
  readonly round: SilenceRound | null;
  /** The state of the round at this instant; `draft` where there is no round. */
  readonly standing: SilenceState;
  readonly isUnchanged: boolean;
  readonly messages: readonly MessageRow[];
  readonly joint: readonly JointRow[];
  /** Originals that came with the messages, for those who may have them. */
  readonly originals: readonly EvidenceRow[];
}

/** @returns null when there is no such text for this reader. */
export async function silenceView(
  tx: Tx,
  scope: { readonly viewer: Viewer; readonly now: Instant },
  text: string,
): Promise<SilenceView | null> {
  const state = await textState(tx, text, scope);
  const body = state && (await bodyOf(tx, state.text.body));
  if (!state || !body) return null;
  const round = await lastRound(tx, text);
  if (!round)
    return {
      ...{ state, body, round, standing: 'draft', isUnchanged: false },
      ...{ messages: [], joint: [], originals: [] },
    };
  const messages = await messagesOf(tx, round.id);
  const ids = messages.map(({ id }) => id);
  return {
    ...{ state, body, round, messages },
    standing: await stateAt(tx, state, { round, now: scope.now }),
    isUnchanged: isUnchangedIn(state, round),
    joint: await jointOf(tx, ids),
    originals: await evidenceOf(tx, ids),
  };
}
