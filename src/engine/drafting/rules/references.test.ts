import { expect, test } from 'vitest';
import { foundBy } from '../../proof/drafts.ts';

test.each([
  ['R01', 'O: See paragraph 2.\nO: See paragraphs 1 and 4.', ['4']],
  ['R01', 'O: See paragraph 2 and paragraph 9 of resolution 70/1.\nO: See paragraph 1.', []],
  [
    'R02',
    'O: Under the Palermo Convention.',
    ['Palermo Convention → United Nations Convention against Transnational Organized Crime'],
  ],
  [
    'R02',
    'O: Under the United Nations Convention against Transnational Organized Crime.\nO: The Palermo Convention.',
    [],
  ],
  ['R02', 'O: Under the 1952 Convention relating to the Status of Refugees.', ['1952 → 1951']],
  ['R02', 'O: Under the Convention relating to the Status of Refugees of 1951.', []],
  ['R03', 'O: We recall resolution 70/1.', ['resolution 70/1']],
  ['R03', 'O: We recall resolution 70/1 of 25 September 2015.', []],
  ['R03', 'O: We recall Security Council resolution 1373.', ['Security Council resolution 1373']],
  ['R03', 'O: We recall Security Council resolution 1373 (2001).', []],
  ['R03', 'O: See A/RES/70-1 and A/RES/70/1.', ['A/RES/70-1']],
  [
    'R04',
    'O: We met this year and at the last Ministerial Conference.',
    ['this year', 'the last Ministerial Conference'],
  ],
  ['R04', 'O: We met in 2026 and at the Ninth Ministerial Conference.', []],
  ['D01', 'O: By June 30, 2028, by 30/06/2028 and on 3rd May.', ['June 30, 2028', '30/06/2028', '3rd May']],
  ['D01', 'O: On Monday, 24 November 2026.', ['Monday, 24 November 2026 → Tuesday, 24 November 2026']],
  ['D01', 'O: On 31 June 2028.', ['31 June 2028']],
  ['D01', 'O: On Tuesday, 24 November 2026, by 30 June 2028.', []],
  ['D02', 'O: By 17:00 on Tuesday.', ['17:00']],
  ['D02', 'O: By 17:00 Bangkok time, 10:00 UTC.', []],
  ['D03', 'O: We meet in autumn.', ['autumn']],
  ['D03', 'O: It costs USD 50,000, $ 20 and USD 7.', ['$']],
  ['D03', 'O: It costs USD 50,000 and USD 20.', []],
  ['X03', 'O: This is TLP:WHITE and TLP AMBER.', ['TLP:WHITE', 'TLP AMBER → TLP:AMBER']],
  ['X03', 'O: This is TLP:AMBER+STRICT.', []],
  ['X08', 'O: We helped three victims.', ['three victims']],
  ['X08', 'O: We helped 300 victims in three states.', []],
])('%s: %s', (rule, lines, expected) => {
  expect(foundBy(rule, lines)).toEqual(expected);
});

test('a reference that points elsewhere since an issue renumbered is shown with what it was written for', () => {
  const movedReferences = [{ provisionId: 'a', from: 14, to: 15, old: '2', new: '3' }];
  const lines = 'O: See paragraph 2.\nO: New.\nO: Meet.';
  expect(foundBy('R01', lines, { movedReferences })).toEqual(['2 → 3']);
});

test('a deadline that is over is shown, a date of the past is not', () => {
  const as = { today: '2026-11-24' };
  expect(foundBy('D01', 'O: Members will report by 30 June 2025.', as)).toEqual(['30 June 2025']);
  expect(foundBy('D01', 'O: We met on 30 June 2025. We report by 30 June 2028.', as)).toEqual([]);
});

test('a part that is marked more strongly than its document is shown', () => {
  expect(foundBy('X03', 'O: Annex B is TLP:RED.', { marking: 'GREEN' })).toEqual(['TLP:RED']);
  expect(foundBy('X03', 'O: Annex B is TLP:RED.', { marking: 'RED' })).toEqual([]);
});

test('a text for everybody does not cite what not everybody may read', () => {
  const forum = { spelling: '-ise' as const, names: [], restrictedSymbols: ['F/MC.9/L.1'] };
  expect(foundBy('X04', 'O: As in F/MC.9/L.1.', { forum, marking: 'CLEAR' })).toEqual(['F/MC.9/L.1']);
  expect(foundBy('X04', 'O: As in F/MC.9/L.12.', { forum, marking: 'CLEAR' })).toEqual([]);
  expect(foundBy('X04', 'O: As in F/MC.9/L.1.', { forum, marking: 'AMBER' })).toEqual([]);
});

test('an agreed paragraph whose words are no longer those that were agreed is shown', () => {
  expect(foundBy('X01', 'O: We agree.', { changedSinceAgreed: ['a'] })).toEqual(['@a']);
  expect(foundBy('X01', 'O: We agree.', { changedSinceAgreed: [] })).toEqual([]);
});
