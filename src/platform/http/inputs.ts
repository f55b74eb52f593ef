import { z } from 'zod';
import { cleanText, Temporal } from '../../base/index.ts';

/** A required line or text as people type it: cleaned, trimmed, at most `lengthMax` characters. */
export function textInput(lengthMax: number): z.ZodType<string, string> {
  return z
    .string()
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().min(1, 'required').max(lengthMax, `too-long:${lengthMax}`));
}

/** As `textInput`, but may be left empty. */
export function optionalText(lengthMax: number) {
  return z
    .string()
    .optional()
    .transform((text) => cleanText(text ?? '').trim())
    .pipe(z.string().max(lengthMax, `too-long:${lengthMax}`));
}

/** As forms send what may be left out: an empty field is none. */
export function orAbsent<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
}

export const idInput = z.uuid('not-an-id');

/** A participant's code, body's or other key: letters, digits, hyphens. */
export const keyInput = z.string().regex(/^[A-Za-z0-9-]{1,60}$/, 'not-a-key');

/** Wall-clock time as `datetime-local` sends it. */
export const wallTimeInput = z
  .string()
  .refine((text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text) && isWallTime(text), 'not-a-time');

/** The thirtieth of February has the form of a day and is none. */
function isWallTime(text: string): boolean {
  try {
    Temporal.PlainDateTime.from(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export const zoneInput = z.string().refine(isZone, 'not-a-zone');

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
