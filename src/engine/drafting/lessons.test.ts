/** What the prototype taught (wording.md §5, “Lessons from the prototype”), and what holds for every rule. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftingProfiles } from '../index.ts';
import { draftOf, foundBy } from '../proof/drafts.ts';
import { checkDraft, draftingRules, leftOut, openingOf, sentencesOf } from './index.ts';

describe('lessons from the prototype', () => {
  test('-ise detection leaves words that have no other spelling alone', () => {
    const words =
      'advise comprise promise enterprise supervise exercise expertise otherwise premises compromised surprising ' +
      'revised raised precise franchise arising despise improvise merchandise televised size prize seized';
    expect(foundBy('E01', `O: We ${words}.`)).toEqual([]);
    expect(foundBy('E01', `O: We ${words}.`, { profile: 'unResolution' })).toEqual([]);
  });

  test('a name keeps its spelling in an -ise text', () => {
    expect(foundBy('E01', 'O: We thank the International Organization for Migration.')).toEqual([]);
  });

  test('well-known acronyms need no definition', () => {
    expect(foundBy('A01', 'O: We thank ASEAN, UNHCR, IOM, UNODC and WHO after COVID-19.')).toEqual([]);
  });

  test('the longest name is matched first, with what stands around it', () => {
    const lines = 'O: We thank Brunei Darussalam, Iran (Islamic Republic of) and the Russian Federation.';
    expect(foundBy('N01', lines)).toEqual([]);
  });

  test('leading brackets do not hide an opening', () => {
    expect(foundBy('V01', 'O: [We reaffirm our resolve.] [[We note it.')).toEqual([]);
  });

  test('roman numerals and TBC are no acronyms', () => {
    expect(foundBy('A01', 'O: We recall parts II, IV and XIV, TBC.')).toEqual([]);
  });

  test('one bad number makes all later ones wrong, and is told once', () => {
    const draft = draftOf('O: We agree.\nO: We recall.\nO: We note.\nO: We thank.');
    const provisions = draft.provisions.map((one, index) => ({ ...one, number: `${index * 2 + 1}.` }));
    expect(checkDraft({ ...draft, provisions }).filter(({ rule }) => rule === 'S02')).toHaveLength(1);
  });
});

test('sentences end at their marks, not at abbreviations, and give the paragraph back', () => {
  const text = 'We met on 3 p.m. Mr. Smith spoke, e.g. on the sea. “We agree.” [We recall] No. 4? Yes!';
  expect(sentencesOf(text).map((one) => one.text)).toEqual([
    'We met on 3 p.m.',
    'Mr. Smith spoke, e.g. on the sea.',
    '“We agree.”',
    '[We recall] No. 4?',
    'Yes!',
  ]);
  for (const { from, to, text: part } of sentencesOf(text)) expect(text.slice(from, to)).toBe(part);
});

test.each([
  ['We reaffirm our commitment.', 'we', 'reaffirm'],
  ['We also recognise it.', 'we', 'recognise'],
  ['We are particularly concerned by it.', 'we', 'concerned'],
  ['While recognising it, we underline that.', 'we', 'underline'],
  ['We strongly condemn it.', 'we', 'strongly condemn'],
  ['We, the Ministers of the Forum, welcome it.', 'we', 'welcome'],
  ['Recalling also its decision,', 'participle', 'recall'],
  ['Also reaffirms its decision;', 'third', 'reaffirm'],
  ['Notes with concern the loss of life;', 'third', 'note with concern'],
  ['Notes also with deep concern the loss of life;', 'third', 'note with deep concern'],
  ['Deeply concerned at it,', 'adjective', 'concerned'],
  ['Having considered the report,', 'perfect', 'having'],
  ['Takes note of the report;', 'third', 'take note'],
  ['Recognizes the need;', 'third', 'recognise'],
  ['Members will share information.', 'modal', 'share'],
  ['To encourage members.', 'infinitive', 'encourage'],
])('“%s” opens as %s with %s', (text, mood, lemma) => {
  const [sentence] = sentencesOf(text);
  const opening = sentence && openingOf(sentence);
  expect([opening?.mood, opening?.verb?.lemma]).toEqual([mood, lemma]);
});

test('every rule of the list is applied or left out with a reason, once', () => {
  const ids = draftingRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id in leftOut)).toEqual([]);
  const groups = { S: 8, B: 7, V: 10, P: 5, N: 5, A: 3, T: 6, E: 2, R: 4, D: 3, L: 1, Q: 3, X: 8 };
  const all = Object.entries(groups).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, index) => group + String(index + 1).padStart(2, '0')),
  );
  expect([...ids, ...Object.keys(leftOut)].toSorted()).toEqual(all.toSorted());
});

test('what is not English is checked for what needs no words, and for nothing else', () => {
  const rules = new Set(checkDraft(draftOf('O: Vietnam [TBC', { language: 'id' })).map(({ rule }) => rule));
  expect([...rules].toSorted()).toEqual(['B01', 'B03']);
});

test('whatever the words, findings lie within their paragraph, stand in order, and come again', () => {
  const pieces = [
    'We agree',
    'paragraph 4 (a)',
    '[',
    ')',
    'TWG',
    'shall',
    'Vietnam',
    '17:00',
    ' ,',
    '“',
    '.',
    '\u0627',
  ];
  const line = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => some.join(' '));
  const sign = fc.constantFrom('T', 'P', 'O', '1', '2', 'X', 'N');
  const lines = fc.array(
    fc.tuple(sign, line).map(([kind, words]) => `${kind}: ${words}`),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(lines, fc.constantFrom(...draftingProfiles), (some, profile) => {
      const draft = draftOf(some.join('\n'), { profile, today: '2026-11-24' });
      const findings = checkDraft(draft);
      expect(checkDraft(draft)).toEqual(findings);
      const places = findings.map(({ provisionId }) =>
        draft.provisions.findIndex(({ id }) => id === provisionId),
      );
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      for (const { provisionId, from, to } of findings) {
        const text = draft.provisions.find(({ id }) => id === provisionId)?.text ?? '';
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

test.each(['text.json', 'adopted-text.json'])(
  'the exercise’s %s has nothing that must not be in a text',
  (name) => {
    const file = new URL(`../../../world/exercise/${name}`, import.meta.url);
    const { profile, language, provisions } = JSON.parse(readFileSync(file, 'utf8'));
    const draft = { ...draftOf('O: x'), profile, language };
    const numbered = provisions.map((one: object) => ({ ...one, number: '' }));
    const findings = checkDraft({ ...draft, provisions: numbered });
    expect(findings.filter(({ severity }) => severity === 'must').map(({ rule }) => rule)).toEqual([]);
  },
);

/** Texts in the manner of real ones (wording.md §1), among invented participants. */
const inTheManner = {
  'a We declaration': [
    'weDeclaration',
    'T: Declaration on shared lights',
    'O: We, the Ministers of the Forum, met in Arvana on 23 March 2026.',
    'O: We reaffirm paragraphs 4 and 5 of the 2014 Strategy, and recall Annex II of the Palermo Protocol.',
    'O: As paragraph 2 says, we will review progress at our next meeting, on a date to be confirmed by the co-chairs.',
  ],
  'a chairs’ statement': [
    'chairsStatement',
    'T: Co-Chairs’ statement',
    'O: Ministers met in Arvana on 23 March 2026. H.E. Ada Lovan and Hon Budi Hartono co-chaired the meeting.',
    'O: Ministers adopted the Declaration (Attachment A) and noted a paper of the Office for Regional Study (ORS).',
    'O: Ministers thanked Arvana and Belisar, and will meet again on a date to be determined.',
  ],
  'terms of reference': [
    'unResolution',
    'T: Terms of reference of the working group',
    'O: The group will consist of one expert of each member.',
    'O: It will report under paragraph 1 to the senior officials each year, as decision 3 of 2024 asks.',
  ],
  'a resolution': [
    'unResolution',
    'X: The Drafting Group,',
    'P: Recalling its resolution 2 (2024) and the annex to resolution 70/1 of 25 September 2015,',
    'O: Decides to meet each year;',
    'O: Requests the secretariat to report on paragraph 1 by 30 June 2028.',
  ],
} as const;

test.each(Object.entries(inTheManner))(
  '%s has nothing that must not be in it',
  (_what, [profile, ...lines]) => {
    const found = checkDraft(draftOf(lines.join('\n'), { profile, marking: 'CLEAR', today: '2026-11-24' }));
    expect(found.filter(({ severity }) => severity === 'must')).toEqual([]);
  },
);
