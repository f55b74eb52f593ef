import { newId } from '../../base/index.ts';
import type { PlainWish } from '../../engine/index.ts';
import type { ActContext } from '../../platform/index.ts';
import type { TextState } from '../rules/text-state.ts';
import type { Channel, EndReason } from '../schema.ts';

export interface NewProposal {
  readonly id: string;
  readonly wish: PlainWish;
  readonly sponsors: readonly string[];
  readonly againstVersion: number;
  readonly late: boolean;
  readonly channel: Channel;
  readonly rationale: string | null;
}

/** Write a proposal with its wording, sponsors (the first is the proposer) and rationale. */
export async function insertProposal(
  { tx, now }: ActContext,
  state: TextState,
  proposal: NewProposal,
): Promise<void> {
  const { id, wish, late, channel, sponsors, rationale, againstVersion } = proposal;
  const { attributionAudience } = state.text;
  // Late, it stands outside the text until the chair admits it: the readers of the names see it, observers do not.
  const audience = late ? attributionAudience : state.text.audience;
  const isInsertion = wish.kind === 'insert';
  await tx
    .insertInto('texts.proposal')
    .values({
      id,
      text: state.text.id,
      op: wish.kind,
      provision: isInsertion ? wish.afterId : wish.provisionId,
      newProvision: isInsertion ? wish.newId : null,
      kind: isInsertion ? wish.provisionKind : null,
      submittedAt: now,
      late,
      channel,
      audience,
    })
    .execute();
  const range = wish.kind === 'hold' ? wish.range : undefined;
  await addWording({ tx, now }, state, {
    proposal: id,
    version: 0,
    words: wish.kind === 'change' || wish.kind === 'insert' ? wish.text : '',
    range: range ?? null,
    againstVersion,
    resolution: null,
    audience,
  });
  await tx
    .insertInto('texts.sponsor')
    .values(
      sponsors.map((participant, index) => ({
        proposal: id,
        participant,
        isProposer: index === 0,
        since: now,
        until: null,
        audience: attributionAudience,
      })),
    )
    .execute();
  if (rationale) {
    await tx
      .insertInto('texts.rationale')
      .values({ proposal: id, words: rationale, audience: attributionAudience })
      .execute();
  }
}

/** A further wording of a proposal: it followed to a new base, or went back with an undone resolution. */
export async function addWording(
  { tx, now }: Pick<ActContext, 'tx' | 'now'>,
  state: TextState,
  wording: {
    proposal: string;
    version: number;
    words: string;
    range: { from: number; to: number } | null;
    againstVersion: number;
    resolution: string | null;
    /** Who reads it; those who read the text when absent. */
    audience?: string;
  },
): Promise<void> {
  const { range, audience = state.text.audience, ...rest } = wording;
  await tx
    .insertInto('texts.proposalWording')
    .values({
      ...rest,
      rangeFrom: range?.from ?? null,
      rangeTo: range?.to ?? null,
      at: now,
      audience,
    })
    .execute();
}

/** A late proposal that the chair admitted is part of the text, for everybody who reads that. */
export async function openToReaders({ tx }: ActContext, state: TextState, proposal: string): Promise<void> {
  const { audience } = state.text;
  await tx.updateTable('texts.proposal').set({ audience }).where('id', '=', proposal).execute();
  await tx.updateTable('texts.proposalWording').set({ audience }).where('proposal', '=', proposal).execute();
}

/** End a proposal. It stays in the history; an end by a resolution falls when that is undone. */
export async function endProposal(
  { tx, now }: ActContext,
  state: TextState,
  end: { proposal: string; why: EndReason; resolution: string | null },
): Promise<void> {
  await tx
    .insertInto('texts.proposalEnd')
    .values({ ...end, id: newId(), at: now, audience: state.text.audience })
    .execute();
}

export async function addSponsor(
  { tx, now }: ActContext,
  state: TextState,
  sponsor: { proposal: string; participant: string },
): Promise<void> {
  await tx
    .insertInto('texts.sponsor')
    .values({
      ...sponsor,
      isProposer: false,
      since: now,
      until: null,
      audience: state.text.attributionAudience,
    })
    .execute();
}

/** A delegation no longer sponsors; when it was the last one, the proposal ends for `why`. */
export async function endSponsor(
  context: ActContext,
  state: TextState,
  leaving: { proposal: string; participant: string; why: 'withdrawn' | 'replaced' },
): Promise<void> {
  const { proposal, participant, why } = leaving;
  await context.tx
    .updateTable('texts.sponsor')
    .set({ until: context.now })
    .where('proposal', '=', proposal)
    .where('participant', '=', participant)
    .where('until', 'is', null)
    .execute();
  const others =
    state.proposals.find((one) => one.id === proposal)?.sponsors.filter((code) => code !== participant) ?? [];
  if (others.length === 0) await endProposal(context, state, { proposal, why, resolution: null });
}
