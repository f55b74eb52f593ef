import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, type Result, refused } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import {
  type ActContext,
  defineAct,
  keyInput,
  optionalText,
  orAbsent,
  textInput,
} from '../../platform/index.ts';
import { openText } from '../../texts/index.ts';
import { presidingRoles } from '../rules/presiding.ts';
import { insertMandate } from '../writes/register.ts';
import { openEntry, type RegisterEntry, tellOfEntry } from './register-entry.ts';
import { numberInput } from './release-keys.ts';
import { isTextRemoved } from './sign-removal.ts';

/** A day, a month or a year: `2028-06-30`, `2028-06`, `2028`. */
const dayInput = z
  .string()
  .trim()
  .refine((text) => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text), 'not-a-day');

/**
 * Enter what a decision asks of whom, in the words of the adopted text. Of a body of the forum by its key, of
 * anybody else in words ("Members").
 *
 * @returns the mandate's id. Refused: `required` when it is said of nobody, `no-such-body`.
 * @source glossary B (mandate: decision that gives a body or person a task); issue 3.
 */
export const recordMandate = defineAct({
  name: 'decisions.record-mandate',
  who: [...presidingRoles, 'secretariat'],
  input: z.object({
    number: numberInput,
    body: orAbsent(keyInput),
    holder: optionalText(300),
    task: textInput(1000),
    paragraphs: optionalText(100),
    dueOn: orAbsent(dayInput),
  }),
  subject: (input) => `decision:${input.number}`,
  api: {
    method: 'post',
    path: '/decisions/{number}/mandates',
    summary: 'Enter what a decision asks of whom',
  },
  async run(context, input): Promise<Result<{ id: string }, 'not-found' | 'required' | 'no-such-body'>> {
    const entry = await openEntry(context, input.number);
    if (!entry) return refused('not-found');
    const body = input.body === undefined ? null : await bodyOf(context.tx, input.body);
    if (input.body !== undefined && !body) return refused('no-such-body', { at: 'body' });
    const holder = input.holder || body?.name;
    if (!holder) return refused('required', { at: 'holder' });
    const id = await insertMandate(context, {
      decision: entry.decision.number,
      body: input.body ?? null,
      holder,
      task: input.task,
      paragraphs: input.paragraphs || null,
      dueOn: input.dueOn ?? null,
      person: entry.person,
      audience: await readersOf(context, entry),
    });
    await tellOfEntry(context, entry, 'decisions.mandate-recorded');
    return accepted({ id });
  },
});

/** Those of the decision; where its text was removed, those of the text, whose words a mandate repeats. */
async function readersOf(context: ActContext, { decision, audience }: RegisterEntry): Promise<string> {
  if (!(await isTextRemoved(context.tx, decision))) return audience;
  const negotiated = await openText(context, decision.text);
  return negotiated?.text.audience ?? audienceOf.chairs(decision.body);
}
