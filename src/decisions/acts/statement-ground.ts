import { audienceOf } from '../../access/index.ts';
import { accepted, type Instant, instantOfWall, invariant, type Result, refused } from '../../base/index.ts';
import { type BodyNow, bodyOf } from '../../groups/index.ts';
import { type ActContext, holds, type Tx, type Viewer } from '../../platform/index.ts';
import {
  adoptedOf,
  type CleanProvision,
  cleanProvisions,
  delegationOn,
  openText,
  parseCanonicalText,
  type TextState,
} from '../../texts/index.ts';
import { type Decision, decisionOnText } from '../reads/decisions.ts';
import type { StatementChannel } from '../schema/statements.ts';
import type { NewReceipt } from '../writes/statements.ts';

/** A text to which statements are attached, as the actor finds it. */
export interface StatementGround {
  readonly state: TextState;
  readonly body: BodyNow;
  readonly decision: Decision | null;
  /** The words of the text were removed from everything that strangers read. */
  readonly isRemoved: boolean;
  readonly channel: StatementChannel;
  /** The delegation whose statement it is. */
  readonly participant: string;
}

/** The delegation that makes it here, or the one from which the secretariat received it. */
export async function openGround(
  context: ActContext,
  text: string,
  from: string | undefined,
): Promise<Result<StatementGround, 'not-found' | 'required'>> {
  const { tx, actor } = context;
  const state = await openText(context, text);
  if (!state) return refused('not-found');
  const body = await bodyOf(tx, state.text.body);
  const own = delegationOn(state.text, actor);
  if (!body || (own === null && !entersReceived(state.text.body, actor))) return refused('not-found');
  const participant = own ?? from;
  if (participant === undefined) return refused('required', { at: 'participant' });
  const decision = await decisionOnText(tx, state.text.id);
  const adopted = await adoptedOf(tx, state.text.id);
  const isRemoved = adopted !== null && parseCanonicalText(adopted.canonical).removed === true;
  const channel = own === null ? ('received' as const) : ('delegation' as const);
  return accepted({ state, body, decision, isRemoved, channel, participant });
}

/** Whether the viewer enters what arrives by official channels for this body. */
export function entersReceived(body: string, viewer: Viewer): boolean {
  return holds(viewer, ['secretariat'], { body });
}

/**
 * When and how it arrived. What a delegation does here arrives as it is done; what the secretariat enters needs the
 * time of receipt in the body's official zone, and what shows it.
 */
export function arrivalOf(
  { channel, body }: StatementGround,
  given: { readonly receivedAt?: string | undefined; readonly evidence: string },
  now: Instant,
): Result<{ receivedAt: Instant; evidence: string | null }, 'required'> {
  if (channel === 'delegation') return accepted({ receivedAt: now, evidence: null });
  if (given.receivedAt === undefined) return refused('required', { at: 'receivedAt' });
  if (given.evidence === '') return refused('required', { at: 'evidence' });
  return accepted({
    receivedAt: instantOfWall(given.receivedAt, body.officialZone),
    evidence: given.evidence,
  });
}

export function receiptOf(
  { actor }: ActContext,
  { channel, participant, body }: StatementGround,
  evidence: string | null,
): NewReceipt {
  invariant(actor.personId, 'a statement is entered by a person');
  return {
    channel,
    evidence,
    person: actor.personId,
    audience: audienceOf.chairs(body.id),
    delegationAudience: audienceOf.delegation(participant),
  };
}

/**
 * Readers of a statement: those of the text, and everybody once the decision is released, but for a confidential body
 * and for a text that was removed, whose words a statement may repeat.
 */
export function statementAudience({ state, body, decision, isRemoved }: StatementGround): string {
  return decision?.releasedAt && !body.confidential && !isRemoved ? audienceOf.public : state.text.audience;
}

/** The paragraphs of a text as adopted, or as they stand before the body. */
export async function paragraphsOf(tx: Tx, state: TextState): Promise<readonly CleanProvision[]> {
  return state.isAdopted ? adoptedParagraphs(tx, state.text.id) : cleanProvisions(state);
}

export async function adoptedParagraphs(tx: Tx, text: string): Promise<readonly CleanProvision[]> {
  const adopted = await adoptedOf(tx, text);
  return adopted ? parseCanonicalText(adopted.canonical).provisions : [];
}
