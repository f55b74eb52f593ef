import { timeWords } from '../../../platform/index.ts';
import { FindingsInTheWay } from '../../../texts/index.ts';
import { Field, type Markup, Notice } from '../../../ui/index.ts';
import { chairOfNobody } from '../../rules/releasing.ts';
import { verbs } from '../../schema.ts';
import { writtenWords } from '../../words/written.ts';
import { writtenChairWords as words } from '../../words/written-chair.ts';
import { presidingWords, words as shared, verbChoiceWords } from '../../words.ts';
import { ReasonField } from '../silence/step-form.tsx';
import { StepForm } from './step-form.tsx';
import type { WrittenProps } from './written-page.tsx';

/** What a chair may do with the procedure as it stands. */
export function ChairSteps(props: WrittenProps): Markup | null {
  const { standing, inProgress } = props.view;
  if (!inProgress) return <DraftStep {...props} />;
  switch (standing) {
    case 'drafted':
      return <KeySteps {...props} />;
    case 'running':
      return <RunningSteps {...props} />;
    case 'completed':
      return <LetterStep {...props} />;
    case 'lapsed':
      return <CloseStep {...props} />;
    case 'announced':
      return <RecordStep {...props} />;
    default:
      return null;
  }
}

function DraftStep({ visit, view, refused }: WrittenProps): Markup | null {
  const { say } = visit;
  const { text, rules, body, isUnderSilence } = view;
  if (!rules.isAllowed)
    return (
      <Notice tone="fact" title={say(words.offTitle)}>
        <p>{say(words.off)}</p>
      </Notice>
    );
  if (view.state.isAdopted) return null;
  const zone = body.officialZone;
  const inTheWay = isUnderSilence ? words.standsStill : uncleanWord(view);
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
                ...{ days: rules.defaultWorkingDays, time: view.usualDeadline, hours: rules.minimumHours },
              })}
              optional={say(writtenWords.optional)}
              {...field('deadline')}
            />
            <Field
              kind="text"
              label={say(words.venueZone)}
              hint={say(words.venueZoneHint, { example: 'Australia/Sydney' })}
              optional={say(writtenWords.optional)}
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

function uncleanWord({ isClean, checks }: WrittenProps['view']) {
  if (!isClean) return words.unclean;
  return checks && checks.must.length > 0 ? presidingWords.mustFindings : null;
}

function KeySteps({ visit, view, refused }: WrittenProps): Markup | null {
  const { say } = visit;
  const { text, keys, round, chair, names } = view;
  if (!keys || !round) return null;
  const zone = round.deadlineZone;
  const office = (key: string) => (key === chairOfNobody ? say(shared['role.chair']) : (names[key] ?? key));
  const hasSigned = keys.signed.some(({ participant }) => participant === chair);
  return (
    <>
      <section aria-labelledby="keys-state">
        <h2 id="keys-state">{say(words.keysTitle)}</h2>
        <p>
          {say(words.keysWaiting, {
            offices: keys.waitingFor.map(office).join(', '),
            time: timeWords(keys.since, visit, zone),
            until: timeWords(round.keysUntil, visit, zone),
          })}
        </p>
        <ul>
          {[...keys.signed, ...keys.declined].map(({ participant, what, at, reason }) => (
            <li>
              {say(words[what], {
                office: office(participant),
                time: timeWords(at, visit, zone),
                reason: reason ?? '',
              })}
            </li>
          ))}
        </ul>
      </section>
      <StepForm
        {...{ visit, text, refused }}
        step="keys"
        title={say(words.sign)}
        explained={say(words.signExplained)}
        button={say(words.sign)}
        {...(hasSigned ? { disabledReason: say(words.alreadySigned) } : {})}
      />
      <StepForm
        {...{ visit, text, refused }}
        step="keys/refusal"
        title={say(words.declineTitle)}
        button={say(words.decline)}
        look="grave"
        fields={(field) => <ReasonField label={say(words.reason)} field={field} />}
      />
    </>
  );
}

function RunningSteps(props: WrittenProps): Markup {
  const { visit, view, refused } = props;
  const { say } = visit;
  const { text } = view;
  const zone = view.round?.deadlineZone ?? view.body.officialZone;
  return (
    <>
      <RemindStep {...props} />
      <StepForm
        {...{ visit, text, refused }}
        step="extensions"
        title={say(words.extendTitle)}
        explained={say(words.extendExplained)}
        button={say(words.extend)}
        fields={(field) => (
          <>
            <Field
              kind="date-time"
              label={say(words.newDeadline, { zone })}
              hint={zone}
              {...field('deadline')}
            />
            <ReasonField label={say(words.reason)} field={field} />
          </>
        )}
      />
      <StepForm
        {...{ visit, text, refused }}
        step="withdrawal"
        title={say(words.withdrawTitle)}
        button={say(words.withdraw)}
        look="grave"
        fields={(field) => <ReasonField label={say(words.reason)} field={field} />}
      />
    </>
  );
}

/** A reminder goes to all, never to those alone whose reply is still to come (procedure.md §2.3, invariant 5). */
export function RemindStep({ visit, view, refused }: WrittenProps): Markup {
  const { say } = visit;
  return (
    <StepForm
      {...{ visit, refused, text: view.text }}
      step="reminders"
      title={say(words.remindTitle)}
      explained={say(words.remindExplained)}
      button={say(words.remind)}
      look="plain"
    />
  );
}

function LetterStep({ visit, view, refused }: WrittenProps): Markup {
  const { say } = visit;
  return (
    <StepForm
      {...{ visit, refused, text: view.text }}
      step="letter"
      title={say(words.letterTitle)}
      explained={say(words.letterExplained)}
      button={say(words.letter)}
    />
  );
}

function CloseStep({ visit, view, refused }: WrittenProps): Markup {
  const { say } = visit;
  return (
    <StepForm
      {...{ visit, refused, text: view.text }}
      step="closing"
      title={say(words.closeTitle)}
      explained={say(words.closeExplained)}
      button={say(words.close)}
    />
  );
}

function RecordStep({ visit, view, refused }: WrittenProps): Markup {
  const { say } = visit;
  return (
    <StepForm
      {...{ visit, refused, text: view.text }}
      step="record"
      title={say(words.recordTitle)}
      button={say(words.record)}
      fields={(field) => (
        <Field
          kind="select"
          label={say(words.meeting)}
          blank={say(words.chooseMeeting)}
          choices={view.meetings}
          {...field('meeting')}
        />
      )}
    />
  );
}
