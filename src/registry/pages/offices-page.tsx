import { newId } from '../../base/index.ts';
import { formatDay, type Visit } from '../../platform/index.ts';
import { Button, EmptyState, Field, Form, type Markup, Notice, Table } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { HeldOffice, OfficeOnDay } from '../reads/offices.ts';
import type { Participant } from '../reads/participants.ts';
import { roleWord } from '../reads/seat-label.ts';
import { officesWords as words } from '../words/offices.ts';
import { type AskedDay, DayForm } from './day.tsx';
import { fieldOf, type Tried, untried } from './form-fields.ts';
import { PastAppointmentForm } from './past-appointment-form.tsx';
import type { BodyChoice } from './seams.ts';
import { CivilDay, Sources } from './sources.tsx';

export interface OfficesView {
  readonly visit: Visit;
  readonly participant: Participant;
  readonly asked: AskedDay;
  readonly held: readonly OfficeOnDay[];
  readonly terms: readonly HeldOffice[];
  readonly bodies: readonly BodyChoice[];
  /** People whom the secretariat may name, by id; null for everybody else, who enters nothing. */
  readonly people: Readonly<Record<string, string>> | null;
  readonly done: string | null;
  readonly tried: Tried;
  /** Id of the entry that was not taken out: what went wrong then stands beside its button. */
  readonly notTakenOut?: string;
}

/** Who held which office of a participant on a day, since when, until when, and who came after. */
export function OfficesPage(view: OfficesView): Markup {
  const { visit, participant, asked, held, terms, people } = view;
  const { say } = visit;
  return (
    <>
      {view.done === null ? null : (
        <Notice tone="done">
          <p>{view.done}</p>
        </Notice>
      )}
      <p>{say(words.lead, { zone: visit.officialZone })}</p>
      <DayForm
        visit={visit}
        asked={asked}
        action={paths.offices(participant.code)}
        question={say(words.question)}
      />
      <h2>{say(words.held, { day: formatDay(asked.day, visit.language) })}</h2>
      {held.length === 0 ? (
        <EmptyState kind="wait" title={say(words.nobody)} sentence={say(words.nobodySentence)} />
      ) : (
        <Held view={view} />
      )}
      {terms.length === 0 ? null : (
        <>
          <h2>{say(words.all)}</h2>
          <AllTerms view={view} />
        </>
      )}
      {people === null ? null : <PastAppointmentForm {...view} people={people} />}
    </>
  );
}

function Held({ view }: { view: OfficesView }): Markup {
  const { say, language } = view.visit;
  return (
    <Table
      caption={say(words.held, { day: formatDay(view.asked.day, language) })}
      captionHidden
      rows={view.held}
      columns={[
        ...termColumns<OfficeOnDay>(view),
        {
          head: say(words.after),
          cell: ({ last, after }) => {
            if (after !== null) {
              return say(words.afterSince, { holder: after.holder, day: formatDay(after.first, language) });
            }
            return last === null ? '–' : say(words.nobodyAfter);
          },
        },
      ]}
    />
  );
}

function AllTerms({ view }: { view: OfficesView }): Markup {
  const { say } = view.visit;
  return (
    <Table
      dense
      caption={say(words.all)}
      captionHidden
      rows={view.terms}
      columns={[
        ...termColumns<HeldOffice>(view),
        {
          head: say(words.source),
          cell: (term) =>
            term.source === null ? (
              say(words.ownRecord)
            ) : (
              <>
                <Sources sources={[term.source]} say={say} />
                {view.people === null ? null : <TakeOut view={view} term={term} />}
              </>
            ),
        },
      ]}
    />
  );
}

type TermColumn<Term> = Parameters<typeof Table<Term>>[0]['columns'][0];

function termColumns<Term extends HeldOffice>({
  visit: { say, language },
  bodies,
}: OfficesView): [TermColumn<Term>, ...TermColumn<Term>[]] {
  const names = new Map(bodies.map((body) => [body.id, body.name]));
  return [
    { head: say(words.office), cell: ({ role }) => say(roleWord(role)) },
    { head: say(words.heldBy), cell: ({ holder }) => holder },
    { head: say(words.body), cell: ({ body }) => (body === null ? '–' : (names.get(body) ?? body)) },
    { head: say(words.since), cell: ({ first }) => <CivilDay day={first} say={say} language={language} /> },
    {
      head: say(words.until),
      cell: ({ last }) =>
        last === null ? say(words.stillHeld) : <CivilDay day={last} say={say} language={language} />,
    },
  ];
}

function TakeOut({ view, term }: { view: OfficesView; term: HeldOffice }): Markup {
  const { visit, participant, notTakenOut, tried } = view;
  const { say } = visit;
  const own = notTakenOut === term.id ? tried : untried;
  return (
    <details open={own.errors.length > 0}>
      <summary>{say(words.takeOut)}</summary>
      <Form
        method="post"
        action={paths.withdrawPast(participant.code, term.id)}
        idempotencyKey={newId()}
        idPrefix={term.id}
        label={say(words.takeOutLabel, { holder: term.holder, first: term.first })}
        errors={{ title: say(words.notTakenOut), list: own.errors }}
      >
        <Field
          kind="text"
          idPrefix={term.id}
          label={say(words.why)}
          maxLength={1000}
          {...fieldOf(own, 'why')}
        />
        <Button small look="grave" label={say(words.takeOut)} />
      </Form>
    </details>
  );
}
