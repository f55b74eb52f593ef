import { type Instant, isBefore } from '../../base/index.ts';
import type { Tx, Viewer } from '../../platform/index.ts';
import { readsNames } from '../rules/standing.ts';
import type { MarkRow, ProposalState, ResolutionState, TextState } from '../rules/text-state.ts';
import { storedWish } from '../rules/wishes.ts';
import { outcomesOf } from './outcomes.ts';
import { concernsOf, inTheirPlaces, standingPlaces } from './places.ts';

/**
 * The text as it stood at `now`, which may be an earlier instant: every row is dated.
 *
 * @returns `null` when there is no such text for this viewer.
 */
export async function textState(
  tx: Tx,
  id: string,
  { viewer, now: at }: { readonly viewer: Viewer; readonly now: Instant },
): Promise<TextState | null> {
  const text = await tx.selectFrom('texts.text').selectAll().where('id', '=', id).executeTakeFirst();
  if (!text) return null;
  const isAdopted = await isAdoptedText(tx, id);
  const until = at;
  const made = await standingResolutions(tx, id, until);
  const standing = new Set(made.map((resolution) => resolution.id));
  const deleted = new Set(made.filter((one) => one.what === 'deletion').map((one) => one.provision));
  const places = await standingPlaces(tx, id, { until, standing });
  const [rows, proposals, marks, revision] = [
    await provisionStates(tx, id, until),
    await proposalStates(tx, id, { until, standing }),
    await lastMarks(tx, id, until),
    await lastRevision(tx, id, until),
  ];
  return {
    text,
    provisions: inTheirPlaces(rows, places, standing).filter((provision) => !deleted.has(provision.id)),
    proposals,
    marks,
    resolutions: made.map((one) => ({ ...one, concerns: concernsOf(one, rows, places) })),
    revision,
    // Sealed at adoption, for everybody (JOURNEYS, second part).
    seesNames: readsNames(text, viewer) && !isAdopted,
    isAdopted,
  };
}

async function standingResolutions(
  tx: Tx,
  text: string,
  until: Instant,
): Promise<Omit<ResolutionState, 'concerns'>[]> {
  return tx
    .selectFrom('texts.resolution')
    .select(['id', 'provision', 'what', 'at'])
    .where('text', '=', text)
    .where('at', '<=', until)
    .where((where) => where.or([where('undoneAt', 'is', null), where('undoneAt', '>', until)]))
    .orderBy('position')
    .limit(5000)
    .execute();
}

async function provisionStates(tx: Tx, text: string, until: Instant) {
  return tx
    .selectFrom('texts.provision as provision')
    .innerJoin('texts.wording as wording', 'wording.provision', 'provision.id')
    .distinctOn(['provision.position', 'provision.id'])
    .select(['provision.id', 'provision.kind', 'provision.level', 'provision.resolution'])
    .select('provision.position')
    .select(['wording.words', 'wording.version', 'wording.at as wordedAt'])
    .where('provision.text', '=', text)
    .where('provision.since', '<=', until)
    .where('wording.at', '<=', until)
    .orderBy('provision.position')
    .orderBy('provision.id')
    .orderBy('wording.version', 'desc')
    .limit(10000)
    .execute();
}

async function proposalStates(
  tx: Tx,
  text: string,
  as: { until: Instant; standing: ReadonlySet<string> },
): Promise<ProposalState[]> {
  const rows = await proposalRows(tx, text, as.until);
  const [sponsors, ends, outcomes] = [
    await sponsorsOf(tx, text, as.until),
    await endsOf(tx, text, as),
    await outcomesOf(tx, text, as),
  ];
  const standing = rows.filter((row) => row.resolution === null || as.standing.has(row.resolution));
  return standing.map(({ rangeFrom, rangeTo, ruling, ruledAt, ...row }) => {
    const range = rangeFrom === null || rangeTo === null ? null : { from: rangeFrom, to: rangeTo };
    return {
      ...row,
      range,
      ...(row.wish ? storedWish(row.wish, { ...row, range }) : {}),
      sponsors: sponsors.get(row.id) ?? [],
      end: ends.get(row.id) ?? null,
      outcomes: outcomes.get(row.id) ?? [],
      lateRuling: row.late ? rulingAt(as.until, { ruling, ruledAt }) : null,
    };
  });
}

function rulingAt(until: Instant, { ruling, ruledAt }: { ruling: boolean | null; ruledAt: Instant | null }) {
  if (ruledAt === null || isBefore(until, ruledAt)) return 'waiting';
  return ruling ? 'admitted' : 'not-admitted';
}

