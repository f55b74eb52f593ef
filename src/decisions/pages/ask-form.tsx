import { newId } from '../../base/index.ts';
import { meetingsPaths } from '../../meetings/index.ts';
import { formatShort, type Visit } from '../../platform/index.ts';
import { Button, EmptyState, errorAt, Field, Form, type Markup } from '../../ui/index.ts';
import { decisionPaths } from '../paths.ts';
import { verbs } from '../schema.ts';
import { verbChoiceWords, presidingWords as words } from '../words.ts';
import type { PresidingProps } from './presiding-page.tsx';
import type { MeetingChoice, PresidingView } from './presiding-view.ts';

/** Meeting, symbol and the body's verb; then the question. */
export function AskForm({ visit, view, refused }: PresidingProps): Markup {
  const { say } = visit;
  if (view.meetings.length === 0)
    return <EmptyState kind="wait" title={say(words.noMeeting)} sentence={say(words.noMeetingSentence)} />;
  const own = refused?.form === 'ask' ? refused : null;
  const errors = own?.errors ?? [];
  const typed = own?.typed ?? {};
  const reason = whyNotAsk(visit, view);
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{say(words.askTitle)}</h2>
      <Presence visit={visit} meetings={view.meetings} />
      <Form
        method="post"
        action={decisionPaths.questions(view.text.id)}
        idempotencyKey={newId()}
        expectedVersion={view.text.version}
        label={say(words.askTitle)}
        errors={{ title: say(words.notAsked), list: errors }}
      >
        <Field
          kind="select"
          name="meeting"
          label={say(words.meeting)}
          hint={say(words.meetingHint)}
          blank={say(words.chooseMeeting)}
          value={typed['meeting'] ?? view.meetings.find((one) => !one.isAhead)?.meeting.id ?? ''}
          choices={view.meetings.map((one) => meetingChoice(visit, one))}
          {...errorAt(errors, 'meeting')}
        />
        <Field
          kind="text"
          name="symbol"
          label={say(words.symbol)}
          hint={say(words.symbolHint, { example: view.suggestedSymbol })}
          value={typed['symbol'] ?? view.suggestedSymbol}
          maxLength={80}
          short
          {...errorAt(errors, 'symbol')}
        />
        <Field
          kind="select"
          name="verb"
          label={say(words.verb)}
          hint={say(words.verbHint)}
          value={typed['verb'] ?? 'adopts'}
          choices={verbs.map((verb) => ({ value: verb, label: say(verbChoiceWords[verb]) }))}
          {...errorAt(errors, 'verb')}
        />
        <Field
          kind="radios"
          name="mode"
          label={say(words.mode)}
          value={typed['mode'] ?? 'consensus'}
          choices={[
            { value: 'consensus', label: say(words['mode.consensus']) },
            { value: 'acclamation', label: say(words['mode.acclamation']) },
          ]}
          {...errorAt(errors, 'mode')}
        />
        <Button label={say(words.ask)} {...(reason === null ? {} : { disabledReason: reason })} />
      </Form>
    </section>
  );
}

function whyNotAsk({ say }: Visit, view: PresidingView): string | null {
  if (view.chair === null) return say(words.onlyChairs);
  if (!view.isClean) return say(words.unclean);
  return view.checks.must.length === 0 ? null : say(words.mustFindings);
}

function meetingChoice(visit: Visit, { meeting, isAhead }: MeetingChoice) {
  const { say, language, officialZone } = visit;
  const { id, title, startsAt, zone } = meeting;
  const time = startsAt ? formatShort(startsAt, zone ?? officialZone, language) : '';
  return {
    value: id,
    label: say(words.meetingOn, { title, time }),
    ...(isAhead ? { disabledReason: say(words.meetingAhead) } : {}),
  };
}

/** Who is recorded as present, and where that is done: without it nothing can be decided. */
function Presence({ visit, meetings }: { visit: Visit; meetings: readonly MeetingChoice[] }): Markup {
  const { say } = visit;
  return (
    <ul>
      {meetings
        .filter(({ isAhead }) => !isAhead)
        .map(({ meeting, present }) => (
          <li>
            {say(words.presentIn, { title: meeting.title, count: present.length })}{' '}
            <a href={meetingsPaths.meeting(meeting.id)}>{say(words.recordPresence)}</a>
          </li>
        ))}
    </ul>
  );
}
