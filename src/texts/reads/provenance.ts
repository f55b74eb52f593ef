import { type ProvenanceRun, provenance } from '../../engine/index.ts';
import type { Tx } from '../../platform/index.ts';
import { agreedWordings, type ProposalRecord, type Reading } from '../rules/provenance.ts';
import type { TextState } from '../rules/text-state.ts';

export type WordsFrom = ProvenanceRun<Reading | null>;

/**
 * From which proposal each word of a provision came, and in which reading it was agreed, while the text is negotiated.
 *
 * @returns `null` for whoever may not read who proposed what — which is everybody once the text is adopted — and when
 * the text has no such provision.
 * @source DESIGN §6 (provenance); JOURNEYS, second part: sealed at adoption.
 */
export async function provenanceOf(tx: Tx, state: TextState, provision: string): Promise<WordsFrom[] | null> {
  if (!state.seesNames || state.isAdopted) return null;
  if (!state.provisions.some((one) => one.id === provision)) return null;
  const wordings = await tx
    .selectFrom('texts.wording')
    .select(['version', 'words', 'at', 'resolution'])
    .where('provision', '=', provision)
    .orderBy('version')
    .limit(5000)
    .execute();
  const revisions = await tx
    .selectFrom('texts.revision')
    .select(['number', 'issuedAt'])
    .where('text', '=', state.text.id)
    .orderBy('number')
    .limit(500)
    .execute();
  const standing = new Set(state.resolutions.map(({ id }) => id));
  const proposals = await proposalRecords(tx, {
    text: state.text.id,
    provision,
    takenUpBy: wordings[0]?.resolution ?? null,
  });
  return provenance(agreedWordings({ wordings, proposals, standing, revisions }));
}

interface Asked {
  readonly text: string;
  readonly provision: string;
  /** The decision by which the provision became part of the text, when it is not of the draft. */
  readonly takenUpBy: string | null;
}

/** Changes of the provision, and the insertions that it was made of: equal ones by several were taken up as one. */
async function proposalRecords(tx: Tx, asked: Asked): Promise<ProposalRecord[]> {
  const rows = await tx
    .selectFrom('texts.proposal as proposal')
    .leftJoin('texts.lateRuling as ruling', 'ruling.proposal', 'proposal.id')
    .select(['proposal.id', 'proposal.op', 'proposal.late', 'ruling.isAdmitted', 'ruling.at as ruledAt'])
    .where('proposal.text', '=', asked.text)
    .where((where) =>
      where.or([
        where.and([where('proposal.op', '=', 'change'), where('proposal.provision', '=', asked.provision)]),
        where('proposal.newProvision', '=', asked.provision),
        where(
          'proposal.id',
          'in',
          where
            .selectFrom('texts.proposalEnd as end')
            .select('end.proposal')
            .where('end.resolution', '=', asked.takenUpBy)
            .where('end.why', '=', 'taken-up'),
        ),
      ]),
    )
    .orderBy('proposal.submittedAt')
    .orderBy('proposal.id')
    .limit(5000)
    .execute();
  const ids = rows.map(({ id }) => id);
  const [wordings, sponsors, ends] = [
    Map.groupBy(await wordingsOf(tx, ids), ({ proposal }) => proposal),
    Map.groupBy(await sponsorsOf(tx, ids), ({ proposal }) => proposal),
    Map.groupBy(await endsOf(tx, ids), ({ proposal }) => proposal),
  ];
  return rows.map(({ id, op, late, isAdmitted, ruledAt }) => ({
    id,
    op,
    admittedAt: late ? (isAdmitted && ruledAt ? ruledAt : 'never') : null,
    wordings: wordings.get(id) ?? [],
    sponsors: sponsors.get(id) ?? [],
    ends: ends.get(id) ?? [],
  }));
}

async function wordingsOf(tx: Tx, proposals: readonly string[]) {
  if (proposals.length === 0) return [];
  return tx
    .selectFrom('texts.proposalWording')
    .select(['proposal', 'words', 'againstVersion'])
    .where('proposal', 'in', proposals)
    .orderBy('proposal')
    .orderBy('version')
    .limit(20000)
    .execute();
}

async function sponsorsOf(tx: Tx, proposals: readonly string[]) {
  if (proposals.length === 0) return [];
  return tx
    .selectFrom('texts.sponsor')
    .select(['proposal', 'participant', 'since', 'until'])
    .where('proposal', 'in', proposals)
    .orderBy('isProposer', 'desc')
    .orderBy('since')
    .orderBy('participant')
    .limit(50000)
    .execute();
}

async function endsOf(tx: Tx, proposals: readonly string[]) {
  if (proposals.length === 0) return [];
  return tx
    .selectFrom('texts.proposalEnd')
    .select(['proposal', 'at', 'why', 'resolution'])
    .where('proposal', 'in', proposals)
    .orderBy('at')
    .orderBy('id')
    .limit(20000)
    .execute();
}
