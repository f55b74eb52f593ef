import { newId } from '../../base/index.ts';
import { timeWords, type Visit } from '../../platform/index.ts';
import { Button, errorAt, Field, Form, type FormError, Hidden, type Markup } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import type { CheckedFinding } from '../reads/checks.ts';
import { keyOf } from '../rules/waiving.ts';
import { words } from '../words/checks.ts';
import type { TextView } from './text-view.ts';

/** The form that was refused, with what was typed into it. */
export interface RefusedWaiver {
  /** `keyOf` the finding. */
  readonly key: string;
  readonly reason: string;
  readonly errors: readonly FormError[];
}

interface WaiverProps {
  readonly visit: Visit;
  readonly view: TextView;
  /** As what the text is read, to which a press leads back. */
  readonly as: string;
  readonly mayWaive: boolean;
  readonly refused: RefusedWaiver | null;
  readonly finding: CheckedFinding;
}

/** Beside a finding that should be mended: who answers for leaving it, or the form with which to. */
export function FindingWaiver(props: WaiverProps): Markup | null {
  const { finding, mayWaive } = props;
  if (finding.waiver) return <Waived {...props} waiver={finding.waiver} />;
  return mayWaive && finding.severity === 'should' ? <WaiveForm {...props} /> : null;
}

function Waived(props: WaiverProps & { waiver: NonNullable<CheckedFinding['waiver']> }): Markup {
  const { visit, view, as, mayWaive, waiver } = props;
  const { say } = visit;
  const { id, by, at, reason } = waiver;
  return (
    <>
      <p class="quiet">
        {say(words.waivedBy, { by, time: timeWords(at, visit) })} <q>{reason}</q>
      </p>
      {mayWaive ? (
        <Form
          method="post"
          action={textPaths.waiverBack(view.text.id, id)}
          idempotencyKey={newId()}
          label={say(words.takeWaiverBack)}
        >
          <Hidden name="as" value={as} />
          <Button label={say(words.takeWaiverBack)} look="plain" />
        </Form>
      ) : null}
    </>
  );
}

function WaiveForm({ visit, view, as, finding, refused }: WaiverProps): Markup {
  const { say } = visit;
  const key = keyOf(finding.place);
  const own = refused?.key === key ? refused : null;
  const errors = own?.errors ?? [];
  const { rule, provision, placeFrom, placeTo, sha256 } = finding.place;
  const idPrefix = `waive-${rule}-${provision ?? 'document'}-${placeFrom}-${placeTo}`;
  return (
    <details open={own !== null}>
      <summary>{say(words.waive)}</summary>
      <Form
        method="post"
        action={textPaths.waivers(view.text.id)}
        idempotencyKey={newId()}
        idPrefix={idPrefix}
        label={say(words.waiveFor, { rule, found: finding.found.slice(0, 60) })}
        errors={{ title: say(words.notWaived), list: errors }}
      >
        <Hidden name="as" value={as} />
        <Hidden name="rule" value={rule} />
        {provision === null ? null : <Hidden name="provision" value={provision} />}
        <Hidden name="from" value={placeFrom} />
        <Hidden name="to" value={placeTo} />
        <Hidden name="sha256" value={sha256} />
        <Field
          kind="textarea"
          name="reason"
          idPrefix={idPrefix}
          rows={2}
          maxLength={1000}
          label={say(words.waiveReason)}
          hint={say(words.waiveHint)}
          value={own?.reason ?? ''}
          {...errorAt(errors, 'reason')}
        />
        <Button label={say(words.waive)} look="plain" />
      </Form>
    </details>
  );
}
