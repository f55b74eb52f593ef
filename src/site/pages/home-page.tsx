import {
  type AskedOf,
  decisionPaths,
  type SilenceBefore,
  type WrittenBefore,
} from '../../decisions/index.ts';
import { deskPaths } from '../../desk/index.ts';
import { groupsPaths, type KeyRequest } from '../../groups/index.ts';
import { type Conference, type Meeting, MeetingsAhead, meetingsPaths } from '../../meetings/index.ts';
import { At, formatDay, timeWords, type Visit } from '../../platform/index.ts';
import { type Forum, registryPaths } from '../../registry/index.ts';
import { type AdoptedHead, type NegotiatedText, textPaths } from '../../texts/index.ts';
import { DefinitionList, EmptyState, type Markup, Notice, Table } from '../../ui/index.ts';
import { words } from '../words.ts';

export interface HomeView {
  readonly forum: Forum | null;
  readonly conference: Conference | null;
  /** The next meetings that the reader may see. */
  readonly meetings: readonly Meeting[];
  readonly adopted: readonly AdoptedHead[];
  /** Texts under negotiation that the reader may see; empty for a stranger. */
  readonly open: readonly NegotiatedText[];
  readonly asked: AskedOf;
  /** Requests that wait for the key of the reader's chair. */
  readonly keys: readonly KeyRequest[];
  /** Rounds of silence that concern the reader. */
  readonly silence: SilenceBefore;
  /** Written procedures in which the reader's delegation or chair is asked for something. */
  readonly written: WrittenBefore;
  /** A chair of the body that leads the forum sees the audit, and has no desk to find it on. */
  readonly chairSeesAudit: boolean;
}

/** The front: for those who take part what is before them, for everybody what the forum is and has decided. */
export function HomePage({ visit, view }: { visit: Visit; view: HomeView }): Markup {
  const { say } = visit;
  const { forum, conference } = view;
  if (!forum) {
    return <EmptyState kind="wait" title={say(words.emptyForum)} sentence={say(words.emptyForumSentence)} />;
  }
  return (
    <>
      {visit.viewer.kind === 'person' ? <BeforeYou visit={visit} view={view} /> : null}
      {view.meetings.length === 0 ? null : (
        <>
          <h2>{say(words.meetingsAhead)}</h2>
          <MeetingsAhead visit={visit} meetings={view.meetings} />
        </>
      )}
      <h2>{say(words.counts)}</h2>
      <Counts visit={visit} forum={forum} />
      <p>
        <a href={registryPaths.participants()}>{say(words.participants)}</a>
      </p>
      {conference ? (
        <>
          <h2>{say(words.lastConference)}</h2>
          <p>
            <a href={meetingsPaths.conference(conference.ordinal)}>
              {say(words.conference, { ordinal: conference.ordinal })}
            </a>
            , {conference.city}, {formatDay(conference.startsOn, visit.language)}.{' '}
            <a href={meetingsPaths.conferences}>{say(words.conferences)}</a>
          </p>
        </>
      ) : null}
      <h2>{say(words.adoptedTexts)}</h2>
      <AdoptedList visit={visit} adopted={view.adopted} />
    </>
  );
}

