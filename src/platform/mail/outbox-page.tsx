import { EmptyState, Notice, Pager, Table } from '../../ui/index.ts';
import { At, type PageParts, type Visit } from '../http/index.ts';
import type { Word } from '../i18n/index.ts';
import { type MessageState, messageStates, type OutboxEntry, type OutboxPage } from './outbox.ts';
import { outboxPaths, outboxSubject } from './paths.ts';
import { noServer } from './postman.ts';
import { mailWords as words } from './words.ts';

export interface OutboxView {
  readonly page: OutboxPage;
  readonly counts: ReadonlyMap<MessageState, number>;
  readonly state: MessageState | null;
}

/** The outbox as the secretariat sees it: what was sent, what waits, what came back. */
export function outboxParts(visit: Visit, view: OutboxView): PageParts {
  const { say } = visit;
  const { entries, before } = view.page;
  return {
    title: say(words.outbox),
    facts: [{ label: say(words.outboxFact) }],
    breadcrumb: [{ label: say(words.desk), href: '/desk' }],
    tabs: tabsOf(visit, view),
    liveSubject: outboxSubject,
    exercise: entries.length > 0 && entries.every((entry) => entry.isExercise),
    body: (
      <>
        {entries.some(isWithoutServer) ? <NoServer visit={visit} /> : null}
        {entries.length === 0 ? (
          <Empty visit={visit} state={view.state} />
        ) : (
          <List visit={visit} entries={entries} />
        )}
        {before === null ? null : (
          <Pager
            label={say(words.caption)}
            next={{ label: say(words.older), href: outboxPaths.before(before, view.state) }}
          />
        )}
      </>
    ),
  };
}

function tabsOf({ say }: Visit, { counts, state }: OutboxView): NonNullable<PageParts['tabs']> {
  const all = { label: say(words.all), href: outboxPaths.outbox, current: state === null };
  const states = messageStates.map((name) => ({
    label: say(words.withCount, { label: say(stateWords[name]), count: counts.get(name) ?? 0 }),
    href: outboxPaths.inState(name),
    current: state === name,
  }));
  return [all, ...states];
}

/** The words of each state. */
const stateWords = {
  queued: words.queued,
  handedOver: words.handedOver,
  deferred: words.deferred,
  bounced: words.bounced,
} as const satisfies Record<MessageState, Word>;

function isWithoutServer(entry: Pick<OutboxEntry, 'response'>): boolean {
  return entry.response === noServer;
}

function NoServer({ visit }: { visit: Visit }) {
  return (
    <Notice tone="care" title={visit.say(words.noServerTitle)}>
      <p>{visit.say(words.noServer)}</p>
    </Notice>
  );
}

function Empty({ visit, state }: { visit: Visit; state: MessageState | null }) {
  const { say } = visit;
  if (state === null)
    return <EmptyState kind="wait" title={say(words.emptyTitle)} sentence={say(words.emptySentence)} />;
  return (
    <EmptyState
      kind="filtered"
      title={say(words.emptyFiltered)}
      clear={{ label: say(words.showAll), href: outboxPaths.outbox }}
    />
  );
}

function List({ visit, entries }: { visit: Visit; entries: readonly OutboxEntry[] }) {
  const { say } = visit;
  return (
    <Table
      caption={say(words.caption)}
      captionHidden
      dense
      rows={entries}
      columns={[
        {
          head: say(words.subject),
          cell: (entry) => <a href={outboxPaths.message(entry.id)}>{entry.subject}</a>,
        },
        { head: say(words.to), cell: (entry) => entry.address },
        { head: say(words.state), cell: (entry) => stateOf(visit, entry) },
        { head: say(words.response), cell: (entry) => responseWords(visit, entry.response) },
        { head: say(words.written), cell: (entry) => <At visit={visit} at={entry.createdAt} /> },
      ]}
    />
  );
}

/** How a message stands, in words; one that only lacks a mail server says that. */
export function stateOf({ say }: Visit, entry: Pick<OutboxEntry, 'state' | 'response'>): string {
  return say(isWithoutServer(entry) ? words.waitsForServer : stateWords[entry.state]);
}

/** The mail server's line as it came, or why there is none. */
export function responseWords({ say }: Visit, response: string | null): string {
  if (response === null) return say(words.notTried);
  return response === noServer ? say(words.noServerShort) : response;
}
