import { z } from 'zod';
import { defineRead, type Read } from '../platform/index.ts';
import { askForPurge } from './acts/ask-for-purge.ts';
import { endHold, holdPapers } from './acts/hold-papers.ts';
import { kindNamed, type PaperKinds } from './acts/paper-kind.ts';
import { purgePaper } from './acts/purge-paper.ts';
import { reportPaper } from './acts/report-paper.ts';
import { restorePaper } from './acts/restore-paper.ts';
import { tellOfPaper } from './acts/tell-of-paper.ts';
import { holdsOf } from './reads/holds.ts';
import { allReports, openReport, type PaperReport } from './reads/reports.ts';
import { guardRoles } from './rules/guarding.ts';

export function libraryActs(kinds: PaperKinds) {
  return [
    reportPaper(kinds),
    restorePaper(kinds),
    askForPurge,
    purgePaper(kinds),
    holdPapers,
    endHold,
    tellOfPaper,
  ];
}

const instantText = z.iso.datetime();

const known = z.object({
  kind: z.string(),
  paper: z.string(),
  body: z.string(),
  text: z.string(),
  symbol: z.string(),
  participant: z.string().nullable(),
  name: z.string().nullable(),
  sha256: z.string(),
  sizeBytes: z.number(),
  receivedAt: instantText,
});

const reportShape = known.extend({
  reportedAt: instantText,
  reason: z.string(),
  /** Proposals that had been entered from it; they stay. */
  became: z.array(z.string()),
  restored: z.object({ at: instantText, reason: z.string() }).nullable(),
  /** The certificate, once it is purged. */
  purged: z
    .object({
      at: instantText,
      reason: z.string(),
      keys: z.array(z.object({ participant: z.string(), label: z.string(), at: instantText })),
      entriesErased: z.number(),
    })
    .nullable(),
});

function shown(report: PaperReport): z.output<typeof reportShape> {
  const { receivedAt, at, restored, purged, ...rest } = report;
  return {
    ...rest,
    receivedAt: receivedAt.toString(),
    reportedAt: at.toString(),
    purged: purged && { ...purged, at: purged.at.toString() },
    restored: restored && { at: restored.at.toString(), reason: restored.reason },
  };
}

const reports = defineRead({
  name: 'library.reported-papers',
  who: guardRoles,
  path: '/papers',
  summary: 'Papers that were reported, for those who answer for them',
  input: z.object({}),
  output: z.object({
    reports: z.array(reportShape),
    /** Legal holds that stand or stood. */
    holds: z.array(
      z.object({
        id: z.string(),
        body: z.string(),
        text: z.string().nullable(),
        at: instantText,
        reason: z.string(),
        endedAt: instantText.nullable(),
        endReason: z.string().nullable(),
      }),
    ),
  }),
  async run(tx) {
    const holds = await holdsOf(tx);
    return {
      reports: (await allReports(tx)).map(shown),
      holds: holds.map((hold) => ({
        ...hold,
        at: hold.at.toString(),
        endedAt: hold.endedAt?.toString() ?? null,
      })),
    };
  },
});

function paperRead(kinds: PaperKinds) {
  return defineRead({
    name: 'library.paper',
    who: ['person'],
    path: '/papers/{kind}/{paper}',
    summary: 'What is known of a paper that was sent in, and of the report for which it is hidden',
    input: z.object({ kind: z.string().max(40), paper: z.uuid() }),
    output: known.extend({ report: reportShape.nullable() }),
    async run(tx, _scope, { kind: key, paper: id }) {
      const kind = kindNamed(kinds, key);
      if (!kind) return null;
      const report = await openReport(tx, { kind: key, paper: id });
      if (report) {
        const one = shown(report);
        return { ...one, report: one };
      }
      const paper = await kind.find(tx, id);
      return (
        paper && { ...paper, kind: key, paper: id, receivedAt: paper.receivedAt.toString(), report: null }
      );
    },
  });
}

export function libraryReads(kinds: PaperKinds): readonly Read[] {
  return [reports, paperRead(kinds)] as unknown as readonly Read[]; // each validates its own shape
}
