import type { Insertable } from 'kysely';
import { type Instant, newId } from '../../base/index.ts';
import type { ActContext, Tables } from '../../platform/index.ts';
import { freezeText, thawText } from '../../texts/index.ts';
import type { RoundRow } from '../reads/silence/rounds.ts';
import type { DefectKind, Ruling, StepState } from '../schema/silence.ts';

type New<Table extends keyof Tables, Given extends string = never> = Omit<
  Insertable<Tables[Table]>,
  'id' | 'position' | Given
>;

/** @returns the round's id. */
export async function insertRound(
  { tx, now }: ActContext,
  round: New<'decisions.silence_round', 'draftedAt' | 'noticedAt'>,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('decisions.silence_round')
    .values({ ...round, id, draftedAt: now, noticedAt: null })
    .execute();
  return id;
}

export async function insertSilenceKey(
  { tx, now }: ActContext,
  key: New<'decisions.silence_key', 'at'>,
): Promise<void> {
  await tx
    .insertInto('decisions.silence_key')
    .values({ ...key, id: newId(), at: now })
    .execute();
}

/** Open the round to those who may read the text, with the members that may object to it. */
export async function openRoundTo(
  { tx }: ActContext,
  round: RoundRow,
  opened: { readonly electorate: readonly string[]; readonly audience: string },
): Promise<void> {
  const { electorate, audience } = opened;
  await tx.updateTable('decisions.silence_round').set({ audience }).where('id', '=', round.id).execute();
  await tx
    .insertInto('decisions.silence_elector')
    .values(electorate.map((participant, position) => ({ round: round.id, participant, position, audience })))
    .execute();
}

export interface NewStep {
  readonly state: StepState;
  /** When it takes effect; the act's instant when absent. */
  readonly effectiveAt?: Instant;
  /** Null: the clock. */
  readonly person: string | null;
  readonly reason?: string | null;
  readonly provisions?: readonly string[] | null;
  readonly defect?: DefectKind | null;
  readonly meeting?: string | null;
}

/**
 * A round reaches each state once; the database refuses a second time. The text stands still from the proposal on until
 * the round is over (procedure.md §2.3, `propose`).
 */
export async function insertStep(
  context: ActContext,
  round: Pick<RoundRow, 'id' | 'text'> & { readonly audience: string },
  step: NewStep,
): Promise<void> {
  const { tx, now } = context;
  const { state, effectiveAt, person, reason, provisions, defect, meeting } = step;
  await tx
    .insertInto('decisions.silence_step')
    .values({
      id: newId(),
      round: round.id,
      state,
      at: now,
      effectiveAt: effectiveAt ?? now,
      person,
      reason: reason || null,
      provisions: provisions && provisions.length > 0 ? [...provisions] : null,
      defect: defect ?? null,
      meeting: meeting ?? null,
      audience: round.audience,
    })
    .execute();
  if (state === 'proposed') await freezeText(context, round.text, 'silence');
  if (endsUnadopted.has(state)) await thawText(context, round.text);
}

/** States after which the text is the members' again; the letter of adoption seals it instead. */
const endsUnadopted: ReadonlySet<StepState> = new Set(['refused', 'broken', 'withdrawn', 'void']);

export async function insertExtension(
  { tx, now }: ActContext,
  extension: New<'decisions.silence_extension', 'at'>,
): Promise<void> {
  await tx
    .insertInto('decisions.silence_extension')
    .values({ ...extension, id: newId(), at: now })
    .execute();
}

/** @returns the message's id. */
export async function insertMessage(
  { tx, now }: ActContext,
  message: New<'decisions.silence_message', 'enteredAt' | 'ruling' | 'ruledAt' | 'ruledBy' | 'withdrawnAt'>,
): Promise<string> {
  const id = newId();
  const unruled = { ruling: null, ruledAt: null, ruledBy: null, withdrawnAt: null };
  await tx
    .insertInto('decisions.silence_message')
    .values({ ...message, ...unruled, id, enteredAt: now })
    .execute();
  return id;
}

export async function insertJoint(
  { tx, now }: ActContext,
  joint: { message: string; lead: string; participants: readonly string[]; audience: string },
): Promise<void> {
  const { message, lead, participants, audience } = joint;
  if (participants.length === 0) return;
  await tx
    .insertInto('decisions.silence_joint')
    .values(
      participants.map((participant) => ({
        ...{ message, lead, participant, audience, namedAt: now, confirmedAt: null, person: null },
      })),
    )
    .execute();
}

