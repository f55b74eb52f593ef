import { expect, test } from 'vitest';
import { draftOf, foundBy } from '../../proof/drafts.ts';
import { checkDraft } from '../index.ts';

test.each([
  ['N01', 'O: We thank Vietnam and Laos.', ['Vietnam → Viet Nam', 'Laos → Lao People’s Democratic Republic']],
  ['N01', 'O: We thank Viet Nam and the Vietnamese people.', []],
  ['N01', 'O: We thank Brunei.', ['Brunei → Brunei Darussalam']],
  ['N01', 'O: We thank Brunei Darussalam, Iran (Islamic Republic of) and the Islamic Republic of Iran.', []],
  ['N01', 'O: A paper called “Turkey and its seas” was read.', []],
  ['N02', 'O: We note Arvana’s policy and UNHCR’s paper.', ['Arvana’s', 'UNHCR’s']],
  ['N02', 'O: We note the policy of Arvana and members’ papers.', []],
  ['N03', 'O: We ask Arvana to meet Belisar. Arvana agrees.', ['Arvana', 'Belisar']],
  ['N03', 'P: We recall the meeting in Arvana.', []],
  [
    'N04',
    'O: Write to Ms Ada Lovan, ada@forum.example, +62 21 555 0199, passport AB1234567.',
    ['Ms Ada Lovan', 'ada@forum.example', '+62 21 555 0199', 'AB1234567'],
  ],
  ['N04', 'O: Write to the secretariat by 30 June 2028.', []],
  ['N05', 'O: We ask Member States to meet.', ['Member States → member states']],
  ['N05', 'O: We ask member states to meet.', []],
  ['N05', 'O: Members will meet. Countries should share.', ['members, countries']],
  ['N05', 'O: Members will meet. Members should share in countries of origin.', []],
])('%s: %s', (rule, lines, expected) => {
  expect(foundBy(rule, lines)).toEqual(expected);
});

test('a resolution writes Member States', () => {
  const as = { profile: 'unResolution' as const };
  expect(foundBy('N05', 'O: Requests member states to meet.', as)).toEqual(['member states → Member States']);
});

test('a name that the forum itself lists is right', () => {
  const names = [{ code: 'TUR', name: 'Turkey', nature: 'state' as const }];
  const draft = draftOf('P: We thank Turkey.', { forum: { spelling: '-ise', names } });
  expect(checkDraft(draft).filter(({ rule }) => rule === 'N01')).toEqual([]);
});

test('a chairs’ statement says who presided, and names nobody else', () => {
  const as = { profile: 'chairsStatement' as const };
  const opening = 'O: Ministers met in Bali. Ms Ada Lovan and Mr Budi Hartono co-chaired the meeting.';
  expect(foundBy('N04', opening, as)).toEqual([]);
  expect(foundBy('N04', `${opening}\nO: Ministers thanked Mr Cato Ruiz.`, as)).toEqual(['Mr Cato Ruiz']);
  expect(foundBy('N04', 'O: Ms Ada Lovan co-chaired it, see ada@forum.example.', as)).toEqual([
    'ada@forum.example',
  ]);
  expect(foundBy('N04', opening)).toEqual(['Ms Ada Lovan', 'Mr Budi Hartono']);
});
