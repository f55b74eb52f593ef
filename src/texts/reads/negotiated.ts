import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';

export interface NegotiatedText {
  readonly id: string;
  readonly title: string;
  readonly symbol: string;
  readonly closesAt: Instant;
  readonly closesZone: string;
  /** Late proposals on which the chair has not ruled. */
  readonly lateWaiting: number;
}

/** Texts under negotiation that the viewer may see, the one that closes first before the others. */
export async function negotiatedTexts(tx: Tx): Promise<NegotiatedText[]> {
  const rows = await tx
    .selectFrom('texts.text as text')
    .leftJoin('texts.adopted as adopted', 'adopted.text', 'text.id')
    .select(['text.id', 'text.title', 'text.symbol', 'text.closesAt', 'text.closesZone'])
    .select((select) =>
      select
        .selectFrom('texts.proposal as proposal')
        .leftJoin('texts.lateRuling as ruling', 'ruling.proposal', 'proposal.id')
        .leftJoin('texts.proposalEnd as end', 'end.proposal', 'proposal.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('proposal.text', '=', 'text.id')
        .where('proposal.late', '=', true)
        .where('ruling.proposal', 'is', null)
        .where('end.proposal', 'is', null)
        .as('lateWaiting'),
    )
    .where('adopted.text', 'is', null)
    .orderBy('text.closesAt')
    .orderBy('text.id')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, lateWaiting: Number(row.lateWaiting ?? 0) }));
}
