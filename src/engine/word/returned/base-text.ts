import type { BaseText, Provision } from '../../model.ts';

/** The text that ministries were sent, of invented words: what every returned file of the tests is read against. */
export const BASE: BaseText = {
  language: 'en',
  provisions: [
    { id: 't1', kind: 'title', text: 'Draft Declaration on Orderly Movement' },
    { id: 'pp1', kind: 'preambular', text: 'Recalling the commitments made at earlier conferences,' },
    { id: 'pp2', kind: 'preambular', text: 'Deeply concerned by the loss of life at sea,' },
    { id: 'h1', kind: 'heading', text: 'Border management' },
    {
      id: 'op1',
      kind: 'operative',
      text: 'Members will strengthen practical cooperation on border management, in accordance with national law.',
    },
    {
      id: 'op2',
      kind: 'operative',
      text: 'Members will exchange information on the routes and methods used by smugglers:',
    },
    {
      id: 'op2a',
      kind: 'subparagraph',
      level: 1,
      text: 'through joint training of officers of the first line;',
    },
    {
      id: 'op2b',
      kind: 'subparagraph',
      level: 1,
      text: 'through a \u201csingle window\u201d for requests \u2013 at no cost \u2013 by 2028.',
    },
    {
      id: 'op3',
      kind: 'operative',
      text: '1.5 million people a year use regular pathways, and Members will widen these pathways.',
    },
    {
      id: 'op4',
      kind: 'operative',
      text: 'Members will return persons in safety and dignity, with full respect for each person\u2019s rights.',
    },
    { id: 'op5', kind: 'operative', text: 'Members will review this Declaration in 2029.' },
  ],
};

const LABELS: Readonly<Record<string, string>> = {
  pp1: 'PP1',
  pp2: 'PP2',
  op1: 'OP1',
  op2: 'OP2',
  op2a: '(a)',
  op2b: '(b)',
  op3: 'OP3',
  op4: 'OP4',
  op5: 'OP5',
};

/** The number that we print before a provision; empty where there is none. */
export function labelOf({ id }: Pick<Provision, 'id'>): string {
  return LABELS[id] ?? '';
}

/** The words of one provision. */
export function words(id: string): string {
  const provision = BASE.provisions.find((one) => one.id === id);
  if (!provision) throw new Error(`no provision ${id}`);
  return provision.text;
}
