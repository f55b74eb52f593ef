import { audienceOf } from '../../../access/index.ts';
import { type Instant, invariant } from '../../../base/index.ts';
import { bodyOf } from '../../../groups/index.ts';
import type { ActContext, Tx } from '../../../platform/index.ts';
import {
  type Adopted,
  adoptedOf,
  type CleanProvision,
  correctionInHand,
  correctionsOf,
  lockCorrections,
  type PreparedCorrection,
  parseCanonicalText,
  withCorrections,
} from '../../../texts/index.ts';
import { correctionKeysOf } from '../../reads/corrections.ts';
import { type Decision, decisionOnText } from '../../reads/decisions.ts';
import { chairOn, type PresidingChair } from '../../rules/presiding.ts';
import { type ReleaseKeys, type ReleaseRule, releaseKeys } from '../../rules/releasing.ts';
import { haveLapsed, standingKeys } from '../../rules/standing-keys.ts';
import { keepsRegister } from '../register-entry.ts';

/** A text as those find it who prepare and sign its corrections. */
export interface CorrectionGround {
  readonly decision: Decision;
  readonly adopted: Adopted;
  /** The paragraphs as they read now, with every correction so far. */
  readonly paragraphs: readonly CleanProvision[];
  readonly inHand: PreparedCorrection | null;
  /** The chair that the actor holds; null for the secretariat. */
  readonly chair: PresidingChair | null;
  readonly person: string;
  /** Of the body's chairs and the secretariat. */
  readonly audience: string;
}

/** Locked until the act is done; null for everybody but the body's chairs and the secretariat. */
export async function openCorrections(context: ActContext, text: string): Promise<CorrectionGround | null> {
  const { tx, actor } = context;
  const decision = await decisionOnText(tx, text);
  if (!decision || !keepsRegister(decision.body, actor)) return null;
  await lockCorrections(context, text);
  const adopted = await adoptedOf(tx, text);
  invariant(adopted && actor.personId, 'a decision has its text, and a person sees it');
  return {
    decision,
    adopted,
    paragraphs: await paragraphsNow(tx, adopted),
    inHand: await correctionInHand(tx, text),
    chair: chairOn(decision.body, actor),
    person: actor.personId,
    audience: audienceOf.chairs(decision.body),
  };
}

/** The paragraphs of a text with its published corrections. */
export async function paragraphsNow(tx: Tx, adopted: Adopted): Promise<readonly CleanProvision[]> {
  const { provisions } = parseCanonicalText(adopted.canonical);
  return withCorrections(provisions, await correctionsOf(tx, adopted.text));
}

export interface CorrectionKeys {
  readonly rule: ReleaseRule;
  readonly keys: ReleaseKeys;
  /** Whether keys were turned, and a week passed without the last one. */
  readonly hasLapsed: boolean;
}

/** How the keys of a correction stand now, as far as the viewer may know. */
export async function correctionKeys(
  tx: Tx,
  { body: id, correction, now }: { body: string; correction: PreparedCorrection; now: Instant },
): Promise<CorrectionKeys> {
  const body = await bodyOf(tx, id);
  const rule: ReleaseRule = { chairs: body?.chairs ?? [], coChairRule: body?.coChairRule ?? 'both' };
  const rows = await correctionKeysOf(tx, correction.id);
  // Once it is issued the keys have done what they were for, however long publishing takes.
  const standing = correction.issuedAt === null ? standingKeys(rows, now) : rows;
  return {
    rule,
    keys: releaseKeys(rule, standing, correction.draftedAt),
    hasLapsed: correction.issuedAt === null && haveLapsed(rows, now),
  };
}
