import { ActForm, ActReason, timeWords, type Visit } from '../../platform/index.ts';
import { errorAt, Field, type FormError, type Markup, Notice } from '../../ui/index.ts';
import { decisionPaths } from '../paths.ts';
import type { Decision } from '../reads/decisions.ts';
import { type Embargo, isUnderEmbargo } from '../rules/embargo.ts';
import { embargoWords as words } from '../words/embargo.ts';

export interface EmbargoView {
  readonly decision: Decision;
  readonly embargo: Embargo | null;
  /** Whether a chair has signed the release, so that what it signed stays. */
  readonly isSigned: boolean;
  readonly isChair: boolean;
  readonly typed: Readonly<Record<string, string>>;
  readonly setErrors: readonly FormError[];
  readonly liftErrors: readonly FormError[];
}

/** Before which instant a decision must not be public, set before its release and lifted with a reason. */
export function EmbargoPage({ visit, view }: { visit: Visit; view: EmbargoView }): Markup {
  const { say } = visit;
  const { decision, embargo } = view;
  const holds = isUnderEmbargo(embargo, visit.now) && decision.releasedAt === null;
  return (
    <>
      <p>{say(words.explained)}</p>
      {embargo === null ? (
        <p>{say(words.none)}</p>
      ) : (
        <EmbargoNotice visit={visit} decision={decision} embargo={embargo} />
      )}
      {decision.releasedAt === null ? <Setting visit={visit} view={view} /> : null}
      {holds && view.isChair ? <Lifting visit={visit} view={view} /> : null}
    </>
  );
}

/** How the embargo stands, for those who read what must not be public. */
export function EmbargoNotice(props: {
  readonly visit: Visit;
  readonly decision: Pick<Decision, 'releasedAt'>;
  readonly embargo: Embargo;
}): Markup {
  const { visit, decision, embargo } = props;
  const { say } = visit;
  const { untilAt, untilZone, lifted } = embargo;
  const until = timeWords(untilAt, visit, untilZone);
  if (lifted !== null)
    return (
      <Notice tone="fact">
        <p>{say(words.lifted, { time: timeWords(lifted.at, visit, untilZone), reason: lifted.reason })}</p>
      </Notice>
    );
  if (decision.releasedAt !== null || !isUnderEmbargo(embargo, visit.now))
    return (
      <Notice tone="fact">
        <p>{say(words.over, { time: until })}</p>
      </Notice>
    );
  return (
    <Notice tone="care">
      <p>{say(words.holds, { time: until, reason: embargo.reason })}</p>
      <p>{say(words.notBefore, { time: until })}</p>
    </Notice>
  );
}

const exampleZone = 'Asia/Bangkok';

function Setting({ visit, view }: { visit: Visit; view: EmbargoView }): Markup {
  const { say } = visit;
  const { decision, setErrors: errors, typed, isSigned } = view;
  const disabled = isSigned ? { disabledReason: say(words.releaseSigned) } : {};
  return (
    <ActForm
      id="set"
      title={say(words.setTitle)}
      explained={say(words.setExplained)}
      action={decisionPaths.embargo(decision.number)}
      button={say(words.set)}
      errors={{ title: say(words.notSet), list: errors }}
      {...disabled}
    >
      <Field
        kind="date-time"
        name="untilWall"
        idPrefix="set"
        label={say(words.until)}
        hint={say(words.untilHint)}
        value={typed['untilWall'] ?? ''}
        {...errorAt(errors, 'untilWall')}
        {...disabled}
      />
      <Field
        kind="text"
        name="untilZone"
        idPrefix="set"
        label={say(words.zone)}
        hint={say(words.zoneHint, { example: exampleZone })}
        value={typed['untilZone'] ?? decision.decidedZone}
        {...errorAt(errors, 'untilZone')}
        {...disabled}
      />
      <ActReason
        form="set"
        label={say(words.reason)}
        hint={say(words.reasonHint)}
        errors={errors}
        value={errors.length > 0 ? typed['reason'] : undefined}
        {...disabled}
      />
    </ActForm>
  );
}

function Lifting({ visit, view }: { visit: Visit; view: EmbargoView }): Markup {
  const { say } = visit;
  const { decision, liftErrors: errors, typed } = view;
  return (
    <ActForm
      id="lift"
      title={say(words.liftTitle)}
      explained={say(words.liftExplained)}
      action={decisionPaths.embargoLifting(decision.number)}
      button={say(words.lift)}
      look="grave"
      errors={{ title: say(words.notLifted), list: errors }}
    >
      <ActReason
        form="lift"
        label={say(words.reason)}
        hint={say(words.reasonHint)}
        errors={errors}
        value={errors.length > 0 ? typed['reason'] : undefined}
      />
    </ActForm>
  );
}
