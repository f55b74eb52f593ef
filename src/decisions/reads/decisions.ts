import type { Selectable } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { Tables, Tx } from '../../platform/index.ts';

type DecisionRow = Selectable<Tables['decisions.decision']>;

/** A decision as it stands in the register. */
export interface Decision
  extends Omit<DecisionRow, 'question' | 'silenceRound' | 'writtenRound' | 'year' | 'ordinal' | 'audience'> {
  /** When it was opened to everybody; null before. */
  readonly releasedAt: Instant | null;
  /** When every key was turned; publishing follows by itself. Null before. */
  readonly readyAt: Instant | null;
  /** The key that signed it; null before its release. */
  readonly keyId: string | null;
}

/** The register as the viewer may see it, the latest decision first. */
export async function decisionsOf(tx: Tx): Promise<Decision[]> {
  return selectDecisions(tx)
    .orderBy('decision.decidedAt', 'desc')
    .orderBy('decision.number', 'desc')
    .limit(1000)
    .execute();
}

/** One decision by its number (`D-2026/1`); null when there is none that the viewer may see. */
export async function decisionOf(tx: Tx, number: string): Promise<Decision | null> {
  return (await selectDecisions(tx).where('decision.number', '=', number).executeTakeFirst()) ?? null;
}

/** The decision by which a text became what it is; null when there is none that the viewer may see. */
export async function decisionOnText(tx: Tx, text: string): Promise<Decision | null> {
  return (await selectDecisions(tx).where('decision.text', '=', text).executeTakeFirst()) ?? null;
}

/** Symbols of adopted texts that the viewer may see. */
export async function symbolsTaken(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('decisions.decision')
    .select('symbol')
    .orderBy('symbol')
    .limit(5000)
    .execute();
  return rows.map((row) => row.symbol);
}

/** Names of the delegations that were present, in the order of lists. Being present is not assent. */
export async function presentWhenDecided(tx: Tx, number: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('decisions.presence')
    .select('name')
    .where('decision', '=', number)
    .orderBy('position')
    .orderBy('participant')
    .limit(500)
    .execute();
  return rows.map((row) => row.name);
}

/** Decisions with how far their release has come. */
export function selectDecisions(tx: Tx) {
  return tx
    .selectFrom('decisions.decision as decision')
    .leftJoin('decisions.release as release', 'release.decision', 'decision.number')
    .select(['decision.number', 'decision.text', 'decision.body', 'decision.bodyName'])
    .select(['decision.meeting', 'decision.meetingTitle', 'decision.verb', 'decision.mode'])
    .select([
      'decision.symbol',
      'decision.title',
      'decision.language',
      'decision.exercise',
      'decision.sha256',
    ])
    .select(['decision.decidedAt', 'decision.decidedZone', 'decision.statement'])
    .select(['decision.presiding', 'decision.presidingRole', 'decision.presidingName'])
    .select(['release.releasedAt', 'release.readyAt', 'release.keyId']);
}
