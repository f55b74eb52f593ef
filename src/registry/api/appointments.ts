import { z } from 'zod';
import { defineRead, idInput, roles } from '../../platform/index.ts';
import { delegationOf } from '../reads/own-delegation.ts';
import { type Appointment, appointmentsOf, appointmentWithin } from '../reads/people.ts';
import { suspensionsOf } from '../reads/suspensions.ts';

const instant = z.iso.datetime();

const appointmentShape = z.object({
  appointment: z.uuid(),
  person: z.uuid(),
  function: z.string().describe('How the person is shown to others'),
  email: z.string().nullable(),
  role: z.enum(roles),
  participant: z.string().nullable(),
  body: z.string().nullable(),
  from: instant,
  until: instant.nullable().describe('null: until it is ended'),
  suspendedAt: instant.nullable().describe('Since when its rights rest; null: they hold'),
  succeeds: z.uuid().nullable().describe('The appointment that it took over'),
  exercise: z.boolean(),
});

const appointmentsRead = defineRead({
  name: 'registry.appointments',
  who: ['secretariat', 'focalPoint'],
  path: '/appointments',
  summary: 'Appointments that hold or will: all for the secretariat, a focal point’s own delegation’s',
  input: z.object({}),
  output: z.object({ appointments: z.array(appointmentShape) }),
  async run(tx, { viewer }) {
    const participant = delegationOf(viewer);
    const found = await appointmentsOf(tx, participant === null ? {} : { participant });
    return { appointments: found.map(shapeOf) };
  },
});

const appointmentRead = defineRead({
  name: 'registry.appointment',
  who: ['secretariat', 'focalPoint'],
  path: '/appointments/{appointment}',
  summary: 'One appointment that the reader looks after, with the times at which its rights were suspended',
  input: z.object({ appointment: idInput }),
  output: appointmentShape.extend({
    suspensions: z.array(
      z.object({
        from: instant,
        until: instant.nullable().describe('null: it lasts'),
        reason: z.string().nullable(),
        suspendedBy: z.uuid().nullable(),
        resumedBy: z.uuid().nullable(),
      }),
    ),
  }),
  async run(tx, { viewer }, { appointment: id }) {
    const appointment = await appointmentWithin(tx, id, delegationOf(viewer));
    if (!appointment) return null;
    const suspensions = await suspensionsOf(tx, id);
    return {
      ...shapeOf(appointment),
      suspensions: suspensions.map(({ fromAt, untilAt, ground }) => ({
        from: fromAt.toString(),
        until: untilAt?.toString() ?? null,
        reason: ground?.reason ?? null,
        suspendedBy: ground?.suspendedBy ?? null,
        resumedBy: ground?.resumedBy ?? null,
      })),
    };
  },
});

function shapeOf(one: Appointment): z.output<typeof appointmentShape> {
  const { id, personId, functionLabel, email, role, participant, body, succeeds, exercise } = one;
  return {
    ...{ appointment: id, person: personId, function: functionLabel },
    ...{ email, role, participant, body, succeeds, exercise },
    from: one.fromAt.toString(),
    until: one.untilAt?.toString() ?? null,
    suspendedAt: one.suspendedAt?.toString() ?? null,
  };
}

export const appointmentReads = [appointmentsRead, appointmentRead] as const;
