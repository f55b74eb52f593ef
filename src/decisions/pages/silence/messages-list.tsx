import { HiddenPaper, ReportLink } from '../../../library/index.ts';
import { timeWords, type Visit } from '../../../platform/index.ts';
import type { Markup } from '../../../ui/index.ts';
import { evidenceKind } from '../../acts/silence/evidence-paper.ts';
import { decisionPaths } from '../../paths.ts';
import type { EvidenceRow } from '../../reads/silence/evidence.ts';
import type { MessageRow } from '../../reads/silence/rounds.ts';
import { silenceWords as words } from '../../words/silence.ts';
import type { SilencePageView } from './page-view.ts';
import type { SilenceProps } from './silence-page.tsx';

/** What was said against the text, to those who may read it. */
export function Messages({ visit, view }: SilenceProps): Markup | null {
  if (view.messages.length === 0) return null;
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{visit.say(words.messages)}</h2>
      {view.messages.map((message) => (
        <Message visit={visit} view={view} message={message} />
      ))}
    </section>
  );
}

/** One message: whose, what, when, by which channel and on what evidence. */
export function Message(props: { visit: Visit; view: SilencePageView; message: MessageRow }): Markup {
  const { visit, view, message } = props;
  const { say } = visit;
  const zone = view.round?.deadlineZone ?? visit.officialZone;
  const { channel, evidence, ruling } = message;
  const original = view.originals.find((one) => one.message === message.id);
  const joint = view.joint.filter((one) => one.message === message.id);
  const nameOf = (code: string) => view.names[code] ?? code;
  return (
    <>
      <h3>
        {say(words.from, { name: nameOf(message.participant), kind: say(words[`kind.${message.kind}`]) })}
      </h3>
      <blockquote>{message.words}</blockquote>
      <p>
        {say(words.received, { time: timeWords(message.receivedAt, visit, zone) })}
        {message.withdrawnAt === null ? null : ` · ${say(words.withdrawn)}`}
      </p>
      {channel === 'here' ? null : (
        <p>
          {say(words.enteredAs, {
            channel: say(words[`channel.${channel}`]),
            time: timeWords(message.enteredAt, visit, zone),
            evidence: evidence ?? '',
          })}
        </p>
      )}
      {original === undefined ? null : <Original visit={visit} text={view.text} original={original} />}
      {message.kind !== 'unclear' ? null : (
        <p>
          {ruling === null
            ? say(words.waitsForRuling)
            : say(words.ruled, { ruling: say(words[`ruling.${ruling}`]) })}
        </p>
      )}
      {joint.length === 0 ? null : (
        <p>
          {say(words.joinedBy, {
            names: joint
              .map(({ participant, confirmedAt }) =>
                say(confirmedAt === null ? words.unconfirmed : words.confirmed, {
                  name: nameOf(participant),
                }),
              )
              .join(', '),
          })}
        </p>
      )}
    </>
  );
}

/** The original as it came; where it was erased, that it was, and its hash (DESIGN §2, law 9). */
function Original(props: { visit: Visit; text: string; original: EvidenceRow }): Markup {
  const { visit, text, original } = props;
  const { say } = visit;
  const { message, name, sizeBytes, sha256, erasedAt, withheldAt } = original;
  const paper = { kind: evidenceKind.key, paper: message };
  const size = Math.max(1, Math.round(sizeBytes / 1000));
  if (withheldAt !== null)
    return <HiddenPaper {...{ visit, ...paper }} at={withheldAt} erasedAt={erasedAt} />;
  return (
    <p>
      {erasedAt === null ? (
        <a href={decisionPaths.silenceEvidence(text, message)} download>
          {say(words.original, { name, size })}
        </a>
      ) : (
        say(words.originalErased, { time: timeWords(erasedAt, visit) })
      )}
      <br />
      {say(words.originalHash)} <code class="hash">{sha256}</code>
      {erasedAt === null ? (
        <>
          <br />
          <ReportLink {...{ visit, ...paper }} />
        </>
      ) : null}
    </p>
  );
}
