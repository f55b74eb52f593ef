import { type Instant, isBefore } from '../../base/index.ts';
import type { Agreed } from '../../engine/index.ts';
import type { EndReason, Op } from '../schema.ts';

/** The reading in which words were agreed: the issue that was in force, and when the chair stated them. */
export interface Reading {
  readonly revision: number;
  readonly statedAt: Instant;
}

/** What happened to one provision, as it is stored. */
export interface ProvisionRecord {
  /** By version. */
  readonly wordings: readonly {
    readonly version: number;
    readonly words: string;
    readonly at: Instant;
    readonly resolution: string | null;
  }[];
  readonly proposals: readonly ProposalRecord[];
  /** Decisions that were not undone. */
  readonly standing: ReadonlySet<string>;
  /** By number. */
  readonly revisions: readonly { readonly number: number; readonly issuedAt: Instant }[];
}

export interface ProposalRecord {
  readonly id: string;
  readonly op: Op;
  /** When the chair admitted it, if it came late; `null` when it was not late, `never` when it was not admitted. */
  readonly admittedAt: Instant | null | 'never';
  /** By version. */
  readonly wordings: readonly { readonly words: string; readonly againstVersion: number }[];
  readonly sponsors: readonly {
    readonly participant: string;
    readonly since: Instant;
    readonly until: Instant | null;
  }[];
  readonly ends: readonly {
    readonly at: Instant;
    readonly why: EndReason;
    readonly resolution: string | null;
  }[];
}

/**
 * The wordings that the provision went through on its way to the one that stands, each with the proposals that were
 * open when it was agreed: what `provenance` takes. Decisions that were undone, and the wordings that undid them, are
 * no part of the way. A reading of `null` is the draft that was put before the body.
 */
export function agreedWordings(record: ProvisionRecord): Agreed<Reading | null>[] {
  const history: Agreed<Reading | null>[] = [];
  let before: number | null = null;
  for (const { version, words, at, resolution } of record.wordings) {
    const isUndone = resolution !== null && !record.standing.has(resolution);
    const isSame = history.at(-1)?.text === words;
    if (!isUndone && !isSame) {
      const isDraft = before === null && resolution === null;
      const decision = { resolution, at, before };
      history.push({
        text: words,
        round: isDraft ? null : { revision: revisionAt(record, at), statedAt: at },
        proposals: resolution === null ? [] : openProposals(record, decision),
      });
    }
    before = version;
  }
  return history;
}

type WordsRecord = Pick<ProvisionRecord, 'wordings' | 'proposals'>;

/**
 * What happened to a provision that a split made, with what had happened to its words before: those of the one from
 * which they came, up to that decision.
 */
export function splitOff(source: WordsRecord, own: WordsRecord, resolution: string): WordsRecord {
  const at = source.wordings.findIndex((one) => one.resolution === resolution);
  const before = at < 0 ? source.wordings : source.wordings.slice(0, at);
  const offset = (before.at(-1)?.version ?? -1) + 1;
  const ids = new Set(source.proposals.map(({ id }) => id));
  // What it said when it was made before, and that was taken back, is no part of the way.
  const made = own.wordings.slice(own.wordings.findIndex((one) => one.resolution === resolution));
  return {
    wordings: [...before, ...made.map((one) => ({ ...one, version: one.version + offset }))],
    proposals: [
      ...source.proposals.filter(({ id }) => !own.proposals.some((one) => one.id === id)),
      ...own.proposals.map((one) =>
        // The split itself was wished against the words of the other.
        ids.has(one.id)
          ? one
          : {
              ...one,
              wordings: one.wordings.map((wording) => ({
                ...wording,
                againstVersion: wording.againstVersion + offset,
              })),
            },
      ),
    ],
  };
}

interface Decision {
  readonly resolution: string | null;
  readonly at: Instant;
  /** The version of the wording on which was decided; `null` when a new paragraph was taken up. */
  readonly before: number | null;
}

function openProposals(record: ProvisionRecord, decision: Decision): Agreed<Reading | null>['proposals'] {
  return record.proposals.flatMap((proposal) => {
    const wished = wishedAgainst(record, proposal, decision);
    const by = sponsorsAt(proposal, decision.at);
    if (!wished || by.length === 0 || !wasOpen(record, proposal, decision)) return [];
    return [{ id: proposal.id, by, text: wished.words }];
  });
}

/**
 * What a proposal wished for against the wording on which was decided. One that a mis-click had ended stands again as it
 * was, against the version before the mis-click, whose words were restored under another number.
 */
function wishedAgainst({ wordings }: ProvisionRecord, proposal: ProposalRecord, { before }: Decision) {
  if (before === null) return proposal.wordings.at(-1);
  if (proposal.op !== 'change') return undefined;
  const wordsOf = (version: number) => wordings.find((one) => one.version === version)?.words;
  const decidedOn = wordsOf(before);
  return proposal.wordings
    .filter(({ againstVersion }) => againstVersion <= before && wordsOf(againstVersion) === decidedOn)
    .at(-1);
}

function wasOpen(
  { standing }: ProvisionRecord,
  { admittedAt, ends }: ProposalRecord,
  decision: Decision,
): boolean {
  if (admittedAt === 'never' || (admittedAt !== null && isBefore(decision.at, admittedAt))) return false;
  return !ends.some(
    ({ at, resolution }) =>
      isBefore(at, decision.at) &&
      resolution !== decision.resolution &&
      (resolution === null || standing.has(resolution)),
  );
}

function sponsorsAt({ sponsors }: ProposalRecord, at: Instant): string[] {
  return sponsors
    .filter(({ since, until }) => !isBefore(at, since) && (until === null || isBefore(at, until)))
    .map(({ participant }) => participant);
}

function revisionAt({ revisions }: ProvisionRecord, at: Instant): number {
  return revisions.filter(({ issuedAt }) => !isBefore(at, issuedAt)).at(-1)?.number ?? 0;
}