/** @returns false when the member was not named, or has confirmed already. */
export async function confirmJoint(
  { tx, now, actor }: ActContext,
  message: string,
  participant: string,
): Promise<boolean> {
  const row = await tx
    .updateTable('decisions.silence_joint')
    .set({ confirmedAt: now, person: actor.personId })
    .where('message', '=', message)
    .where('participant', '=', participant)
    .where('confirmedAt', 'is', null)
    .returning('message')
    .executeTakeFirst();
  return row !== undefined;
}

export async function ruleOn({ tx, now, actor }: ActContext, message: string, ruling: Ruling): Promise<void> {
  await tx
    .updateTable('decisions.silence_message')
    .set({ ruling, ruledAt: now, ruledBy: actor.personId })
    .where('id', '=', message)
    .where('ruling', 'is', null)
    .execute();
}

export async function withdrawMessage({ tx, now }: ActContext, message: string): Promise<void> {
  await tx
    .updateTable('decisions.silence_message')
    .set({ withdrawnAt: now })
    .where('id', '=', message)
    .where('withdrawnAt', 'is', null)
    .execute();
}

export async function insertNotice(
  { tx, now }: ActContext,
  notice: New<'decisions.silence_notice', 'at'>,
): Promise<void> {
  await tx
    .insertInto('decisions.silence_notice')
    .values({ ...notice, id: newId(), at: now })
    .execute();
}

/** The last member has been sent its notice. */
export async function markNoticed({ tx, now }: ActContext, round: string): Promise<void> {
  await tx
    .updateTable('decisions.silence_round')
    .set({ noticedAt: now })
    .where('id', '=', round)
    .where('noticedAt', 'is', null)
    .execute();
}

export async function insertSilenceRule(
  { tx, now }: ActContext,
  rule: New<'decisions.silence_rule', 'at'>,
): Promise<void> {
  await tx
    .insertInto('decisions.silence_rule')
    .values({ ...rule, id: newId(), at: now })
    .execute();
}

/** @returns false when the day is a holiday of the forum already. */
export async function insertHoliday(
  { tx, now }: ActContext,
  holiday: { day: string; name: string; person: string },
): Promise<boolean> {
  const row = await tx
    .insertInto('decisions.holiday')
    .values({ ...holiday, id: newId(), at: now, withdrawnAt: null, audience: 'public' })
    .onConflict((conflict) => conflict.column('day').where('withdrawnAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns false when the day is none of the forum's holidays. */
export async function withdrawHolidayRow({ tx, now }: ActContext, day: string): Promise<boolean> {
  const row = await tx
    .updateTable('decisions.holiday')
    .set({ withdrawnAt: now })
    .where('day', '=', day)
    .where('withdrawnAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns false when an outage lasts already. */
export async function insertOutage(
  { tx, now }: ActContext,
  outage: New<'decisions.outage', 'at'>,
): Promise<boolean> {
  const row = await tx
    .insertInto('decisions.outage')
    .values({ ...outage, id: newId(), at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns false when no outage lasts. */
export async function endOutageAt({ tx }: ActContext, untilAt: Instant): Promise<boolean> {
  const row = await tx
    .updateTable('decisions.outage')
    .set({ untilAt })
    .where('untilAt', 'is', null)
    .where('fromAt', '<', untilAt)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The file that came with a message, as it came. */
export async function insertEvidence(
  { tx }: ActContext,
  evidence: Insertable<Tables['decisions.silence_evidence']>,
): Promise<void> {
  await tx.insertInto('decisions.silence_evidence').values(evidence).execute();
}

/** The key of one chair; the same chair has no second one. */
export async function insertEvidenceKey(
  { tx, now }: ActContext,
  key: New<'decisions.evidence_key', 'at'>,
): Promise<void> {
  await tx
    .insertInto('decisions.evidence_key')
    .values({ ...key, id: newId(), at: now })
    .execute();
}

/** The bytes and their name go; the hash stays. */
export async function eraseEvidenceContent({ tx, now }: ActContext, message: string): Promise<void> {
  await tx
    .updateTable('decisions.silence_evidence')
    .set({ name: 'erased', content: null, erasedAt: now })
    .where('message', '=', message)
    .execute();
}
