import { type Holding, holdingOn } from '../schema.ts';

export interface Dated {
  readonly status: 'active' | 'historic';
  readonly established: string | null;
  readonly dissolved: string | null;
}

/** Whether a body was at work on a day. A historic one whose end is not known may have been. */
export function workOn(body: Dated, day: string, today: string): Holding {
  const isOver = body.status === 'historic';
  return holdingOn({ from: body.established, until: body.dissolved, isOver }, day, today);
}
