import { defineWords } from '../platform/index.ts';

export const words = defineWords('support', {
  support: 'Support office',
  none: 'This forum has no support office',
  noneSentence:
    'If the forum sets one up, the secretariat enters it here with what it is for and how members turn to it.',
  seat: 'Seat',
  host: 'Host',
  established: 'At work since',
  managers: 'Managed by',
  guidance: 'Guidance',
  purposes: 'What it is for',
  turnTo: 'How members turn to it',
  secondments: 'Secondments',
  reports: 'What it reports',
  report: 'Report',
  every: 'How often',
  everyMonths:
    '{months, plural, =1 {every month} =3 {every three months} =6 {twice a year} =12 {every year} =24 {every two years} other {every # months}}',
  noRhythm: 'no fixed rhythm found',
  annualEvents: 'Yearly events',
  resources: 'Guides and other resources',
  resource: 'Title',
  endorsed: 'Endorsed at',
  notFound: 'no endorsement found',
  body: 'As a body of the forum',
  sources: 'Sources',
  note: 'Note',
});