/** What waits for the reader now, then the texts on which they work. */
function BeforeYou({ visit, view }: { visit: Visit; view: HomeView }): Markup {
  const { say } = visit;
  const links = [
    ...askedLinks(visit, view.asked),
    ...keyLinks(visit, view.keys),
    ...writtenLinks(visit, view.written),
    ...silenceLinks(visit, view.silence),
  ];
  return (
    <>
      {links.length === 0 ? null : (
        <Notice tone="care" title={say(words.askedOfYou)}>
          <ul>
            {links.map(({ label, href }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Negotiated visit={visit} open={view.open} />
      {view.chairSeesAudit ? (
        <p>
          <a href={deskPaths.audit}>{say(words.audit)}</a>
        </p>
      ) : null}
    </>
  );
}

function askedLinks({ say }: Visit, { toAnswer, toState, toSign, toCorrect, toRemove }: AskedOf) {
  return [
    ...toAnswer.map(({ text, title, symbol }) => ({
      label: say(words.askedToAnswer, { title, symbol }),
      href: decisionPaths.objection(text),
    })),
    ...toState.map(({ text, title, symbol }) => ({
      label: say(words.askedToState, { title, symbol }),
      href: decisionPaths.presiding(text),
    })),
    ...toSign.map(({ number, title, symbol }) => ({
      label: say(words.askedToSign, { title, symbol }),
      href: decisionPaths.release(number),
    })),
    ...toCorrect.map(({ text, title, symbol }) => ({
      label: say(words.askedToCorrect, { title, symbol }),
      href: decisionPaths.corrections(text),
    })),
    ...toRemove.map(({ number, title, symbol }) => ({
      label: say(words.askedToRemove, { title, symbol }),
      href: decisionPaths.removal(number),
    })),
  ];
}

function keyLinks({ say }: Visit, keys: readonly KeyRequest[]) {
  if (keys.length === 0) return [];
  return [{ label: say(words.askedForKey, { count: keys.length }), href: groupsPaths.keys }];
}

function writtenLinks(visit: Visit, { toReply, toAct }: WrittenBefore) {
  const { say } = visit;
  return [
    ...toAct.map(({ text, title, symbol }) => ({
      label: say(words.askedForWritten, { title, symbol }),
      href: decisionPaths.written(text),
    })),
    ...toReply.map(({ text, title, symbol, deadline, deadlineZone }) => ({
      label: say(words.askedToReply, { title, symbol, time: timeWords(deadline, visit, deadlineZone) }),
      href: decisionPaths.written(text),
    })),
  ];
}

function silenceLinks(visit: Visit, { running, toAct }: SilenceBefore) {
  const { say } = visit;
  return [
    ...toAct.map(({ text, title, symbol }) => ({
      label: say(words.askedForSilence, { title, symbol }),
      href: decisionPaths.silence(text),
    })),
    ...running.map(({ text, title, symbol, deadline, deadlineZone }) => ({
      label: say(words.underSilence, { title, symbol, time: timeWords(deadline, visit, deadlineZone) }),
      href: decisionPaths.silence(text),
    })),
  ];
}

function Negotiated({ visit, open }: { visit: Visit; open: readonly NegotiatedText[] }): Markup {
  const { say } = visit;
  if (open.length === 0) return <p class="quiet">{say(words.nothingAsked)}</p>;
  return (
    <Table
      caption={say(words.openForProposals)}
      rows={open}
      columns={[
        {
          head: say(words.text),
          cell: ({ id, title, symbol }) => (
            <>
              <a href={textPaths.text(id)}>{title}</a>, {symbol}
            </>
          ),
        },
        {
          head: say(words.closes),
          cell: ({ closesAt, closesZone }) => <At at={closesAt} visit={visit} zone={closesZone} />,
        },
      ]}
    />
  );
}

export function Counts({ visit, forum }: { visit: Visit; forum: Forum }): Markup {
  const { say } = visit;
  const { memberStates, memberOrganisations, observerStates, observerOrganisations } = forum.officialCounts;
  return (
    <DefinitionList
      items={[
        { term: say(words.memberStates), details: memberStates },
        { term: say(words.memberOrganisations), details: memberOrganisations },
        { term: say(words.observerStates), details: observerStates },
        { term: say(words.observerOrganisations), details: observerOrganisations },
      ]}
    />
  );
}

function AdoptedList({ visit, adopted }: { visit: Visit; adopted: readonly AdoptedHead[] }): Markup {
  const { say } = visit;
  if (adopted.length === 0) return <p class="quiet">{say(words.noAdoptedTexts)}</p>;
  return (
    <ul>
      {adopted.slice(0, 20).map((one) => (
        <li>
          <a href={textPaths.text(one.text)}>{one.title}</a>, {one.symbol}
          {one.exercise ? ` (${say(words.exercise)})` : null}
        </li>
      ))}
    </ul>
  );
}
