/**
 * Where the words of a provision come from, while it is negotiated: from which proposal, and in which round they were
 * agreed (DESIGN §6). Sealed at adoption by whoever keeps the history: this only reads what it is given.
 */
import { diffPrepared, type Edit } from './diff.ts';
import { compareText } from './order.ts';
import { prepare } from './prepared.ts';
import { wordingAt } from './wording-at.ts';

/** One base wording of a provision, and how it came to be. */
export interface Agreed<Round> {
  readonly text: string;
  /** The reading in which it was agreed, in whatever form the caller counts readings. */
  readonly round: Round;
  /**
   * The proposals that were open on the former wording when this one was agreed, each with the full wording that it
   * wished for against the former wording. For the first wording of an insertion: those that wished to insert it.
   */
  readonly proposals: readonly {
    readonly id: string;
    readonly by: readonly string[];
    readonly text: string;
  }[];
}

/** Where words came from, while a text is negotiated. */
export interface Origin<Round> {
  readonly round: Round;
  /** Those who wished for exactly these words in this place, by id. Empty: the first draft, or words nobody had proposed. */
  readonly proposals: readonly { readonly id: string; readonly by: readonly string[] }[];
}

/** A stretch of words of one origin. */
export interface ProvenanceRun<Round> {
  readonly text: string;
  readonly origin: Origin<Round>;
}

/**
 * The last wording of a history as runs of words that came in together; joined, they are that wording. Words that stay
 * through a later decision keep the origin that they had.
 *
 * @param history base wordings of one provision, the first draft first. Empty: no runs.
 */
export function provenance<Round>(history: readonly Agreed<Round>[]): ProvenanceRun<Round>[] {
  let runs: ProvenanceRun<Round>[] = [];
  let before = '';
  for (const agreed of history) {
    runs = followed(runs, before, agreed);
    before = agreed.text;
  }
  return runs;
}

/** The runs of the former wording with the decision carried out on them. */
function followed<Round>(
  runs: readonly ProvenanceRun<Round>[],
  before: string,
  agreed: Agreed<Round>,
): ProvenanceRun<Round>[] {
  const base = prepare(before);
  const now = prepare(agreed.text);
  const wishes = agreed.proposals.map((proposal) => ({
    ...proposal,
    edits: diffPrepared(base, proposal.text),
    fromNow: diffPrepared(now, proposal.text),
  }));
  const made: ProvenanceRun<Round>[] = [];
  let at = 0;
  let moved = 0;
  for (const edit of diffPrepared(base, agreed.text)) {
    append(made, cut(runs, at, edit.from));
    const here = { from: edit.from + moved, to: edit.from + moved + edit.text.length };
    const proposals = wishes
      .filter(({ edits, fromNow }) => wishesFor(before, edits, edit) || leavesAlone(fromNow, here))
      .map(({ id, by }) => ({ id, by }))
      .sort((a, b) => compareText(a.id, b.id));
    moved += edit.text.length - (edit.to - edit.from);
    append(made, [{ text: edit.text, origin: { round: agreed.round, proposals } }]);
    at = edit.to;
  }
  append(made, cut(runs, at, before.length));
  return made;
}

/** Whether a wish makes exactly this edit of the former wording, in one piece or in several. */
function wishesFor(before: string, edits: readonly Edit[], edit: Edit): boolean {
  const here = edits.filter(({ from, to }) => from <= edit.to && to >= edit.from);
  const inside = here.filter(({ from, to }) => from >= edit.from && to <= edit.to);
  const isCrossed = here.some(
    ({ from, to }) => (from < edit.from && to > edit.from) || (to > edit.to && from < edit.to),
  );
  return inside.length > 0 && !isCrossed && wordingAt(before, edit, inside) === edit.text;
}

/** Whether a wish would change nothing of these words of the new wording, nor add to them: it says the same there. */
function leavesAlone(fromNow: readonly Edit[], here: { from: number; to: number }): boolean {
  return fromNow.every(({ from, to }) => to < here.from || from > here.to);
}

/** The runs of a part of the text. */
function cut<Round>(runs: readonly ProvenanceRun<Round>[], from: number, to: number): ProvenanceRun<Round>[] {
  const parts: ProvenanceRun<Round>[] = [];
  let at = 0;
  for (const { text, origin } of runs) {
    const part = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (part !== '') parts.push({ text: part, origin });
    at += text.length;
  }
  return parts;
}

/** Runs of one origin that come to stand side by side are one. */
function append<Round>(made: ProvenanceRun<Round>[], runs: readonly ProvenanceRun<Round>[]): void {
  for (const run of runs) {
    const last = made.at(-1);
    if (run.text === '') continue;
    if (last?.origin === run.origin) made[made.length - 1] = { ...last, text: last.text + run.text };
    else made.push(run);
  }
}
