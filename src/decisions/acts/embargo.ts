import { z } from 'zod';
import { accepted, instantOfWall, invariant, isOnClock, type Result, refused } from '../../base/index.ts';
import {
  type ActContext,
  defineAct,
  holds,
  textInput,
  wallTimeInput,
  zoneInput,
} from '../../platform/index.ts';
import { type Decision, decisionOf } from '../reads/decisions.ts';
import { embargoOn } from '../reads/embargoes.ts';
import { readableDecision } from '../reads/readable.ts';
import { type EmbargoRefusal, isUnderEmbargo, maySetEmbargo } from '../rules/embargo.ts';
import { chairOn, presidingRoles } from '../rules/presiding.ts';
import { insertEmbargo, insertEmbargoLifting } from '../writes/embargoes.ts';
import { lockRelease } from '../writes/releases.ts';
import { enqueueRelease } from './enqueue-release.ts';
import { numberInput, releaseState } from './release-keys.ts';

/**
 * Say before which instant a decision and its text must not be public. Chairs and secretariat do, while no chair has
 * signed the release: each of them then signs knowing of it. Said again, the last word counts.
 *
 * @returns the instant, ISO 8601 in UTC. Refused: see `EmbargoRefusal`.
 * @source procedure.md §6.2: `embargoUntil` (UTC + zone), release by timer.
 */
export const setEmbargo = defineAct({
  name: 'decisions.set-embargo',
  who: [...presidingRoles, 'secretariat'],
  input: z.object({
    number: numberInput,
    untilWall: wallTimeInput,
    untilZone: zoneInput,
    reason: textInput(1000),
  }),
  subject: (input) => `decision:${input.number}`,
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/decisions/{number}/embargo',
    summary: 'Say before which instant a decision must not be public',
  },
  async run(
    context,
    { number, untilWall, untilZone, reason },
  ): Promise<Result<{ until: string }, EmbargoRefusal | 'not-found'>> {
    const decision = await opened(context, number);
    if (!decision) return refused('not-found');
    const { tx, now } = context;
    const untilAt = instantOfWall(untilWall, untilZone);
    const { keys } = await releaseState(tx, decision);
    const may = maySetEmbargo({
      ...{ untilAt, now, signed: keys.signed.length },
      isOnClock: isOnClock(untilWall, untilZone),
      isReady: decision.readyAt !== null,
    });
    if (!may.ok) return may;
    const by = await actingOn(context, decision, reason);
    await insertEmbargo(context, { ...by, decision: decision.number, untilAt, untilZone });
    await context.tell({
      name: 'decisions.embargo-set',
      subject: `text:${decision.text}`,
      audience: by.audience,
    });
    return accepted({ until: untilAt.toString() });
  },
});

/**
 * A chair lifts an embargo before its instant, with a reason that everybody reads who may read the decision. What every
 * chair has signed is then published at once; else it is when the last of them signs.
 *
 * @returns refused: `no-embargo` where none holds.
 * @source procedure.md §6.2: lifting early is a logged decision.
 */
export const liftEmbargo = defineAct({
  name: 'decisions.lift-embargo',
  grave: true,
  who: presidingRoles,
  input: z.object({ number: numberInput, reason: textInput(1000) }),
  subject: (input) => `decision:${input.number}`,
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/decisions/{number}/embargo/lifting',
    summary: 'Lift, as a chair of the body and with a reason, the embargo on a decision before its instant',
  },
  async run(context, { number, reason }): Promise<Result<null, 'no-embargo' | 'not-found'>> {
    const decision = await opened(context, number);
    if (!decision || !chairOn(decision.body, context.actor)) return refused('not-found');
    const embargo = await embargoOn(context.tx, decision.number);
    if (!embargo || !isUnderEmbargo(embargo, context.now) || decision.releasedAt !== null)
      return refused('no-embargo');
    const by = await actingOn(context, decision, reason);
    await insertEmbargoLifting(context, { ...by, embargo: embargo.id });
    if (decision.readyAt !== null) await enqueueRelease(context, decision.number);
    await context.tell({
      name: 'decisions.embargo-lifted',
      subject: `text:${decision.text}`,
      audience: by.audience,
    });
    return accepted(null);
  },
});

/** The decision as a chair of its body or the secretariat finds it, locked; null for everybody else. */
async function opened(context: ActContext, number: string): Promise<Decision | null> {
  const { tx, actor } = context;
  const found = await decisionOf(tx, number);
  if (!found) return null;
  const { body } = found;
  if (!chairOn(body, actor) && !holds(actor, ['secretariat'], { body })) return null;
  await lockRelease(context, number);
  return decisionOf(tx, number); // asked again: the first look was before the lock
}

async function actingOn({ tx, actor }: ActContext, { number }: Decision, reason: string) {
  const decision = await readableDecision(tx, number);
  invariant(
    decision && actor.personId && actor.hat,
    'chairs and officers are people who read what they decided',
  );
  return { person: actor.personId, hat: actor.hat.key, reason, audience: decision.audience };
}

export const embargoActs = [setEmbargo, liftEmbargo] as const;
