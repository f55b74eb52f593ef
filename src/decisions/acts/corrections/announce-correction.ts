import { z } from 'zod';
import { audienceOf } from '../../../access/index.ts';
import { accepted, type Result, refused } from '../../../base/index.ts';
import { defineAct, formatInZones, recordPaths, type Say, sendLetter } from '../../../platform/index.ts';
import { addresseesOf } from '../../../registry/index.ts';
import { type Correction, correctionsOf, textPaths } from '../../../texts/index.ts';
import { decisionPaths } from '../../paths.ts';
import { type Decision, decisionOnText } from '../../reads/decisions.ts';
import { correctionLetterWords as words } from '../../words/corrections.ts';
import { letterWords } from '../../words.ts';
import type { Letter } from '../release-letter.ts';
import { announceCorrectionTask } from './publish-correction.ts';

/**
 * Write to everybody with a seat or office in the body that its text has been corrected, each person once. It is a
 * letter of the kind that tells of what is released.
 *
 * @returns the number of the letter, and how many copies of it wait in the outbox. Refused: `not-released`.
 */
export const announceCorrection = defineAct({
  name: announceCorrectionTask,
  who: ['clock'],
  input: z.object({ text: z.string().max(60), correction: z.uuid(), url: z.string().max(300) }),
  subject: (input) => `text:${input.text}`,
  async run(
    context,
    { text, correction: id, url },
  ): Promise<Result<{ letters: number; number: string }, 'not-released'>> {
    const { tx } = context;
    const correction = (await correctionsOf(tx, text)).find((one) => one.id === id);
    const decision = await decisionOnText(tx, text);
    // What was removed meanwhile is written to nobody.
    if (!correction || correction.removedAt !== null || !decision) return refused('not-released');
    const sent = await sendLetter(context, {
      kind: 'released',
      mailKind: 'decisions.corrected',
      subjectKey: `text:${text}`,
      isExercise: decision.exercise,
      zone: decision.decidedZone,
      audience: audienceOf.chairs(decision.body),
      addressees: await addresseesOf(tx, decision.body),
      write: (say, to) => correctionLetter(say, { decision, correction }, { url, ...to }),
    });
    return accepted({ letters: sent.mailed, number: sent.number });
  },
});

function correctionLetter(
  say: Say,
  { decision, correction }: { decision: Decision; correction: Correction },
  to: { readonly url: string; readonly zone: string | null; readonly language: string },
): Letter {
  const { title, symbol: corrects, exercise, decidedZone, bodyName: body } = decision;
  const { symbol, sha256, issuedAt, number, text, changes } = correction;
  const zones = [decidedZone, ...(to.zone === null ? [] : [to.zone])];
  const lines = [
    say(words.opening, { body, symbol, corrects }),
    say(letterWords.text, { title, symbol: corrects }),
    say(words.issued, { times: formatInZones(issuedAt, zones, to.language).join('\n') }),
    ...changes.map(({ from, to: instead, reason }) => say(words.change, { from, instead, reason })),
    say(words.stays),
    say(words.address, {
      textUrl: `${to.url}${textPaths.text(text)}`,
      correctionsUrl: `${to.url}${decisionPaths.corrections(text)}`,
      bytesUrl: `${to.url}${recordPaths.correction(text, number)}`,
    }),
    say(words.check, { sha256, recordUrl: `${to.url}${recordPaths.record}` }),
    ...(exercise ? [say(letterWords.exerciseNote)] : []),
  ];
  return {
    subject: say(words.subject, {
      ...{ symbol, title },
      exercise: exercise ? say(letterWords.exercise) : '',
    }).slice(0, 300),
    text: lines.join('\n\n'),
  };
}
