import { type ConsolidatedProvision, isStructural } from '../../engine/index.ts';
import { timeWords, type Visit } from '../../platform/index.ts';
import { type Markup, Notice } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import type { OutcomeState, ProposalState } from '../rules/text-state.ts';
import { wishOf } from '../rules/wishes.ts';
import { outcomeWords as words } from '../words/outcomes.ts';
import { structureWords } from '../words/structure.ts';
import { handleOf } from './state-groups.ts';
import { toStructure } from './structure-sentence.ts';
import type { TextView } from './text-view.ts';

/** What the chair's decisions meant for a proposal, in words, with what was decided otherwise than it was wished. */
export function Outcomes({ visit, proposal }: { visit: Visit; proposal: ProposalState }): Markup | null {
  if (proposal.outcomes.length === 0) return null;
  const { say } = visit;
  return (
    <ul class="quiet">
      {proposal.outcomes.map((outcome) => (
        <li>
          {say(reasonOf(outcome), { time: timeWords(outcome.at, visit) })}
          {outcome.pieces.length === 0 ? null : (
            <ul>
              {outcome.pieces.map(({ base, wished, now }) => (
                <li>
                  {say(words.piece, {
                    base: quoted(base, say),
                    wished: quoted(wished, say),
                    now: quoted(now, say),
                  })}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function reasonOf({ state, why }: OutcomeState) {
  if (state === 'satisfied') return words.met;
  if (state === 'open') return words.inPart;
  if (why === 'provision-gone') return words.paragraphGone;
  return why === 'restructured' ? words.restructured : words.decidedOtherwise;
}

function quoted(text: string, say: Visit['say']): string {
  return text.trim() === '' ? say(words.nothing) : `“${text.trim()}”`;
}

/** What became of the reader's own proposals: each paragraph once, with the last decision on it. */
export function DecidedOfYours({ visit, view }: { visit: Visit; view: TextView }): Markup | null {
  const { say } = visit;
  const own = view.state.proposals.filter(
    (one) => view.delegation !== null && one.sponsors.includes(view.delegation) && one.outcomes.length > 0,
  );
  const decided = own.flatMap((proposal) => {
    const last = proposal.outcomes.at(-1);
    return last ? [{ proposal, provision: standsNow(view, proposal), last }] : [];
  });
  if (decided.length === 0) return null;
  return (
    <Notice tone="fact" title={say(words.ofYours)}>
      <ul>
        {decided.slice(-20).map(({ proposal, provision, last }) => (
          <li>
            {provision ? (
              <a href={`${textPaths.provision(view.text.id, provision.id)}#proposal-${proposal.id}`}>
                {nameOf({ visit, view }, proposal, provision)}
              </a>
            ) : (
              say(structureWords.goneParagraph)
            )}
            : {say(reasonOf(last), { time: timeWords(last.at, visit) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Where the proposal is read now: the paragraph that it is about, or into which that was merged since. */
function standsNow({ state, consolidation }: TextView, proposal: ProposalState) {
  const find = (id: string | null) => consolidation.provisions.find((one) => one.id === id);
  const merged = state.resolutions.find(
    ({ what, concerns }) => what === 'merge' && proposal.provision && concerns.includes(proposal.provision),
  );
  return find(proposal.newProvision) ?? find(proposal.provision) ?? find(merged?.provision ?? null);
}

function nameOf(
  { visit, view }: { visit: Visit; view: TextView },
  proposal: ProposalState,
  provision: ConsolidatedProvision,
): string {
  const wish = wishOf(proposal);
  if (isStructural(wish)) return toStructure({ visit, view, wish });
  return proposal.op === 'insert' && provision.id === proposal.provision
    ? visit.say(words.after, { number: handleOf(provision) })
    : handleOf(provision);
}
