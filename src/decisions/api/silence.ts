import { z } from 'zod';
import { type AnyAct, defineRead, idInput } from '../../platform/index.ts';
import { adoptSilenceRules } from '../acts/silence/adopt-silence-rules.ts';
import { attachEvidence } from '../acts/silence/attach-evidence.ts';
import { draftSilence } from '../acts/silence/draft-silence.ts';
import { enterObjection } from '../acts/silence/enter-objection.ts';
import { eraseEvidence } from '../acts/silence/erase-evidence.ts';
import { confirmObjection, withdrawObjection } from '../acts/silence/joint-objection.ts';
import { recordDowntime } from '../acts/silence/note-running.ts';
import { objectToSilence, objectUnderSilence } from '../acts/silence/object-under-silence.ts';
import { recordSilenceNotice } from '../acts/silence/record-notice.ts';
import { recordSilence } from '../acts/silence/record-silence.ts';
import { ruleOnMessage } from '../acts/silence/rule-on-message.ts';
import { sendSilenceLetters } from '../acts/silence/send-letters.ts';
import { settleSilence } from '../acts/silence/settle-silence.ts';
import { declineSilence, signSilence } from '../acts/silence/sign-silence.ts';
import { signSilenceLetter } from '../acts/silence/sign-silence-letter.ts';
import {
  declareSilenceVoid,
  extendSilence,
  startSilence,
  withdrawSilence,
} from '../acts/silence/steer-silence.ts';
import { silenceView } from '../acts/silence/view.ts';
import { endOutage, enterHoliday, recordOutage, withdrawHoliday } from '../acts/silence/working-days.ts';
import { type EvidenceRow, evidenceContent } from '../reads/silence/evidence.ts';
import { silenceStates } from '../schema/silence.ts';
import { verbs } from '../schema.ts';

/** Every act of the silence procedure. */
export const silenceActs = [
  adoptSilenceRules,
  draftSilence,
  signSilence,
  declineSilence,
  startSilence,
  extendSilence,
  withdrawSilence,
  declareSilenceVoid,
  objectToSilence,
  objectUnderSilence,
  confirmObjection,
  withdrawObjection,
  enterObjection,
  attachEvidence,
  eraseEvidence,
  ruleOnMessage,
  signSilenceLetter,
  recordSilence,
  recordSilenceNotice,
  enterHoliday,
  withdrawHoliday,
  recordDowntime,
  recordOutage,
  endOutage,
  settleSilence,
  sendSilenceLetters,
] as unknown as readonly AnyAct[]; // each act parses its own input before it runs

const instantText = z.iso.datetime();

/** What is known of an original; erased, its hash is left. */
const originalShape = z.object({
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number(),
  sha256: z.string(),
  erasedAt: instantText.nullable(),
  /** Since when it is hidden because somebody reported it. */
  withheldAt: instantText.nullable(),
});

