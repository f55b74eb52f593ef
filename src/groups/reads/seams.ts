import type { Tx } from '../../platform/index.ts';
import { type BodySeat, participantsOf, type RegistrySeams, todayOf } from '../../registry/index.ts';
import { paths } from '../paths.ts';
import { type Chair, chairsOfDay, seatsOfDay } from '../rules/seats-of-body.ts';
import { type BodyRecord, bodiesVisible, bodyRecordsOf } from './bodies.ts';

/** What the register's pages show of bodies. */
export const registrySeams: RegistrySeams = { bodies: bodiesVisible, seatsOf };

async function seatsOf(tx: Tx, code: string): Promise<BodySeat[]> {
  const today = await todayOf(tx);
  const participants = (await participantsOf(tx)).filter((one) => one.code === code);
  const bodies = (await bodyRecordsOf(tx)).filter((body) => body.status === 'active');
  return bodies.flatMap((body) => {
    const { members, observers } = seatsOfDay(
      { ...body, exercise: body.exercise ? body.id : null },
      participants,
      { day: today, today },
    );
    const offices = chairsOfDay(body.chairs, today, today).inOffice.filter(
      (chair) => chair.participant === code,
    );
    if (members.length + observers.length + offices.length === 0) return [];
    return [seatIn(body, { isObserver: members.length === 0 && observers.length > 0, offices })];
  });
}

function seatIn(
  body: BodyRecord,
  { isObserver, offices }: { isObserver: boolean; offices: readonly Chair[] },
): BodySeat {
  return {
    bodyName: body.name,
    href: paths.body(body.id),
    seat: isObserver ? 'observer' : 'member',
    offices: offices.map(({ office }) => office),
  };
}
