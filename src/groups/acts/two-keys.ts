import { audienceOf } from '../../access/index.ts';
import { accepted, invariant, type Result, refused } from '../../base/index.ts';
import type { ActContext } from '../../platform/index.ts';
import { bodyOf } from '../reads/bodies.ts';
import { type KeyRequest, type KeysAbout, keysOf, standingKeys } from '../reads/keys.ts';
import { keysNeeded } from '../rules/two-keys.ts';
import type { KeyWish } from '../schema.ts';
import { insertKeyRequest, insertKeyUse, lockKeys } from '../writes/keys.ts';

export interface WishForKeys {
  /** Name of what is to be allowed, like an act's; the page of keys has its words (`GroupsSeams.keyedActs`). */
  readonly act: string;
  /** What it is about, as it stands in the audit: `body:som`, `forum`. */
  readonly subject: string;
  /** The body whose chairs hold the keys: `leadingBodyOf`, `keyBodyOf`. */
  readonly body: string;
  /** Why, for the chairs and the secretariat; 1 to 1,000 characters. */
  readonly reason: string;
  /** What exactly, where the subject does not say it; the one who does it reads it back from the request. */
  readonly wish?: KeyWish;
}

/**
 * Ask two co-chairs of a body for their keys; called by the act of another capability, which decides who may ask. Asking
 * again while a request about the same stands returns that one, with its own wish and reason.
 *
 * @returns the request. Refused: `no-such-body`; `no-two-chairs` where the body has fewer than two in the chair now.
 * @source JOURNEYS, second part: configuration of access and bulk export need two keys.
 */
export async function askForKeys(
  context: ActContext,
  asked: WishForKeys,
): Promise<Result<KeyRequest, 'no-such-body' | 'no-two-chairs'>> {
  const { tx, actor, now } = context;
  const { act, subject, reason, wish = {} } = asked;
  invariant(actor.personId && actor.hat, 'keys are asked for by a person');
  const body = await bodyOf(tx, asked.body);
  if (!body) return refused('no-such-body');
  if (body.chairs.length < keysNeeded) return refused('no-two-chairs');
  await lockKeys(context, `${act}|${subject}`);
  const standing = await standingKeys(tx, { act, subject }, now);
  if (standing) return accepted(standing);
  const audience = audienceOf.chairs(body.id);
  const id = await insertKeyRequest(context, {
    ...{ act, subject, body: body.id, wish, reason, audience },
    person: actor.personId,
    hat: actor.hat.key,
  });
  await context.tell({ name: 'groups.keys-asked', subject: keysSubject, audience, payload: { request: id } });
  const request = await keysOf(tx, id, now);
  invariant(request, 'who asks for keys reads the request');
  return accepted(request);
}

/**
 * Do what two keys allow, once: called by the act that does it, in its own transaction, before it writes. When that act
 * refuses afterwards nothing was used. Who may do it, and that it is still as the chairs saw it, is the act's to check.
 *
 * @returns the request with its wish. Refused: `keys-missing` where no request about this stands, a key is not yet
 * turned, or one was turned for a participant that has left the chair since.
 */
export async function useKeys(
  context: ActContext,
  about: KeysAbout,
): Promise<Result<KeyRequest, 'keys-missing'>> {
  const { tx, actor, now } = context;
  invariant(actor.personId && actor.hat, 'keys are used by a person');
  await lockKeys(context, `${about.act}|${about.subject}`);
  const found = await standingKeys(tx, about, now);
  if (found) await lockKeys(context, found.id);
  const request = found && (await keysOf(tx, found.id, now));
  if (request?.state !== 'ready') return refused('keys-missing');
  const audience = audienceOf.chairs(request.body);
  await insertKeyUse(context, {
    request: request.id,
    person: actor.personId,
    hat: actor.hat.key,
    audience,
  });
  await context.tell({ name: 'groups.keys-used', subject: keysSubject, audience });
  return accepted(request);
}

/** What the page of keys listens to. */
export const keysSubject = 'keys';
