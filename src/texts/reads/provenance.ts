import { type ProvenanceRun, provenance } from '../../engine/index.ts';
import type { Tx } from '../../platform/index.ts';
import {
  agreedWordings,
  type ProposalRecord,
  type ProvisionRecord,
  type Reading,
  splitOff,
} from '../rules/provenance.ts';
import type { TextState } from '../rules/text-state.ts';
import { wishOf, wordsFor } from '../rules/wishes.ts';

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
  const revisions = await tx
    .selectFrom('texts.revision')
    .select(['number', 'issuedAt'])
    .where('text', '=', state.text.id)
    .orderBy('number')
    .limit(500)
    .execute();
  const standing = new Set(state.resolutions.map(({ id }) => id));
  return provenance(agreedWordings({ ...(await recordOf(tx, state, provision)), standing, revisions }));
}

type WordsRecord = Pick<ProvisionRecord, 'wordings' | 'proposals'>;

/** What happened to a provision; to one that was split off also what had happened to that from which it came. */
async function recordOf(tx: Tx, state: TextState, provision: string): Promise<WordsRecord> {
  const wordings = await tx
    .selectFrom('texts.wording')
    .select(['version', 'words', 'at', 'resolution'])
    .where('provision', '=', provision)
    .orderBy('version')
    .limit(5000)
    .execute();
  const split = state.resolutions.find(
    (one) => one.what === 'split' && one.provision !== provision && one.concerns.includes(provision),
  );
  const proposals = await proposalRecords(tx, {
    text: state.text.id,
    provision,
    takenUpBy: split?.id ?? wordings[0]?.resolution ?? null,
  });
  if (!split) return { wordings, proposals };
  return splitOff(await recordOf(tx, state, split.provision), { wordings, proposals }, split.id);
}

interface Asked {
  readonly text: string;
  readonly provision: string;
  /** The decision by which the provision became part of the text, when it is not of the draft. */
  readonly takenUpBy: string | null;
}

/**
 * Changes of the provision, moves, splits and merges with words for it, and the proposals that it was made of: equal ones
 * by several were taken up as one.
 */
async function proposalRecords(tx: Tx, asked: Asked): Promise<ProposalRecord[]> {
  const rows = await tx
    .selectFrom('texts.proposal as proposal')
    .leftJoin('texts.lateRuling as ruling', 'ruling.proposal', 'proposal.id')
    .select(['proposal.id', 'proposal.op', 'proposal.provision', 'proposal.newProvision', 'proposal.kind'])
    .select(['proposal.late', 'ruling.isAdmitted', 'ruling.at as ruledAt'])
    .where('proposal.text', '=', asked.text)
    .where((where) =>
      where.or([
        where.and([where('proposal.op', '!=', 'insert'), where('proposal.provision', '=', asked.provision)]),
        where('proposal.newProvision', '=', asked.provision),
        where(
          'proposal.id',
          'in',
          where
            .selectFrom('texts.proposalEnd as end')
            .select('end.proposal')
            .where('end.resolution', '=', asked.takenUpBy)
            .where('end.why', 'in', ['taken-up', 'satisfied']),
        ),
        // Carried here from another paragraph.
        where(
          'proposal.id',
          'in',
          where
            .selectFrom('texts.proposalWording as carried')
            .innerJoin('texts.proposal as on', 'on.id', 'carried.proposal')
            .select('carried.proposal')
            .where('on.text', '=', asked.text)
            .where((there) =>
              there(there.ref('carried.wish', '->>').key('provisionId'), '=', asked.provision),
            ),
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
  return rows.flatMap(({ id, late, isAdmitted, ruledAt, ...row }) => {
    const wished = (wordings.get(id) ?? []).flatMap(({ wish, words, againstVersion }) => {
      const own = wordsFor(wish ?? wishOf({ ...row, words, wish, range: null }), asked.provision);
      return own === null ? [] : [{ words: own, againstVersion }];
    });
    if (wished.length === 0) return [];
    return [
      {
        id,
        op: row.op === 'insert' ? ('insert' as const) : ('change' as const),
        admittedAt: late ? (isAdmitted && ruledAt ? ruledAt : ('never' as const)) : null,
        wordings: wished,
        sponsors: sponsors.get(id) ?? [],
        ends: ends.get(id) ?? [],
      },
    ];
  });
}

async function wordingsOf(tx: Tx, proposals: readonly string[]) {
  if (proposals.length === 0) return [];
  return tx
    .selectFrom('texts.proposalWording')
    .select(['proposal', 'words', 'wish', 'againstVersion'])
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
