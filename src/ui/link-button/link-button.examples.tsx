import type { ExampleSet } from '../example.ts';
import { LinkButton } from './link-button.tsx';

export const linkButtonExamples: ExampleSet = {
  component: 'LinkButton',
  idea: 'Leads to the page where something begins.',
  examples: [
    { name: 'the main thing to begin', element: <LinkButton label="Create zero draft" href="/texts/new" /> },
    {
      name: 'a file to take away',
      element: <LinkButton label="Word file" href="/texts/x.docx" look="plain" small />,
    },
  ],
};
