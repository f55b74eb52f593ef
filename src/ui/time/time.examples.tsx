import type { ExampleSet } from '../example.ts';
import { Time } from './time.tsx';

export const timeExamples: ExampleSet = {
  component: 'Time',
  idea: 'An instant in the reader’s zone and in the official one.',
  examples: [
    {
      name: 'a closing time in three zones',
      element: (
        <Time
          instant="2026-12-08T10:00:00Z"
          shown="Tue 8 Dec 2026, 17:00 Bangkok"
          elsewhere={['10:00 UTC', '21:00 Canberra']}
        />
      ),
    },
    { name: 'a day', element: <Time instant="2026-12-08" shown="8 December 2026" /> },
  ],
};
