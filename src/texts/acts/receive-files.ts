import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  accepted,
  type Instant,
  instantOfWall,
  isBefore,
  newId,
  type Result,
  refused,
} from '../../base/index.ts';
import { readWord, type WordRefusal } from '../../engine/word/index.ts';
import { bodyOf } from '../../groups/index.ts';
import { type ActContext, defineAct, textInput, wallTimeInput, zoneInput } from '../../platform/index.ts';
import { namesOf } from '../../registry/index.ts';
import { receivedFiles } from '../reads/received.ts';
import { textState } from '../reads/text-state.ts';
import { baseOf } from '../rules/consolidated.ts';
import { type Known, matchParticipant } from '../rules/match-participant.ts';
import type { TextState } from '../rules/text-state.ts';
import { instantInSnapshotId, understandFile } from '../rules/understand-file.ts';
import { openText, touchText } from '../writes/open-text.ts';
import { insertFile, linkFiles } from '../writes/received.ts';

/** As many as delegations of a large forum, with what each sends besides. */
export const filesMax = 60;
/** A single file; a negotiated text in Word is a hundredth of it. */
export const fileBytesMax = 12_000_000;

export const receivedChannels = ['mail', 'letter', 'meeting'] as const;

const input = z.object({
  text: z.string().max(60),
  channel: z.enum(receivedChannels),
  /** When they arrived, by the channel's own evidence, on the clock of `receivedZone`. */
  receivedAtWall: wallTimeInput,
  receivedZone: zoneInput,
  files: z
    .array(z.object({ name: textInput(200), content: z.base64() }))
    .min(1, 'required')
    .max(filesMax, `too-many-files:${filesMax}`),
});

type FileRefusal = WordRefusal | 'already-received';

export interface Receipts {
  readonly received: readonly {
    readonly id: string;
    readonly name: string;
    readonly participant: string | null;
  }[];
  /** What could not be read, with the reason; nothing of it is kept. */
  readonly refused: readonly { readonly name: string; readonly why: FileRefusal }[];
}

/**
 * Take in the Word files that delegations sent by an official channel: each is kept as it came, matched to its
 * sender where its name says so, and read. Nothing is put before the body yet; a person looks first.
 *
 * @returns what was received and what could not be read. Refused: `text-adopted`, `received-in-the-future`.
 * @source JOURNEYS a2, and its second part: any official written channel counts.
 */
export const receiveFiles = defineAct({
  name: 'texts.receive-files',
  who: ['secretariat'],
  input,
  subject: (fields) => `text:${fields.text}`,
  unlogged: ['files'],
  api: { method: 'post', path: '/texts/{text}/received-files', summary: 'Take in Word files of delegations' },
  async run(
    context,
    fields,
  ): Promise<Result<Receipts, 'not-found' | 'text-adopted' | 'received-in-the-future'>> {
    const state = await openText(context, fields.text);
    if (!state) return refused('not-found');
    if (state.isAdopted) return refused('text-adopted');
    const receivedAt = instantOfWall(fields.receivedAtWall, fields.receivedZone);
    if (isBefore(context.now, receivedAt)) return refused('received-in-the-future', { at: 'receivedAtWall' });
    const participants = await membersOf(context, state);
    const known = new Set((await receivedFiles(context.tx, state.text.id)).map(({ sha256 }) => sha256));
    const received: Receipts['received'][number][] = [];
    const unread: Receipts['refused'][number][] = [];
    for (const { name, content } of fields.files) {
      const bytes = Buffer.from(content, 'base64');
      const participant = matchParticipant(name, participants);
      const kept = await keep(context, state, {
        ...{ name, bytes, participant, receivedAt },
        channel: fields.channel,
        known,
      });
      if (kept.ok) received.push({ id: kept.value, name, participant });
      else unread.push({ name, why: kept.why });
    }
    if (received.length > 0) await touchText(context, state, 'files-received');
    return accepted({ received, refused: unread });
  },
});

interface Arrival {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly participant: string | null;
  readonly receivedAt: Instant;
  readonly channel: (typeof receivedChannels)[number];
  /** Hashes of the files that are here already; this one is added. */
  readonly known: Set<string>;
}

async function keep(
  context: ActContext,
  state: TextState,
  { bytes, known, ...arrival }: Arrival,
): Promise<Result<string, FileRefusal>> {
  if (bytes.length > fileBytesMax) return refused('too-large');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (known.has(sha256)) return refused('already-received');
  const read = readWord(bytes);
  if (!read.ok) return refused(read.why);
  const written = await stateWhenWritten(context, state, read.value.snapshotId);
  const understood = understandFile(baseOf(written), written.provisions, read.value, newId);
  const id = newId();
  await insertFile(context, state.text, { ...arrival, id, sha256, content: bytes, understood });
  await linkFiles(context.tx, state.text.id, arrival.participant);
  known.add(sha256);
  return accepted(id);
}

/** The text that the delegation had before it: as the file says, else as it stands now. */
async function stateWhenWritten(
  { tx, actor, now }: ActContext,
  state: TextState,
  snapshotId: string | undefined,
): Promise<TextState> {
  const at = instantInSnapshotId(snapshotId, state.text.id);
  if (at === null || !isBefore(at, now)) return state;
  const then = await textState(tx, state.text.id, { viewer: actor, now: at });
  return then && then.provisions.length > 0 ? then : state;
}

/** Members of the body as the register names them. */
export async function membersOf({ tx }: ActContext, state: TextState): Promise<Known[]> {
  const members = (await bodyOf(tx, state.text.body))?.members ?? [];
  const names = await namesOf(tx);
  return members.map((code) => ({ code, name: names[code] ?? code }));
}
