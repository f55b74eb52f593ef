import { z } from 'zod';
import { type AnyAct, defineRead } from '../../platform/index.ts';
import { adoptWrittenRules } from '../acts/written/adopt-written-rules.ts';
import { announceWritten } from '../acts/written/announce-written.ts';
import { draftWritten } from '../acts/written/draft-written.ts';
import { recordWritten } from '../acts/written/record-written.ts';
import { enterWrittenReply, replyInWriting } from '../acts/written/reply-in-writing.ts';
import { sendWrittenLetters } from '../acts/written/send-letters.ts';
import { settleWritten } from '../acts/written/settle-written.ts';
import { declineWritten, signWritten } from '../acts/written/sign-written.ts';
import {
  closeWritten,
  extendWritten,
  remindOfWritten,
  withdrawWritten,
} from '../acts/written/steer-written.ts';
import { writtenView } from '../acts/written/view.ts';
import { answers, writtenStates } from '../schema/written.ts';
import { verbs } from '../schema.ts';

/** Every act of the written procedure. */
export const writtenActs = [
  adoptWrittenRules,
  draftWritten,
  signWritten,
  declineWritten,
  replyInWriting,
  enterWrittenReply,
  extendWritten,
  remindOfWritten,
  withdrawWritten,
  closeWritten,
  announceWritten,
  recordWritten,
  settleWritten,
  sendWrittenLetters,
] as unknown as readonly AnyAct[]; // each act parses its own input before it runs

const instantText = z.iso.datetime();

const written = defineRead({
  name: 'decisions.written',
  who: ['person'],
  path: '/texts/{text}/written',
  summary:
    'The last written procedure about a text and how it stands; who has replied, to the chairs and the secretariat alone',
  input: z.object({ text: z.string().max(60) }),
  output: z.object({
    id: z.string(),
    text: z.string(),
    round: z.number().int(),
    state: z.enum(writtenStates),
    symbol: z.string(),
    title: z.string(),
    verb: z.enum(verbs),
    sha256: z.string(),
    openedDeadline: instantText,
    deadline: instantText,
    deadlineZone: z.string(),
    venueZone: z.string().nullable(),
    startedAt: instantText.nullable(),
    /** When the last agreement was received; null unless every member agreed. */
    completedAt: instantText.nullable(),
    /** Members that are asked. */
    electorate: z.array(z.string()),
    /** Paragraphs with which a member did not agree; empty: the whole text, or it did not end so. */
    notAgreedAbout: z.array(z.string()),
    extensions: z.array(
      z.object({ from: instantText, to: instantText, at: instantText, reason: z.string() }),
    ),
    /** Members whose reply is still to come; null for everybody but the chairs and the secretariat. */
    awaited: z.array(z.string()).nullable(),
    /** Every reply for the chairs and the secretariat; a delegation's own for itself. */
    replies: z.array(
      z.object({
        id: z.string(),
        participant: z.string(),
        answer: z.enum(answers),
        channel: z.enum(['here', 'mail', 'letter']),
        receivedAt: instantText,
        enteredAt: instantText,
        evidence: z.string().nullable(),
        reason: z.string().nullable(),
        provisions: z.array(z.string()),
      }),
    ),
  }),
  async run(tx, scope, { text }) {
    const view = await writtenView(tx, scope, text);
    if (!view?.round) return null;
    const { round, standing: state, replies, awaited } = view;
    const { id, symbol, title, verb, sha256, deadlineZone, venueZone } = round;
    return {
      ...{ id, text, round: round.round, state, symbol, title, verb, sha256, deadlineZone, venueZone },
      electorate: [...round.electorate],
      openedDeadline: round.deadlineAt.toString(),
      deadline: round.deadline.toString(),
      startedAt: round.startedAt?.toString() ?? null,
      completedAt: round.completedAt?.toString() ?? null,
      notAgreedAbout: round.steps.find((step) => step.state === 'notAgreed')?.provisions ?? [],
      extensions: round.extensions.map(({ fromAt, toAt, at, reason }) => ({
        ...{ from: fromAt.toString(), to: toAt.toString(), at: at.toString(), reason },
      })),
      awaited: awaited && [...awaited],
      replies: replies.map((one) => ({
        ...{ id: one.id, participant: one.participant, answer: one.answer, channel: one.channel },
        ...{ receivedAt: one.receivedAt.toString(), enteredAt: one.enteredAt.toString() },
        ...{ evidence: one.evidence, reason: one.reason, provisions: one.provisions ?? [] },
      })),
    };
  },
});

export const writtenReads = [written];
