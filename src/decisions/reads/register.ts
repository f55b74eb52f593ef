import type { Selectable } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { Tables, Tx } from '../../platform/index.ts';
import type { LinkKind } from '../schema/register.ts';

export type Mandate = Omit<Selectable<Tables['decisions.mandate']>, 'person' | 'audience' | 'position'>;

/** Two decisions and how the later one stands to the earlier; both may be seen by the viewer. */
export interface Link {
  readonly kind: LinkKind;
  readonly later: string;
  readonly laterTitle: string;
  readonly laterAt: Instant;
  readonly laterZone: string;
  readonly earlier: string;
  readonly earlierTitle: string;
  readonly earlierAt: Instant;
  readonly earlierZone: string;
}

const linksMax = 5000;
const mandatesMax = 5000;

/** Links of one decision, up and down, or all; a link whose other end the viewer may not see is not there. */
export async function linksOf(tx: Tx, number?: string): Promise<Link[]> {
  return tx
    .selectFrom('decisions.link as link')
    .innerJoin('decisions.decision as later', 'later.number', 'link.decision')
    .innerJoin('decisions.decision as earlier', 'earlier.number', 'link.other')
    .select(['link.kind', 'later.number as later', 'later.title as laterTitle'])
    .select(['later.decidedAt as laterAt', 'later.decidedZone as laterZone'])
    .select(['earlier.number as earlier', 'earlier.title as earlierTitle'])
    .select(['earlier.decidedAt as earlierAt', 'earlier.decidedZone as earlierZone'])
    .$if(number !== undefined, (query) =>
      query.where((eb) =>
        eb.or([eb('link.decision', '=', number ?? ''), eb('link.other', '=', number ?? '')]),
      ),
    )
    .orderBy('later.decidedAt')
    .orderBy('later.number')
    .orderBy('earlier.number')
    .orderBy('link.kind')
    .limit(linksMax)
    .execute();
}

/** Mandates that a decision gives, or all, in the order in which they were entered. */
export async function mandatesOf(tx: Tx, number?: string): Promise<Mandate[]> {
  return tx
    .selectFrom('decisions.mandate')
    .select(['id', 'decision', 'body', 'holder', 'task', 'paragraphs', 'dueOn', 'at'])
    .$if(number !== undefined, (query) => query.where('decision', '=', number ?? ''))
    .orderBy('position')
    .limit(mandatesMax)
    .execute();
}

/** Who may read a decision now, and with it what the register adds to it; null when the viewer may not. */
export async function audienceOfDecision(tx: Tx, number: string): Promise<string | null> {
  const row = await tx
    .selectFrom('decisions.decision')
    .select('audience')
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.audience ?? null;
}
