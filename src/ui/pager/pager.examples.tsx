import type { ExampleSet } from '../example.ts';
import { Pager } from './pager.tsx';

export const pagerExamples: ExampleSet = {
  component: 'Pager',
  idea: 'The way through a long list.',
  examples: [
    {
      name: 'in the middle of a list',
      element: (
        <Pager
          label="Pages of the library"
          previous={{ label: 'Earlier', href: '?before=1' }}
          position="Documents 51 to 100"
          next={{ label: 'Later', href: '?after=100' }}
        />
      ),
    },
    {
      name: 'at the beginning',
      element: <Pager label="Pages of the register" next={{ label: 'Later', href: '?after=50' }} />,
    },
  ],
};
