import { invariant } from '../../base/index.ts';
import { type ActContext, holds } from '../../platform/index.ts';
import { type Decision, decisionOf } from '../reads/decisions.ts';
import { audienceOfDecision } from '../reads/register.ts';
import { chairOn } from '../rules/presiding.ts';
import { lockRegister } from '../writes/register.ts';

export interface RegisterEntry {
  readonly decision: Decision;
  /** Of the decision as it now stands: what is added has the same readers. */
  readonly audience: string;
  readonly person: string;
}

/**
 * The entry of a decision as somebody who keeps the register finds it: the secretariat, or a chair of the body.
 *
 * @returns null for everybody else.
 */
export async function openEntry(context: ActContext, number: string): Promise<RegisterEntry | null> {
  const { tx, actor } = context;
  const decision = await decisionOf(tx, number);
  if (!decision || !keepsRegister(decision.body, actor)) return null;
  await lockRegister(context);
  const audience = await audienceOfDecision(tx, number);
  invariant(audience && actor.personId, 'a decision that is seen has readers, and a person sees it');
  return { decision, audience, person: actor.personId };
}

/** Whether the viewer keeps the register for this body under the hat now worn. */
export function keepsRegister(body: string, viewer: ActContext['actor']): boolean {
  return chairOn(body, viewer) !== null || holds(viewer, ['secretariat'], { body });
}

/** Those who follow the text, and those who follow the register, learn that the entry has grown. */
export async function tellOfEntry(context: ActContext, entry: RegisterEntry, name: string): Promise<void> {
  const { decision, audience } = entry;
  const happened = { name, audience, payload: { number: decision.number } };
  await context.tell({ ...happened, subject: `text:${decision.text}` });
  await context.tell({ ...happened, subject: 'decisions' });
}
