import { z } from 'zod';
import { type AnyAct, defineRead, recordPaths } from '../../platform/index.ts';
import { adoptedOf, correctionInHand, correctionsOf } from '../../texts/index.ts';
import { announceCorrection } from '../acts/corrections/announce-correction.ts';
import { draftCorrection, withdrawCorrection } from '../acts/corrections/draft-correction.ts';
import { correctionKeys } from '../acts/corrections/ground.ts';
import { publishCorrection } from '../acts/corrections/publish-correction.ts';
import { declineCorrection, signCorrection } from '../acts/corrections/sign-correction.ts';
import { keepsRegister } from '../acts/register-entry.ts';
import { decisionOnText } from '../reads/decisions.ts';
import { presidingRoles } from '../rules/presiding.ts';

/** Every act on the corrections of a published text. */
export const correctionActs: readonly AnyAct[] = [
  draftCorrection,
  withdrawCorrection,
  signCorrection,
  declineCorrection,
  publishCorrection,
  announceCorrection,
];

const changeShape = z.object({
  provision: z.string(),
  from: z.string(),
  to: z.string(),
  reason: z.string(),
});
const instantText = z.iso.datetime();

const corrections = defineRead({
  name: 'decisions.corrections',
  who: ['anyone'],
  path: '/texts/{text}/corrections',
  summary: 'Published corrections of an adopted text, the first first; the text itself stays as adopted',
  input: z.object({ text: z.string().max(60) }),
  output: z.object({
    corrects: z.string(),
    corrections: z.array(
      z.object({
        symbol: z.string(),
        sha256: z.string(),
        path: z.string(),
        issuedAt: instantText,
        releasedAt: instantText,
        removedAt: instantText.nullable(),
        changes: z.array(changeShape),
      }),
    ),
  }),
  async run(tx, _scope, { text }) {
    const adopted = await adoptedOf(tx, text);
    if (!adopted?.releasedAt) return null;
    const found = await correctionsOf(tx, text);
    return {
      corrects: adopted.symbol,
      corrections: found.map(({ symbol, sha256, number, issuedAt, releasedAt, removedAt, changes }) => ({
        ...{ symbol, sha256, changes: [...changes] },
        path: recordPaths.correction(text, number),
        issuedAt: issuedAt.toString(),
        releasedAt: releasedAt.toString(),
        removedAt: removedAt?.toString() ?? null,
      })),
    };
  },
});

const inHand = defineRead({
  name: 'decisions.correction-in-hand',
  who: [...presidingRoles, 'secretariat'],
  path: '/texts/{text}/corrections/in-hand',
  summary: 'The correction that is before the chairs, and for whom it waits since when',
  input: z.object({ text: z.string().max(60) }),
  output: z.object({
    correction: z.uuid(),
    changes: z.array(changeShape),
    draftedAt: instantText,
    isIssued: z.boolean(),
    hasLapsed: z.boolean(),
    signed: z.array(z.string()),
    declined: z.array(z.object({ participant: z.string(), reason: z.string() })),
    waitingFor: z.array(z.string()),
    since: instantText,
  }),
  async run(tx, { viewer, now }, { text }) {
    const decision = await decisionOnText(tx, text);
    if (!decision || !keepsRegister(decision.body, viewer)) return null;
    const correction = await correctionInHand(tx, text);
    if (!correction) return null;
    const { keys, hasLapsed } = await correctionKeys(tx, { body: decision.body, correction, now });
    return {
      correction: correction.id,
      changes: [...correction.changes],
      draftedAt: correction.draftedAt.toString(),
      isIssued: correction.issuedAt !== null,
      hasLapsed,
      signed: keys.signed.map(({ participant }) => participant),
      declined: keys.declined.map(({ participant, reason }) => ({ participant, reason: reason ?? '' })),
      waitingFor: [...keys.waitingFor],
      since: keys.since.toString(),
    };
  },
});

export const correctionReads = [corrections, inHand];
