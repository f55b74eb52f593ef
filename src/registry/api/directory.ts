import { z } from 'zod';
import { defineRead, roles } from '../../platform/index.ts';
import { circleOf, directoryOf, ownListingOf } from '../reads/directory.ts';
import { circles } from '../rules/listing.ts';
import { participantCode } from '../schema.ts';

const shown = z.string().nullable().describe('null: not shown to the reader');

const directoryRead = defineRead({
  name: 'registry.directory',
  who: ['person'],
  path: '/directory',
  summary: 'Who holds an office or seat now, with what each consented to show to the reader',
  input: z.object({ of: participantCode.optional().describe('Code of a participant; absent: everybody') }),
  output: z.object({
    people: z.array(
      z.object({
        person: z.uuid(),
        function: z.string(),
        seats: z.array(
          z.object({
            role: z.enum(roles),
            participant: z.string().nullable(),
            body: z.string().nullable(),
            exercise: z.boolean(),
          }),
        ),
        name: shown,
        email: shown,
        telephone: shown,
      }),
    ),
  }),
  async run(tx, { viewer }, { of }) {
    // Whoever holds no office or seat has no part in the directory.
    if (viewer.hat === null) return null;
    const entries = await directoryOf(tx, of === undefined ? {} : { participant: of });
    return {
      people: entries.map((one) => ({
        person: one.person,
        function: one.functionLabel,
        seats: [...one.seats],
        name: one.shown.name ?? null,
        email: one.shown.email ?? null,
        telephone: one.shown.telephone ?? null,
      })),
    };
  },
});

const circle = z.enum(circles);

const ownListingRead = defineRead({
  name: 'registry.own-listing',
  who: ['person'],
  path: '/me/directory',
  summary: 'What the directory shows of oneself, and to whom',
  input: z.object({}),
  output: z.object({
    name: shown,
    nameFor: circle,
    email: shown,
    emailFor: circle,
    telephone: shown,
    telephoneFor: circle,
  }),
  async run(tx, { viewer }) {
    const own = viewer.personId === null ? null : await ownListingOf(tx, viewer.personId);
    if (own === null) return null;
    const { name, email, telephone } = own.fields;
    return {
      ...{ name: name?.value ?? null, nameFor: circleOf(name?.audience, own) },
      ...{ email: email?.value ?? null, emailFor: circleOf(email?.audience, own) },
      ...{ telephone: telephone?.value ?? null, telephoneFor: circleOf(telephone?.audience, own) },
    };
  },
});

export const directoryReads = [directoryRead, ownListingRead] as const;
