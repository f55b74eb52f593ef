import { type Instant, newId } from '../../base/index.ts';
import { formatInstant, holds, type Visit, type Word } from '../../platform/index.ts';
import {
  Button,
  EmptyState,
  errorAt,
  Field,
  Form,
  type FormError,
  type Markup,
  Notice,
  Table,
} from '../../ui/index.ts';
import type { RecoveryStep } from '../acts/confirm-recovery.ts';
import { paths } from '../paths.ts';
import type { Capacity } from '../schema.ts';
import { recoveryWords } from '../words/recovery.ts';
import { words } from '../words.ts';
import { CheckSection, type TypedCheck } from './check-section.tsx';
import { summaryOf } from './messages.ts';
import { TimeOf } from './time-of.tsx';

/** Asking to be vetted anew. */
export function AskRecoveryPage(props: {
  readonly visit: Visit;
  readonly name: string;
  readonly errors: readonly FormError[];
}): Markup {
  const { say } = props.visit;
  return (
    <>
      <p>{say(recoveryWords.recoveryExplained)}</p>
      <Form
        action={paths.recoveryRequest}
        method="post"
        answersWithPage
        idempotencyKey={newId()}
        errors={summaryOf(props.errors, say)}
      >
        <Field
          kind="text"
          name="name"
          label={say(words.signInName)}
          hint={say(words.signInNameHint)}
          value={props.name}
          autocomplete="username"
          maxLength={254}
          {...errorAt(props.errors, 'name')}
        />
        <Button label={say(recoveryWords.recoveryAsk)} />
      </Form>
    </>
  );
}

export const capacityWords = {
  delegation: recoveryWords.capacityDelegation,
  secretariat: recoveryWords.capacitySecretariat,
  'co-chair': recoveryWords.capacityCoChair,
} as const satisfies Record<Capacity, Word>;

export interface RecoveryLine {
  readonly id: string;
  readonly name: string;
  readonly askedAt: Instant;
  readonly confirmedFor: readonly Capacity[];
  /** A check by an official channel: needed and missing, or as it was recorded; null where none is needed. */
  readonly check: 'missing' | { readonly sentence: string } | null;
  /** Why the reader cannot confirm now; null when possible. */
  readonly reason: string | null;
}

export interface RecoveriesView {
  readonly lines: readonly RecoveryLine[];
  readonly done: Word | null;
  readonly errors: readonly FormError[];
  readonly typedCheck: TypedCheck | null;
}

/** Those who ask, for people who may vouch for them. */
export function RecoveriesPage({ visit, view }: { visit: Visit; view: RecoveriesView }): Markup {
  const { say } = visit;
  return (
    <>
      {view.done === null ? null : (
        <Notice tone="done">
          <p>{say(view.done)}</p>
        </Notice>
      )}
      {view.errors.map(({ message }) => (
        <Notice tone="problem">
          <p>{message}</p>
        </Notice>
      ))}
      <p>{say(recoveryWords.recoveriesExplained)}</p>
      {view.lines.length === 0 ? (
        <EmptyState
          kind="wait"
          title={say(recoveryWords.noRecoveries)}
          sentence={say(recoveryWords.noRecoveriesSentence)}
        />
      ) : (
        <RecoveryTable visit={visit} lines={view.lines} />
      )}
      {view.lines
        .filter(({ check }) => check === 'missing' && holds(visit.viewer, ['secretariat']))
        .map((line) => (
          <CheckSection visit={visit} line={line} typed={view.typedCheck} />
        ))}
    </>
  );
}

function RecoveryTable({ visit, lines }: { visit: Visit; lines: readonly RecoveryLine[] }): Markup {
  const { say } = visit;
  const confirmedFor = (line: RecoveryLine) =>
    line.confirmedFor.map((capacity) => say(capacityWords[capacity])).join(', ') ||
    say(recoveryWords.nobodyYet);
  const checkOf = ({ check }: RecoveryLine) =>
    typeof check === 'object' && check !== null ? [check.sentence] : [];
  return (
    <Table
      caption={say(recoveryWords.recoveries)}
      captionHidden
      rows={lines}
      columns={[
        { head: say(recoveryWords.person), cell: ({ name }) => name },
        { head: say(recoveryWords.asked), cell: ({ askedAt }) => <TimeOf at={askedAt} visit={visit} /> },
        {
          head: say(recoveryWords.confirmedBy),
          cell: (line) => [confirmedFor(line), ...checkOf(line)].join('. '),
        },
        {
          head: say(recoveryWords.recoveryAsk),
          cell: ({ id, name, reason }) => (
            <>
              <Form
                action={paths.recoveryConfirmation(id)}
                method="post"
                answersWithPage
                idempotencyKey={newId()}
              >
                <Button
                  label={say(recoveryWords.confirmPerson, { name })}
                  small
                  {...(reason === null ? {} : { disabledReason: reason })}
                />
              </Form>
              <Form action={paths.recoveryRefusal(id)} method="post" idempotencyKey={newId()}>
                <Button label={say(recoveryWords.declineNamed, { name })} look="plain" small />
              </Form>
            </>
          ),
        },
      ]}
    />
  );
}

/** The link, shown once to the second confirmer. */
export function HandOverPage(props: {
  readonly visit: Visit;
  readonly name: string;
  readonly step: Extract<RecoveryStep, { state: 'confirmed' }>;
  readonly until: Instant;
}): Markup {
  const { visit, name, step } = props;
  const { say } = visit;
  const until = formatInstant(props.until, visit.zone, visit.language);
  return (
    <>
      <p>{say(recoveryWords.recoveryDone, { ended: step.ended })}</p>
      <Notice tone="care" title={say(recoveryWords.recoveryLinkExplained, { name, until })}>
        <p>
          <code translate="no">{visit.house.url + step.link}</code>
        </p>
      </Notice>
      <p>
        <a href={paths.recoveries}>{say(recoveryWords.recoveries)}</a>
      </p>
    </>
  );
}
