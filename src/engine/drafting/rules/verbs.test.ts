import { expect, test } from 'vitest';
import { foundBy } from '../../proof/drafts.ts';

test.each([
  ['V01', 'weDeclaration', 'O: The sea is wide and full of dangers.', ['The sea is wide and']],
  [
    'V01',
    'weDeclaration',
    'O: [We reaffirm] it. We also welcome it. While noting it, we underline that.',
    [],
  ],
  ['V01', 'weDeclaration', 'O: We, the Ministers, met in Arvana.', []],
  [
    'V01',
    'weDeclaration',
    'O: We will train officers. Members should share it. We are deeply concerned by it.',
    [],
  ],
  ['V01', 'strategy', 'O: Training of officers', []],
  ['V01', 'strategy', 'O: Members will train officers. To train officers. Strengthened cooperation.', []],
  [
    'V01',
    'strategy',
    'O: The sea is wide and full of dangers for all those who travel on it by night.',
    ['The sea is wide and'],
  ],
  ['V02', 'weDeclaration', 'O: Recalling the Strategy, and noting it.', ['Recalling']],
  ['V02', 'weDeclaration', 'O: Requests members to meet.', ['Requests']],
  ['V02', 'weDeclaration', 'O: We request members to meet.', []],
  ['V02', 'strategy', 'O: Requests members to meet.', ['Requests']],
  ['V02', 'strategy', 'O: Supporting members', []],
  [
    'V02',
    'unResolution',
    'P: Recalling it,\nO: Recalling it;\nP: Decides to meet,',
    ['Recalling', 'Decides'],
  ],
  ['V02', 'unResolution', 'P: Deeply concerned by it,\nP: Having examined it,\nO: Takes note of it;', []],
  ['V03', 'unResolution', 'P: Recalling it,\nP: Recalling that,', ['Recalling → also']],
  ['V03', 'unResolution', 'P: Recalling it,\nP: Recalling also it,\nP: Recalling further it,', []],
  ['V03', 'unResolution', 'O: Welcomes it;\nO: Also requests it;', ['Also requests']],
  ['V03', 'weDeclaration', 'O: We welcome it.\nO: We welcome that.', ['We welcome → also']],
  ['V03', 'weDeclaration', 'O: We welcome it.\nO: We also welcome that.\nO: We also thank you.', []],
] as const)('%s in a %s: %s', (rule, profile, lines, expected) => {
  expect(foundBy(rule, lines, { profile })).toEqual(expected);
});

test.each([
  ['V04', 'O: We demand an end to it.', ['We demand']],
  ['V04', 'O: We urge an end to it.', []],
  ['V05', 'O: Members shall share it.', ['shall']],
  ['V05', 'O: Members will share it.', []],
  ['V05', 'O: Members agree:\n1: they should meet;\n1: they will train.', ['should, will']],
  ['V06', 'O: There is a need to share it.', ['There is a need']],
  ['V06', 'O: Information will be shared each month.', ['will be shared']],
  ['V06', 'O: Information will be shared by members.', []],
  ['V07', 'O: We decide to meet.', ['We decide']],
  [
    'V07',
    'O: We decide to meet by 30 June 2028. We encourage members to meet. Members may request help.',
    [],
  ],
  ['V10', 'O: We request the United Nations to help.', ['We request the United Nations → invite']],
  ['V10', 'O: We invite the United Nations to help. We request members to help.', []],
])('%s: %s', (rule, lines, expected) => {
  expect(foundBy(rule, lines)).toEqual(expected);
});

test('in a chairs’ statement what another says is not the ministers’ view', () => {
  const as = { profile: 'chairsStatement' as const };
  const lines = 'O: The Office for Regional Study drew attention to it. Ministers welcomed it.';
  expect(foundBy('V09', lines, as)).toEqual(['The Office for Regional Study']);
  expect(foundBy('V09', 'O: Ministers welcomed it.', as)).toEqual([]);
});
