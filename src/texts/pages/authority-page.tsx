import { isBefore, newId } from '../../base/index.ts';
import { At, type Visit } from '../../platform/index.ts';
import { registryPaths } from '../../registry/index.ts';
import {
  Button,
  EmptyState,
  errorAt,
  Field,
  Form,
  type FormError,
  Hidden,
  type Markup,
  Table,
} from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import type { Authority } from '../reads/authority.ts';
import { daysMax } from '../rules/authority.ts';
import { authorityWords as words } from '../words/authority.ts';
import type { TextView } from './text-view.ts';

export interface AuthorityView {
  readonly visit: Visit;
  readonly view: TextView;
  readonly given: readonly Authority[];
  /** Function labels by person id. */
  readonly labels: Readonly<Record<string, string>>;
  /** Ids of the advisers of the delegation in the body. */
  readonly advisers: readonly string[];
  readonly errors: readonly FormError[];
  readonly typed: Readonly<Record<string, string>>;
  /** Id of the authority that was not ended: what went wrong then stands beside its button. */
  readonly notEnded?: string;
}

/** Which advisers may speak on a text for the own delegation, and how its focal point or head lets them. */
export function AuthorityPage(props: AuthorityView): Markup {
  const { visit, given } = props;
  const { say } = visit;
  return (
    <>
      <p>{say(words.explained)}</p>
      {given.length === 0 ? (
        <EmptyState kind="wait" title={say(words.none)} sentence={say(words.noneSentence)} />
      ) : (
        <Given {...props} />
      )}
      <GiveForm {...props} />
    </>
  );
}

function Given(props: AuthorityView): Markup {
  const { visit, given, labels } = props;
  const { say, now } = visit;
  const stands = ({ endedAt, untilAt }: Authority) => endedAt === null && isBefore(now, untilAt);
  const at = (when: Authority['givenAt'], { untilZone }: Authority) => (
    <At at={when} visit={visit} zone={untilZone} />
  );
  return (
    <Table
      caption={say(words.given)}
      rows={given}
      columns={[
        { head: say(words.adviser), cell: ({ holder }) => labels[holder] ?? '–' },
        { head: say(words.givenBy), cell: ({ giver }) => labels[giver] ?? '–' },
        { head: say(words.from), cell: (one) => at(one.givenAt, one) },
        { head: say(words.until), cell: (one) => at(one.endedAt ?? one.untilAt, one) },
        { head: say(words.state), cell: (one) => say(stands(one) ? words.stands : words.over) },
        { head: say(words.end), cell: (one) => (stands(one) ? <EndForm {...props} one={one} /> : '–') },
      ]}
    />
  );
}

function EndForm({ visit, view, labels, errors, notEnded, one }: AuthorityView & { one: Authority }): Markup {
  const { say } = visit;
  return (
    <Form
      method="post"
      action={textPaths.authorityEnd(view.text.id, one.id)}
      idempotencyKey={newId()}
      label={say(words.endLabel, { adviser: labels[one.holder] ?? '' })}
      errors={{ title: say(words.notEnded), list: notEnded === one.id ? errors : [] }}
    >
      <Button small look="grave" label={say(words.end)} />
    </Form>
  );
}

function GiveForm(props: AuthorityView): Markup {
  const { visit, view, advisers, labels, typed, notEnded } = props;
  const { say } = visit;
  const errors = notEnded === undefined ? props.errors : [];
  const zone = view.text.closesZone;
  if (advisers.length === 0) {
    return (
      <p>
        {say(words.nobody)} <a href={registryPaths.people}>{say(words.toPeople)}</a>
      </p>
    );
  }
  return (
    <>
      <h2 id="give">{say(words.formTitle)}</h2>
      <Form
        method="post"
        action={textPaths.authority(view.text.id)}
        idempotencyKey={typed['key'] ?? newId()}
        label={say(words.formTitle)}
        errors={{ title: say(words.notGiven), list: errors }}
      >
        <Field
          kind="select"
          name="person"
          label={say(words.adviser)}
          blank={say(words.choose)}
          choices={advisers.map((id) => ({ value: id, label: labels[id] ?? id }))}
          {...(typed['person'] === undefined ? {} : { value: typed['person'] })}
          {...errorAt(errors, 'person')}
        />
        <Hidden name="untilZone" value={zone} />
        <Field
          kind="date-time"
          name="untilWall"
          label={say(words.until)}
          hint={say(words.untilHint, { zone, days: daysMax })}
          {...(typed['untilWall'] === undefined ? {} : { value: typed['untilWall'] })}
          {...errorAt(errors, 'untilWall')}
        />
        <Button label={say(words.give)} />
      </Form>
    </>
  );
}
