import { AsEntered, At, type Visit } from '../../platform/index.ts';
import { type Markup, Notice, Table } from '../../ui/index.ts';
import type { MeetingCancellation, MeetingMove } from '../reads/changes.ts';
import { changeWords as words } from '../words/changes.ts';
import { words as meetingWords } from '../words.ts';
import { FormerWhen } from './when.tsx';

/** Said before everything else: who opens the page to see where to go must not travel. */
export function CancelledNotice({
  visit,
  cancellation: { at, reason },
}: {
  visit: Visit;
  cancellation: MeetingCancellation;
}): Markup {
  const { say } = visit;
  return (
    <Notice tone="problem" title={say(words.cancelledTitle)}>
      <p>
        {say(words.cancelledOn)} <At visit={visit} at={at} />.
      </p>
      {reason === null ? null : (
        <p>
          {say(words.reason)}: <AsEntered visit={visit}>{reason}</AsEntered>
        </p>
      )}
    </Notice>
  );
}

/** Each time that the meeting had before, the last one first; why, for those who may know. */
export function MoveHistory({
  visit,
  moves,
}: {
  visit: Visit;
  moves: readonly MeetingMove[];
}): Markup | null {
  const { say } = visit;
  if (moves.length === 0) return null;
  const reasons = moves.some(({ reason }) => reason !== null);
  return (
    <>
      <h2>{say(words.history)}</h2>
      <Table
        caption={say(words.history)}
        captionHidden
        rows={[...moves].reverse()}
        columns={[
          { head: say(words.wasAt), cell: (one) => <FormerWhen visit={visit} was={one} /> },
          { head: say(words.wasIn), cell: (one) => one.place ?? say(meetingWords.notRecorded) },
          { head: say(words.moved), cell: (one) => <At visit={visit} at={one.movedAt} /> },
          ...(reasons
            ? [
                {
                  head: say(words.reason),
                  cell: (one: MeetingMove) => <AsEntered visit={visit}>{one.reason ?? '–'}</AsEntered>,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
