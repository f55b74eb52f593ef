import type { Insertable } from 'kysely';
import { type Instant, newId } from '../../base/index.ts';
import type { ActContext, Tables } from '../../platform/index.ts';
import { freezeText, thawText } from '../../texts/index.ts';
import type { WrittenRoundRow } from '../reads/written/rounds.ts';
import type { WrittenStepState } from '../schema/written.ts';

type New<Table extends keyof Tables, Given extends string = never> = Omit<
  Insertable<Tables[Table]>,
  'id' | 'position' | Given
>;

export async function insertWrittenRule(
  { tx, now }: ActContext,
  rule: New<'decisions.written_rule', 'at'>,
): Promise<void> {
  await tx
    .insertInto('decisions.written_rule')
    .values({ ...rule, id: newId(), at: now })
    .execute();
}

/** @returns the round's id. */
export async function insertWrittenRound(
  { tx, now }: ActContext,
  round: New<'decisions.written_round', 'draftedAt'>,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('decisions.written_round')
    .values({ ...round, id, draftedAt: now })
    .execute();
  return id;
}

export async function insertWrittenKey(
  { tx, now }: ActContext,
  key: New<'decisions.written_key', 'at'>,
): Promise<void> {
  await tx
    .insertInto('decisions.written_key')
    .values({ ...key, id: newId(), at: now })
    .execute();
}

/** Open the round to the members of the body, with the list of those that are asked. */
export async function openWrittenTo(
  { tx }: ActContext,
  round: WrittenRoundRow,
  opened: { readonly electorate: readonly string[]; readonly audience: string },
): Promise<void> {
  const { electorate, audience } = opened;
  await tx.updateTable('decisions.written_round').set({ audience }).where('id', '=', round.id).execute();
  await tx
    .insertInto('decisions.written_elector')
    .values(electorate.map((participant, position) => ({ round: round.id, participant, position, audience })))
    .execute();
}

export interface NewWrittenStep {
  readonly state: WrittenStepState;
  /** When it takes effect; the act's instant when absent. */
  readonly effectiveAt?: Instant;
  /** Null: the clock. */
  readonly person: string | null;
  readonly reason?: string;
  readonly provisions?: readonly string[];
  readonly meeting?: string;
}

/**
 * The state that a round has now reached. The text stands still from its opening on until it is over; the letter of
 * adoption seals it instead.
 *
 * @source procedure.md §2.3 (`propose`: freeze text).
 */
export async function insertWrittenStep(
  context: ActContext,
  round: Pick<WrittenRoundRow, 'id' | 'text' | 'audience'>,
  step: NewWrittenStep,
): Promise<void> {
  const { tx, now } = context;
  const { state, effectiveAt, person, reason, provisions, meeting } = step;
  await tx
    .insertInto('decisions.written_step')
    .values({
      ...{ id: newId(), round: round.id, state, at: now, effectiveAt: effectiveAt ?? now, person },
      reason: reason || null,
      provisions: provisions && provisions.length > 0 ? [...provisions] : null,
      meeting: meeting ?? null,
      audience: round.audience,
    })
    .execute();
  if (state === 'running') await freezeText(context, round.text, 'written');
  if (endsUnadopted.has(state)) await thawText(context, round.text);
}

/** States after which the text is the members' again. */
const endsUnadopted: ReadonlySet<WrittenStepState> = new Set(['notAgreed', 'closed', 'withdrawn']);

export async function insertWrittenExtension(
  { tx, now }: ActContext,
  extension: New<'decisions.written_extension', 'at'>,
): Promise<void> {
  await tx
    .insertInto('decisions.written_extension')
    .values({ ...extension, id: newId(), at: now })
    .execute();
}

/** @returns the reply's id. */
export async function insertReply(
  { tx, now }: ActContext,
  reply: New<'decisions.written_reply', 'enteredAt'>,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('decisions.written_reply')
    .values({ ...reply, id, enteredAt: now })
    .execute();
  return id;
}
