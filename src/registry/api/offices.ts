import { z } from 'zod';
import { defineRead, roles } from '../../platform/index.ts';
import { todayOf } from '../reads/forum.ts';
import { type HeldOffice, mayReadOffices, officesOn, officeTermsOf } from '../reads/offices.ts';
import { participantOf } from '../reads/participants.ts';
import { participantCode } from '../schema.ts';
import { askedDayInput } from './asked-day.ts';

const term = z.object({
  id: z.uuid(),
  role: z.enum(roles),
  body: z.string().nullable(),
  holder: z.string().describe('By function, or a name as it was read'),
  person: z.uuid().nullable(),
  first: z.iso.date(),
  last: z.iso.date().nullable().describe('The last day on which it was held; null: it is held until ended'),
  source: z.string().nullable().describe('null: an appointment of this forum, which is the record itself'),
});

/** Who held which office of a participant on a day, and who came after. */
export const officesRead = defineRead({
  name: 'registry.offices',
  who: ['person'],
  path: '/participants/{code}/offices',
  summary: 'Who held which office of a participant on a day, and who came after',
  input: z.object({
    code: participantCode,
    on: askedDayInput,
  }),
  output: z.object({
    participant: participantCode,
    on: z.iso.date(),
    held: z.array(term.extend({ after: term.nullable() })),
    terms: z.array(term).describe('All that the register knows, from the earliest'),
  }),
  async run(tx, { viewer }, { code, on }) {
    const participant = await participantOf(tx, code);
    if (!participant || !mayReadOffices(participant, viewer)) return null;
    const day = on ?? (await todayOf(tx));
    const terms = await officeTermsOf(tx, code);
    return {
      participant: code,
      on: day,
      held: officesOn(terms, day).map((one) => ({
        ...shapeOf(one),
        after: one.after === null ? null : shapeOf(one.after),
      })),
      terms: terms.map(shapeOf),
    };
  },
});

function shapeOf({ id, role, body, holder, person, first, last, source }: HeldOffice) {
  return { id, role, body, holder, person, first, last, source };
}
