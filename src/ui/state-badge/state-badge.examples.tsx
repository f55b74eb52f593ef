import type { ExampleSet } from '../example.ts';
import { exampleStates } from '../example-cast.ts';
import { StateBadge } from './state-badge.tsx';
import { provisionStates } from './states.ts';

export const stateBadgeExamples: ExampleSet = {
  component: 'StateBadge',
  idea: 'The state of a provision: glyph, word and colour together.',
  examples: provisionStates.map((state) => ({
    name: `a provision ${exampleStates[state]}`,
    element: <StateBadge state={state} word={exampleStates[state]} />,
  })),
};
