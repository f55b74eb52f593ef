import type { Marking } from '../../access/index.ts';
import { type Instant, invariant } from '../../base/index.ts';
import { checkDraft, type Draft, type Finding, type ForumLists } from '../../engine/drafting/index.ts';
import { citedNumbers } from '../../engine/index.ts';
import type { Tx, Viewer } from '../../platform/index.ts';
import { dayOf, forumOf, participantsOf, todayOf } from '../../registry/index.ts';
import {
  broughtBy,
  type CheckedAs,
  checkedReading,
  concernedBy,
  type ReadText,
} from '../rules/checked-reading.ts';
import { blockingFindings } from '../rules/clean-text.ts';
import { consolidatedText } from '../rules/consolidated.ts';
import { draftOf, type ReferringIssue } from '../rules/drafting.ts';
import type { Text, TextState } from '../rules/text-state.ts';
import { keyOf, placeOf, type WaivedPlace } from '../rules/waiving.ts';
import { revisionsOf, snapshotOfRevision } from './revisions.ts';
import { textState } from './text-state.ts';
import { type Waiver, waiversOf } from './waivers.ts';

export interface DraftingChecks {
  readonly draft: Draft;
  /** In the order of the text, the document as a whole first. */
  readonly findings: readonly CheckedFinding[];
}

/** A finding, and who answers for leaving it as it is: for those who may know, in the words as they are. */
export interface CheckedFinding extends Finding {
  readonly place: WaivedPlace;
  readonly waiver: Waiver | null;
}

/**
 * What the drafting rules of the text's profile find in it, read as base, clean or with one proposal taken up: then what
 * they find in the paragraph that it concerns, and elsewhere what they do not find without it. Computed at each look,
 * and never kept.
 *
 * @returns `null` where no such proposal stands in the text.
 */
export async function draftingChecks(
  tx: Tx,
  read: ReadText,
  as: CheckedAs = 'base',
): Promise<DraftingChecks | null> {
  const { state } = read;
  const reading = checkedReading(read, as);
  if (!reading) return null;
  const given = await givenFor(tx, state.text);
  const draft = draftOf(state, reading, given);
  const findings = checkDraft(draft);
  if (typeof as === 'string')
    return { draft, findings: await withWaivers(tx, state.text.id, { draft, findings }) };
  const before = checkedReading(read, 'base');
  invariant(before, 'every text has its base');
  const known = checkDraft(draftOf(state, before, given));
  const brought = broughtBy(findings, { known, provision: concernedBy(read, as.proposal) });
  return { draft, findings: await withWaivers(tx, state.text.id, { draft, findings: brought }) };
}

export interface IssueChecks extends DraftingChecks {
  readonly symbol: string;
  readonly exercise: boolean;
  readonly marking: Marking;
}

/**
 * What the rules find in an issue as it was frozen, on the day of its issue. The forum's lists and the waivers are those
 * of now: a name that was right then and is another one since is told.
 *
 * @returns `null` where there is no such issue for this viewer.
 */
export async function issueChecks(
  tx: Tx,
  { text, number }: { readonly text: string; readonly number: number },
  viewer: Viewer,
): Promise<IssueChecks | null> {
  const issue = (await revisionsOf(tx, text)).find((one) => one.number === number);
  const snapshot = issue && (await snapshotOfRevision(tx, text, number));
  const state = issue && (await textState(tx, text, { viewer, now: issue.issuedAt }));
  if (!issue || !snapshot || !state) return null;
  const reading = checkedReading({ state, consolidation: snapshot.consolidation }, 'base');
  invariant(reading, 'every issue has its base');
  const draft = draftOf(state, reading, await givenFor(tx, state.text, issue.issuedAt));
  const findings = await withWaivers(tx, text, { draft, findings: checkDraft(draft) });
  const { exercise, marking } = state.text;
  return { symbol: issue.symbol, exercise, marking, draft, findings };
}

/** What the rules are given beside the words; of an issue: the issues up to it, and its day. */
async function givenFor(tx: Tx, text: Text, issuedAt?: Instant) {
  const zone = (await forumOf(tx))?.officialZone ?? 'UTC';
  return {
    forum: await forumListsFor(tx, text),
    issues: await referringIssues(tx, text.id, issuedAt),
    today: issuedAt ? dayOf(issuedAt, zone) : await todayOf(tx),
  };
}

/** A waiver holds for its place in its words: with another hash it is as if it had not been given. */
async function withWaivers(
  tx: Tx,
  text: string,
  { draft, findings }: { readonly draft: Draft; readonly findings: readonly Finding[] },
): Promise<CheckedFinding[]> {
  const waivers = new Map((await waiversOf(tx, text)).map((one) => [keyOf(one), one]));
  return findings.map((finding) => {
    const place = placeOf(finding, draft);
    // What must be mended is never waived; the lists may say so of a rule only since then.
    const waiver = finding.severity === 'should' ? (waivers.get(keyOf(place)) ?? null) : null;
    return { ...finding, place, waiver };
  });
}

/** What the checks find in a text as it would be adopted. */
export interface AdoptionChecks {
  readonly must: readonly NamedFinding[];
  /** Neither mended nor waived: shown, and in nobody's way. */
  readonly should: readonly NamedFinding[];
}

/** A finding with the paragraph as it is called. */
export interface NamedFinding extends Finding {
  /** As printed, `OP4`; empty where nothing is, and for the document as a whole. */
  readonly number: string;
}

/** For those who put a text to decision: what `blockingFindings` holds up, and what they should know. */
export async function adoptionChecks(tx: Tx, state: TextState): Promise<AdoptionChecks> {
  const checks = await draftingChecks(tx, { state, consolidation: consolidatedText(state) }, 'clean');
  invariant(checks, 'every text has its clean reading');
  const numbers = citedNumbers(checks.draft.provisions);
  const named = (findings: readonly Finding[]) =>
    findings.map((one) => ({ ...one, number: numbers.get(one.provisionId ?? '') ?? '' }));
  return {
    must: named(blockingFindings(checks.findings)),
    should: named(checks.findings.filter(({ severity, waiver }) => severity === 'should' && !waiver)),
  };
}

/** The participants of the forum, and of the exercise when the text is one; symbols that are not for everybody. */
async function forumListsFor(tx: Tx, text: Text): Promise<ForumLists> {
  const [forum, participants] = [await forumOf(tx), await participantsOf(tx)];
  const drafts = await tx
    .selectFrom('texts.text')
    .select('symbol')
    .where('id', '<>', text.id)
    .where('marking', '<>', 'CLEAR')
    .orderBy('id')
    .limit(500)
    .execute();
  return {
    spelling: forum?.drafting.spelling ?? '-ise',
    names: participants
      .filter(({ exerciseBody }) => (text.exercise ? exerciseBody === text.body : exerciseBody === null))
      .map(({ code, name, acronym, nature }) => ({ code, name, acronym, nature })),
    restrictedSymbols: drafts.map(({ symbol }) => symbol),
  };
}

/** Every issue; up to an issue itself, with whose words its own references are followed. */
async function referringIssues(tx: Tx, text: string, upTo?: Instant): Promise<ReferringIssue[]> {
  const issues = tx
    .selectFrom('texts.revision')
    .select(['snapshot', 'renumbered'])
    .where('text', '=', text)
    .orderBy('number')
    .limit(500);
  return (upTo ? issues.where('issuedAt', '<=', upTo) : issues).execute();
}
