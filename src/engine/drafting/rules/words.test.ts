import { expect, test } from 'vitest';
import { foundBy } from '../../proof/drafts.ts';

test.each([
  ['A01', 'O: The TWG will meet. The Technical Working Group (TWG) agrees.', ['TWG']],
  ['A01', 'O: The Technical Working Group (TWG) will meet. The TWG agrees.', []],
  ['A01', 'O: We thank ASEAN, UNHCR and ORS, after COVID-19, in part IV; TBC.', []],
  ['A01', 'X: WE, THE MINISTERS OF THE FORUM, MEET.', []],
  ['A02', 'O: The Technical Working Group (TWG) will meet. The TWG agrees.', ['TWG']],
  ['A02', 'O: The working group (TWG) and the same group again (TWG) will meet. TWG, TWG, TWG.', ['TWG']],
  ['A02', 'O: The Technical Working Group (TWG) will meet. TWG, TWG and TWG agree.', []],
  ['A03', 'O: We thank the UN and the GA.', ['UN → United Nations', 'GA → General Assembly']],
  ['A03', 'O: We thank the United Nations, UNHCR and UN-Habitat.', []],
  [
    'T01',
    'O: We note illegal migrants, boat people and waves of migrants.',
    ['illegal migrants → irregular migrant', 'boat people → persons travelling by sea', 'waves of migrants'],
  ],
  ['T01', 'O: We note irregular migrants.', []],
  [
    'T02',
    'O: On human trafficking. On trafficking in persons. On trafficking in persons.',
    ['human trafficking → trafficking in persons'],
  ],
  ['T02', 'O: On trafficking in persons and people smuggling.', []],
  ['T03', 'O: We fight smuggling/trafficking.', ['smuggling/trafficking']],
  ['T03', 'O: We fight people smuggling and trafficking in persons, which are different crimes.', []],
  ['T04', 'O: We support the return of persons.', ['return']],
  ['T04', 'O: We support the voluntary return of persons. We agree in return.', []],
  ['T05', 'O: The chairman gave his views.', ['chairman → chair', 'his']],
  ['T05', 'O: The chair gave a view.', []],
  [
    'E01',
    'O: We recognize and emphasise. Organizations organize.',
    ['recognize → recognise', 'Organizations → Organisations', 'organize → organise'],
  ],
  [
    'E01',
    'O: We thank the International Organization for Migration and advise enterprises of this size.',
    [],
  ],
  ['E01', 'O: The program helps. The programme helps. A programme.', ['program → programme']],
  ['L01', `O: We agree ${'that it is so '.repeat(16)}.`, [expect.stringContaining('We agree')]],
  ['L01', 'O: We agree.', []],
  [
    'Q01',
    'O: Members may, as appropriate and where possible, share relevant data.',
    ['as appropriate, where possible, relevant'],
  ],
  ['Q01', 'O: Members may, as appropriate, share relevant data.', []],
  [
    'Q02',
    'O: Members will ensure that data are shared and/or kept; it is not unusual.',
    ['ensure that data are shared', 'and/or', 'not unusual'],
  ],
  ['Q02', 'O: Members will share data or keep them until then.', []],
  ['Q03', 'O: We establish a regional training centre.', ['establish a regional training centre']],
  ['Q03', 'O: We establish a centre within existing resources.', []],
])('%s: %s', (rule, lines, expected) => {
  expect(foundBy(rule, lines).toSorted()).toEqual(expected.toSorted());
});

test('a resolution is spelt -ize', () => {
  const as = { profile: 'unResolution' as const };
  expect(foundBy('E01', 'O: Recognises it; the organization advises it.', as)).toEqual([
    'Recognises → Recognizes',
  ]);
});
