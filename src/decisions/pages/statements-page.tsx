import { newId } from '../../base/index.ts';
import { timeWords, type Visit } from '../../platform/index.ts';
import { type CleanProvision, textPaths } from '../../texts/index.ts';
import {
  Button,
  type Choice,
  EmptyState,
  errorAt,
  Field,
  Form,
  type FormError,
  LinkButton,
  type Markup,
} from '../../ui/index.ts';
import { decisionPaths } from '../paths.ts';
import type { PublishedAnnex } from '../reads/annex.ts';
import type { Decision } from '../reads/decisions.ts';
import type { Statement } from '../reads/statements.ts';
import { statementDays, statementsClose } from '../rules/stating.ts';
import { kindWords, statementWords as words } from '../words/statements.ts';
import { Arrival, StatementForm } from './statement-form.tsx';
import { StatementList } from './statement-list.tsx';

export interface StatementsView {
  readonly text: string;
  /** Language of the text. */
  readonly language: string;
  /** Official zone of the body. */
  readonly zone: string;
  readonly decision: Decision | null;
  readonly paragraphs: readonly CleanProvision[];
  readonly statements: readonly Statement[];
  /** What was signed with the decision; null where nothing stood beside it then, or nothing is published. */
  readonly annex: PublishedAnnex | null;
  /** Delegation for which the reader speaks; null for others. */
  readonly own: string | null;
  /** Members whose statements the reader enters as received; null for those who enter none. */
  readonly members: readonly Choice[] | null;
  readonly isOpen: boolean;
  readonly typed: Readonly<Record<string, string>>;
  readonly typedParagraphs: readonly string[];
  readonly makeErrors: readonly FormError[];
  readonly withdrawErrors: readonly FormError[];
}

/** What is on record with a decision, and for a delegation the way to put its own there. */
export function StatementsPage({ visit, view }: { visit: Visit; view: StatementsView }): Markup {
  const { say } = visit;
  const { statements, own, members } = view;
  const acts = own !== null || members !== null;
  return (
    <>
      <p>{say(words.explained)}</p>
      <p>{untilWords(visit, view)}</p>
      <p>
        <LinkButton look="plain" label={say(words.readText)} href={textPaths.text(view.text)} />{' '}
        {view.decision === null ? null : (
          <LinkButton
            look="plain"
            label={say(words.readDecision)}
            href={decisionPaths.decision(view.decision.number)}
          />
        )}
      </p>
      {statements.length === 0 ? (
        <EmptyState kind="wait" title={say(words.none)} sentence={say(words.noneSentence)} />
      ) : (
        <section aria-labelledby="statements">
          <h2 id="statements">{say(words.title)}</h2>
          <StatementList
            {...{ visit, statements, zone: view.zone, paragraphs: view.paragraphs, annex: view.annex }}
            under={(one) => <Withdrawal visit={visit} view={view} statement={one} />}
          />
        </section>
      )}
      {acts && (view.isOpen || members !== null) ? <StatementForm visit={visit} view={view} /> : null}
      {members === null ? null : <WithdrawalEntry visit={visit} view={view} />}
    </>
  );
}

function untilWords(visit: Visit, { decision, isOpen }: StatementsView): string {
  const { say } = visit;
  if (decision === null) return say(words.untilAfter, { days: statementDays });
  const time = timeWords(statementsClose(decision), visit, decision.decidedZone);
  return say(isOpen ? words.until : words.closed, { time });
}

/** A delegation withdraws its own statement, long after the days in which it could be made. */
function Withdrawal({
  visit: { say },
  view,
  statement,
}: {
  visit: Visit;
  view: StatementsView;
  statement: Statement;
}): Markup | null {
  if (statement.participant !== view.own || statement.withdrawnAt !== null) return null;
  return (
    <Form
      method="post"
      action={decisionPaths.statementWithdrawal(view.text)}
      idempotencyKey={newId()}
      idPrefix={`withdraw-${statement.id}`}
      label={say(words.by, { kind: say(kindWords[statement.kind]), name: statement.name })}
    >
      <input type="hidden" name="statement" value={statement.id} />
      <Button look="plain" label={say(words.withdraw)} />
    </Form>
  );
}

function WithdrawalEntry({ visit, view }: { visit: Visit; view: StatementsView }): Markup | null {
  const { say } = visit;
  const { statements, withdrawErrors: errors, typed, zone } = view;
  const standing = statements.filter((one) => one.withdrawnAt === null);
  if (standing.length === 0) return null;
  return (
    <section aria-labelledby="withdraw">
      <h2 id="withdraw">{say(words.withdrawTitle)}</h2>
      <p>{say(words.withdrawExplained)}</p>
      <Form
        method="post"
        action={decisionPaths.statementWithdrawal(view.text)}
        idempotencyKey={newId()}
        idPrefix="withdrawal"
        label={say(words.withdrawTitle)}
        errors={{ title: say(words.notWithdrawn), list: errors }}
      >
        <Field
          kind="select"
          name="statement"
          idPrefix="withdrawal"
          label={say(words.whichStatement)}
          blank={say(words.chooseStatement)}
          choices={standing.map((one) => ({
            value: one.id,
            label: say(words.statementChoice, {
              kind: say(kindWords[one.kind]),
              name: one.name,
              time: timeWords(one.receivedAt, visit, zone),
            }),
          }))}
          value={typed['statement'] ?? ''}
          {...errorAt(errors, 'statement')}
        />
        <Arrival visit={visit} view={view} idPrefix="withdrawal" errors={errors} />
        <Button label={say(words.enterWithdrawal)} />
      </Form>
    </section>
  );
}
