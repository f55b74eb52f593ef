import { newId } from '../../base/index.ts';
import { type ConsolidatedProvision, isStructural, type PlainWish, type Wish } from '../../engine/index.ts';
import { timeWords, type Visit } from '../../platform/index.ts';
import { Button, DiffLine, EmptyState, Form, type Markup } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import { isLive } from '../rules/consolidated.ts';
import type { ProposalState } from '../rules/text-state.ts';
import { concerns, paragraphsOf, wishOf } from '../rules/wishes.ts';
import { structureWords } from '../words/structure.ts';
import { words } from '../words.ts';
import { diffRuns, diffWordsOf } from './diff-runs.ts';
import { Outcomes } from './outcomes.tsx';
import { directionOf } from './provision-words.ts';
import { didStructure } from './structure-sentence.ts';
import type { TextView } from './text-view.ts';

interface ListProps {
  readonly visit: Visit;
  readonly view: TextView;
  readonly provision: ConsolidatedProvision;
}

/** What each delegation proposes on the paragraph, with the way to join or withdraw; earlier ones folded. */
export function ProposalList({ visit, view, provision }: ListProps): Markup | null {
  const { say } = visit;
  const all = view.state.proposals.filter((one) => isAbout(view, one, provision.id));
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

/** On the paragraph, on the one after which it would stand, or on one that was merged into it since. */
function isAbout({ state }: TextView, proposal: ProposalState, paragraph: string): boolean {
  const wish = wishOf(proposal);
  if (wish.kind === 'insert' && wish.afterId === paragraph) return true;
  const merged = state.resolutions.find((one) => one.what === 'merge' && one.provision === paragraph);
  return [paragraph, ...(merged?.concerns ?? [])].some((id) => concerns(proposal, id));
}

const didWords = {
  change: words.didChange,
  delete: words.didDelete,
  insert: words.didInsert,
  retain: words.didRetain,
  hold: words.didHold,
} as const satisfies Record<PlainWish['kind'], unknown>;

interface CardProps {
  readonly visit: Visit;
  readonly view: TextView;
  readonly proposal: ProposalState;
}

function ProposalCard({ visit, view, proposal }: CardProps): Markup {
  const { say } = visit;
  const names = proposal.sponsors.map((code) => view.names[code] ?? code);
  const list = new Intl.ListFormat(visit.language === 'en' ? 'en-GB' : visit.language).format(names);
  const wish = wishOf(proposal);
  return (
    <article class="proposal" id={`proposal-${proposal.id}`}>
      <p>
        <strong>{list}</strong> {didWhat(visit, view, { wish, count: names.length })}
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
      {proposal.continues ? <p class="quiet">{say(structureWords.goesOn)}</p> : null}
      <Standing visit={visit} proposal={proposal} />
      <Outcomes visit={visit} proposal={proposal} />
      <Actions visit={visit} view={view} proposal={proposal} />
    </article>
  );
}

function didWhat(visit: Visit, view: TextView, { wish, count }: { wish: Wish; count: number }): string {
  if (isStructural(wish)) return didStructure({ visit, view, wish }, count);
  return visit.say(didWords[wish.kind], { count });
}

function channelWord(channel: ProposalState['channel']) {
  if (channel === 'letter') return words.channelLetter;
  return channel === 'meeting' ? words.channelMeeting : words.channelMail;
}

function ProposedWords({ visit, view, proposal }: CardProps): Markup | null {
  const wish = wishOf(proposal);
  const wordsOf = (id: string) => view.state.provisions.find((one) => one.id === id)?.words ?? '';
  const line = (before: string, after: string) => (
    <DiffLine
      runs={diffRuns(before, after)}
      language={view.text.language}
      direction={directionOf(view.text.language)}
      words={diffWordsOf(visit.say)}
    />
  );
  switch (wish.kind) {
    case 'insert':
      return line('', wish.text);
    case 'change':
      return line(wordsOf(wish.provisionId), wish.text);
    case 'move':
      return wish.text === undefined ? null : line(wordsOf(wish.provisionId), wish.text);
    case 'merge':
      return line(paragraphsOf(wish).map(wordsOf).join(' '), wish.text);
    case 'split':
      return (
        <ol class="parts">
          {[wish.text, ...wish.rest.map(({ text }) => text)].map((text) => (
            <li lang={view.text.language} dir={directionOf(view.text.language)}>
              {text}
            </li>
          ))}
        </ol>
      );
    default:
      return null;
  }
}

function Standing({ visit, proposal }: { visit: Visit; proposal: ProposalState }): Markup | null {
  const { say } = visit;
  if (proposal.lateRuling === 'waiting') return <p>{say(words.lateWaiting)}</p>;
  if (proposal.end?.why === 'not-admitted') return <p>{say(words.lateNotAdmitted)}</p>;
  if (proposal.end?.why === 'carried-on') return <p>{say(structureWords.carriedOn)}</p>;
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
