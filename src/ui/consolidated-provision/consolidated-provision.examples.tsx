import type { Child } from 'hono/jsx';
import type { ConsolidatedProvision as Provision } from '../../engine/index.ts';
import { Button } from '../button/button.tsx';
import type { Example, ExampleSet } from '../example.ts';
import { exampleNames, exampleProvisionWords, exampleStates } from '../example-cast.ts';
import type { ProvisionState } from '../state-badge/states.ts';
import { Time } from '../time/time.tsx';
import { ConsolidatedProvision } from './consolidated-provision.tsx';
import { arabicProvision, provisionExamples } from './example-provisions.ts';

interface Shown {
  readonly state: ProvisionState;
  readonly detail?: Child;
  readonly actions?: Child;
  readonly language?: string;
}

function shown(
  name: string,
  provision: Provision,
  { state, detail, actions, language = 'en' }: Shown,
): Example {
  return {
    name,
    element: (
      <ConsolidatedProvision
        provision={provision}
        language={language}
        direction={language === 'ar' ? 'rtl' : 'ltr'}
        attribution={{ kind: 'shown', names: exampleNames }}
        state={{ name: state, word: exampleStates[state] }}
        detail={detail}
        actions={actions}
        words={exampleProvisionWords}
      />
    ),
  };
}

const confirmation = (
  <>
    Confirmation awaited from Belisar until{' '}
    <Time instant="2026-12-08T10:00:00Z" shown="Tue 8 Dec 2026, 17:00 Bangkok" elsewhere={['10:00 UTC']} />
  </>
);

const acts = (
  <>
    <Button label="Propose a change" look="plain" small />
    <Button label="Mark agreed" look="plain" small disabledReason="Two brackets are open." />
  </>
);

export const consolidatedProvisionExamples: ExampleSet = {
  component: 'ConsolidatedProvision',
  idea: 'One provision as everyone entitled reads it: the line with its brackets, who proposes what beside it.',
  examples: [
    shown('a heading', provisionExamples.heading, { state: 'agreed' }),
    shown('a preambular paragraph, agreed', provisionExamples.preambular, { state: 'agreed' }),
    shown('alternatives by several delegations', provisionExamples.several, {
      state: 'bracketed',
      actions: acts,
    }),
    shown('words that one delegation would strike', provisionExamples.struck, { state: 'bracketed' }),
    shown('words that are held without a counter-text', provisionExamples.held, { state: 'bracketed' }),
    shown('a paragraph that two would delete and one holds', provisionExamples.deletion, {
      state: 'reopened',
    }),
    shown('a new paragraph', provisionExamples.inserted, { state: 'proposed' }),
    shown('agreed, the capital to confirm', provisionExamples.agreed, {
      state: 'agreedAdRef',
      detail: confirmation,
    }),
    shown('a sub-paragraph', provisionExamples.subparagraph, { state: 'notDiscussed' }),
    shown('a text that looks like markup', provisionExamples.hostile, { state: 'proposed' }),
    shown('from right to left', arabicProvision, { state: 'bracketed', language: 'ar' }),
    {
      name: 'without attribution',
      element: (
        <ConsolidatedProvision
          provision={{ ...provisionExamples.several, id: 'sealed' }}
          language="en"
          direction="ltr"
          attribution={{ kind: 'sealed' }}
          words={exampleProvisionWords}
        />
      ),
    },
  ],
};
