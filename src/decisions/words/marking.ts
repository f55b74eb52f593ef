import { defineWords } from '../../platform/index.ts';

/** What a release does to how far a text may be passed on (procedure.md §6.1 rule 4). */
export const markingWords = defineWords('decisions.marking', {
  term: 'Marking',
  changed: 'TLP:{from} until its release. By the release of the chairs TLP:CLEAR since {time}.',
  willChange: 'The text is marked TLP:{from}. With its release it becomes TLP:CLEAR: everybody may share it.',
});
