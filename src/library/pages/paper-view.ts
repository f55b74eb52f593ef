import { isId } from '../../base/index.ts';
import { standingKeys } from '../../groups/index.ts';
import type { Tx, Visit } from '../../platform/index.ts';
import { functionLabelsOf, namesOf } from '../../registry/index.ts';
import { purgeAct } from '../acts/ask-for-purge.ts';
import { kindNamed, type PaperKinds } from '../acts/paper-kind.ts';
import { purgeSubject } from '../paths.ts';
import { holdOn } from '../reads/holds.ts';
import { openReport, reportsOf } from '../reads/reports.ts';
import { answersReports } from '../rules/guarding.ts';
import type { Certified } from './certificate.tsx';
import type { PaperView } from './paper-page.tsx';

interface Asked {
  readonly kinds: PaperKinds;
  readonly kind: string;
  readonly paper: string;
}

/** Null where there is no such paper for the reader: hidden ones are there for those who know of the report alone. */
export async function paperView(tx: Tx, visit: Visit, asked: Asked): Promise<PaperView | null> {
  const { kind: key, paper: id } = asked;
  const kind = kindNamed(asked.kinds, key);
  if (!kind || !isId(id)) return null;
  const reports = await reportsOf(tx, { kind: key, paper: id });
  const report = reports.find(({ restored }) => restored === null) ?? null;
  const known = report ?? (await kind.find(tx, id));
  if (!known) return null;
  const about = report && { act: purgeAct, subject: purgeSubject(report.id) };
  return {
    ...{ kind: key, paper: id, known, report },
    answered: reports.filter(({ restored }) => restored !== null),
    names: await namesOf(tx),
    people: await functionLabelsOf(tx),
    mayAnswer: answersReports(known.body, visit.viewer),
    hold: report && (await holdOn(tx, report)),
    keys: about && (await standingKeys(tx, about, visit.now)),
    textHref: kind.href({ text: known.text, id }),
  };
}

/** What the certificate of a purge states; null where there is none for the reader. */
export async function certifiedPurge(
  tx: Tx,
  { kind, paper }: { readonly kind: string; readonly paper: string },
): Promise<Certified | null> {
  const report = isId(paper) ? await openReport(tx, { kind, paper }) : null;
  if (!report?.purged) return null;
  const [names, people] = [await namesOf(tx), await functionLabelsOf(tx)];
  return { report, purge: report.purged, names, people };
}
