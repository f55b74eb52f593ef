import { csvText, type Instant } from '../../base/index.ts';
import { recordPaths, type Say } from '../../platform/index.ts';
import { type Correction, textPaths } from '../../texts/index.ts';
import { decisionPaths } from '../paths.ts';
import type { Decision } from '../reads/decisions.ts';
import type { Link, Mandate } from '../reads/register.ts';
import { modeWords, verbWords } from '../words.ts';

export interface RegisterFile {
  /** Released ones, the latest first. */
  readonly decisions: readonly Decision[];
  readonly links: readonly Link[];
  readonly mandates: readonly Mandate[];
  /** Published ones of every text, the first first. */
  readonly corrections: readonly Correction[];
  /** Where the public reaches us, without a slash at the end. */
  readonly url: string;
}

/** The register for programs: each decision with its address, its mandates and its links up and down. */
export function registerJson(file: RegisterFile): string {
  const { url } = file;
  const decisions = file.decisions.map((one) => ({
    number: one.number,
    url: url + decisionPaths.decision(one.number),
    exercise: one.exercise,
    title: one.title,
    symbol: one.symbol,
    language: one.language,
    textUrl: url + textPaths.text(one.text),
    sha256: one.sha256,
    body: one.bodyName,
    meeting: one.meetingTitle,
    verb: one.verb,
    mode: one.mode,
    statement: one.statement,
    decidedAt: one.decidedAt.toString(),
    decidedZone: one.decidedZone,
    releasedAt: one.releasedAt?.toString() ?? null,
    updatedAt: (updatedAt(one, file.corrections) ?? one.decidedAt).toString(),
    corrections: file.corrections
      .filter(({ text }) => text === one.text)
      .map(({ text, number, symbol, sha256, issuedAt }) => ({
        ...{ symbol, sha256 },
        url: url + recordPaths.correction(text, number),
        issuedAt: issuedAt.toString(),
      })),
    mandates: file.mandates
      .filter(({ decision }) => decision === one.number)
      .map(({ holder, task, paragraphs, dueOn }) => ({ holder, task, paragraphs, dueOn })),
    ...linksJson(file, one.number),
  }));
  return `${JSON.stringify({ version: 1, url: url + decisionPaths.register, decisions }, null, 1)}\n`;
}

/** When what is published of a decision last changed: its release, or that of a correction (standards.md §11). */
export function updatedAt(
  { text, releasedAt }: Pick<Decision, 'text' | 'releasedAt'>,
  corrections: readonly Correction[],
): Instant | null {
  const last = corrections.filter((one) => one.text === text).at(-1);
  return last?.releasedAt ?? releasedAt;
}

function linksJson({ links, url }: RegisterFile, number: string) {
  const earlier = (kind: Link['kind']) => links.filter((one) => one.kind === kind && one.later === number);
  const later = (kind: Link['kind']) => links.filter((one) => one.kind === kind && one.earlier === number);
  const upwards = (one: Link) => ({ number: one.earlier, url: url + decisionPaths.decision(one.earlier) });
  const downwards = (one: Link) => ({
    number: one.later,
    url: url + decisionPaths.decision(one.later),
    at: one.laterAt.toString(),
  });
  return {
    under: earlier('under').map(upwards),
    amends: earlier('amends').map(upwards),
    supersedes: earlier('supersedes').map(upwards),
    decisionsUnderIt: later('under').map(downwards),
    amendedBy: later('amends').map(downwards),
    supersededBy: later('supersedes').map(downwards),
  };
}

const heads = [
  ...['number', 'exercise', 'verb', 'verb in words', 'mode in words', 'title', 'symbol', 'body', 'meeting'],
  ...['decided at (UTC)', 'zone', 'released at (UTC)', 'mandates', 'taken under', 'amends', 'supersedes'],
  ...['amended by', 'superseded by', 'corrected by', 'SHA-256', 'address', 'address of the text'],
];

/** One line a decision (RFC 4180). Codes are the same in every language; words are the reader's. */
export function registerCsv(say: Say, file: RegisterFile): string {
  const { url, links } = file;
  const up = (number: string, kind: Link['kind']) =>
    links.flatMap((one) => (one.kind === kind && one.later === number ? one.earlier : [])).join('; ');
  const down = (number: string, kind: Link['kind']) =>
    links
      .flatMap((one) => (one.kind === kind && one.earlier === number ? `${one.later} (${one.laterAt})` : []))
      .join('; ');
  const rows = file.decisions.map((one) => [
    ...[
      one.number,
      one.exercise ? 'exercise' : '',
      one.verb,
      say(verbWords[one.verb]),
      say(modeWords[one.mode]),
    ],
    ...[one.title, one.symbol, one.bodyName, one.meetingTitle],
    ...[one.decidedAt.toString(), one.decidedZone, one.releasedAt?.toString() ?? null],
    file.mandates
      .flatMap(({ decision, holder, task }) => (decision === one.number ? `${holder}: ${task}` : []))
      .join('\n'),
    ...[up(one.number, 'under'), up(one.number, 'amends'), up(one.number, 'supersedes')],
    ...[down(one.number, 'amends'), down(one.number, 'supersedes')],
    file.corrections.flatMap(({ text, symbol }) => (text === one.text ? symbol : [])).join('; '),
    ...[one.sha256, url + decisionPaths.decision(one.number), url + textPaths.text(one.text)],
  ]);
  return csvText([heads, ...rows]);
}
