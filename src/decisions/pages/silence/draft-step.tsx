import { type Markup, Notice } from '../../../ui/index.ts';
import { decisionPaths } from '../../paths.ts';
import { silenceChairWords as words } from '../../words/silence.ts';
import { writtenChairWords } from '../../words/written-chair.ts';
import { DraftForm } from '../draft-form.tsx';
import type { SilenceProps } from './silence-page.tsx';

/** The first key of a round, or why none can be prepared. */
export function DraftStep({ visit, view, refused }: SilenceProps): Markup | null {
  const { say } = visit;
  if (!view.rules.isAllowed)
    return (
      <Notice tone="fact" title={say(words.offTitle)}>
        <p>{say(words.off)}</p>
        <p>
          <a href={decisionPaths.silenceRules(view.body.id)}>{say(words.toRules)}</a>
        </p>
      </Notice>
    );
  if (view.state.isAdopted) return null;
  const isInWriting = view.state.text.frozenBy === 'written';
  return (
    <DraftForm
      {...{ visit, view, refused, words, optional: words.optional }}
      standsStill={isInWriting ? writtenChairWords.inWriting : null}
    />
  );
}
