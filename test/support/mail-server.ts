/** A real SMTP server for tests: keeps what it takes, and refuses as it is told to. */
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  readonly url: string;
  /** What arrived, in order. */
  readonly mails: readonly ParsedMail[];
  /** Refuse this address with that SMTP code from now on; null takes it again. */
  refuse(address: string, code: 450 | 550 | null): void;
  close(): Promise<void>;
}

export async function openMailServer(): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const refusals = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, answer) {
      const code = refusals.get(address);
      answer(
        code === undefined
          ? null
          : Object.assign(new Error(`${address} cannot be reached`), { responseCode: code }),
      );
    },
    onData(stream, _session, answer) {
      simpleParser(stream).then(
        (mail) => {
          mails.push(mail);
          answer(null);
        },
        (error: Error) => answer(error),
      );
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server that listens on a port has an address with that port.
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse(address, code) {
      if (code === null) refusals.delete(address);
      else refusals.set(address, code);
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
