import { FindingsInTheWay } from '../../../texts/index.ts';
import { Field, type Markup, Notice } from '../../../ui/index.ts';
import { decisionPaths } from '../../paths.ts';
import { verbs } from '../../schema.ts';
import { silenceChairWords as words } from '../../words/silence.ts';
import { writtenChairWords } from '../../words/written-chair.ts';
import { presidingWords, verbChoiceWords } from '../../words.ts';
import type { SilenceProps } from './silence-page.tsx';
import { StepForm } from './step-form.tsx';

/** The first key of a round, or why none can be prepared. */
export function DraftStep({ visit, view, refused }: SilenceProps): Markup | null {
  const { say } = visit;
  const { text, rules, body } = view;
  if (!rules.isAllowed)
    return (
      <Notice tone="fact" title={say(words.offTitle)}>
        <p>{say(words.off)}</p>
        <p>
          <a href={decisionPaths.silenceRules(body.id)}>{say(words.toRules)}</a>
        </p>
      </Notice>
    );
  if (view.state.isAdopted) return null;
  const zone = body.officialZone;
  const isInWriting = view.state.text.frozenBy === 'written';
  const inTheWay = isInWriting ? writtenChairWords.inWriting : uncleanWord(view);
  return (
    <>
      {view.checks ? <FindingsInTheWay visit={visit} text={view.state.text} checks={view.checks} /> : null}
      <StepForm
        {...{ visit, text, refused }}
        step="rounds"
        title={say(words.draftTitle)}
        explained={say(words.draftExplained)}
        button={say(words.draft)}
        expectedVersion={view.state.text.version}
        {...(inTheWay ? { disabledReason: say(inTheWay) } : {})}
        fields={(field) => (
          <>
            <Field
              kind="text"
              label={say(words.symbol)}
              hint={say(words.symbolHint, { example: view.suggestedSymbol })}
              maxLength={80}
              short
              {...{ value: view.suggestedSymbol, ...field('symbol') }}
            />
            <Field
              kind="select"
              label={say(words.verb)}
              choices={verbs.map((verb) => ({ value: verb, label: say(verbChoiceWords[verb]) }))}
              {...{ value: 'adopts', ...field('verb') }}
            />
            <Field
              kind="date-time"
              label={say(words.deadline, { zone })}
              hint={say(words.deadlineHint, {
                days: rules.defaultWorkingDays,
                time: view.usualDeadline,
                hours: rules.minimumHours,
              })}
              optional={say(words.optional)}
              {...field('deadline')}
            />
            <Field
              kind="text"
              label={say(words.venueZone)}
              hint={say(words.venueZoneHint, { example: 'Australia/Sydney' })}
              optional={say(words.optional)}
              maxLength={60}
              short
              {...field('venueZone')}
            />
          </>
        )}
      />
    </>
  );
}

function uncleanWord({ isClean, checks }: SilenceProps['view']) {
  if (!isClean) return words.unclean;
  return checks && checks.must.length > 0 ? presidingWords.mustFindings : null;
}
