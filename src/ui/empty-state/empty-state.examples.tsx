import type { ExampleSet } from '../example.ts';
import { EmptyState } from './empty-state.tsx';

export const emptyStateExamples: ExampleSet = {
  component: 'EmptyState',
  idea: 'A list without rows says why, and what to do next.',
  examples: [
    {
      name: 'the reader can begin',
      element: (
        <EmptyState
          kind="begin"
          title="No texts yet"
          sentence="A zero draft starts from a pasted text or a Word file."
          action={{ label: 'Create zero draft', href: '/texts/new' }}
        />
      ),
    },
    {
      name: 'others will bring it',
      element: (
        <EmptyState
          kind="wait"
          title="No proposals yet"
          sentence="They appear here as delegations submit them, until Tue 8 Dec 2026."
        />
      ),
    },
    {
      name: 'nothing for this filter',
      element: (
        <EmptyState
          kind="filtered"
          title="No paragraph is both open and in part II"
          clear={{ label: 'Show all paragraphs', href: '?' }}
        />
      ),
    },
  ],
};
