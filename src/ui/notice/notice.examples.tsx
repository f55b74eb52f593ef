import type { ExampleSet } from '../example.ts';
import { Notice } from './notice.tsx';

export const noticeExamples: ExampleSet = {
  component: 'Notice',
  idea: 'A message that stands out of the page.',
  examples: [
    {
      name: 'a fact',
      element: (
        <Notice tone="fact">
          <p>Rev.1 was issued on Tue 1 Dec 2026. What follows is compared with it.</p>
        </Notice>
      ),
    },
    {
      name: 'something done',
      element: (
        <Notice tone="done">
          <p>Your proposal on OP 4 was received as P-0147.</p>
        </Notice>
      ),
    },
    {
      name: 'care before an act',
      element: (
        <Notice tone="care" title="The text changed while you were writing">
          <p>Both wordings are shown below; nothing of yours is lost.</p>
        </Notice>
      ),
    },
    {
      name: 'a problem',
      element: (
        <Notice tone="problem" title="This file is not a Word document">
          <p>Its name ends in .docx, but it holds something else. Save it from Word again.</p>
        </Notice>
      ),
    },
  ],
};
