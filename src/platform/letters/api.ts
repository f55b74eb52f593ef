import { z } from 'zod';
import { defineRead } from '../acts/index.ts';
import { copiesOf, letterOf, lettersOf, openedLetter, versionsOf } from './letters.ts';
import { letterNumberInput } from './record-handing.ts';
import { letterKinds } from './schema.ts';

const letterShape = z.object({
  number: z.string(),
  kind: z.enum(letterKinds),
  subjectKey: z.string(),
  isExercise: z.boolean(),
  writtenAt: z.iso.datetime(),
  zone: z.string(),
  subject: z.string(),
});

const readers = ['secretariat', 'coChair', 'chair'] as const;

export const readLetters = defineRead({
  name: 'mail.letters',
  who: readers,
  path: '/letters',
  summary: 'Letters of the forum, the latest first',
  input: z.object({}),
  output: z.object({ letters: z.array(letterShape) }),
  async run(tx) {
    const letters = await lettersOf(tx);
    return { letters: letters.map((one) => ({ ...one, writtenAt: one.writtenAt.toString() })) };
  },
});

export const readLetter = defineRead({
  name: 'mail.letter',
  who: readers,
  path: '/letters/{number}',
  summary: 'A letter as it was written, and its dispatch by addressee and channel',
  input: z.object({ number: letterNumberInput }),
  output: letterShape.extend({
    versions: z.array(
      z.object({
        language: z.string(),
        subject: z.string(),
        text: z.string().nullable(),
        sha256: z.string().nullable(),
        hasPdf: z.boolean(),
      }),
    ),
    copies: z.array(
      z.object({
        id: z.uuid(),
        participant: z.string().nullable(),
        name: z.string(),
        language: z.string(),
        channel: z.enum(['mail', 'other']),
        message: z.uuid().nullable(),
        address: z.string().nullable(),
        state: z.enum(['queued', 'deferred', 'bounced', 'handedOver', 'toHand', 'handed']),
        at: z.iso.datetime().nullable(),
        response: z.string().nullable(),
        isAgain: z.boolean(),
      }),
    ),
  }),
  opens: (tx, { number }) => openedLetter(tx, number),
  async run(tx, _scope, { number }) {
    const letter = await letterOf(tx, number);
    if (!letter) return null;
    const copies = await copiesOf(tx, number);
    return {
      ...letter,
      writtenAt: letter.writtenAt.toString(),
      versions: await versionsOf(tx, number),
      copies: copies.map((one) => ({ ...one, at: one.at?.toString() ?? null })),
    };
  },
});
