import { formatDay, type Visit } from '../../platform/index.ts';
import { Button, Field, Form, type Markup } from '../../ui/index.ts';
import { dayOf, parseDay } from '../rules/civil-dates.ts';
import { words } from '../words.ts';

/** The day for which a page of the register is asked: `?on=2010-01-01`, else today in the official zone. */
export interface AskedDay {
  readonly day: string;
  readonly today: string;
  /** As it was typed; empty when nothing was asked. */
  readonly typed: string;
  /** What is wrong with what was typed. */
  readonly error: string | null;
  readonly isToday: boolean;
}

export function askedDay(visit: Visit): AskedDay {
  const today = dayOf(visit.now, visit.officialZone);
  const typed = (visit.query('on') ?? '').trim().slice(0, 40);
  const day = typed === '' ? today : parseDay(typed);
  const error = day === null ? visit.say(words.notADay, { example: exampleDay }) : null;
  return { day: day ?? today, today, typed, error, isToday: (day ?? today) === today };
}

const exampleDay = '2010-01-01';

interface DayFormProps {
  readonly visit: Visit;
  readonly asked: AskedDay;
  readonly action: string;
  /** What is asked; about the forum as a whole when absent. */
  readonly question?: string;
}

/** The question for a day, with a way back to today. Works without scripts; keeps what was typed. */
export function DayForm({ visit, asked, action, question }: DayFormProps): Markup {
  const { say } = visit;
  const label = question ?? say(words.day);
  return (
    <Form method="get" action={action} label={label}>
      <Field
        kind="text"
        name="on"
        label={label}
        hint={say(words.dayHint, { example: exampleDay })}
        value={asked.typed}
        short
        maxLength={40}
        {...(asked.error === null ? {} : { error: asked.error })}
      />
      <Button look="plain" label={say(words.dayAction)} />{' '}
      {asked.typed === '' ? null : <a href={action}>{say(words.backToToday)}</a>}
    </Form>
  );
}

/** "The forum on 1 January 2010"; nothing on an ordinary day. */
export function dayTitle(visit: Visit, asked: AskedDay): string | null {
  return asked.isToday ? null : visit.say(words.onDay, { day: formatDay(asked.day, visit.language) });
}
