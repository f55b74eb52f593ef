import { ActForm, ActReason, timeWords, type Visit } from '../../platform/index.ts';
import { textPaths } from '../../texts/index.ts';
import { errorAt, Field, type FormError, type Markup, Notice } from '../../ui/index.ts';
import { decisionPaths } from '../paths.ts';
import type { Decision } from '../reads/decisions.ts';
import type { ReleaseKeys, ReleaseRule } from '../rules/releasing.ts';
import { keysUntil } from '../rules/standing-keys.ts';
import { removalWords as words } from '../words/removal.ts';
import { releaseWords } from '../words.ts';
import { KeyTable } from './key-table.tsx';
import { chairLabel } from './release-notice.tsx';

export interface RemovalView {
  readonly decision: Decision;
  readonly rule: ReleaseRule;
  readonly keys: ReleaseKeys;
  readonly isRemoved: boolean;
  readonly names: Readonly<Record<string, string>>;
  /** Key of the chair that the reader holds. */
  readonly own: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly signErrors: readonly FormError[];
  readonly declineErrors: readonly FormError[];
}

/** A chair signs that a published text be removed, or says why not. It stands apart from everything else. */
export function RemovalPage({ visit, view }: { visit: Visit; view: RemovalView }): Markup {
  const { say } = visit;
  const { decision, rule, keys, isRemoved } = view;
  if (isRemoved) return <Notice tone="fact">{say(words.removed)}</Notice>;
  const isBegun = keys.signed.length > 0 || keys.declined.length > 0;
  const zone = decision.decidedZone;
  return (
    <>
      <p>
        <a href={textPaths.text(decision.text)}>{decision.title}</a>, {decision.symbol}
      </p>
      <Notice tone="care">
        <p>{say(rule.coChairRule === 'both' ? words.explained : words.explainedEither)}</p>
        <p>{say(words.stays)}</p>
      </Notice>
      {isBegun ? <KeyTable {...{ visit, ...view }} /> : <p>{say(words.noKeys)}</p>}
      {keys.signed.length > 0 ? (
        <p>
          {say(words.since, {
            time: timeWords(keys.since, visit, zone),
            until: timeWords(keysUntil(keys.since), visit, zone),
          })}
        </p>
      ) : null}
      {isBegun ? <Declining visit={visit} view={view} /> : null}
      <Signing visit={visit} view={view} />
    </>
  );
}

function Signing({ visit, view }: { visit: Visit; view: RemovalView }): Markup {
  const { say } = visit;
  const { decision, keys, own, signErrors, typed } = view;
  const hasSigned = keys.signed.some((row) => row.participant === own);
  const disabled = hasSigned ? { disabledReason: say(releaseWords.alreadySigned) } : {};
  return (
    <ActForm
      id="remove"
      title={say(words.signTitle)}
      explained={say(words.signExplained, { office: chairLabel(visit, view, own) })}
      action={decisionPaths.removal(decision.number)}
      button={say(words.sign)}
      look="grave"
      errors={{ title: say(words.signRefused), list: signErrors }}
      {...disabled}
    >
      <ActReason
        form="remove"
        label={say(words.reason)}
        errors={signErrors}
        value={signErrors.length > 0 ? typed['reason'] : undefined}
        {...disabled}
      />
      <Field
        kind="checkbox"
        name="confirmed"
        idPrefix="remove"
        label={say(words.confirm)}
        value="yes"
        checked={false}
        required
        {...errorAt(signErrors, 'confirmed')}
        {...disabled}
      />
    </ActForm>
  );
}

function Declining({ visit, view }: { visit: Visit; view: RemovalView }): Markup {
  const { say } = visit;
  const { decision, keys, own, declineErrors, typed } = view;
  const hasDeclined = keys.declined.some((row) => row.participant === own);
  const disabled = hasDeclined ? { disabledReason: say(releaseWords.alreadyDeclined) } : {};
  return (
    <ActForm
      id="keep"
      title={say(words.declineTitle)}
      explained={say(words.declineExplained)}
      action={decisionPaths.removalRefusal(decision.number)}
      button={say(words.decline)}
      errors={{ title: say(words.declineRefused), list: declineErrors }}
      {...disabled}
    >
      <ActReason
        form="keep"
        label={say(words.reason)}
        errors={declineErrors}
        value={declineErrors.length > 0 ? typed['reason'] : undefined}
        {...disabled}
      />
    </ActForm>
  );
}
