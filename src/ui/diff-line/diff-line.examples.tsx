import type { ExampleSet } from '../example.ts';
import { DiffLine, type DiffRun } from './diff-line.tsx';

const words = {
  inserted: 'inserted:',
  endOfInsertion: 'end of insertion',
  deleted: 'deleted:',
  endOfDeletion: 'end of deletion',
};

const runs: readonly DiffRun[] = [
  { kind: 'same', text: 'Members will ' },
  { kind: 'deleted', text: 'strengthen' },
  { kind: 'inserted', text: 'enhance' },
  { kind: 'same', text: ' practical cooperation' },
  { kind: 'inserted', text: ', in accordance with national law,' },
  { kind: 'same', text: ' on border management.' },
];

export const diffLineExamples: ExampleSet = {
  component: 'DiffLine',
  idea: 'What changed between two wordings.',
  examples: [
    {
      name: 'two changes in one line',
      element: <DiffLine language="en" direction="ltr" words={words} runs={runs} />,
    },
    {
      name: 'two revisions, side by side on a wide screen',
      element: (
        <DiffLine
          language="en"
          direction="ltr"
          words={words}
          runs={runs}
          sides={{ before: 'EX/DG.1/L.1', after: 'EX/DG.1/L.1/Rev.1' }}
        />
      ),
    },
  ],
};
