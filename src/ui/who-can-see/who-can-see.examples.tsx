import type { ExampleSet } from '../example.ts';
import { WhoCanSee } from './who-can-see.tsx';

export const whoCanSeeExamples: ExampleSet = {
  component: 'WhoCanSee',
  idea: 'Who can see this, and why, in one click.',
  examples: [
    {
      name: 'a text of a body',
      element: (
        <WhoCanSee label="Who can see this">
          <p>
            Members of the drafting group, both Co-Chairs and the secretariat, because the body negotiates it.
          </p>
          <p>The marking allows sharing within each delegation’s government.</p>
        </WhoCanSee>
      ),
    },
  ],
};
