import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { invariant } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import type { ActContext, Tx } from '../../platform/index.ts';
import { numberFrom } from '../paths.ts';
import { type Decision, decisionOf } from '../reads/decisions.ts';
import { keyRowsOf } from '../reads/releases.ts';
import { chairOn } from '../rules/presiding.ts';
import {
  chairOfNobody,
  type KeyFacts,
  type ReleaseKeys,
  type ReleaseRule,
  releaseKeys,
} from '../rules/releasing.ts';
import { lockRelease } from '../writes/releases.ts';

/** A decision's number as printed (`D-2026/1`) or as it stands in its address (`D-2026-1`). */
export const numberInput = z
  .string()
  .max(20)
  .transform((text) => numberFrom(text) ?? text);

export interface KeyHolder {
  readonly decision: Decision;
  readonly facts: KeyFacts;
  /** Of the body's chairs and the secretariat. */
  readonly audience: string;
}

/** The release as the acting chair finds it, locked until the act is done; null for everybody else. */
export async function openRelease(context: ActContext, number: string): Promise<KeyHolder | null> {
  const { tx, actor } = context;
  const decision = await decisionOf(tx, number);
  const chair = decision && chairOn(decision.body, actor);
  if (!decision || !chair) return null;
  await lockRelease(context, number);
  invariant(actor.personId, 'a chair is a person');
  const { rule, keys } = await releaseState(tx, decision);
  return {
    decision,
    facts: {
      rule,
      keys,
      // Asked again: the first look was before the lock.
      isReady: (await decisionOf(tx, number))?.readyAt !== null,
      participant: chair.participant ?? chairOfNobody,
      person: actor.personId,
    },
    audience: audienceOf.chairs(decision.body),
  };
}

/** How the keys stand, as far as the viewer may know: only chairs, secretariat and clock see who has signed. */
export async function releaseState(
  tx: Tx,
  { body: bodyId, number, decidedAt }: Pick<Decision, 'body' | 'number' | 'decidedAt'>,
): Promise<{ rule: ReleaseRule; keys: ReleaseKeys }> {
  const body = await bodyOf(tx, bodyId);
  const rule: ReleaseRule = { chairs: body?.chairs ?? [], coChairRule: body?.coChairRule ?? 'both' };
  return { rule, keys: releaseKeys(rule, await keyRowsOf(tx, number), decidedAt) };
}
