import { z } from 'zod';
import { accepted, cleanText, type Instant, newId, type Result, refused } from '../../base/index.ts';
import type { Wish } from '../../engine/index.ts';
import { type ActContext, idInput, optionalText } from '../../platform/index.ts';
import { mayChange, type StandsStill } from '../rules/changing.ts';
import { decideProposal, type ProposalRefusal } from '../rules/decide-proposal.ts';
import { chairCode, chairsOn, delegationOn, negotiatorRoles } from '../rules/standing.ts';
import type { TextState } from '../rules/text-state.ts';
import { wishFrom } from '../rules/wish-from.ts';
import type { Channel } from '../schema.ts';
import { openText, touchText } from '../writes/open-text.ts';
import { endSponsor, insertProposal } from '../writes/proposals.ts';
import { giveReceipt } from '../writes/receipts.ts';
import { defineTextAct } from './text-act.ts';

/** More than one paragraph is ever split into, or merged from. */
const partsMax = 20;

const words = z
  .string()
  .max(20000, 'too-long:20000')
  .transform((text) => cleanText(text).trim());

export const proposalInput = z.object({
  text: z.string().max(60),
  op: z.enum(['change', 'delete', 'insert', 'retain', 'hold', 'move', 'split', 'merge']),
  /** The provision wished to change; for an insertion the one after which it stands, or absent: the beginning. */
  provision: idInput.nullable().default(null),
  /**
   * The full wording wished for. Words struck are simply not in it. For a merge the whole of the paragraph that it
   * makes; for a move empty, unless the paragraph should say something else in its new place.
   */
  words: words.default(''),
  /** For a move the paragraph after which it should stand; `null` for the very beginning. */
  after: idInput.nullable().optional(),
  /** For a split the full words of each paragraph that it makes; the first keeps the id of the present one. */
  parts: z
    .array(words)
    .max(partsMax, `too-many:${partsMax}`)
    .refine((parts) => parts.join('\n\n').length <= 20000, 'too-long:20000')
    .default([]),
  /** For a merge the paragraphs that it takes in, each with the version of the wording that was seen. */
  others: z
    .array(z.object({ provision: idInput, against: z.number().int().min(0).default(0) }))
    .max(partsMax, `too-many:${partsMax}`)
    .default([]),
  kind: z
    .enum(['heading', 'chapeau', 'preambular', 'operative', 'subparagraph', 'paragraph'])
    .default('operative'),
  /** UTF-16 offsets into the present wording, for a hold on some words only. */
  range: z
    .object({ from: z.number().int().min(0), to: z.number().int().min(1) })
    .nullable()
    .default(null),
  against: z.number().int().min(0).default(0),
  /** The own present wish for the paragraph; a merge may replace several. */
  replaces: z
    .union([idInput, z.array(idInput).max(partsMax)])
    .nullable()
    .default(null),
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
 * Table a wish for one provision: change or strike words, delete it, insert one after it, ask to keep it, hold it, or
 * move, split or merge it. It replaces the delegation's former wish there, which stays in the history.
 *
 * @returns proposal and receipt. Refused: see `ProposalRefusal` and `StandsStill`.
 * @source DESIGN §6; procedure.md §1.4.
 */
export const submitProposal = defineTextAct({
  name: 'texts.submit-proposal',
  who: negotiatorRoles,
  input: proposalInput,
  subject: (input) => `text:${input.text}`,
  unlogged: ['words', 'rationale'],
  api: { method: 'post', path: '/texts/{text}/proposals', summary: 'Table a proposal on a provision' },
  async run(
    context,
    input,
  ): Promise<Result<Tabled, ProposalRefusal | StandsStill | 'not-found' | 'required'>> {
    const state = await openText(context, input.text);
    if (!state) return refused('not-found');
    const member = delegationOn(state.text, context.actor);
    const participant = member ?? (chairsOn(state.text, context.actor) ? chairCode : null);
    if (participant === null) return refused('not-found');
    const wish = wishFrom(state, input);
    if (!wish.ok) return wish;
    return tableProposal(context, state, {
      ...tablingOf(input),
      wish: wish.value,
      sponsors: [participant],
      rationale: input.rationale || null,
      channel: member ? 'delegation' : 'chair',
      receivedAt: context.now,
    });
  },
});

export interface Tabling {
  readonly wish: Wish;
  /** The first is the proposer. */
  readonly sponsors: readonly [string, ...string[]];
  readonly against: number;
  readonly othersAgainst?: Readonly<Record<string, number>>;
  readonly replaces: readonly string[];
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
  const { wish, sponsors, against, othersAgainst = {}, replaces, rationale, channel, receivedAt } = tabling;
  const [participant] = sponsors;
  const still = mayChange(state);
  if (!still.ok) return still;
  const wished = { wish, participant, against, othersAgainst, replaces };
  const decided = decideProposal(state, wished, receivedAt);
  if (!decided.ok) return decided;
  const { late, replaced } = decided.value;
  for (const { id: former } of replaced)
    await endSponsor(context, state, { proposal: former, participant, why: 'replaced' });
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

/** What a request says of what stood before the delegation when it wrote. */
export function tablingOf({
  against,
  others,
  replaces,
}: ProposalInput): Pick<Tabling, 'against' | 'othersAgainst' | 'replaces'> {
  return {
    against,
    othersAgainst: Object.fromEntries(others.map((one) => [one.provision, one.against])),
    replaces: typeof replaces === 'string' ? [replaces] : (replaces ?? []),
  };
}
