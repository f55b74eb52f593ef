import { z } from 'zod';
import { linkKinds } from '../schema/register.ts';

/** What a decision asks of whom. */
export const mandateShape = z.object({
  holder: z.string(),
  task: z.string(),
  /** As printed; null: the text as a whole. */
  paragraphs: z.string().nullable(),
  /** A day, a month or a year. */
  dueOn: z.string().nullable(),
});

/** How a later decision stands to an earlier one, and when the later was taken. */
export const linkShape = z.object({
  kind: z.enum(linkKinds),
  later: z.string(),
  earlier: z.string(),
  at: z.iso.datetime(),
});
