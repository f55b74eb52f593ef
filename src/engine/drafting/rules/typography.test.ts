import { expect, test } from 'vitest';
import { draftOf, foundBy } from '../../proof/drafts.ts';
import { checkDraft } from '../index.ts';

test.each([
  ['weDeclaration', 'O: We agree;\nO: We recall.', ['; → .']],
  ['weDeclaration', 'O: We agree\nO: We recall.', ['agree → .']],
  ['weDeclaration', 'O: We will:\n1: meet;\n1: train.', []],
  ['weDeclaration', 'O: We will,\n1: meet;\n1: train, and\n1: share.', [', → :', ', → ;']],
  ['weDeclaration', 'O: We agree on “the plan.”\nO: We recall.', []],
  ['strategy', 'O: Training of officers\nO: Members will meet.', []],
  ['strategy', 'O: Members will meet,', [', → .']],
  ['unResolution', 'P: Recalling it,\nO: Decides to meet;\nO: Requests it.', []],
  ['unResolution', 'P: Recalling it;\nO: Decides to meet.\nO: Requests it.', ['; → ,', '. → ;']],
  ['capsDeclaration', 'P: RECALLING it;\nP: NOTING it,\nO: Agree to meet;\nO: Decide it.', []],
] as const)('P01, how paragraphs of a %s end: %s', (profile, lines, expected) => {
  expect(foundBy('P01', lines, { profile })).toEqual(expected);
});

test.each([
  ['P02', 'O: We  agree , all of us.', ['  ', ' ,']],
  ['P02', 'O: We agree - all of us.', [' - ']],
  ['P02', 'O: We agree on “it”. We recall "that".', ['"', '"'].slice(0, 1)],
  ['P02', 'O: In Asia Pacific. In the Asia-Pacific. Our Asia-Pacific.', ['Asia Pacific → Asia-Pacific']],
  ['P02', 'O: We agree – all of us – on “it”.', []],
  ['P04', 'O: See paragraph 7. It grew by 5 per cent.', ['paragraph 7.']],
  ['P04', 'O: See paragraph\u00a07. It grew by 5\u00a0per cent.', []],
])('%s: %s', (rule, lines, expected) => {
  expect(foundBy(rule, lines)).toEqual(expected);
});

test('emphasis is shown, but for the opening of a resolution', () => {
  const marks = (profile: 'unResolution' | 'weDeclaration', to: number) => {
    const draft = draftOf('O: Decides also to meet.', { profile });
    const [only] = draft.provisions;
    const provisions = [{ ...only, marks: [{ from: 0, to, kind: 'emphasis' as const }] }];
    return checkDraft({ ...draft, provisions }).filter(({ rule }) => rule === 'P05').length;
  };
  expect([marks('unResolution', 7), marks('unResolution', 20), marks('weDeclaration', 7)]).toEqual([0, 1, 1]);
});
