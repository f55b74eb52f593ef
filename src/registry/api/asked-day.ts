import { z } from 'zod';
import { parseDay } from '../rules/civil-dates.ts';

/** The day for which the register is asked. */
export const askedDayInput = z
  .string()
  .refine((typed) => parseDay(typed) !== null, 'not-a-date')
  .optional()
  .describe('A civil date in the official zone; today when absent');
