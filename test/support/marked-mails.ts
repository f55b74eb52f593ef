import { expect } from 'vitest';
import type { Tx } from '../../src/platform/index.ts';

/**
 * Every mail about a text (here none is released) says how far it may be passed on, in its subject and before everything
 * else in its body, and no subject holds the title (procedure.md §6.1 rule 3).
 *
 * @param tx of somebody who sees all that was sent about texts.
 * @returns the kinds of mail that were looked at.
 */
export async function expectMarkedMails(
  tx: Tx,
  { label, title }: { readonly label: string; readonly title: string },
): Promise<readonly string[]> {
  const mails = await tx
    .selectFrom('mail.message as message')
    .innerJoin('mail.content as content', 'content.message', 'message.id')
    .select(['message.kind', 'message.subject', 'content.text', 'content.calendar'])
    .where('message.subjectKey', 'like', 'text:%')
    .execute();
  for (const { kind, subject, text, calendar } of mails) {
    expect(subject.startsWith(`${label} `), `${kind}: ${subject}`).toBe(true);
    expect(text?.startsWith(`${label}\n\n`), `${kind}: ${text}`).toBe(true);
    expect(subject, kind).not.toContain(title);
    expect(calendar ?? '', kind).not.toContain(title);
  }
  return [...new Set(mails.map(({ kind }) => kind))].sort();
}