async function proposalRows(tx: Tx, text: string, until: Instant) {
  return tx
    .selectFrom('texts.proposal as proposal')
    .innerJoin('texts.proposalWording as wording', 'wording.proposal', 'proposal.id')
    .leftJoin('texts.rationale as rationale', 'rationale.proposal', 'proposal.id')
    .leftJoin('texts.lateRuling as ruling', 'ruling.proposal', 'proposal.id')
    .distinctOn(['proposal.submittedAt', 'proposal.id'])
    .select(['proposal.id', 'proposal.op', 'proposal.provision', 'proposal.newProvision', 'proposal.kind'])
    .select(['proposal.submittedAt', 'proposal.late', 'proposal.channel'])
    .select(['proposal.resolution', 'proposal.continues', 'wording.wish'])
    .select([
      'wording.words',
      'wording.rangeFrom',
      'wording.rangeTo',
      'wording.version',
      'wording.againstVersion',
    ])
    .select(['wording.at as changedAt', 'rationale.words as rationale'])
    .select(['ruling.isAdmitted as ruling', 'ruling.at as ruledAt'])
    .where('proposal.text', '=', text)
    .where('proposal.submittedAt', '<=', until)
    .where('wording.at', '<=', until)
    .orderBy('proposal.submittedAt')
    .orderBy('proposal.id')
    .orderBy('wording.version', 'desc')
    .limit(20000)
    .execute();
}

async function sponsorsOf(tx: Tx, text: string, until: Instant): Promise<Map<string, string[]>> {
  const rows = await tx
    .selectFrom('texts.sponsor as sponsor')
    .innerJoin('texts.proposal as proposal', 'proposal.id', 'sponsor.proposal')
    .select(['sponsor.proposal', 'sponsor.participant'])
    .where('proposal.text', '=', text)
    .where('sponsor.since', '<=', until)
    .where((where) => where.or([where('sponsor.until', 'is', null), where('sponsor.until', '>', until)]))
    .orderBy('sponsor.isProposer', 'desc')
    .orderBy('sponsor.since')
    .orderBy('sponsor.participant')
    .limit(50000)
    .execute();
  const sponsors = new Map<string, string[]>();
  for (const { proposal, participant } of rows) {
    sponsors.set(proposal, [...(sponsors.get(proposal) ?? []), participant]);
  }
  return sponsors;
}

async function endsOf(tx: Tx, text: string, as: { until: Instant; standing: ReadonlySet<string> }) {
  const rows = await tx
    .selectFrom('texts.proposalEnd as end')
    .innerJoin('texts.proposal as proposal', 'proposal.id', 'end.proposal')
    .select(['end.proposal', 'end.why', 'end.at', 'end.resolution'])
    .where('proposal.text', '=', text)
    .where('end.at', '<=', as.until)
    .orderBy('end.at')
    .orderBy('end.id')
    .limit(20000)
    .execute();
  // An end that followed from a resolution falls when the resolution is undone.
  const holding = rows.filter((row) => row.resolution === null || as.standing.has(row.resolution));
  return new Map(holding.map(({ proposal, ...end }) => [proposal, end]));
}

async function lastMarks(tx: Tx, text: string, until: Instant): Promise<Map<string, MarkRow>> {
  const rows = await tx
    .selectFrom('texts.mark')
    .distinctOn('provision')
    .select(['id', 'provision', 'state', 'at', 'reason'])
    .where('text', '=', text)
    .where('at', '<=', until)
    .orderBy('provision')
    .orderBy('position', 'desc')
    .limit(10000)
    .execute();
  const waits = await tx
    .selectFrom('texts.adRef as adRef')
    .innerJoin('texts.mark as mark', 'mark.id', 'adRef.mark')
    .select(['adRef.mark', 'adRef.participant', 'adRef.dueAt', 'adRef.dueZone', 'adRef.confirmedAt'])
    .where('mark.text', '=', text)
    .orderBy('adRef.participant')
    .limit(10000)
    .execute();
  return new Map(
    rows.map((row) => [row.provision, { ...row, adRef: waits.filter((wait) => wait.mark === row.id) }]),
  );
}

async function lastRevision(tx: Tx, text: string, until: Instant) {
  const row = await tx
    .selectFrom('texts.revision')
    .select(['number', 'symbol', 'issuedAt', 'numbers'])
    .where('text', '=', text)
    .where('issuedAt', '<=', until)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

async function isAdoptedText(tx: Tx, text: string): Promise<boolean> {
  const row = await tx.selectFrom('texts.adopted').select('text').where('text', '=', text).executeTakeFirst();
  return row !== undefined;
}
