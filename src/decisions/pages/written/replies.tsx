import { timeWords, type Visit } from '../../../platform/index.ts';
import type { Markup } from '../../../ui/index.ts';
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
      {replies.length === 0 ? <p class="quiet">{say(words.noReplies)}</p> : null}
      {replies.map((reply) => (
        <Reply visit={visit} view={view} reply={reply} />
      ))}
    </section>
  );
}

/** One reply: whose, what, when, by which channel and on what evidence. */
function Reply({ visit, view, reply }: RepliesProps & { reply: ReplyRow }): Markup {
  const { say } = visit;
  const zone = view.round?.deadlineZone ?? visit.officialZone;
  const { participant, answer, channel, receivedAt, enteredAt, evidence, reason, provisions } = reply;
  return (
    <>
      <h3>
        {say(words.from, {
          name: view.names[participant] ?? participant,
          answer: say(words[`said.${answer}`]),
        })}
      </h3>
      {reason === null ? null : <blockquote>{reason}</blockquote>}
      {provisions === null ? null : (
        <p>{say(words.scope, { paragraphs: aboutOf(visit, view, provisions) })}</p>
      )}
      <p>{say(words.received, { time: timeWords(receivedAt, visit, zone) })}</p>
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
