import type { Visit } from '../../platform/index.ts';
import { Button, EmptyState, Field, Form, type Markup, Table } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { DirectoryEntry, HeldSeat } from '../reads/directory.ts';
import { roleWord } from '../reads/seat-label.ts';
import { listingFields } from '../rules/listing.ts';
import { directoryWords as words } from '../words/directory.ts';
import { peopleWords } from '../words.ts';

export interface DirectoryView {
  readonly visit: Visit;
  readonly entries: readonly DirectoryEntry[];
  /** Listed names by code, in the order of lists. */
  readonly names: Readonly<Record<string, string>>;
  /** Names of bodies by id. */
  readonly bodyNames: Readonly<Record<string, string>>;
  /** Code of the participant that was asked for; empty for all. */
  readonly of: string;
}

/** Who holds which office or seat now, and how each wishes to be reached. */
export function DirectoryPage(view: DirectoryView): Markup {
  const { visit, entries, names, of } = view;
  const { say } = visit;
  return (
    <>
      <p>{say(words.lead)}</p>
      <p>
        <a href={paths.ownListing}>{say(words.own)}</a> ·{' '}
        <a href={paths.directoryFile(of === '' ? undefined : of)}>{say(words.file)}</a>
      </p>
      <Form method="get" action={paths.directory()} label={say(words.show)}>
        <Field
          kind="select"
          name="of"
          label={say(words.participant)}
          blank={say(words.everybody)}
          choices={Object.entries(names).map(([value, label]) => ({ value, label }))}
          value={of}
          optional={say(peopleWords.optional)}
        />
        <Button look="plain" label={say(words.show)} />
      </Form>
      {entries.length === 0 ? (
        <EmptyState kind="wait" title={say(words.none)} sentence={say(words.noneSentence)} />
      ) : (
        <Entries {...view} />
      )}
    </>
  );
}

function Entries({ visit, entries, names, bodyNames }: DirectoryView): Markup {
  const { say } = visit;
  return (
    <Table
      dense
      caption={say(words.title)}
      captionHidden
      rows={entries}
      columns={[
        {
          head: say(words.person),
          cell: (one) =>
            one.seats.some(({ exercise }) => exercise)
              ? `${one.functionLabel} · ${say(peopleWords.exerciseMark)}`
              : one.functionLabel,
        },
        {
          head: say(words.of),
          cell: ({ participant }) => (participant === null ? '–' : (names[participant] ?? participant)),
        },
        {
          head: say(words.seats),
          cell: (one) => one.seats.map((seat) => seatWords(visit, seat, bodyNames)).join(', '),
        },
        ...listingFields.map((field) => ({
          head: say(words[field]),
          cell: (one: DirectoryEntry) => one.shown[field] ?? <span class="quiet">{say(words.notShown)}</span>,
        })),
      ]}
    />
  );
}

/** "Delegate", "Facilitator · Working Group on …". */
export function seatWords(
  { say }: Pick<Visit, 'say'>,
  { role, body }: HeldSeat,
  bodyNames: Readonly<Record<string, string>>,
): string {
  const office = say(roleWord(role));
  return body === null ? office : say(words.seatIn, { office, body: bodyNames[body] ?? body });
}
