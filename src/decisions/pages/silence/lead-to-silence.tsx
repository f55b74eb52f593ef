import { holds, type Tx, type Visit } from '../../../platform/index.ts';
import { delegationOn } from '../../../texts/index.ts';
import { type Markup, Notice } from '../../../ui/index.ts';
import { decisionPaths } from '../../paths.ts';
import { lastRound, roundsInProgress, type SilenceRound } from '../../reads/silence/rounds.ts';
import { chairOn } from '../../rules/presiding.ts';
import { silenceWords as words } from '../../words/silence.ts';

/** Whom a round of silence concerns: the delegations of the body, its chairs and the secretariat; never its observers. */
export function concerns({ viewer }: Visit, of: { readonly body: string }): boolean {
  return (
    delegationOn(of, viewer) !== null ||
    chairOn(of.body, viewer) !== null ||
    holds(viewer, ['secretariat'], { body: of.body })
  );
}

/** Whether a page about a text leads this reader to what silence there was, or is, about it. */
export async function leadsToSilence(
  tx: Tx,
  visit: Visit,
  text: { readonly id: string; readonly body: string },
): Promise<boolean> {
  return concerns(visit, text) && (await lastRound(tx, text.id)) !== null;
}

/** Rounds of a body that are offered or run, or are adopted and not recorded yet, for those whom they concern. */
export async function roundsOfBody(tx: Tx, visit: Visit, body: string): Promise<readonly SilenceRound[]> {
  if (!concerns(visit, { body })) return [];
  return (await roundsInProgress(tx)).filter((round) => round.body === body && round.state !== 'draft');
}

/** Above the tools of the chair: nothing is asked in a meeting while the members are asked here. */
export function UnderSilence({ visit, text }: { visit: Visit; text: string }): Markup {
  const { say } = visit;
  return (
    <Notice tone="care" title={say(words.isUnderSilence)}>
      <p>
        <a href={decisionPaths.silence(text)}>{say(words.toProcedure)}</a>
      </p>
    </Notice>
  );
}
