import type { ExampleSet } from '../example.ts';
import { Time } from '../time/time.tsx';
import { Receipt } from './receipt.tsx';

export const receiptExamples: ExampleSet = {
  component: 'Receipt',
  idea: 'What a delegation keeps as evidence that its act was received.',
  examples: [
    {
      name: 'a proposal received in time',
      element: (
        <Receipt
          title="Proposal received"
          number="P-2026/0147"
          items={[
            { term: 'From', details: 'Arvana' },
            { term: 'On', details: 'OP 4 of EX/DG.1/L.1/Rev.1' },
            {
              term: 'Received',
              details: (
                <Time
                  instant="2026-12-08T09:41:00Z"
                  shown="Tue 8 Dec 2026, 16:41 Bangkok"
                  elsewhere={['09:41 UTC']}
                />
              ),
            },
          ]}
        >
          <a href="/texts/x#p-op4">Read it in the text</a>
        </Receipt>
      ),
    },
  ],
};
