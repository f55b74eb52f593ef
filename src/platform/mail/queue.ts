import { z } from 'zod';
import { cleanText, invariant, newId } from '../../base/index.ts';
import type { ActContext } from '../acts/index.ts';

export interface NewMessage {
  readonly address: string;
  /** Whose address it is, where it is a known person's. */
  readonly person: string | null;
  readonly subject: string;
  /** Plain text, a blank line between paragraphs; the HTML form is made from it. */
  readonly text: string;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** What the message is: `texts.proposals-invited`. */
  readonly kind: string;
  /** The thing it is about, as in happenings: `text:…`. */
  readonly subjectKey: string | null;
  /** Who sees in the outbox that it was sent; usually the secretariat. */
  readonly audience: string;
  /** iCalendar for an invitation. */
  readonly calendar?: string;
  /** Its words are for the addressee alone, as a sign-in link is: nobody reads them here, and they are erased once sent. */
  readonly isSecret?: boolean;
  /** It belongs to a drafting exercise; its subject should say so, too. */
  readonly isExercise?: boolean;
  /** The message that this one repeats. */
  readonly againOf?: string;
}

/** Nobody has this audience: only the clock, which sends, reads what carries it. */
const nobody = 'nobody';

export const deliverTask = 'mail.deliver';

/**
 * Put a message into the outbox, inside the act that it follows from: it is sent once the act is committed, and
 * never when the act is refused.
 *
 * @returns the message's id.
 * @throws InvariantBroken when address or subject hold what could break a mail header; take addresses in through
 * `mailAddressInput`.
 */
export async function queueMail(
  context: Pick<ActContext, 'tx' | 'now' | 'enqueue'>,
  message: NewMessage,
): Promise<string> {
  const id = newId();
  invariant(isMailAddress(message.address), 'a message without a usable mail address');
  invariant(isHeaderLine(message.subject), 'the subject of a message is one line of 1 to 300 characters');
  const { address, person, subject, kind, subjectKey, audience } = message;
  await context.tx
    .insertInto('mail.message')
    .values({
      id,
      createdAt: context.now,
      address,
      person,
      subject,
      kind,
      subjectKey,
      audience,
      isExercise: message.isExercise ?? false,
      againOf: message.againOf ?? null,
    })
    .execute();
  const isSecret = message.isSecret ?? false;
  await context.tx
    .insertInto('mail.content')
    .values({
      message: id,
      language: message.language,
      text: cleanText(message.text),
      calendar: message.calendar ?? null,
      isSecret,
      audience: isSecret ? nobody : audience,
    })
    .execute();
  await enqueueDelivery(context, id);
  return id;
}

/** Ask for a try now; a try that waits for its time is replaced by this one. */
export function enqueueDelivery(context: Pick<ActContext, 'enqueue'>, message: string): Promise<void> {
  return context.enqueue({ task: deliverTask, payload: { message }, jobKey: `${deliverTask}:${message}` });
}

/** One mail address as people type it. Refuses whatever could end a header line or name a second recipient. */
export const mailAddressInput = z
  .string()
  .transform((text) => text.trim())
  .pipe(z.string().refine(isMailAddress, 'not-a-mail-address'));

function isMailAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s<>,;:"\\()[\]@\p{C}]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u.test(text)
  );
}

function isHeaderLine(text: string): boolean {
  return text.length >= 1 && text.length <= 300 && !/[\p{Cc}\u2028\u2029]/u.test(text);
}
