import { defineWords } from '../platform/index.ts';

export const words = defineWords('commitments', {
  commitments: 'Commitments',
  inForce: 'In force until it is replaced',
  areas: 'Areas',
  areasUnknown: 'Its areas were not found.',
  decided: 'How it was decided',
  decidedBy: 'By',
  decidedOn: 'On',
  note: 'Note',
  sources: 'Sources',
  earlier: 'Earlier strategies',
  strategy: 'Strategy',
  notKnown: 'not known',
  nothing: 'No strategy yet',
  nothingSentence:
    'When a conference has decided on a strategy, the secretariat enters it with its areas, and what was promised is followed here.',
  noneInForce: 'No strategy is in force.',
});
