/** Whether the files of one forum speak of the same participants and bodies. */
import type { ForumFile } from './schema.ts';
import type { Body, ForumWorld } from './schema-bodies.ts';

/** Codes and ids that are named somewhere but stand in no register, sorted; empty when all is well. */
export function unknownReferences(world: ForumWorld): readonly string[] {
  const codes = new Set(world.participants.map((participant) => participant.code));
  const bodies = new Set(world.bodies.map((body) => body.id));
  const strategies = new Set(world.strategies.map((strategy) => strategy.id));
  const unknown = [
    ...namedCodes(world).filter((code) => !codes.has(code)),
    ...namedBodies(world).filter((id) => !bodies.has(id)),
    ...world.strategies.flatMap(({ replaces }) => replaces ?? []).filter((id) => !strategies.has(id)),
  ];
  return [...new Set(unknown)].sort();
}

function namedCodes(world: ForumWorld): readonly string[] {
  return [
    ...codesOfForum(world.forum),
    ...world.bodies.flatMap(codesOfBody),
    ...world.conferences.map((conference) => conference.host),
    ...world.meetings.flatMap((meeting) => meeting.host ?? []),
    ...(world.supportOffice?.managers.map((manager) => manager.participant) ?? []),
    ...(world.supportOffice ? [world.supportOffice.host] : []),
  ];
}

function codesOfForum({ leadership, coordination }: ForumFile): readonly string[] {
  return [
    ...leadership.holders.map((holder) => holder.participant),
    ...(leadership.arrangement === 'rotatingChair' ? leadership.rotation.order : []),
    ...coordination.map((one) => one.participant),
  ];
}

function codesOfBody({ chairs, participation }: Body): readonly string[] {
  const listed =
    participation.kind === 'listed' ? [...participation.participants, ...participation.observers] : [];
  return [...chairs.flatMap((chair) => chair.participant ?? []), ...listed];
}

function namedBodies(world: ForumWorld): readonly string[] {
  return [
    ...world.bodies.flatMap(bodiesOfBody),
    ...world.meetings.map((meeting) => meeting.body),
    ...world.strategies.flatMap((strategy) => strategy.decidedBy?.body ?? []),
    ...(world.supportOffice ? [world.supportOffice.body] : []),
    ...(world.supportOffice?.resources.flatMap((resource) => resource.endorsedBy?.body ?? []) ?? []),
  ];
}

function bodiesOfBody({ parent, reportsTo, participation }: Body): readonly string[] {
  const following = participation.kind === 'listed' ? participation.following : null;
  return [parent, reportsTo?.body, following].flatMap((id) => id ?? []);
}
