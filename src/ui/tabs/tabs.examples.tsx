import type { ExampleSet } from '../example.ts';
import { Tabs } from './tabs.tsx';

export const tabsExamples: ExampleSet = {
  component: 'Tabs',
  idea: 'Views of one thing; each has its own address.',
  examples: [
    {
      name: 'views of a text',
      element: (
        <Tabs
          label="Views of the text"
          tabs={[
            { label: 'Read', href: '/texts/x', current: true },
            { label: 'State of play', href: '/texts/x/state' },
            { label: 'Compare', href: '/texts/x/compare' },
            { label: 'Word and PDF', href: '/texts/x/files' },
            { label: 'History', href: '/texts/x/history' },
          ]}
        />
      ),
    },
  ],
};
