import type { ExampleSet } from '../example.ts';
import { Facts } from './facts.tsx';

export const factsExamples: ExampleSet = {
  component: 'Facts',
  idea: 'The line under a title; a fact that counts leads to what it counts.',
  examples: [
    {
      name: 'a text in second reading',
      element: (
        <Facts
          facts={[
            { label: 'Second reading' },
            { label: '38 provisions', href: '?show=all' },
            { label: '12 open', href: '?show=open' },
            { label: 'silence not started' },
          ]}
        />
      ),
    },
  ],
};
