import type { Visit, Word } from '../../platform/index.ts';
import { type AdoptionChecks, FindingsInTheWay, type TextState } from '../../texts/index.ts';
import { Field, type Markup } from '../../ui/index.ts';
import { verbs } from '../schema.ts';
import { presidingWords, verbChoiceWords } from '../words.ts';
import { type RefusedStep, StepForm } from './silence/step-form.tsx';

type Words = Readonly<
  Record<
    | ('unclean' | 'draftTitle' | 'draftExplained' | 'draft' | 'symbol' | 'symbolHint' | 'verb')
    | ('deadline' | 'deadlineHint' | 'venueZone' | 'venueZoneHint'),
    Word
  >
>;

interface Props {
  readonly visit: Visit;
  readonly refused: RefusedStep | null;
  readonly view: {
    readonly text: string;
    readonly state: TextState;
    readonly isClean: boolean;
    readonly checks: AdoptionChecks | null;
    readonly body: { readonly officialZone: string };
    readonly rules: { readonly defaultWorkingDays: number; readonly minimumHours: number };
    readonly suggestedSymbol: string;
    readonly usualDeadline: string;
  };
  /** Of the procedure that is prepared. */
  readonly words: Words;
  readonly optional: Word;
  /** What else is asked about the text at this time, before which nothing can be prepared. */
  readonly standsStill: Word | null;
  /** Where it is sent; absent: to the silence procedure. */
  readonly action?: string;
}

/** The first key of what a body is asked between meetings: the symbol, the body's verb, until when. */
export function DraftForm({ visit, refused, view, words, optional, standsStill, action }: Props): Markup {
  const { say } = visit;
  const { state, checks, rules } = view;
  const inTheWay = standsStill ?? whatIsMissing(view, words);
  return (
    <>
      {checks ? <FindingsInTheWay visit={visit} text={state.text} checks={checks} /> : null}
      <StepForm
        {...{ visit, text: view.text, refused, ...(action === undefined ? {} : { action }) }}
        step="rounds"
        title={say(words.draftTitle)}
        explained={say(words.draftExplained)}
        button={say(words.draft)}
        expectedVersion={state.text.version}
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
              label={say(words.deadline, { zone: view.body.officialZone })}
              hint={say(words.deadlineHint, {
                ...{ days: rules.defaultWorkingDays, time: view.usualDeadline, hours: rules.minimumHours },
              })}
              optional={say(optional)}
              {...field('deadline')}
            />
            <Field
              kind="text"
              label={say(words.venueZone)}
              hint={say(words.venueZoneHint, { example: 'Australia/Sydney' })}
              optional={say(optional)}
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

function whatIsMissing({ isClean, checks }: Props['view'], words: Words): Word | null {
  if (!isClean) return words.unclean;
  return checks && checks.must.length > 0 ? presidingWords.mustFindings : null;
}
