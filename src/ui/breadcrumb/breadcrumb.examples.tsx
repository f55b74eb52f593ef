import type { ExampleSet } from '../example.ts';
import { Breadcrumb } from './breadcrumb.tsx';

export const breadcrumbExamples: ExampleSet = {
  component: 'Breadcrumb',
  idea: 'The places that hold this page.',
  examples: [
    {
      name: 'a text of a body',
      element: (
        <Breadcrumb
          label="You are here"
          places={[
            { label: 'Bodies', href: '/bodies' },
            { label: 'Drafting group', href: '/bodies/dg' },
          ]}
        />
      ),
    },
  ],
};
