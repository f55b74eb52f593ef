import { newId } from '../../base/index.ts';
import { hiddenWords } from '../../library/index.ts';
import { At, timeWords, type Visit } from '../../platform/index.ts';
import {
  Button,
  EmptyState,
  errorAt,
  Field,
  Form,
  type FormError,
  Hidden,
  type Markup,
  Progress,
  Table,
} from '../../ui/index.ts';
import { filesMax, receivedChannels } from '../acts/receive-files.ts';
import { textPaths } from '../paths.ts';
import { needsSomebody, type ReceivedFileState } from '../reads/received.ts';
import { words } from '../words/received.ts';
import { words as textWords } from '../words.ts';
import { channelWords, senderName, wallTime } from './received-words.ts';
import type { TextView } from './text-view.ts';

/** What was typed about the files; a browser cannot give the files themselves back. */
export interface TypedArrival {
  readonly channel: string;
  readonly receivedAtWall: string;
}

export interface ReceivedPageProps {
  readonly visit: Visit;
  readonly view: TextView;
  readonly files: readonly ReceivedFileState[];
  readonly typed: TypedArrival;
  readonly errors: readonly FormError[];
}

/** Every file that delegations sent about the text, and where more are taken in (JOURNEYS a1–a2). */
export function ReceivedPage(props: ReceivedPageProps): Markup {
  const { visit, view, files } = props;
  const { say } = visit;
  return (
    <>
      {files.length === 0 ? (
        <EmptyState kind="wait" title={say(words.none)} sentence={say(words.noneYet)} />
      ) : (
        <>
          <p>{sayHowMany(visit, files)}</p>
          <FileTable visit={visit} view={view} files={files} />
        </>
      )}
      {view.isSecretariat ? <TakeInForm {...props} /> : null}
    </>
  );
}

/** "31 files received, 2 need you": a superseded file needs nobody. */
function sayHowMany({ say }: Visit, files: readonly ReceivedFileState[]): string {
  const waiting = files.filter(needsSomebody);
  const unplaced = waiting.filter((file) => file.summary.needsYou > 0);
  const received = say(words.summary, { count: files.length });
  const rest = `${received} · ${say(words.needYou, { count: waiting.length })}`;
  return unplaced.length === 0 ? `${rest} · ${say(words.nothingUnplaced)}` : rest;
}

function FileTable({ visit, view, files }: Pick<ReceivedPageProps, 'visit' | 'view' | 'files'>): Markup {
  const { say } = visit;
  return (
    <Table
      caption={say(words.tab)}
      captionHidden
      rows={files}
      columns={[
        {
          head: say(words.from),
          cell: (file) => (
            <a href={textPaths.receivedFile(view.text.id, file.id)}>{senderName(say, view.names, file)}</a>
          ),
        },
        {
          head: say(words.receivedAt),
          cell: (file) => (
            <>
              <At at={file.receivedAt} visit={visit} /> · {channelWords(say, file.channel)}
            </>
          ),
        },
        { head: say(words.file), cell: ({ name }) => <bdi>{name}</bdi> },
        { head: say(words.says), cell: (file) => whatBecame(visit, files, file) },
      ]}
    />
  );
}

function whatBecame(
  visit: Visit,
  files: readonly ReceivedFileState[],
  { supersededBy, summary, withheldAt, erasedAt }: ReceivedFileState,
): string {
  const { say } = visit;
  if (withheldAt !== null) return hiddenWords(visit, { at: withheldAt, erasedAt });
  const later = files.find(({ id }) => id === supersededBy);
  if (later) return say(words.superseded, { time: timeWords(later.receivedAt, visit) });
  const { needsYou, toEnter, entered } = summary;
  const parts = [
    needsYou > 0 ? say(words.toPlace, { count: needsYou }) : null,
    toEnter > 0 ? say(words.toEnter, { count: toEnter }) : null,
    entered > 0 ? say(words.enteredCount, { count: entered }) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? say(words.saysNothing) : parts.join(' · ');
}

function TakeInForm({ visit, view, typed, errors }: ReceivedPageProps): Markup {
  const { say } = visit;
  return (
    <Form
      method="post"
      action={textPaths.received(view.text.id)}
      files
      island="take-in-files"
      idempotencyKey={newId()}
      label={say(words.takeIn)}
      errors={{ title: say(textWords.checkFields), list: errors }}
    >
      <Field
        kind="file"
        name="files"
        label={say(words.drop)}
        hint={say(words.dropHint, { max: filesMax })}
        accept=".docx"
        multiple
        {...errorAt(errors, 'files')}
      />
      <ArrivalFields visit={visit} typed={typed} errors={errors} />
      <div data-reading={say(words.readOf, { done: '%done%', all: '%all%' })} role="status" hidden>
        <Progress id="reading-files" label={say(words.readingFiles)} words="" />
      </div>
      <Button label={say(words.takeIn)} />
    </Form>
  );
}

/** By which channel, and when: the time of receipt is the channel's own. */
export function ArrivalFields({
  visit,
  typed,
  errors,
}: Pick<ReceivedPageProps, 'visit' | 'typed' | 'errors'>): Markup {
  const { say, officialZone } = visit;
  return (
    <>
      <Field
        kind="select"
        name="channel"
        label={say(words.channel)}
        value={typed.channel}
        choices={receivedChannels.map((value) => ({ value, label: channelWords(say, value) }))}
        {...errorAt(errors, 'channel')}
      />
      <Field
        kind="date-time"
        name="receivedAtWall"
        label={say(words.receivedAt)}
        hint={say(words.receivedAtHint, { zone: officialZone })}
        value={typed.receivedAtWall}
        {...errorAt(errors, 'receivedAtWall')}
      />
      <Hidden name="receivedZone" value={officialZone} />
    </>
  );
}

/** Nothing typed yet: by mail, now. */
export function freshArrival(visit: Visit): TypedArrival {
  return { channel: 'mail', receivedAtWall: wallTime(visit.now, visit) };
}