const silence = defineRead({
  name: 'decisions.silence',
  who: ['person'],
  path: '/texts/{text}/silence',
  summary: 'The last round of silence about a text: its deadline and how it stands, never who has not spoken',
  input: z.object({ text: z.string().max(60) }),
  output: z.object({
    id: z.string(),
    text: z.string(),
    round: z.number().int(),
    state: z.enum(silenceStates),
    symbol: z.string(),
    title: z.string(),
    verb: z.enum(verbs),
    sha256: z.string(),
    openedDeadline: instantText,
    deadline: instantText,
    deadlineZone: z.string(),
    venueZone: z.string().nullable(),
    requiresConsent: z.boolean(),
    consentUntil: instantText.nullable(),
    startedAt: instantText.nullable(),
    /** When the text was adopted: the deadline itself; null unless it was. */
    adoptedAt: instantText.nullable(),
    /** Members that may object. */
    electorate: z.array(z.string()),
    /** Paragraphs about which silence was broken; empty: the whole text, or it was not broken. */
    brokenAbout: z.array(z.string()),
    extensions: z.array(
      z.object({ from: instantText, to: instantText, at: instantText, reason: z.string() }),
    ),
    /** What the reader may read of what was said against the text. */
    messages: z.array(
      z.object({
        id: z.string(),
        participant: z.string(),
        kind: z.enum(['toUse', 'objection', 'amendment', 'unclear']),
        channel: z.enum(['here', 'mail', 'letter']),
        receivedAt: instantText,
        enteredAt: instantText,
        words: z.string(),
        evidence: z.string().nullable(),
        /** The original, for the chairs, the secretariat and the delegation that sent it. */
        original: originalShape.nullable(),
        provisions: z.array(z.string()),
        ruling: z.enum(['objects', 'doesNotObject']).nullable(),
        isWithdrawn: z.boolean(),
        jointly: z.array(z.object({ participant: z.string(), isConfirmed: z.boolean() })),
      }),
    ),
  }),
  async run(tx, scope, { text }) {
    const view = await silenceView(tx, scope, text);
    if (!view?.round) return null;
    const { round, messages, joint, originals } = view;
    const isAdopted = ['expiredUnbroken', 'notified', 'recorded'].includes(view.standing);
    const { id, symbol, title, verb, sha256, deadlineZone, venueZone, requiresConsent } = round;
    return {
      ...{ id, text, round: round.round, state: view.standing, symbol, title, verb, sha256 },
      ...{ deadlineZone, venueZone, requiresConsent, electorate: [...round.electorate] },
      openedDeadline: round.deadlineAt.toString(),
      deadline: round.deadline.toString(),
      consentUntil: round.consentUntil?.toString() ?? null,
      startedAt: round.startedAt?.toString() ?? null,
      adoptedAt: isAdopted ? round.deadline.toString() : null,
      brokenAbout: round.steps.find((step) => step.state === 'broken')?.provisions ?? [],
      extensions: round.extensions.map(({ fromAt, toAt, at, reason }) => ({
        ...{ from: fromAt.toString(), to: toAt.toString(), at: at.toString(), reason },
      })),
      messages: messages.map((one) => ({
        id: one.id,
        participant: one.participant,
        kind: one.kind,
        channel: one.channel,
        receivedAt: one.receivedAt.toString(),
        enteredAt: one.enteredAt.toString(),
        words: one.words,
        evidence: one.evidence,
        original: originalOf(originals.find(({ message }) => message === one.id)),
        provisions: one.provisions ?? [],
        ruling: one.ruling,
        isWithdrawn: one.withdrawnAt !== null,
        jointly: joint
          .filter(({ message }) => message === one.id)
          .map(({ participant, confirmedAt }) => ({ participant, isConfirmed: confirmedAt !== null })),
      })),
    };
  },
});

function originalOf(row: EvidenceRow | undefined): z.output<typeof originalShape> | null {
  if (!row) return null;
  const { name, mediaType, sizeBytes, sha256, erasedAt, withheldAt } = row;
  const state = { erasedAt: erasedAt?.toString() ?? null, withheldAt: withheldAt?.toString() ?? null };
  return { name, mediaType, sizeBytes, sha256, ...state };
}

const silenceEvidence = defineRead({
  name: 'decisions.silence-evidence',
  who: ['person'],
  path: '/texts/{text}/silence/evidence/{message}',
  summary: 'The original that came with a message by mail or letter',
  input: z.object({ text: z.string().max(60), message: idInput }),
  output: originalShape.extend({ participant: z.string(), content: z.base64() }),
  async run(tx, _scope, { text, message }) {
    const row = await evidenceContent(tx, text, message);
    const described = row && originalOf(row);
    return (
      described && {
        ...described,
        participant: row.participant,
        content: Buffer.from(row.content).toString('base64'),
      }
    );
  },
});

export const silenceReads = [silence, silenceEvidence];
