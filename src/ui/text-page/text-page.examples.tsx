import { ConsolidatedProvision } from '../consolidated-provision/consolidated-provision.tsx';
import { provisionExamples } from '../consolidated-provision/example-provisions.ts';
import type { ExampleSet } from '../example.ts';
import { exampleProvisionWords } from '../example-cast.ts';
import { TextPage } from './text-page.tsx';

export const textPageExamples: ExampleSet = {
  component: 'TextPage',
  idea: 'The reading column of a text.',
  examples: [
    {
      name: 'an adopted text, without margin',
      element: (
        <TextPage label="Adopted text" margin={false}>
          {[provisionExamples.heading, provisionExamples.preambular, provisionExamples.agreed].map(
            (provision) => (
              <ConsolidatedProvision
                provision={{ ...provision, id: `adopted-${provision.id}` }}
                language="en"
                direction="ltr"
                attribution={{ kind: 'sealed' }}
                words={exampleProvisionWords}
              />
            ),
          )}
        </TextPage>
      ),
    },
  ],
};
