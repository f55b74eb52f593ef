import { newId } from '../../base/index.ts';
import { At, timeWords, type Visit } from '../../platform/index.ts';
import { Button, errorAt, Field, Form, type FormError, type Markup } from '../../ui/index.ts';
import { decisionPaths } from '../paths.ts';
import type { ReleaseKeys, ReleaseRule } from '../rules/releasing.ts';
import { markingWords } from '../words/marking.ts';
import { releaseWords, words } from '../words.ts';
import type { DecisionView } from './decision-page.tsx';
import { EmbargoNotice } from './embargo-page.tsx';
import { KeyTable } from './key-table.tsx';
import { chairLabel, ReleaseNotice } from './release-notice.tsx';

export interface ReleaseView extends DecisionView {
  readonly rule: ReleaseRule;
  readonly keys: ReleaseKeys;
  /** Key of the chair that the reader holds. */
  readonly own: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly signErrors: readonly FormError[];
  readonly declineErrors: readonly FormError[];
}

/** A chair signs the release of a decision, or says why not now. */
export function ReleasePage({ visit, view }: { visit: Visit; view: ReleaseView }): Markup {
  const { say } = visit;
  const { decision, rule } = view;
  if (decision.releasedAt !== null)
    return (
      <p>{say(releaseWords.done, { time: timeWords(decision.releasedAt, visit, decision.decidedZone) })}</p>
    );
  return (
    <>
      <p>{say(rule.coChairRule === 'both' ? releaseWords.explained : releaseWords.explainedEither)}</p>
      <ReleaseNotice visit={visit} {...view} />
      {view.embargo === null ? null : <EmbargoNotice {...{ visit, decision }} embargo={view.embargo} />}
      <KeyTable {...{ visit, ...view }} />
      {decision.readyAt === null ? (
        <>
          <Signing visit={visit} view={view} />
          <Declining visit={visit} view={view} />
        </>
      ) : null}
    </>
  );
}

function Signing({ visit, view }: { visit: Visit; view: ReleaseView }): Markup {
  const { say } = visit;
  const { decision, keys, own, signErrors, markedBySource: from } = view;
  const hasSigned = keys.signed.some((row) => row.participant === own);
  return (
    <section aria-labelledby="sign">
      <h2 id="sign">{say(releaseWords.signTitle)}</h2>
      <p>
        {decision.title}, {decision.symbol}
        <br />
        {say(words.sha256)}: <code class="hash">{decision.sha256}</code>
        <br />
        <At visit={visit} at={decision.decidedAt} zone={decision.decidedZone} />
      </p>
      {from === null || from === 'CLEAR' ? null : <p>{say(markingWords.willChange, { from })}</p>}
      <p>{say(releaseWords.signExplained, { office: chairLabel(visit, view, own) })}</p>
      <Form
        method="post"
        action={decisionPaths.release(decision.number)}
        idempotencyKey={newId()}
        label={say(releaseWords.signTitle)}
        errors={{ title: say(releaseWords.signRefused), list: signErrors }}
      >
        <Button
          label={say(releaseWords.sign)}
          {...(hasSigned ? { disabledReason: say(releaseWords.alreadySigned) } : {})}
        />
      </Form>
    </section>
  );
}

function Declining({ visit, view }: { visit: Visit; view: ReleaseView }): Markup {
  const { say } = visit;
  const { decision, keys, own, declineErrors, typed } = view;
  const hasDeclined = keys.declined.some((row) => row.participant === own);
  return (
    <section aria-labelledby="decline">
      <h2 id="decline">{say(releaseWords.declineTitle)}</h2>
      <p>{say(releaseWords.declineExplained)}</p>
      <Form
        method="post"
        action={decisionPaths.releaseRefusal(decision.number)}
        idempotencyKey={newId()}
        label={say(releaseWords.declineTitle)}
        errors={{ title: say(releaseWords.declineRefused), list: declineErrors }}
      >
        <Field
          kind="textarea"
          name="reason"
          label={say(releaseWords.reason)}
          maxLength={1000}
          value={typed['reason'] ?? ''}
          {...errorAt(declineErrors, 'reason')}
          {...(hasDeclined ? { disabledReason: say(releaseWords.alreadyDeclined) } : {})}
        />
        <Button
          look="grave"
          label={say(releaseWords.decline)}
          {...(hasDeclined ? { disabledReason: say(releaseWords.alreadyDeclined) } : {})}
        />
      </Form>
    </section>
  );
}
