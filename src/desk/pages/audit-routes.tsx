import { csvText } from '../../base/index.ts';
import { type AuditEntry, get, type Route, type Visit } from '../../platform/index.ts';
import { functionLabelsOf } from '../../registry/index.ts';
import { deskPaths } from '../paths.ts';
import { auditLinesMax, auditPage, auditReaders } from '../reads/audit.ts';
import { auditWords as words } from '../words/audit.ts';
import { AuditListPage } from './audit-page.tsx';
import { askedOf } from './audit-question.ts';

export const auditRoutes: readonly Route[] = [
  get(deskPaths.audit, auditReaders, showAudit),
  get(deskPaths.auditCsv, auditReaders, sendCsv),
];

/** Enough for months of a forum; a longer time is asked for in parts. */
const csvLinesMax = 10_000;

async function showAudit(visit: Visit): Promise<Response> {
  const found = await viewOf(visit, auditLinesMax);
  if (!found) return visit.notFound();
  return visit.page(
    { title: visit.say(words.title), body: <AuditListPage visit={visit} view={{ ...found, csvLinesMax }} /> },
    found.asked.errors.length > 0 ? 422 : 200,
  );
}

async function sendCsv(visit: Visit): Promise<Response> {
  const found = await viewOf(visit, csvLinesMax);
  if (!found) return visit.notFound();
  if (found.asked.errors.length > 0) return visit.goTo(deskPaths.auditAsked({ ...found.asked.typed }));
  const lines = found.page.entries.map((entry) => lineOf(entry, found.people));
  return visit.c.body(csvText([heads, ...lines]), 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="audit.csv"',
  });
}

function viewOf(visit: Visit, most: number) {
  return visit.read(async (tx) => {
    const people = await functionLabelsOf(tx);
    const asked = askedOf(visit, people);
    const page = await auditPage(tx, visit.viewer, { asked: asked.question, most });
    return page && { page, asked, people };
  });
}

/** Codes and instants are the same in every language. */
const heads = ['position', 'at (UTC)', 'act', 'person', 'function', 'hat', 'subject', 'refused', 'batch'];

function lineOf(entry: AuditEntry, people: Readonly<Record<string, string>>) {
  const { position, at, act, person, hat, subject, refused, batch, isNameSealed } = entry;
  const named = isNameSealed ? 'sealed at adoption' : (people[person ?? ''] ?? '');
  return [position, at.toString(), act, person, named, hat, subject, refused, batch];
}
