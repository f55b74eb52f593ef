import './schema.ts';

export {
  type CalendarThing,
  cancelInCalendar,
  type InCalendars,
  keepInCalendar,
  standingInCalendar,
} from './calendar-book.ts';
export {
  type CalendarEntry,
  type CalendarMethod,
  type CalendarParty,
  calendarText,
  organizedBy,
} from './calendar-text.ts';
