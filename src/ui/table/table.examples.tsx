import type { ExampleSet } from '../example.ts';
import { StateBadge } from '../state-badge/state-badge.tsx';
import { StateStrip } from '../state-strip/state-strip.tsx';
import { Table } from './table.tsx';

const texts = [
  {
    title: 'Draft Strategy for Cooperation',
    symbol: 'EX/DG.1/L.1/Rev.1',
    open: 12,
    states: ['agreed', 'bracketed', 'bracketed', 'agreedAdRef', 'agreed', 'notDiscussed'] as const,
    asked: 'Comments until Tue 8 Dec 2026, 17:00 Bangkok',
  },
  {
    title: 'Terms of reference of the drafting group',
    symbol: 'EX/DG.1/L.2',
    open: 0,
    states: ['agreed', 'agreed', 'agreed'] as const,
    asked: 'Nothing for now',
  },
];

export const tableExamples: ExampleSet = {
  component: 'Table',
  idea: 'Rows of like things: what it is, what state it is in, what is asked of me. Cards below 640 px.',
  examples: [
    {
      name: 'texts under negotiation',
      element: (
        <Table
          caption="Texts under negotiation"
          rows={texts}
          columns={[
            { head: 'Text', cell: (row) => <a href="/texts/x">{row.title}</a> },
            { head: 'Symbol', cell: (row) => row.symbol },
            {
              head: 'State',
              cell: (row) => (
                <StateStrip
                  kind="picture"
                  summary={`${row.states.length} provisions, ${row.open} open`}
                  groups={[{ label: 'OP', spots: row.states }]}
                />
              ),
            },
            { head: 'Open', numeric: true, cell: (row) => row.open },
            { head: 'Asked of you', cell: (row) => row.asked },
          ]}
        />
      ),
    },
    {
      name: 'a dense table for a desk',
      element: (
        <Table
          caption="Paragraphs"
          captionHidden
          dense
          rows={['OP 1', 'OP 2', 'OP 3']}
          rowId={(row) => `row-${row.slice(3)}`}
          columns={[
            { head: 'Paragraph', cell: (row) => row },
            { head: 'State', cell: () => <StateBadge state="bracketed" word="bracketed" /> },
          ]}
        />
      ),
    },
  ],
};
