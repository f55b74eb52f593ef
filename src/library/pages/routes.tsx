import { isId } from '../../base/index.ts';
import { bodyRecordsOf } from '../../groups/index.ts';
import { get, type PageParts, post, type Route, type Visit } from '../../platform/index.ts';
import { functionLabelsOf, namesOf } from '../../registry/index.ts';
import { kindNamed, type PaperKinds } from '../acts/paper-kind.ts';
import { reportPaper } from '../acts/report-paper.ts';
import { restorePaper } from '../acts/restore-paper.ts';
import { libraryPaths } from '../paths.ts';
import { allReports, reportsOf } from '../reads/reports.ts';
import { answersReports, guardRoles } from '../rules/guarding.ts';
import { words } from '../words.ts';
import { ReportsPage } from './list-page.tsx';
import { errorsOf } from './messages.ts';
import type { RefusedForm } from './paper-form.tsx';
import { type PaperView, ReportedPage, ReportPage } from './paper-page.tsx';

/** Pages of papers that were sent in, as far as somebody reports them. */
export function libraryRoutes(kinds: PaperKinds): readonly Route[] {
  const report = reportPaper(kinds);
  const restore = restorePaper(kinds);
  return [
    get(libraryPaths.reported, guardRoles, showReports),
    get(libraryPaths.thanks, ['person'], showThanks),
    get('/papers/:kind/:paper', ['person'], (visit) => showPaper(kinds, visit, null)),
    post('/papers/:kind/:paper', ['person'], async (visit) => {
      const { fields } = await visit.form();
      const [kind, paper] = [visit.param('kind'), visit.param('paper')];
      const reason = fields['reason'] ?? '';
      const result = await visit.perform(report, { kind, paper, reason });
      if (result.ok) {
        const view = await visit.read((tx) => paperView(tx, visit, { kinds, kind, paper }));
        return visit.goTo(view ? libraryPaths.paper(kind, paper) : libraryPaths.thanks);
      }
      if (result.why === 'not-found') return visit.notFound();
      return showPaper(kinds, visit, { form: 'report', reason, errors: errorsOf(result, visit.say) });
    }),
    post('/papers/:kind/:paper/restoration', ['secretariat'], async (visit) => {
      const { fields } = await visit.form();
      const [kind, paper] = [visit.param('kind'), visit.param('paper')];
      const reason = fields['reason'] ?? '';
      const result = await visit.perform(restore, { kind, paper, reason });
      if (result.ok) return visit.goTo(libraryPaths.paper(kind, paper));
      if (result.why === 'not-found') return visit.notFound();
      return showPaper(kinds, visit, { form: 'restore', reason, errors: errorsOf(result, visit.say) });
    }),
  ];
}

async function showReports(visit: Visit): Promise<Response> {
  const view = await visit.read(async (tx) => ({
    reports: await allReports(tx),
    bodies: Object.fromEntries((await bodyRecordsOf(tx)).map((body) => [body.id, body.name])),
  }));
  const { say } = visit;
  return visit.page({ title: say(words.papers), body: <ReportsPage visit={visit} {...view} /> });
}

async function showThanks(visit: Visit): Promise<Response> {
  const { say } = visit;
  return visit.page({ title: say(words.thanksTitle), body: <p>{say(words.thanks)}</p> });
}

async function showPaper(kinds: PaperKinds, visit: Visit, refused: RefusedForm | null): Promise<Response> {
  const [kind, paper] = [visit.param('kind'), visit.param('paper')];
  const view = await visit.read((tx) => paperView(tx, visit, { kinds, kind, paper }));
  if (!view) return visit.notFound();
  const { report, known } = view;
  const { say } = visit;
  const { symbol, marking, exercise } = known;
  const props = { visit, view, refused };
  const parts: PageParts = {
    title: say(report ? words.reportedTitle : words.reportTitle),
    ...{ symbol, marking, exercise },
    breadcrumb: report
      ? [{ label: say(words.papers), href: libraryPaths.reported }]
      : [{ label: symbol, href: view.textHref }],
    body: report ? <ReportedPage {...props} report={report} /> : <ReportPage {...props} />,
  };
  return visit.page(parts, refused ? 422 : 200);
}

/** Null where there is no such paper for the reader: hidden ones are there for those who know of the report alone. */
async function paperView(
  tx: Parameters<Parameters<Visit['read']>[0]>[0],
  visit: Visit,
  asked: { readonly kinds: PaperKinds; readonly kind: string; readonly paper: string },
): Promise<PaperView | null> {
  const { kind: key, paper: id } = asked;
  const kind = kindNamed(asked.kinds, key);
  if (!kind || !isId(id)) return null;
  const reports = await reportsOf(tx, { kind: key, paper: id });
  const report = reports.find(({ restored }) => restored === null) ?? null;
  const known = report ?? (await kind.find(tx, id));
  if (!known) return null;
  return {
    ...{ kind: key, paper: id, known, report },
    answered: reports.filter(({ restored }) => restored !== null),
    names: await namesOf(tx),
    people: await functionLabelsOf(tx),
    mayAnswer: answersReports(known.body, visit.viewer),
    textHref: kind.href({ text: known.text, id }),
  };
}
