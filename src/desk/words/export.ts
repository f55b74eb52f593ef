import { defineWords } from '../../platform/index.ts';

/** The export of everything, under two keys. */
export const exportWords = defineWords('desk.export', {
  title: 'Export everything',
  desk: 'Desk',
  explained:
    'An archive of everything that you may read of the forum: register, bodies, meetings, texts with their proposals, decisions, priorities. It needs the keys of two co-chairs of the leading body. When it is opened, the officer who opened it can fetch it for {hours} hours.',
  keyed: 'Export everything that a secretariat officer may read',
  askTitle: 'Ask the co-chairs',
  reason: 'Reason',
  reasonHint: 'What it is for and where it will be kept. The chairs and the secretariat read it.',
  ask: 'Ask for keys',
  notAsked: 'The co-chairs were not asked',
  openTitle: 'Open the export',
  open: 'Open the export',
  notOpened: 'The export was not opened',
  fetch: 'Fetch the archive (zip)',
  fetchUntil: 'You can fetch it until {time}. It holds what you may read at that moment.',
  noLeadingBody: 'The forum has no leading body whose chairs could hold the keys.',
  required: 'Fill this in.',
  tooLong: 'This is too long.',
  other: 'This cannot be done now. Nothing was changed.',
});
