import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, invariant, type Result, refused } from '../../base/index.ts';
import { type ActContext, holds, idInput, type Role, textInput } from '../../platform/index.ts';
import { draftingChecks } from '../reads/checks.ts';
import { consolidatedText } from '../rules/consolidated.ts';
import type { TextState } from '../rules/text-state.ts';
import { keyOf, mayWaive, type WaiveRefusal } from '../rules/waiving.ts';
import { openText } from '../writes/open-text.ts';
import { insertWaiver, takeBack } from '../writes/waivers.ts';
import { defineTextAct } from './text-act.ts';

/** A facilitator holds the pen and decides nothing final (procedure.md §1.5). */
export const waivingRoles = ['secretariat', 'coChair', 'chair'] as const satisfies readonly Role[];

const place = z.coerce.number('not-a-number').int().min(0).max(100_000);

/**
 * A secretariat officer or a chair sets a finding aside that should be mended, and answers for it with a reason. It
 * holds for these words alone.
 *
 * @returns the waiver's id. Refused: see `WaiveRefusal`; `text-adopted`.
 * @source wording.md §5: stored with name, date, reason and text hash; falls when the text changes.
 */
export const waiveFinding = defineTextAct({
  name: 'texts.waive-finding',
  who: waivingRoles,
  input: z.object({
    text: z.string().max(60),
    rule: z.string().max(3),
    /** Absent: the finding is about the document as a whole. */
    provision: idInput.nullish(),
    from: place,
    to: place,
    /** The hash of the words that were read, as the checks give it. */
    sha256: z.string().max(64),
    reason: textInput(1000),
  }),
  subject: (input) => `text:${input.text}`,
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/texts/{text}/waivers',
    summary: 'Set aside, with a reason, a finding that should be mended',
  },
  async run(
    context,
    input,
  ): Promise<Result<{ waiver: string }, WaiveRefusal | 'text-adopted' | 'not-found'>> {
    const opened = await openChecked(context, input.text);
    if (!opened) return refused('not-found');
    const { state, person, audience } = opened;
    if (state.isAdopted) return refused('text-adopted');
    const { rule, from: placeFrom, to: placeTo, sha256, reason } = input;
    const asked = { rule, placeFrom, placeTo, sha256, provision: input.provision ?? null };
    const found = await findingAt(context, state, keyOf(asked));
    const may = mayWaive(found, { isWaived: (found?.waiver ?? null) !== null });
    if (!may.ok) return may;
    const waiver = await insertWaiver(context, { ...asked, text: state.text.id, reason, person, audience });
    await context.tell({ name: 'texts.finding-waived', subject: `text:${state.text.id}`, audience });
    return accepted({ waiver });
  },
});

/**
 * Take a waiver back: the finding stands again. Who gave it and who took it back stay on record.
 *
 * @returns refused: `already-undone`.
 */
export const takeBackWaiver = defineTextAct({
  name: 'texts.take-back-waiver',
  who: waivingRoles,
  input: z.object({ text: z.string().max(60), waiver: idInput }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/waivers/{waiver}/taking-back',
    summary: 'Take back that a finding was set aside',
  },
  async run(context, input): Promise<Result<null, 'already-undone' | 'text-adopted' | 'not-found'>> {
    const opened = await openChecked(context, input.text);
    if (!opened) return refused('not-found');
    const { state, person, audience } = opened;
    if (state.isAdopted) return refused('text-adopted');
    const stood = await takeBack(context, { id: input.waiver, text: state.text.id, person });
    if (!stood) return refused('already-undone');
    await context.tell({ name: 'texts.waiver-taken-back', subject: `text:${state.text.id}`, audience });
    return accepted(null);
  },
});

/** The text, locked, for those who answer for its drafting; null for everybody else. */
async function openChecked(context: ActContext, text: string) {
  const { actor } = context;
  const state = await openText(context, text);
  if (!state || !holds(actor, waivingRoles, { body: state.text.body })) return null;
  invariant(actor.personId, 'an officer and a chair are persons');
  return { state, person: actor.personId, audience: audienceOf.chairs(state.text.body) };
}

/** The finding at this place in these words, as the text stands or as it would be adopted. */
async function findingAt({ tx }: ActContext, state: TextState, key: string) {
  const read = { state, consolidation: consolidatedText(state) };
  for (const as of ['base', 'clean'] as const) {
    const checks = await draftingChecks(tx, read, as);
    const found = checks?.findings.find((one) => keyOf(one.place) === key);
    if (found) return found;
  }
  return undefined;
}
