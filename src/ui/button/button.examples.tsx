import type { ExampleSet } from '../example.ts';
import { Button } from './button.tsx';

export const buttonExamples: ExampleSet = {
  component: 'Button',
  idea: 'Submits the form it stands in; says with a verb what will happen.',
  examples: [
    { name: 'the main act of a page', element: <Button label="Submit proposal" /> },
    { name: 'a second act', element: <Button label="Preview" look="plain" formaction="/preview" /> },
    { name: 'an act that ends something', element: <Button label="Withdraw proposal" look="grave" /> },
    {
      name: 'a small act in a row',
      element: <Button label="Join" look="plain" small name="join" value="p-7" />,
    },
    {
      name: 'an act that cannot be used says why',
      element: <Button label="Mark agreed" disabledReason="Two brackets of this paragraph are open." />,
    },
  ],
};
