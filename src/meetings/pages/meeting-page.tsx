import { newId } from '../../base/index.ts';
import { type BodyNow, groupsPaths, ReadersLink } from '../../groups/index.ts';
import { AsEntered, type Visit } from '../../platform/index.ts';
import { registryPaths, Sources } from '../../registry/index.ts';
import { Button, DefinitionList, Field, Form, type FormError, type Markup } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { MeetingCancellation, MeetingMove } from '../reads/changes.ts';
import type { Meeting } from '../reads/meetings.ts';
import { words } from '../words.ts';
import { CancelledNotice, MoveHistory } from './changes.tsx';
import { MoveForm, type RefusedChange, WayToCancel } from './move-form.tsx';
import { When } from './when.tsx';

export interface MeetingView {
  readonly visit: Visit;
  readonly meeting: Meeting;
  readonly body: BodyNow | null;
  /** Listed names by code, in the order of lists. */
  readonly names: Readonly<Record<string, string>>;
  readonly present: readonly string[];
  /** Whether the viewer may know who was present: it is the body's own. */
  readonly mayKnow: boolean;
  readonly mayRecord: boolean;
  /** Whether the viewer may move or cancel it, and it still can be. */
  readonly mayMove: boolean;
  /** Every time that it had before. */
  readonly moves: readonly MeetingMove[];
  /** Null for a meeting that stands. */
  readonly cancellation: MeetingCancellation | null;
  /** Why presence was not recorded. */
  readonly errors: readonly FormError[];
  readonly refusedMove: RefusedChange | null;
}

/** One meeting: when and where, and for its body who is present. */
export function MeetingPage(view: MeetingView): Markup {
  const { visit, meeting, body, names } = view;
  const { say } = visit;
  const mode = meeting.mode === null ? say(words.notRecorded) : say(words[`mode.${meeting.mode}`]);
  return (
    <>
      {view.cancellation ? <CancelledNotice visit={visit} cancellation={view.cancellation} /> : null}
      <DefinitionList
        items={[
          { term: say(words.when), details: <When visit={visit} meeting={meeting} /> },
          { term: say(words.where), details: meeting.place ?? say(words.notRecorded) },
          ...(meeting.host === null
            ? []
            : [
                {
                  term: say(words.host),
                  details: (
                    <a href={registryPaths.participant(meeting.host)}>
                      {names[meeting.host] ?? meeting.host}
                    </a>
                  ),
                },
              ]),
          { term: say(words.mode), details: mode },
          {
            term: say(words.body),
            details: <a href={groupsPaths.body(meeting.body)}>{body?.name ?? meeting.body}</a>,
          },
          ...(meeting.ordinal === null
            ? []
            : [{ term: say(words.number), details: <Ordinal view={view} ordinal={meeting.ordinal} /> }]),
          ...(meeting.note === null
            ? []
            : [{ term: say(words.note), details: <AsEntered visit={visit}>{meeting.note}</AsEntered> }]),
          ...(meeting.sources.length === 0
            ? []
            : [{ term: say(words.sources), details: <Sources sources={meeting.sources} say={say} /> }]),
        ]}
      />
      {visit.viewer.kind === 'person' ? <ReadersLink visit={visit} href={paths.access(meeting.id)} /> : null}
      <MoveHistory visit={visit} moves={view.moves} />
      {view.mayMove ? <MoveForm visit={visit} meeting={meeting} refused={view.refusedMove} /> : null}
      {view.mayKnow ? <Present view={view} /> : null}
      {view.mayRecord && body ? <PresenceForm view={view} body={body} /> : null}
      {view.mayMove ? <WayToCancel visit={visit} meeting={meeting} /> : null}
    </>
  );
}

function Ordinal({ view: { visit, meeting }, ordinal }: { view: MeetingView; ordinal: number }): Markup {
  return (
    <>
      {ordinal}
      {meeting.ordinalBasis === 'inferred' ? (
        <span class="quiet"> {visit.say(words.numberInferred)}</span>
      ) : null}
    </>
  );
}

function Present({ view: { visit, names, present } }: { view: MeetingView }): Markup {
  const { say } = visit;
  return (
    <>
      <h2>{say(words.present)}</h2>
      {present.length === 0 ? (
        <p>{say(words.nobodyPresent)}</p>
      ) : (
        <>
          <p class="quiet">{say(words.presentCount, { count: present.length })}</p>
          <ul>
            {present.map((code) => (
              <li>{names[code] ?? code}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function PresenceForm({ view, body }: { view: MeetingView; body: BodyNow }): Markup {
  const { visit, meeting, names, present, errors } = view;
  const { say } = visit;
  const groups = [
    { label: say(words.membersPresent), codes: body.members },
    { label: say(words.observersPresent), codes: body.observers },
  ].filter((group) => group.codes.length > 0);
  return (
    <>
      <h2>{say(words.recordPresence)}</h2>
      <Form
        method="post"
        action={paths.presence(meeting.id)}
        idempotencyKey={newId()}
        label={say(words.recordPresence)}
        errors={{ title: say(words.notRecordedNow), list: errors.map(({ message }) => ({ message })) }}
      >
        <p>{say(words.recordHint)}</p>
        {groups.map(({ label, codes }, index) => (
          <Field
            kind="checkboxes"
            name="present"
            label={label}
            idPrefix={`f${index}`}
            choices={codes.map((code) => ({ value: code, label: names[code] ?? code }))}
            values={present}
          />
        ))}
        <Button label={say(words.recordAct)} />
      </Form>
    </>
  );
}
