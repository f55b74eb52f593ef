import { z } from 'zod';
import { accepted, type Instant, invariant, type Result, refused } from '../../base/index.ts';
import { mayTakeAway } from '../../library/index.ts';
import {
  type ActContext,
  defineAct,
  eraseFromRecord,
  recordPaths,
  type Tx,
  textInput,
} from '../../platform/index.ts';
import {
  adoptedOf,
  correctionInHand,
  correctionsOf,
  insertCorrectionWithdrawal,
  lockCorrections,
  openText,
  parseCanonicalText,
  removeAdopted,
  removeCorrections,
} from '../../texts/index.ts';
import { addressOf } from '../paths.ts';
import type { Decision } from '../reads/decisions.ts';
import { removalKeysOf } from '../reads/removals.ts';
import { presidingRoles } from '../rules/presiding.ts';
import {
  type KeyRefusal,
  maySign,
  type ReleaseKeys,
  type ReleaseRule,
  releaseKeys,
} from '../rules/releasing.ts';
import { standingKeys } from '../rules/standing-keys.ts';
import { closeAnnex, insertRemovalKey } from '../writes/removals.ts';
import { type KeyHolder, numberInput, openRelease } from './release-keys.ts';

/** What one key of a removal brought about. */
export interface Removal {
  /** `waiting` for other chairs, or `removed`: the text is gone from the record and from its page. */
  readonly state: 'waiting' | 'removed';
  /** Participants in whose chair a signature is still needed. */
  readonly waitingFor: readonly string[];
  /** Instant of the first signature that counts, ISO 8601 in UTC. */
  readonly since: string;
}

/**
 * A chair of the body signs, with a reason for the other chairs and the secretariat, that a published text be removed.
 * Where every chair must act, the last of them does it, within a week of the first: the words leave the record and
 * every page that strangers reach, and with them those of corrections, statements and mandates, which repeat them.
 * Entries, hashes and signatures stay, so that the record still verifies. What the body negotiated stays with the body.
 *
 * @returns whether it waits, for whom and since when. Refused: see `KeyRefusal`; `not-published`; `under-hold` with its reason.
 * @source DESIGN §2, law 9; JOURNEYS c (a second key confirms); glossary B (co-chairs' rule).
 */
export const signRemoval = defineAct({
  name: 'decisions.sign-removal',
  grave: true,
  who: presidingRoles,
  input: z.object({ number: numberInput, reason: textInput(1000) }),
  subject: (input) => `decision:${input.number}`,
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/decisions/{number}/removal',
    summary: 'Sign, as a chair of the body and with a reason, that a published text be removed',
  },
  async run(
    context,
    { number, reason },
  ): Promise<Result<Removal, KeyRefusal | 'not-published' | 'under-hold' | 'not-found'>> {
    const opened = await openRemoval(context, number);
    if (!opened.ok) return opened;
    const { decision, facts, audience } = opened.value;
    const kept = await mayTakeAway(context.tx, decision);
    if (!kept.ok) return kept;
    const may = maySign(facts);
    if (!may.ok) return may;
    const { participant, person, rule } = facts;
    await insertRemovalKey(context, decision.number, {
      participant,
      what: 'signed',
      person,
      reason,
      audience,
    });
    const keys = await removalKeys(context.tx, decision.number, { rule, now: context.now });
    if (keys.isComplete) await remove(context, opened.value, reason);
    const happened = { subject: `text:${decision.text}`, payload: { number: decision.number } };
    await context.tell(
      keys.isComplete
        ? { ...happened, name: 'decisions.text-removed', audience: 'public' }
        : { ...happened, name: 'decisions.removal-signed', audience },
    );
    return accepted({
      state: keys.isComplete ? 'removed' : 'waiting',
      waitingFor: keys.waitingFor,
      since: keys.since.toString(),
    });
  },
});

/** The removal of a published text as the acting chair finds it, locked until the act is done. */
export async function openRemoval(
  context: ActContext,
  number: string,
): Promise<Result<KeyHolder, 'not-published' | 'not-found'>> {
  const holder = await openRelease(context, number);
  if (!holder) return refused('not-found');
  const { decision, facts } = holder;
  if (decision.releasedAt === null) return refused('not-published');
  const keys = await removalKeys(context.tx, decision.number, { rule: facts.rule, now: context.now });
  const isReady = await isTextRemoved(context.tx, decision);
  return accepted({ ...holder, facts: { ...facts, keys, isReady } });
}

/** How the keys of a removal stand now: those of the week that the first of them opened. */
export async function removalKeys(
  tx: Tx,
  number: string,
  { rule, now }: { rule: ReleaseRule; now: Instant },
): Promise<ReleaseKeys> {
  return releaseKeys(rule, standingKeys(await removalKeysOf(tx, number), now), now);
}

/** Whether the words of the text that was decided are gone. */
export async function isTextRemoved(tx: Tx, { text }: Pick<Decision, 'text'>): Promise<boolean> {
  const adopted = await adoptedOf(tx, text);
  return adopted !== null && parseCanonicalText(adopted.canonical).removed === true;
}

/** Everything that repeats the words for strangers goes with them; what the body negotiated stays the body's own. */
async function remove(
  context: ActContext,
  { decision, facts, audience }: KeyHolder,
  reason: string,
): Promise<void> {
  const { text, number } = decision;
  const { person } = facts;
  await lockCorrections(context, text);
  for (const one of await correctionsOf(context.tx, text))
    await eraseFromRecord(context, recordPaths.correction(text, one.number));
  // One that is before the chairs would publish the words again.
  const inHand = await correctionInHand(context.tx, text);
  if (inHand) await insertCorrectionWithdrawal(context, { correction: inHand.id, person, reason, audience });
  await removeCorrections(context, text);
  await eraseFromRecord(context, recordPaths.annex(addressOf(number)));
  await eraseFromRecord(context, recordPaths.text(text));
  await removeAdopted(context, text);
  const negotiated = await openText(context, text);
  invariant(negotiated, 'chairs read what their body negotiated');
  await closeAnnex(context, { text, decision: number, audience: negotiated.text.audience });
}
