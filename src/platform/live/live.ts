import pg from 'pg';
import { type Database, writesChannel } from '../db/index.ts';

export interface HappeningNotice {
  readonly name: string;
  readonly subject: string;
  readonly audience: string;
}

export interface Live {
  /** Hear of every committed happening on `subject`, from this node and every other. @returns stop listening. */
  onHappening(subject: string, hear: (notice: HappeningNotice) => void): () => void;
  close(): Promise<void>;
}

/**
 * One LISTEN connection a process, shared by all streams. When the connection is lost it is made anew, and every
 * listener is told `reconnected` once, because something may have been missed meanwhile.
 */
export async function openLive({ ownerUrl, changes }: Pick<Database, 'ownerUrl' | 'changes'>): Promise<Live> {
  const listeners = new Map<string, Set<(notice: HappeningNotice) => void>>();
  let closed = false;
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: ownerUrl });
    fresh.on('notification', ({ channel, payload }) => {
      if (channel === writesChannel) changes.heard();
      else if (payload) announce(JSON.parse(payload));
    });
    fresh.on('error', () => void reconnect());
    await fresh.connect();
    await fresh.query(`listen happenings; listen ${writesChannel}`);
    changes.listening();
    return fresh;
  }

  function announce(notice: HappeningNotice): void {
    for (const hear of listeners.get(notice.subject) ?? []) hear(notice);
  }

  async function reconnect(): Promise<void> {
    changes.deaf();
    for (let waitMs = 100; !closed; waitMs = Math.min(waitMs * 2, 5000)) {
      try {
        client = await connect();
        for (const [subject, all] of listeners) {
          for (const hear of all) hear({ name: 'reconnected', subject, audience: 'public' });
        }
        return;
      } catch (error) {
        console.error(`live: the database does not answer (${String(error)}); trying again in ${waitMs} ms`);
        await new Promise((resolve) => setTimeout(resolve, waitMs));
      }
    }
  }

  return {
    onHappening(subject, hear) {
      const all = listeners.get(subject) ?? new Set();
      listeners.set(subject, all.add(hear));
      return () => {
        all.delete(hear);
        if (all.size === 0) listeners.delete(subject);
      };
    },
    async close() {
      closed = true;
      changes.deaf();
      await client.end();
    },
  };
}
