import type { Consolidation } from '../model.ts';

/** A text of invented participants with one example of everything that an export prints. For tests and the catalogue. */
export const SAMPLE: Consolidation = {
  version: 1,
  language: 'en',
  provisions: [
    {
      id: '0f8fad5b-d9cb-469f-a165-70867728950e',
      kind: 'title',
      number: '',
      inserted: false,
      deletion: [],
      segments: [{ text: 'Draft Strategy for Cooperation' }],
    },
    {
      id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
      kind: 'preambular',
      number: 'PP1',
      inserted: false,
      deletion: ['DOR'],
      segments: [{ text: 'Recalling the commitments made at earlier conferences [and their follow-up],' }],
    },
    {
      id: 'h1',
      kind: 'heading',
      number: '',
      inserted: false,
      deletion: [],
      segments: [{ text: 'Border management' }],
    },
    {
      id: 'op-1',
      kind: 'operative',
      number: 'OP1',
      inserted: false,
      deletion: [],
      segments: [
        { text: 'Members will ' },
        {
          alternatives: [
            { text: 'strengthen', base: true, by: ['CEL'] },
            { text: 'deepen', base: false, by: ['BEL'] },
            { text: 'enhance', base: false, by: ['ARV', 'ESK'] },
          ],
        },
        { text: ' practical cooperation' },
        {
          alternatives: [
            { text: ', in accordance with national law,', base: true, by: [], heldBy: ['FEN'] },
            { text: '', base: false, by: ['DOR'] },
          ],
        },
        { text: ' on border management' },
        {
          alternatives: [
            { text: '', base: true, by: [] },
            { text: ' and the exchange of information', base: false, by: ['ARV'] },
          ],
        },
        { text: '.' },
      ],
    },
    {
      id: 'op-1a',
      kind: 'subparagraph',
      level: 1,
      number: '(a)',
      inserted: false,
      deletion: [],
      heldBy: ['BEL'],
      segments: [{ text: 'joint training of officers;\tevery year' }],
    },
    {
      id: 'op-1bis',
      kind: 'operative',
      number: 'OP1 bis',
      inserted: true,
      deletion: [],
      segments: [
        {
          alternatives: [
            { text: '', base: true, by: [] },
            { text: 'Members will meet every year.', base: false, by: ['ARV'] },
            { text: 'Members will meet every second year.', base: false, by: ['BEL'] },
          ],
        },
      ],
    },
    {
      id: 'op-2',
      kind: 'operative',
      number: 'OP2',
      inserted: false,
      deletion: [],
      segments: [{ text: 'Members will review this Strategy in 2029.' }],
    },
  ],
  unplaced: [],
};

export const SAMPLE_NAMES = {
  ARV: 'Arvana',
  BEL: 'Belisar',
  CEL: 'Celdonia',
  DOR: 'Dorvale',
  ESK: 'Eskmar',
  FEN: 'Fenwick Isles',
} as const;
