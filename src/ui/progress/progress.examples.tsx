import type { ExampleSet } from '../example.ts';
import { Progress } from './progress.tsx';

export const progressExamples: ExampleSet = {
  component: 'Progress',
  idea: 'Long work under way: a bar with words.',
  examples: [
    {
      name: 'files being read',
      element: (
        <Progress id="reading" label="Reading the files" words="7 of 12 files" done={{ value: 7, max: 12 }} />
      ),
    },
    {
      name: 'an amount not yet known',
      element: <Progress id="making" label="Making the PDF" words="started" />,
    },
  ],
};
