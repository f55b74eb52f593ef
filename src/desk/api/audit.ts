import { z } from 'zod';
import { instant } from '../../base/index.ts';
import { defineRead } from '../../platform/index.ts';
import { auditLinesMax, auditPage, auditReaders } from '../reads/audit.ts';

const entry = z.object({
  position: z.int(),
  at: z.iso.datetime(),
  act: z.string(),
  person: z.uuid().nullable(),
  hat: z.string(),
  subject: z.string(),
  refused: z.string().nullable().describe('Code of the refusal; null for what was done'),
  batch: z.int().nullable().describe('Batch that seals it; null while it waits'),
  isNameSealed: z.boolean().describe('Person and hat are sealed since the text was adopted'),
});

/** The audit's page, as data. */
export const auditRead = defineRead({
  name: 'desk.audit',
  who: auditReaders,
  path: '/audit',
  summary: 'What was done, and what was tried and refused, the last first',
  input: z.object({
    act: z.string().max(80).default('').describe('Beginning of its name'),
    person: z.uuid().optional(),
    hat: z.string().max(80).default(''),
    subject: z.string().max(200).default(''),
    from: z.iso.datetime({ offset: true }).optional(),
    until: z.iso.datetime({ offset: true }).optional(),
    outcome: z.enum(['done', 'refused']).optional(),
    before: z.coerce.number().int().positive().optional().describe('Position before which to go on'),
  }),
  output: z.object({ entries: z.array(entry), before: z.int().nullable() }),
  async run(tx, { viewer }, { person, from, until, outcome, before, ...rest }) {
    const asked = {
      ...rest,
      persons: person === undefined ? null : [person],
      from: from === undefined ? null : instant(from),
      until: until === undefined ? null : instant(until),
      outcome: outcome ?? null,
      before: before ?? null,
    };
    const page = await auditPage(tx, viewer, { asked, most: auditLinesMax });
    return (
      page && {
        entries: page.entries.map((one) => ({ ...one, at: one.at.toString() })),
        before: page.before,
      }
    );
  },
});
