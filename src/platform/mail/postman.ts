import nodemailer from 'nodemailer';
import { cleanText } from '../../base/index.ts';
import { organizedBy } from '../calendar/index.ts';
import type { Enclosure } from './copies.ts';
import { directionOf, letterHtml } from './letter.ts';
import type { Outcome } from './schema.ts';

export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`; null: messages wait in the outbox. */
  readonly smtpUrl: string | null;
  /** Where the public reaches the forum; its host stands in the ids of messages and in the default sender. */
  readonly url: string;
  /** The forum's name, as the addressee reads it. */
  readonly senderName: string;
}

export interface Letter {
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly language: string;
  readonly text: string;
  readonly calendar: string | null;
  /** A file that goes with it. */
  readonly enclosure: Enclosure | null;
}

export interface Handing {
  readonly outcome: Outcome;
  /** The mail server's line, one line of at most 500 characters. */
  readonly response: string;
}

export interface Postman {
  hand(letter: Letter): Promise<Handing>;
}

/** Response where no mail server is known; the outbox says it in the reader's words. */
export const noServer = 'no-server';

/** The mail address in whose name the forum at this address writes, where none is set. */
export function ownAddress(url: string): string {
  return `no-reply@${new URL(url).hostname}`;
}

/**
 * Who hands messages to the mail server of `SMTP_URL`. The sender is its `from` parameter
 * (`smtp://…/?from=secretariat%40forum.example`), else `no-reply` at the forum's own host.
 */
export function openPostman(settings: MailSettings): Postman {
  if (settings.smtpUrl === null) return { hand: async () => ({ outcome: 'deferred', response: noServer }) };
  const url = new URL(settings.smtpUrl);
  const host = new URL(settings.url).hostname;
  const address = url.searchParams.get('from') ?? ownAddress(settings.url);
  const from = { name: settings.senderName, address };
  url.searchParams.delete('from');
  const transport = nodemailer.createTransport({
    url: url.href,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    // A message is made of its own text alone, whatever that text says.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async hand(letter) {
      try {
        const sent = await transport.sendMail({ from, ...partsOf(letter, { host, sender: address }) });
        return { outcome: 'handedOver', response: oneLine(sent.response) };
      } catch (error) {
        if (error instanceof Error) return refusedBy(error);
        throw error;
      }
    },
  };
}

function partsOf(letter: Letter, { host, sender }: { host: string; sender: string }) {
  const { language, text, calendar, enclosure } = letter;
  return {
    to: { name: '', address: letter.address },
    subject: letter.subject,
    text,
    html: letterHtml(text, { language, direction: directionOf(language) }),
    ...(calendar === null
      ? {}
      : { icalEvent: { method: methodOf(calendar), content: organizedBy(calendar, sender) } }),
    ...(enclosure === null
      ? {}
      : {
          attachments: [
            { filename: enclosure.name, contentType: enclosure.type, content: Buffer.from(enclosure.bytes) },
          ],
        }),
    // The same on every try, so that a server which got a message twice can see that it is one.
    messageId: `<${letter.id}@${host}>`,
    headers: { 'auto-submitted': 'auto-generated', 'content-language': language },
  };
}

function methodOf(calendar: string): string {
  return /^METHOD:([A-Z]+)\s*$/m.exec(calendar)?.[1] ?? 'PUBLISH';
}

/**
 * A refusal of the addressee or of the message is final; whatever else fails (no connection, our own sign-in, our
 * sender, a full mailbox) may be mended and is tried again. RFC 5321 §4.2.1.
 */
function refusedBy(
  error: Error & { responseCode?: unknown; command?: unknown; response?: unknown },
): Handing {
  const response = oneLine(typeof error.response === 'string' ? error.response : error.message);
  const isAboutMessage = ['RCPT TO', 'DATA', 'API'].includes(String(error.command));
  const isFinal =
    error.command === 'API' || (typeof error.responseCode === 'number' && error.responseCode >= 500);
  return { outcome: isAboutMessage && isFinal ? 'bounced' : 'deferred', response };
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim().slice(0, 500);
}
