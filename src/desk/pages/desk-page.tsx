import { decisionPaths, type WrittenBefore, writtenStateWords } from '../../decisions/index.ts';
import { groupsPaths } from '../../groups/index.ts';
import { libraryPaths } from '../../library/index.ts';
import { meetingsPaths } from '../../meetings/index.ts';
import { At, outboxPaths, type Visit } from '../../platform/index.ts';
import { registryPaths } from '../../registry/index.ts';
import { textPaths } from '../../texts/index.ts';
import { EmptyState, LinkButton, type Markup, Table } from '../../ui/index.ts';
import { deskPaths } from '../paths.ts';
import type { DeskText, DeskView } from '../reads/desk.ts';
import { words } from '../words.ts';

/** What the secretariat finds in the morning: what is before the bodies, and what is asked of the desk. */
export function DeskPage({ visit, view }: { visit: Visit; view: DeskView }): Markup {
  const { say } = visit;
  return (
    <>
      <h2>{say(words.texts)}</h2>
      <Texts visit={visit} texts={view.texts} />
      <Between
        visit={visit}
        title={say(words.silence)}
        rounds={view.silence.running}
        to={decisionPaths.silence}
        stateOf={() => null}
      />
      <SilenceWaiting visit={visit} waiting={view.silenceWaiting} />
      <Between
        visit={visit}
        title={say(words.written)}
        rounds={view.written.underWay}
        to={decisionPaths.written}
        stateOf={({ state }) => say(writtenStateWords[state])}
      />
      <h2>{say(words.mail)}</h2>
      <p>
        <a href={outboxPaths.outbox}>{say(words.outbox)}</a> ·{' '}
        {say(words.waiting, { count: view.mailWaiting })} ·{' '}
        <a href={outboxPaths.inState('bounced')}>{say(words.bounced, { count: view.mailBounced })}</a>
      </p>
      <p>
        <a href={libraryPaths.reported}>{say(words.papers)}</a>:{' '}
        {say(words.papersReported, { count: view.papersReported })}
      </p>
      <h2>{say(words.register)}</h2>
      <ul>
        <li>
          <a href={registryPaths.people}>{say(words.people)}</a>
        </li>
        <li>
          <a href={registryPaths.confirmList}>{say(words.confirm)}</a>:{' '}
          {say(words.confirmCount, { count: view.toConfirm })}
        </li>
        <li>
          <a href={registryPaths.newParticipant}>{say(words.newParticipant)}</a>
        </li>
        <li>
          <a href={groupsPaths.newBody}>{say(words.newBody)}</a>
        </li>
        <li>
          <a href={groupsPaths.keys}>{say(words.keys)}</a>
        </li>
        <li>
          <a href={deskPaths.export}>{say(words.export)}</a>
        </li>
        <li>
          <a href={decisionPaths.workingDays}>{say(words.workingDays)}</a>
        </li>
        <li>
          <a href={deskPaths.audit}>{say(words.audit)}</a>
        </li>
        {view.isDeclared ? null : (
          <li>
            <a href={registryPaths.declareForum}>{say(words.forum)}</a>
          </li>
        )}
      </ul>
      <h2>{say(words.meetings)}</h2>
      <p>
        <LinkButton label={say(words.newMeeting)} href={meetingsPaths.convene} look="plain" />
      </p>
    </>
  );
}

/** Rounds that do not go on by themselves: a chair, or the desk, has something to do. */
function SilenceWaiting(props: { visit: Visit; waiting: DeskView['silenceWaiting'] }): Markup | null {
  const { visit, waiting } = props;
  if (waiting.length === 0) return null;
  return (
    <>
      <h2>{visit.say(words.silenceWaiting)}</h2>
      <ul>
        {waiting.map(({ round: { text, title, symbol }, waitsFor }) => (
          <li>
            <a href={decisionPaths.silence(text)}>{title}</a>, {symbol}:{' '}
            {visit.say(words[`silenceWaits.${waitsFor}`])}
          </li>
        ))}
      </ul>
    </>
  );
}

interface BetweenProps<Round> {
  readonly visit: Visit;
  readonly title: string;
  readonly rounds: readonly Round[];
  to(text: string): string;
  /** How it stands, in words; null where the heading says it. */
  stateOf(round: Round): string | null;
}

type Asked = Pick<
  WrittenBefore['underWay'][number],
  'text' | 'title' | 'symbol' | 'deadline' | 'deadlineZone'
>;

/** What is before the members between meetings, with its deadline; what arrives by mail or letter is entered there. */
function Between<Round extends Asked>(props: BetweenProps<Round>): Markup | null {
  const { visit, title: heading, rounds, to, stateOf } = props;
  if (rounds.length === 0) return null;
  return (
    <>
      <h2>{heading}</h2>
      <ul>
        {rounds.map((round) => {
          const { text, title, symbol, deadline, deadlineZone } = round;
          const state = stateOf(round);
          return (
            <li>
              <a href={to(text)}>{title}</a>, {symbol}
              {state === null ? null : `: ${state}`} · <At at={deadline} visit={visit} zone={deadlineZone} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Texts({ visit, texts }: { visit: Visit; texts: readonly DeskText[] }): Markup {
  const { say } = visit;
  const begin = { label: say(words.newText), href: textPaths.new };
  if (texts.length === 0) {
    return <EmptyState kind="begin" title={say(words.texts)} sentence={say(words.noTexts)} action={begin} />;
  }
  return (
    <>
      <Table
        caption={say(words.texts)}
        captionHidden
        rows={texts}
        columns={[
          {
            head: say(words.text),
            cell: ({ id, title, symbol }) => (
              <>
                <a href={textPaths.text(id)}>{title}</a> · {symbol}
              </>
            ),
          },
          {
            head: say(words.closes),
            cell: ({ closesAt, closesZone }) => <At at={closesAt} visit={visit} zone={closesZone} />,
          },
          {
            head: say(words.asked),
            cell: ({ id, lateWaiting, received, receivedWaiting }) => (
              <>
                <a href={textPaths.received(id)}>
                  {say(words.received, { count: received })}
                  {received === 0 ? null : `, ${say(words.receivedWaiting, { count: receivedWaiting })}`}
                </a>{' '}
                · {lateWaiting === 0 ? null : `${say(words.lateWaiting, { count: lateWaiting })} · `}
                <a href={textPaths.history(id)}>{say(words.issue)}</a>
              </>
            ),
          },
        ]}
      />
      <p>
        <LinkButton {...begin} />
      </p>
    </>
  );
}
