import type { Readable } from '../../groups/index.ts';
import type { Tx } from '../../platform/index.ts';
import { paths } from '../paths.ts';
import { audienceOfMeeting } from './changes.ts';
import { meetingOf } from './meetings.ts';

/** A meeting as those see it who ask who reads of it; null when there is none that the viewer may see. */
export async function readableMeeting(tx: Tx, id: string): Promise<Readable | null> {
  const meeting = await meetingOf(tx, id);
  if (!meeting) return null;
  const { title, exercise } = meeting;
  return { title, exercise, href: paths.meeting(id), audience: await audienceOfMeeting(tx, id) };
}
