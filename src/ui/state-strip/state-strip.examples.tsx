import type { ExampleSet } from '../example.ts';
import { exampleStates } from '../example-cast.ts';
import type { ProvisionState } from '../state-badge/states.ts';
import { StateStrip } from './state-strip.tsx';

const letters: Record<string, ProvisionState> = {
  o: 'notDiscussed',
  p: 'proposed',
  b: 'bracketed',
  a: 'agreedAdRef',
  x: 'agreed',
  r: 'reopened',
};

/** `xxb` as the states of three provisions. */
function states(short: string): ProvisionState[] {
  return [...short].map((letter) => letters[letter] ?? 'notDiscussed');
}

function linked(label: string, short: string) {
  return {
    label,
    spots: states(short).map((state, at) => ({
      state,
      href: `#${label.toLowerCase()}-${at + 1}`,
      name: `${label} ${at + 1}: ${exampleStates[state]}`,
    })),
  };
}

export const stateStripExamples: ExampleSet = {
  component: 'StateStrip',
  idea: 'The whole text at a glance, one glyph per provision.',
  examples: [
    {
      name: 'above a text',
      element: (
        <StateStrip
          kind="links"
          label="State of play"
          groups={[linked('PP', 'xxxax'), linked('OP', 'xxbbaxxpoobxxxrxx')]}
        />
      ),
    },
    {
      name: 'a long text wraps',
      element: (
        <StateStrip
          kind="links"
          label="State of play of a long text"
          groups={[
            linked('PP', 'xxxaxxxbbax'),
            linked('OP', 'xxbbaxxpoobxxxrxxbbbbaxxpoobxxxrxxobbaxxpoobxxxrxx'),
          ]}
        />
      ),
    },
    {
      name: 'in a list of texts',
      element: (
        <StateStrip
          kind="picture"
          summary="22 provisions, 6 open"
          groups={[
            { label: 'PP', spots: states('xxxax') },
            { label: 'OP', spots: states('xxbbaxxpoobxxxrxx') },
          ]}
        />
      ),
    },
  ],
};
