import { timeWords } from '../../../platform/index.ts';
import { Field, type Markup, Notice } from '../../../ui/index.ts';
import { decisionPaths } from '../../paths.ts';
import { chairOfNobody } from '../../rules/releasing.ts';
import { writtenWords } from '../../words/written.ts';
import { writtenChairWords as words } from '../../words/written-chair.ts';
import { words as shared } from '../../words.ts';
import { DraftForm } from '../draft-form.tsx';
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
  if (!view.rules.isAllowed)
    return (
      <Notice tone="fact" title={say(words.offTitle)}>
        <p>{say(words.off)}</p>
      </Notice>
    );
  if (view.state.isAdopted) return null;
  return (
    <DraftForm
      {...{ visit, view, refused, words, optional: writtenWords.optional }}
      standsStill={view.isUnderSilence ? words.standsStill : null}
      action={decisionPaths.writtenStep(view.text, 'rounds')}
    />
  );
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
