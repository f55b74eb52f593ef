import { expect, test } from 'vitest';
import { instant } from '../../base/index.ts';
import { anchorsIn, type Decided, placeInText } from './anchors.ts';
import type { ProposalState, TextState } from './text-state.ts';

const at = instant('2026-11-24T02:00:00Z');

/** A new paragraph behind another; with `end`, no longer proposed. */
function inserted(id: string, behind: string | null, end: ProposalState['end'] = null): ProposalState {
  return {
    ...{ id: `proposal of ${id}`, op: 'insert', provision: behind, newProvision: id, kind: 'operative' },
    ...{ words: 'New.', range: null, wish: null, continues: null, resolution: null },
    ...{ version: 0, againstVersion: 0, submittedAt: at, changedAt: at, late: false, channel: 'delegation' },
    ...{ sponsors: ['ARV'], rationale: null, end, outcomes: [], lateRuling: null },
  };
}

const ended = (why: 'withdrawn' | 'taken-up', resolution: string | null = null) => ({ why, at, resolution });
const paragraph = (id: string): TextState['provisions'][number] => {
  return { id, kind: 'operative', level: null, position: 0, words: id, version: 0, wordedAt: at };
};
const isLive = ({ end }: ProposalState) => end === null;

/** Where something stands that should stand behind `id`, as shown among proposals and in the text itself. */
function behind(id: string | null, ...proposals: ProposalState[]) {
  const state: Decided = {
    provisions: [paragraph('op1'), paragraph('op2')],
    proposals,
    resolutions: [{ id: 'r', provision: 'op2', what: 'insertion-taken-up', at, concerns: ['op2'] }],
  };
  return [anchorsIn(state, isLive)(id), placeInText(state, id)];
}

test('behind a paragraph of the text it stands there, and at the beginning it stands at the beginning', () => {
  expect(behind('op1')).toEqual(['op1', 'op1']);
  expect(behind(null)).toEqual([null, null]);
});

test('behind a proposed paragraph it stands behind that, in the text behind what that stands behind', () => {
  expect(behind('n', inserted('n', 'op1'))).toEqual(['n', 'op1']);
  expect(behind('n', inserted('n', 'm'), inserted('m', 'op1'))).toEqual(['n', 'op1']);
});

test('behind one that was taken back it stands where that would have stood', () => {
  expect(behind('n', inserted('n', 'op1', ended('withdrawn')))).toEqual(['op1', 'op1']);
  expect(behind('n', inserted('n', 'm', ended('withdrawn')), inserted('m', null))).toEqual(['m', null]);
});

test('behind one that entered under the id of another it stands behind that other', () => {
  expect(behind('n', inserted('n', 'op1', ended('taken-up', 'r')))).toEqual(['op2', 'op2']);
});

test('behind one that is proposed again it stands there, whatever became of the first proposal', () => {
  expect(behind('n', inserted('n', 'op1', ended('withdrawn')), inserted('n', 'op2'))).toEqual(['n', 'op2']);
});

test('behind one of which nothing is known it is told so, and paragraphs that stand behind each other end', () => {
  expect(behind('nowhere')).toEqual(['nowhere', 'nowhere']);
  const [n, m] = [inserted('n', 'm', ended('withdrawn')), inserted('m', 'n', ended('withdrawn'))];
  expect(['n', 'm']).toContain(behind('n', n, m)[0]);
});
