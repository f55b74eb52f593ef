/** Meetings of the exercise's body, convened by the secretariat, with a real mail server: they are moved and cancelled. */
import { clockViewer, type Letter, lettersOf, readAs, type Tx } from '../../src/platform/index.ts';
import { type ApiClient, type ForumStage, forumStage } from './forum-stage.ts';
import { type MailServer, openMailServer } from './mail-server.ts';

export const exerciseBody = 'exercise-drafting-group';
/** Whom `SMTP_URL` names as the sender. */
export const sender = 'secretariat@forum.invalid';

interface Wanted {
  readonly title: string;
  readonly startsAt?: string;
  readonly endsAt?: string;
}

export interface MeetingsStage {
  readonly stage: ForumStage;
  readonly server: MailServer;
  readonly secretariat: ApiClient;
  /** Convene a meeting in Bangkok; invitations wait until the jobs run. @returns its id. */
  convened(wanted: Wanted): Promise<string>;
  read<Value>(by: (tx: Tx) => Promise<Value>): Promise<Value>;
  /** Letters about a meeting, the latest first. */
  lettersAbout(meeting: string): Promise<Letter[]>;
  /** What this person was sent with this in its subject, the last one. @throws Error when nothing was. */
  mailTo(subject: string, who?: string): SentMail;
  close(): Promise<void>;
}

export interface SentMail {
  readonly from: string;
  readonly text: string;
  readonly calendar: string;
  /** Media types of what came with it. */
  readonly attached: readonly string[];
}

/** A move over the change of clocks to another zone: Lisbon puts its clocks forward that very morning. */
export const toLisbon = {
  startsAt: '2027-03-28T09:00',
  endsAt: '2027-03-28T17:00',
  zone: 'Europe/Lisbon',
  place: 'Lisbon',
  reason: 'The hall in Bangkok is not free.',
};

export async function meetingsStage(): Promise<MeetingsStage> {
  const server = await openMailServer();
  const smtpUrl = `${server.url}/?from=${encodeURIComponent(sender)}`;
  const stage = await forumStage({ withTexts: false, smtpUrl });
  const secretariat = await stage.api('secretariat');
  const read: MeetingsStage['read'] = (by) =>
    readAs(stage.house.database, { viewer: clockViewer, now: stage.house.clock() }, by);
  return {
    ...{ stage, server, secretariat, read },
    lettersAbout: (meeting) => read((tx) => lettersOf(tx, `meeting:${meeting}`)),
    async convened({ title, startsAt = '2027-03-20T09:00', endsAt = '2027-03-20T17:00' }) {
      const made = await secretariat.post('/meetings', {
        ...{ body: exerciseBody, title, startsAt, endsAt },
        ...{ zone: 'Asia/Bangkok', mode: 'hybrid', place: 'Bangkok' },
      });
      if (made.status !== 200) throw new Error(JSON.stringify(made.body));
      return String(made.body.id);
    },
    mailTo(subject, who = 'focal-point-arvana') {
      const mail = server.mails
        .filter((one) => one.subject?.includes(subject) && JSON.stringify(one.to).includes(`${who}@`))
        .at(-1);
      if (!mail) throw new Error(`${who} was sent nothing about “${subject}”`);
      const calendar = mail.attachments.find((one) => one.contentType.startsWith('text/calendar'));
      return {
        from: mail.from?.value[0]?.address ?? '',
        text: mail.text ?? '',
        calendar: calendar?.content.toString() ?? '',
        attached: mail.attachments.map(({ contentType }) => contentType),
      };
    },
    async close() {
      await stage.house.close();
      await server.close();
    },
  };
}
