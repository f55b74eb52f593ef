import { type Instant, newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, errorAt, Field, Form, type FormError, LinkButton, type Markup } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { Meeting } from '../reads/meetings.ts';
import { changeWords as words } from '../words/changes.ts';
import { words as meetingWords } from '../words.ts';
import { exampleZone } from './messages.ts';

/** A change that was refused, with what was typed. */
export interface RefusedChange {
  readonly errors: readonly FormError[];
  readonly typed: Readonly<Record<string, string>>;
}

interface MoveFormProps {
  readonly visit: Visit;
  readonly meeting: Meeting;
  readonly refused: RefusedChange | null;
}

const idPrefix = 'move';

/** The form that moves a meeting; it begins with what the meeting has now. */
export function MoveForm({ visit, meeting, refused }: MoveFormProps): Markup {
  const { say } = visit;
  const optional = say(meetingWords.optional);
  const typed = refused?.typed ?? asItStands(meeting);
  const errors = refused?.errors ?? [];
  const at = (name: string) => ({ name, idPrefix, value: typed[name] ?? '', ...errorAt(errors, name) });
  return (
    <section aria-labelledby="move">
      <h2 id="move">{say(words.move)}</h2>
      <p>{say(words.moveIntro)}</p>
      <Form
        method="post"
        action={paths.moves(meeting.id)}
        idempotencyKey={newId()}
        expectedVersion={meeting.moves}
        idPrefix={idPrefix}
        label={say(words.move)}
        errors={{ title: say(words.notMoved), list: errors }}
      >
        <Field
          kind="date-time"
          label={say(meetingWords.begins)}
          hint={say(meetingWords.timeHint)}
          {...at('startsAt')}
        />
        <Field
          kind="date-time"
          label={say(meetingWords.ends)}
          hint={say(meetingWords.timeHint)}
          optional={optional}
          {...at('endsAt')}
        />
        <Field
          kind="text"
          label={say(meetingWords.zone)}
          hint={say(meetingWords.zoneHint, { example: exampleZone })}
          optional={optional}
          maxLength={60}
          {...at('zone')}
        />
        <Field
          kind="text"
          label={say(meetingWords.place)}
          optional={optional}
          maxLength={300}
          {...at('place')}
        />
        <Field
          kind="textarea"
          label={say(words.reason)}
          hint={say(words.reasonHint)}
          maxLength={1000}
          {...at('reason')}
        />
        <Button label={say(words.moveAct)} />
      </Form>
    </section>
  );
}

function asItStands({ startsAt, endsAt, zone, place }: Meeting): Readonly<Record<string, string>> {
  return { startsAt: wall(startsAt, zone), endsAt: wall(endsAt, zone), zone: zone ?? '', place: place ?? '' };
}

/** As a field for date and time takes it. */
function wall(at: Instant | null, zone: string | null): string {
  if (!at || zone === null) return '';
  return at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** The way to the cancellation, which is asked for on a page of its own: no slip of the hand cancels a meeting. */
export function WayToCancel({ visit, meeting }: Omit<MoveFormProps, 'refused'>): Markup {
  const { say } = visit;
  return (
    <section aria-labelledby="cancel">
      <h2 id="cancel">{say(words.cancel)}</h2>
      <p>{say(words.cancelIntro)}</p>
      <p>
        <LinkButton label={say(words.cancelLink)} href={paths.cancellation(meeting.id)} look="plain" />
      </p>
    </section>
  );
}
