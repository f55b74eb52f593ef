import { newId } from '../../base/index.ts';
import type { ConsolidatedProvision } from '../../engine/index.ts';
import { timeWords, type Visit } from '../../platform/index.ts';
import { Button, DiffLine, EmptyState, Form, type Markup } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import { isLive } from '../rules/consolidated.ts';
import type { ProposalState } from '../rules/text-state.ts';
import type { Op } from '../schema.ts';
import { words } from '../words.ts';
import { diffRuns, diffWordsOf } from './diff-runs.ts';
import { Outcomes } from './outcomes.tsx';
import { directionOf } from './provision-words.ts';
import type { TextView } from './text-view.ts';

interface ListProps {
  readonly visit: Visit;
  readonly view: TextView;
  readonly provision: ConsolidatedProvision;
}

/** What each delegation proposes on the paragraph, with the way to join or withdraw; earlier ones folded. */
export function ProposalList({ visit, view, provision }: ListProps): Markup | null {
  const { say } = visit;
  const all = view.state.proposals.filter((one) => concerns(one, provision.id));
  const [standing, earlier] = [all.filter((one) => one.end === null), all.filter((one) => one.end !== null)];
  if (!view.state.seesNames) return null;
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{say(words.proposalsHere)}</h2>
      {standing.length === 0 ? (
        <EmptyState kind="wait" title={say(words.noProposalsHere)} sentence={say(words.wordingHint)} />
      ) : (
        standing.map((proposal) => <ProposalCard visit={visit} view={view} proposal={proposal} />)
      )}
      {earlier.length === 0 ? null : (
        <details>
          <summary>{say(words.endedEarlier)}</summary>
          {earlier.map((proposal) => (
            <ProposalCard visit={visit} view={view} proposal={proposal} />
          ))}
        </details>
      )}
    </section>
  );
}

function concerns(proposal: ProposalState, provision: string): boolean {
  return proposal.provision === provision || proposal.newProvision === provision;
}

const didWords = {
  change: words.didChange,
  delete: words.didDelete,
  insert: words.didInsert,
  retain: words.didRetain,
  hold: words.didHold,
} as const satisfies Record<Op, unknown>;

interface CardProps {
  readonly visit: Visit;
  readonly view: TextView;
  readonly proposal: ProposalState;
}

function ProposalCard({ visit, view, proposal }: CardProps): Markup {
  const { say } = visit;
  const names = proposal.sponsors.map((code) => view.names[code] ?? code);
  const list = new Intl.ListFormat(visit.language === 'en' ? 'en-GB' : visit.language).format(names);
  return (
    <article class="proposal" id={`proposal-${proposal.id}`}>
      <p>
        <strong>{list}</strong> {say(didWords[proposal.op], { count: names.length })}
        {proposal.channel === 'delegation' || proposal.channel === 'chair' ? null : (
          <> · {say(words.enteredAsReceived, { channel: say(channelWord(proposal.channel)) })}</>
        )}
      </p>
      <ProposedWords visit={visit} view={view} proposal={proposal} />
      {proposal.rationale ? <p class="quiet">{proposal.rationale}</p> : null}
      <p class="quiet">
        {say(words.receivedAt, { time: timeWords(proposal.changedAt, visit) })}
        {proposal.late ? ` · ${say(words.late)}` : null}
      </p>
      <Standing visit={visit} proposal={proposal} />
      <Outcomes visit={visit} proposal={proposal} />
      <Actions visit={visit} view={view} proposal={proposal} />
    </article>
  );
}

function channelWord(channel: ProposalState['channel']) {
  if (channel === 'letter') return words.channelLetter;
  return channel === 'meeting' ? words.channelMeeting : words.channelMail;
}

function ProposedWords({ visit, view, proposal }: CardProps): Markup | null {
  if (proposal.op !== 'change' && proposal.op !== 'insert') return null;
  const base = view.state.provisions.find((one) => one.id === proposal.provision)?.words ?? '';
  return (
    <DiffLine
      runs={diffRuns(proposal.op === 'insert' ? '' : base, proposal.words)}
      language={view.text.language}
      direction={directionOf(view.text.language)}
      words={diffWordsOf(visit.say)}
    />
  );
}

function Standing({ visit, proposal }: { visit: Visit; proposal: ProposalState }): Markup | null {
  const { say } = visit;
  if (proposal.lateRuling === 'waiting') return <p>{say(words.lateWaiting)}</p>;
  if (proposal.end?.why === 'not-admitted') return <p>{say(words.lateNotAdmitted)}</p>;
  // Ended before reasons were kept.
  if (proposal.outcomes.length > 0) return null;
  if (proposal.end?.why === 'overtaken') return <p>{say(words.overtaken)}</p>;
  if (proposal.end?.why === 'satisfied' || proposal.end?.why === 'taken-up')
    return <p>{say(words.satisfied)}</p>;
  return null;
}

function Actions({ visit, view, proposal }: CardProps): Markup | null {
  const { say } = visit;
  const { id } = view.text;
  if (proposal.end !== null || view.standsStill) return null;
  const code = view.delegation ?? (view.isChair ? 'CHAIR' : null);
  const isOwn = code !== null && proposal.sponsors.includes(code);
  return (
    <div class="line-actions">
      {isOwn ? (
        <Form method="post" action={textPaths.withdrawal(id, proposal.id)} idempotencyKey={newId()}>
          <Button
            label={say(proposal.sponsors.length > 1 ? words.withdrawShared : words.withdraw)}
            look="plain"
            small
          />
        </Form>
      ) : view.delegation && isLive(proposal, true) ? (
        <Form method="post" action={textPaths.sponsors(id, proposal.id)} idempotencyKey={newId()}>
          <Button label={say(words.join)} look="plain" small />
        </Form>
      ) : null}
      {view.isChair && proposal.lateRuling === 'waiting' ? (
        <Form method="post" action={textPaths.ruling(id, proposal.id)} idempotencyKey={newId()}>
          <Button label={say(words.admit)} look="plain" small name="ruling" value="admit" />{' '}
          <Button label={say(words.doNotAdmit)} look="plain" small name="ruling" value="leave" />
        </Form>
      ) : null}
    </div>
  );
}
