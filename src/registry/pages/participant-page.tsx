import { AsEntered, type Say, type Visit } from '../../platform/index.ts';
import { DefinitionList, LinkButton, type Markup, Notice, Table } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { Participant } from '../reads/participants.ts';
import { directoryWords } from '../words/directory.ts';
import { officesWords } from '../words/offices.ts';
import { words } from '../words.ts';
import { officeName } from './office-name.ts';
import type { BodySeat } from './seams.ts';
import { CivilDay, Sources } from './sources.tsx';

export interface ParticipantView {
  readonly visit: Visit;
  readonly participant: Participant;
  readonly seats: readonly BodySeat[];
  readonly confirmation: { readonly ground: string } | null;
  readonly isSecretariat: boolean;
  /** Whether the viewer may ask who holds its offices. */
  readonly mayReadOffices: boolean;
}

/** One participant: its standing over time, the bodies in which it sits, and where that was read. */
export function ParticipantPage(view: ParticipantView): Markup {
  const { visit, participant, seats, confirmation } = view;
  const { say } = visit;
  const facts = [
    { term: say(words.nature), details: say(words[`nature.${participant.nature}`]) },
    { term: say(words.code), details: participant.code },
    ...(participant.acronym === null ? [] : [{ term: say(words.acronym), details: participant.acronym }]),
    ...(participant.note === null
      ? []
      : [{ term: say(words.note), details: <AsEntered visit={visit}>{participant.note}</AsEntered> }]),
    ...(confirmation === null
      ? []
      : [
          {
            term: say(words.confirmedOn),
            details: <AsEntered visit={visit}>{confirmation.ground}</AsEntered>,
          },
        ]),
    { term: say(words.sources), details: <Sources sources={participant.sources} say={say} /> },
  ];
  return (
    <>
      {participant.exerciseBody === null ? null : (
        <Notice tone="care">
          <p>{say(words.exerciseParticipant)}</p>
        </Notice>
      )}
      {participant.confirmed ? null : <Waiting {...view} />}
      <DefinitionList items={facts} />
      <h2>{say(words.history)}</h2>
      <Table
        caption={say(words.history)}
        captionHidden
        rows={participant.periods}
        columns={[
          { head: say(words.status), cell: (period) => say(words[`status.${period.status}`]) },
          {
            head: say(words.since),
            cell: (period) => <CivilDay day={period.from} say={say} language={visit.language} />,
          },
          {
            head: say(words.until),
            cell: (period) =>
              period.until === null ? (
                say(words.holds)
              ) : (
                <CivilDay day={period.until} say={say} language={visit.language} />
              ),
          },
          { head: say(words.basis), cell: (period) => <AsEntered visit={visit}>{period.basis}</AsEntered> },
          { head: say(words.source), cell: (period) => <Sources sources={[period.source]} say={say} /> },
        ]}
      />
      <h2>{say(words.seats)}</h2>
      {seats.length === 0 ? <p>{say(words.noSeats)}</p> : <Seats view={view} />}
      {view.mayReadOffices ? (
        <p>
          <a href={paths.offices(participant.code)}>{say(officesWords.link)}</a> ·{' '}
          <a href={paths.directory(participant.code)}>{say(directoryWords.link)}</a>
        </p>
      ) : null}
    </>
  );
}

function Seats({ view: { visit, seats } }: { view: ParticipantView }): Markup {
  const { say } = visit;
  return (
    <Table
      caption={say(words.seats)}
      captionHidden
      rows={seats}
      columns={[
        { head: say(words.body), cell: (seat) => <a href={seat.href}>{seat.bodyName}</a> },
        { head: say(words.seat), cell: (seat) => seatName(say, seat) },
      ]}
    />
  );
}

function seatName(say: Say, { seat, offices }: BodySeat): string {
  if (offices.length === 0) return say(words[`status.${seat}`]);
  return offices.map((office) => officeName(say, office)).join(', ');
}

function Waiting({ visit: { say }, participant, isSecretariat }: ParticipantView): Markup {
  return (
    <Notice tone="care" title={say(words.unconfirmed)}>
      <p>
        {say(words[`confidence.${participant.confidence}`])}. {say(words.unconfirmedExplained)}
      </p>
      {isSecretariat ? (
        <p>
          <LinkButton look="plain" label={say(words.confirm)} href={paths.confirm(participant.code)} />
        </p>
      ) : null}
    </Notice>
  );
}
