import type { ExampleSet } from '../example.ts';
import { DefinitionList } from './definition-list.tsx';

export const definitionListExamples: ExampleSet = {
  component: 'DefinitionList',
  idea: 'Facts about one thing, each under its name.',
  examples: [
    {
      name: 'a body',
      element: (
        <DefinitionList
          items={[
            { term: 'Mandate', details: 'To negotiate the draft Strategy for Cooperation' },
            { term: 'Chairs', details: 'Arvana and Dorvane' },
            { term: 'Reports to', details: <a href="/bodies/som">Senior Officials’ Meeting</a> },
          ]}
        />
      ),
    },
  ],
};
