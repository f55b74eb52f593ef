import { At, timeWords, type Visit } from '../../../platform/index.ts';
import { type Markup, Table } from '../../../ui/index.ts';
import type { ReplyRow } from '../../reads/written/rounds.ts';
import { writtenWords as words } from '../../words/written.ts';
import { aboutOf } from './about.ts';
import type { WrittenPageView } from './page-view.ts';

interface RepliesProps {
  readonly visit: Visit;
  readonly view: WrittenPageView;
}

/**
 * Replies that the reader may read. Chairs and secretariat learn which are still to come, for they ask for them; a
 * delegation is told its own and nothing of others.
 */
export function Replies({ visit, view }: RepliesProps): Markup | null {
  const { say } = visit;
  const { round, replies, awaited, names } = view;
  if (!round || view.standing === 'drafted') return null;
  if (awaited === null && replies.length === 0) return null;
  const nameOf = (code: string) => names[code] ?? code;
  return (
    <section aria-labelledby="replies-received">
      <h2 id="replies-received">{say(awaited === null ? words.yours : words.replies)}</h2>
      {awaited === null ? null : (
        <p>
          {awaited.length === 0
            ? say(words.nothingAwaited)
            : say(words.awaited, { names: awaited.map(nameOf).join(', ') })}
        </p>
      )}
      {replies.length === 0 ? (
        <p class="quiet">{say(words.noReplies)}</p>
      ) : (
        <Table
          caption={say(awaited === null ? words.yours : words.replies)}
          captionHidden
          rows={replies}
          columns={[
            { head: say(words.member), cell: ({ participant }) => nameOf(participant) },
            {
              head: say(words.answer),
              cell: (reply) => <Answered visit={visit} view={view} reply={reply} />,
            },
            {
              head: say(words.receivedHead),
              cell: (reply) => <Received visit={visit} reply={reply} zone={round.deadlineZone} />,
            },
          ]}
        />
      )}
    </section>
  );
}

/** What a member answered, with its reason and the paragraphs. */
function Answered({ visit, view, reply }: RepliesProps & { reply: ReplyRow }): Markup {
  const { say } = visit;
  const { answer, reason, provisions } = reply;
  return (
    <>
      {say(words[`said.${answer}`])}
      {reason === null ? null : <blockquote>{reason}</blockquote>}
      {provisions === null ? null : (
        <p>{say(words.scope, { paragraphs: aboutOf(visit, view, provisions) })}</p>
      )}
    </>
  );
}

/** When it was received, and by which channel on what evidence. */
function Received({ visit, reply, zone }: { visit: Visit; reply: ReplyRow; zone: string }): Markup {
  const { say } = visit;
  const { channel, receivedAt, enteredAt, evidence } = reply;
  return (
    <>
      <At visit={visit} at={receivedAt} zone={zone} />
      {channel === 'here' ? null : (
        <p>
          {say(words.enteredAs, {
            channel: say(words[`channel.${channel}`]),
            time: timeWords(enteredAt, visit, zone),
            evidence: evidence ?? '',
          })}
        </p>
      )}
    </>
  );
}
