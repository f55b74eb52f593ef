import { timeWords } from '../../../platform/index.ts';
import { Field, type Markup } from '../../../ui/index.ts';
import { chairOfNobody } from '../../rules/releasing.ts';
import { defects, rulings } from '../../schema/silence.ts';
import { silenceChairWords as words } from '../../words/silence.ts';
import { words as shared } from '../../words.ts';
import { DraftStep } from './draft-step.tsx';
import type { SilenceProps } from './silence-page.tsx';
import { type Asked, ReasonField, StepForm } from './step-form.tsx';

/** What a chair may do with the round as it stands. */
export function ChairSteps(props: SilenceProps): Markup | null {
  const { view } = props;
  if (!view.inProgress) return <DraftStep {...props} />;
  const waiting = view.messages.filter(({ kind, ruling }) => kind === 'unclear' && ruling === null);
  return (
    <>
      {waiting.map(({ id }) => (
        <RulingStep {...props} message={id} />
      ))}
      {view.standing === 'draft' ? <KeySteps {...props} /> : null}
      {view.standing === 'proposed' ? <StartStep {...props} /> : null}
      {view.standing === 'running' ? <ExtendStep {...props} /> : null}
      {view.standing === 'expiredUnbroken' ? <LetterStep {...props} /> : null}
      {view.standing === 'notified' ? <RecordStep {...props} /> : null}
      {view.standing === 'proposed' || view.standing === 'running' ? <WithdrawStep {...props} /> : null}
      {view.standing === 'running' ? <VoidStep {...props} /> : null}
    </>
  );
}

function KeySteps({ visit, view, refused }: SilenceProps): Markup | null {
  const { say } = visit;
  const { text, keys, round, chair, names } = view;
  if (!keys || !round) return null;
  const zone = round.deadlineZone;
  const office = (key: string) => (key === chairOfNobody ? say(shared['role.chair']) : (names[key] ?? key));
  const said = [...keys.signed, ...keys.declined];
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
          {said.map(({ participant, what, at, reason }) => (
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

function StartStep({ visit, view, refused }: SilenceProps): Markup {
  const { say } = visit;
  return (
    <StepForm
      {...{ visit, refused, text: view.text }}
      step="start"
      title={say(words.startTitle)}
      explained={say(words.startExplained)}
      button={say(words.start)}
      fields={(field) => <MeetingField {...{ visit, view, field }} />}
    />
  );
}

function ExtendStep({ visit, view, refused }: SilenceProps): Markup {
  const { say } = visit;
  const zone = view.round?.deadlineZone ?? view.body.officialZone;
  return (
    <StepForm
      {...{ visit, refused, text: view.text }}
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
  );
}

function WithdrawStep({ visit, view, refused }: SilenceProps): Markup {
  const { say } = visit;
  return (
    <StepForm
      {...{ visit, refused, text: view.text }}
      step="withdrawal"
      title={say(words.withdrawTitle)}
      button={say(words.withdraw)}
      look="grave"
      fields={(field) => <ReasonField label={say(words.reason)} field={field} />}
    />
  );
}

function VoidStep({ visit, view, refused }: SilenceProps): Markup {
  const { say } = visit;
  const members = (view.round?.electorate ?? []).map((code) => ({
    value: code,
    label: view.names[code] ?? code,
  }));
  return (
    <StepForm
      {...{ visit, refused, text: view.text }}
      step="voidance"
      title={say(words.voidTitle)}
      explained={say(words.voidExplained)}
      button={say(words.declareVoid)}
      look="grave"
      fields={(field) => (
        <>
          <Field
            kind="radios"
            label={say(words.defect)}
            choices={defects.map((defect) => ({ value: defect, label: say(words[`defect.${defect}`]) }))}
            {...field('defect')}
          />
          <Field
            kind="select"
            label={say(words.member)}
            blank={say(words.chooseMember)}
            optional={say(words.optional)}
            choices={members}
            {...field('participant')}
          />
          <ReasonField label={say(words.reason)} field={field} />
        </>
      )}
    />
  );
}

function RulingStep({ visit, view, refused, message }: SilenceProps & { message: string }): Markup {
  const { say } = visit;
  return (
    <StepForm
      {...{ visit, refused, text: view.text }}
      step={`messages/${message}/ruling`}
      title={say(words.rulingTitle)}
      explained={say(words.rulingExplained)}
      button={say(words.rule)}
      fields={(field) => (
        <Field
          kind="radios"
          label={say(words.ruling)}
          choices={rulings.map((ruling) => ({ value: ruling, label: say(words[`ruling.${ruling}`]) }))}
          {...field('ruling')}
        />
      )}
    />
  );
}

function LetterStep({ visit, view, refused }: SilenceProps): Markup {
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

function RecordStep({ visit, view, refused }: SilenceProps): Markup {
  const { say } = visit;
  return (
    <StepForm
      {...{ visit, refused, text: view.text }}
      step="record"
      title={say(words.recordTitle)}
      button={say(words.record)}
      fields={(field) => <MeetingField {...{ visit, view, field }} />}
    />
  );
}

function MeetingField({
  visit: { say },
  view,
  field,
}: Pick<SilenceProps, 'visit' | 'view'> & { field: Asked }): Markup {
  return (
    <Field
      kind="select"
      label={say(words.meeting)}
      blank={say(words.chooseMeeting)}
      choices={view.meetings}
      {...field('meeting')}
    />
  );
}
