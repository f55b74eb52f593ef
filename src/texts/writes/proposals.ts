import { newId } from '../../base/index.ts';
import type { Wish } from '../../engine/index.ts';
import type { ActContext } from '../../platform/index.ts';
import type { TextState } from '../rules/text-state.ts';
import { type StoredWish, storedWish } from '../rules/wishes.ts';
import type { Channel, EndReason } from '../schema.ts';

export interface NewProposal {
  readonly id: string;
  readonly wish: Wish;
  /** Who stands behind it; the first is the proposer. */
  readonly sponsors: readonly string[];
  readonly againstVersion: number;
  readonly late: boolean;
  readonly channel: Channel;
  readonly rationale: string | null;
  /** The proposal that it carries on, and the decision that made it so, if one did. */
  readonly continues?: { readonly proposal: string; readonly resolution: string | null };
}

/** Write a proposal with its wording, sponsors (the first is the proposer) and rationale. */
export async function insertProposal(
  { tx, now }: ActContext,
  state: TextState,
  proposal: NewProposal,
): Promise<void> {
  const { id, wish, late, channel, sponsors, rationale, againstVersion, continues } = proposal;
  const { attributionAudience } = state.text;
  // Late, it stands outside the text until the chair admits it: the readers of the names see it, observers do not.
  // What a decision made of a late one that was admitted is part of the text like that one.
  const audience = late && !continues ? attributionAudience : state.text.audience;
  const { op, provision, newProvision, kind } = storedWish(wish);
  await tx
    .insertInto('texts.proposal')
    .values({
      id,
      text: state.text.id,
      op,
      provision,
      newProvision,
      kind,
      submittedAt: now,
      late: late && !continues,
      channel,
      resolution: continues?.resolution ?? null,
      continues: continues?.proposal ?? null,
      audience,
    })
    .execute();
  await addWording({ tx, now }, state, {
    proposal: id,
    version: 0,
    wish: storedWish(wish),
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
    /** As `storedWish` gives it for the proposal. */
    wish: Pick<StoredWish, 'words' | 'range' | 'wish'>;
    againstVersion: number;
    resolution: string | null;
    /** Who reads it; those who read the text when absent. */
    audience?: string;
  },
): Promise<void> {
  const { wish: kept, audience = state.text.audience, ...rest } = wording;
  const { words, range, wish } = kept;
  await tx
    .insertInto('texts.proposalWording')
    .values({
      ...rest,
      words,
      rangeFrom: range?.from ?? null,
      rangeTo: range?.to ?? null,
      wish: wish && JSON.stringify(wish),
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
