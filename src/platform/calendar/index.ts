import './schema.ts';

export { type CalendarThing, cancelInCalendar, keepInCalendar } from './calendar-book.ts';
export {
  type CalendarEntry,
  type CalendarMethod,
  type CalendarParty,
  calendarText,
} from './calendar-text.ts';
