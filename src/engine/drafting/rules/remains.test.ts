import { expect, test } from 'vitest';
import { foundBy } from '../../proof/drafts.ts';

test.each([
  ['B01', 'O: We agree [to share.', ['[']],
  ['B01', 'O: We agree to share].', [']']],
  ['B01', 'O: We agree [to (share] now).', [']']],
  ['B01', 'O: We agree [to (share)] (now).', []],
  ['B01', 'O: We agree: a) to share, b) to train.', []],
  ['B02', 'O: We agree [to share].', ['[to share]']],
  ['B02', 'O: We agree (to share).', []],
  ['B03', 'O: We will meet in TBC on XX June.', ['TBC', 'XX']],
  ['B03', 'O: We will meet in ____ (text to come).', ['____', 'text to come']],
  ['B03', 'O: We will meet in Arvana ???', ['???']],
  ['B03', 'O: We will meet in Arvana.', []],
  ['B03', 'O: We will meet in June (dates to be confirmed).', ['to be confirmed']],
  ['B03', 'O: We will meet on a date to be determined; the review is to be completed by 2028.', []],
  ['B03', 'O: We recall Chapter XX and Part XXX of the Plan.', []],
  ['B04', 'O: Alt 1 We agree.', ['Alt 1']],
  ['B04', 'O: We [ARV: strongly] agree (BLS).', ['[ARV:', '(BLS)']],
  ['B04', 'O: We thank the Office for Regional Study (ORS).', []],
  ['B06', 'O: We will (strengthen / enhance) cooperation.', ['(strengthen / enhance)']],
  ['B06', 'O: We will enhance cooperation (on borders).', []],
])('%s: %s', (rule, lines, expected) => {
  expect(foundBy(rule, lines)).toEqual(expected);
});

test('an answer that is still to come is shown beside its paragraph, without a name', () => {
  const reserved = [{ provisionId: 'b', isOverdue: false }];
  expect(foundBy('B07', 'O: We agree.\nO: We recall.', { reserved })).toEqual(['@b']);
  expect(foundBy('B07', 'O: We agree.\nO: We recall.')).toEqual([]);
});
