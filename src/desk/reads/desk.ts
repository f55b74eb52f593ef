import type { Instant } from '../../base/index.ts';
import {
  type SilenceBefore,
  silenceBefore,
  silenceWaiting,
  type WaitingRound,
  type WrittenBefore,
  writtenBefore,
} from '../../decisions/index.ts';
import { allReports, isWaiting } from '../../library/index.ts';
import { readOutbox, type Tx, type Viewer } from '../../platform/index.ts';
import { forumOf, participantsOf } from '../../registry/index.ts';
import { type NegotiatedText, needsSomebody, negotiatedTexts, receivedFiles } from '../../texts/index.ts';

export interface DeskText extends NegotiatedText {
  /** Files that delegations sent, and how many of them wait for somebody. */
  readonly received: number;
  readonly receivedWaiting: number;
}

export interface DeskView {
  readonly texts: readonly DeskText[];
  /** Rounds of silence that are not over. */
  readonly silence: SilenceBefore;
  /** Those in which something waits for a chair or the desk. */
  readonly silenceWaiting: readonly WaitingRound[];
  /** Written procedures that are not over. */
  readonly written: WrittenBefore;
  /** Reported papers that wait for an answer. */
  readonly papersReported: number;
  readonly mailWaiting: number;
  readonly mailBounced: number;
  readonly toConfirm: number;
  readonly isDeclared: boolean;
}

/** What is before the bodies and what is asked of the desk, in one read. */
export async function deskView(tx: Tx, scope: { viewer: Viewer; now: Instant }): Promise<DeskView> {
  const [queued, bounced] = [
    await readOutbox.run(tx, scope, { state: 'queued' }),
    await readOutbox.run(tx, scope, { state: 'bounced' }),
  ];
  const participants = await participantsOf(tx);
  return {
    texts: await deskTexts(tx),
    silence: await silenceBefore(tx, scope),
    silenceWaiting: await silenceWaiting(tx, scope),
    written: await writtenBefore(tx, scope),
    papersReported: (await allReports(tx)).filter(isWaiting).length,
    mailWaiting: queued?.messages.length ?? 0,
    mailBounced: bounced?.messages.length ?? 0,
    toConfirm: participants.filter((participant) => !participant.confirmed).length,
    isDeclared: (await forumOf(tx)) !== null,
  };
}

async function deskTexts(tx: Tx): Promise<DeskText[]> {
  const texts: DeskText[] = [];
  for (const text of await negotiatedTexts(tx)) {
    const files = await receivedFiles(tx, text.id);
    texts.push({ ...text, received: files.length, receivedWaiting: files.filter(needsSomebody).length });
  }
  return texts;
}
