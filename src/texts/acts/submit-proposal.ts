import { z } from 'zod';
import {
  accepted,
  cleanText,
  type Instant,
  invariant,
  newId,
  type Result,
  refused,
} from '../../base/index.ts';
import type { PlainWish, ProvisionKind } from '../../engine/index.ts';
import { type ActContext, defineAct, idInput, optionalText } from '../../platform/index.ts';
import { mayChange, type StandsStill } from '../rules/changing.ts';
import { decideProposal, type ProposalRefusal } from '../rules/decide-proposal.ts';
import { chairCode, chairRoles, chairsOn, delegationOn, delegationRoles } from '../rules/standing.ts';
import type { TextState } from '../rules/text-state.ts';
import type { Channel } from '../schema.ts';
import { openText, touchText } from '../writes/open-text.ts';
import { endSponsor, insertProposal } from '../writes/proposals.ts';
import { giveReceipt } from '../writes/receipts.ts';

const words = z
  .string()
  .max(20000, 'too-long:20000')
  .transform((text) => cleanText(text).trim());

export const proposalInput = z.object({
  text: z.string().max(60),
  op: z.enum(['change', 'delete', 'insert', 'retain', 'hold']),
  /** The provision wished to change; for an insertion the one after which it stands, or absent: the beginning. */
  provision: idInput.nullable().default(null),
  /** The full wording wished for. Words struck are simply not in it. */
  words: words.default(''),
  kind: z
    .enum(['heading', 'chapeau', 'preambular', 'operative', 'subparagraph', 'paragraph'])
    .default('operative'),
  /** UTF-16 offsets into the present wording, for a hold on some words only. */
  range: z
    .object({ from: z.number().int().min(0), to: z.number().int().min(1) })
    .nullable()
    .default(null),
  against: z.number().int().min(0).default(0),
  replaces: idInput.nullable().default(null),
  rationale: optionalText(4000),
});

export type ProposalInput = z.output<typeof proposalInput>;

export interface Tabled {
  readonly proposal: string;
  /** Number of the receipt; `null` for the chair's bridging words, which need none. */
  readonly receipt: number | null;
  readonly late: boolean;
}

/**
 * Table a wish for one provision: change or strike words, delete it, insert one after it, ask to keep it, or hold
 * it. It replaces the delegation's former wish there, which stays in the history.
 *
 * @returns proposal and receipt. Refused: see `ProposalRefusal` and `StandsStill`.
 * @source DESIGN §6; procedure.md §1.4.
 */
export const submitProposal = defineAct({
  name: 'texts.submit-proposal',
  who: [...delegationRoles, ...chairRoles],
  input: proposalInput,
  subject: (input) => `text:${input.text}`,
  unlogged: ['words', 'rationale'],
  api: { method: 'post', path: '/texts/{text}/proposals', summary: 'Table a proposal on a provision' },
  async run(context, input): Promise<Result<Tabled, ProposalRefusal | StandsStill | 'not-found'>> {
    const state = await openText(context, input.text);
    if (!state) return refused('not-found');
    const member = delegationOn(state.text, context.actor);
    const participant = member ?? (chairsOn(state.text, context.actor) ? chairCode : null);
    if (participant === null) return refused('not-found');
    return tableProposal(context, state, {
      wish: wishFrom(input),
      sponsors: [participant],
      against: input.against,
      replaces: input.replaces,
      rationale: input.rationale || null,
      channel: member ? 'delegation' : 'chair',
      receivedAt: context.now,
    });
  },
});

export interface Tabling {
  readonly wish: PlainWish;
  /** The first is the proposer. */
  readonly sponsors: readonly [string, ...string[]];
  readonly against: number;
  readonly replaces: string | null;
  readonly rationale: string | null;
  readonly channel: Channel;
  /** When it was received; earlier than the act for what the secretariat enters as received. */
  readonly receivedAt: Instant;
  readonly id?: string | undefined;
}

/** Table the wish of a delegation, whoever enters it. */
export async function tableProposal(
  context: ActContext,
  state: TextState,
  tabling: Tabling,
): Promise<Result<Tabled, ProposalRefusal | StandsStill>> {
  const { wish, sponsors, against, replaces, rationale, channel, receivedAt } = tabling;
  const [participant] = sponsors;
  const still = mayChange(state);
  if (!still.ok) return still;
  const decided = decideProposal(state, { wish, participant, against, replaces }, receivedAt);
  if (!decided.ok) return decided;
  const { late, replaced } = decided.value;
  if (replaced) await endSponsor(context, state, { proposal: replaced.id, participant, why: 'replaced' });
  const id = tabling.id ?? newId();
  await insertProposal(context, state, {
    id,
    wish,
    sponsors,
    againstVersion: against,
    late,
    channel,
    rationale,
  });
  const provision = wish.kind === 'insert' ? wish.afterId : wish.provisionId;
  const receipt =
    participant === chairCode
      ? null
      : await giveReceipt(context, state, {
          participant,
          what: 'submitted',
          proposal: id,
          provision,
          isLate: late,
          receivedAt,
        });
  await touchText(context, state, 'proposal-submitted');
  return accepted({ proposal: id, receipt, late });
}

/** The wish that a form or a request describes. */
export function wishFrom({ op, provision, words: text, kind, range }: ProposalInput): PlainWish {
  if (op === 'insert') {
    const provisionKind: ProvisionKind = kind;
    return { kind: 'insert', afterId: provision, newId: newId(), provisionKind, text };
  }
  invariant(provision !== null, 'the form names the provision');
  if (op === 'change') return { kind: 'change', provisionId: provision, text };
  if (op === 'hold') return { kind: 'hold', provisionId: provision, ...(range ? { range } : {}) };
  return { kind: op, provisionId: provision };
}
