import { addSeats, audienceOf, type NewSeat } from '../../access/index.ts';
import { accepted, type Instant, refused } from '../../base/index.ts';
import { defineAct } from '../../platform/index.ts';
import { type BodyRules, forumOf, namesOf } from '../../registry/index.ts';
import { bodyRecordOf } from '../reads/bodies.ts';
import { bodyInput, type NewBody } from '../schema.ts';
import { insertBody } from '../writes.ts';

/**
 * Establish a body with its mandate, chairs, seats and reporting line; what its members may read follows from it.
 *
 * An exercise body is known to its own members, observers, chairs and the secretariat alone (DESIGN §5).
 *
 * @returns refused: `no-forum`, `id-taken`, `list-empty`, `no-such-body` (parent, report or list of another body),
 * `no-such-participant` (with its code).
 */
export const establishBody = defineAct({
  name: 'groups.establish-body',
  who: ['secretariat', 'clock'],
  input: bodyInput,
  subject: (input) => `body:${input.id}`,
  api: { method: 'post', path: '/bodies', summary: 'Establish a body' },
  async run({ tx, now, tell }, body) {
    const forum = await forumOf(tx);
    if (!forum) return refused('no-forum');
    if (await bodyRecordOf(tx, body.id)) return refused('id-taken', { at: 'id' });
    for (const [at, other] of Object.entries({
      parent: body.parent,
      reportsTo: body.reportsTo?.body ?? null,
      follows: body.follows,
    })) {
      if (other !== null && !(await bodyRecordOf(tx, other))) return refused('no-such-body', { at });
    }
    if (body.participation === 'listed' && body.members.length === 0) {
      return refused('list-empty', { at: 'members' });
    }
    const names = await namesOf(tx);
    const named = [
      ...body.members,
      ...body.observers,
      ...body.chairs.flatMap((chair) => chair.participant ?? []),
    ];
    const stranger = named.find((code) => names[code] === undefined);
    if (stranger !== undefined) return refused('no-such-participant', { details: { code: stranger } });
    const audience = body.exercise ? audienceOf.bodyWithObservers(body.id) : audienceOf.public;
    const rules: BodyRules = { ...forum.bodyDefaults, ...body.rules };
    const zone = body.officialZone ?? { zone: forum.officialZone, city: forum.officialCity };
    await insertBody(tx, body, { rules, zone, audience });
    await addSeats(tx, seatsFollowing(body, now));
    await tell({ name: 'groups.body-established', subject: `body:${body.id}`, audience });
    return accepted({ id: body.id });
  },
});

/** What follows for reading from being in a body; a historic one has no papers to come and keeps its secretariat. */
function seatsFollowing(body: NewBody, now: Instant): NewSeat[] {
  const full = [audienceOf.body(body.id), audienceOf.bodyWithObservers(body.id)];
  const asObserver = [audienceOf.bodyWithObservers(body.id)];
  const seat = (holder: string, more: Partial<NewSeat> = {}): NewSeat => ({
    source: `body:${body.id}`,
    holder,
    role: null,
    body: body.id,
    audiences: full,
    startsAt: now,
    endsAt: null,
    ...more,
  });
  const secretariat = seat('secretariat', { audiences: [...full, audienceOf.chairs(body.id)] });
  if (body.status === 'historic' || body.participation === 'varies') return [secretariat];
  if (body.participation === 'listed') {
    const hats = (code: string) => [`delegation:${code}`, `observer:${code}`];
    return [
      secretariat,
      ...body.members.map((code) => seat(`delegation:${code}`)),
      ...body.observers.flatMap(hats).map((hat) => seat(hat, { role: 'observer', audiences: asObserver })),
    ];
  }
  const ofObservers = seat(audienceOf.observers, { role: 'observer', audiences: asObserver });
  return [
    secretariat,
    seat(audienceOf.members),
    ...(body.participation === 'membersAndObservers' ? [ofObservers] : []),
  ];
}
