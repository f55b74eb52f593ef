import type { ExampleSet } from '../example.ts';
import { TlpMark, tlpLabels } from './tlp-mark.tsx';

export const tlpMarkExamples: ExampleSet = {
  component: 'TlpMark',
  idea: 'How far recipients may share, as TLP 2.0 prescribes.',
  examples: tlpLabels.map((label) => ({ name: `the label ${label}`, element: <TlpMark label={label} /> })),
};
