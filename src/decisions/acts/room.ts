import { type BodyNow, bodyOf } from '../../groups/index.ts';
import { meetingOf, presentAt } from '../../meetings/index.ts';
import type { Tx } from '../../platform/index.ts';
import { clockOf } from '../../registry/index.ts';
import type { RoomFacts } from '../rules/meeting.ts';

/** The body as it stands, and its meeting with the delegations in the room. */
export interface Room {
  readonly body: BodyNow;
  readonly meetingTitle: string;
  /** Codes of the delegations recorded as present, observers among them, by English sort name. */
  readonly present: readonly string[];
  readonly facts: RoomFacts;
}

/** @returns null when the viewer may see no such body. */
export async function roomOf(tx: Tx, bodyId: string, meetingId: string): Promise<Room | null> {
  const body = await bodyOf(tx, bodyId);
  if (!body) return null;
  const meeting = await meetingOf(tx, meetingId);
  const present = meeting ? await presentAt(tx, meeting.id) : [];
  return {
    body,
    meetingTitle: meeting?.title ?? '',
    present,
    facts: {
      body: bodyId,
      meeting,
      now: await clockOf(tx),
      membersPresent: present.filter((code) => body.members.includes(code)).length,
      members: body.members.length,
      quorumShare: body.quorumShare,
    },
  };
}
