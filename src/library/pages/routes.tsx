import { isId } from '../../base/index.ts';
import { bodyRecordsOf } from '../../groups/index.ts';
import {
  type AnyAct,
  get,
  holds,
  markingInName,
  type PageParts,
  post,
  type Route,
  type Visit,
} from '../../platform/index.ts';
import { askForPurge } from '../acts/ask-for-purge.ts';
import { endHold, holdPapers } from '../acts/hold-papers.ts';
import type { PaperKinds } from '../acts/paper-kind.ts';
import { purgePaper } from '../acts/purge-paper.ts';
import { reportPaper } from '../acts/report-paper.ts';
import { restorePaper } from '../acts/restore-paper.ts';
import { libraryPaths } from '../paths.ts';
import { holdsOf } from '../reads/holds.ts';
import { allReports } from '../reads/reports.ts';
import { guardRoles } from '../rules/guarding.ts';
import { words } from '../words.ts';
import { CertificatePage, certificatePdf } from './certificate.tsx';
import type { HoldsProps } from './holds.tsx';
import { ReportsPage } from './list-page.tsx';
import { errorsOf } from './messages.ts';
import type { RefusedForm } from './paper-form.tsx';
import { type PaperView, PurgedPage, ReportedPage, ReportPage } from './paper-page.tsx';
import { certifiedPurge, paperView } from './paper-view.ts';

/** Pages of papers that were sent in, as far as somebody reports them. */
export function libraryRoutes(kinds: PaperKinds): readonly Route[] {
  const sending = (form: string, act: unknown, to: (typeof libraryPaths)['paper'] = libraryPaths.paper) => {
    const send = act as AnyAct; // each act parses its own input before it runs
    return (visit: Visit) => sendForm(kinds, visit, { form, act: send, to });
  };
  return [
    get(libraryPaths.reported, guardRoles, (visit) => showReports(visit, null)),
    post(libraryPaths.holds, ['secretariat'], setHold),
    post('/papers/holds/:id/ending', ['secretariat'], stopHold),
    get(libraryPaths.thanks, ['person'], showThanks),
    get('/papers/:kind/:paper', ['person'], (visit) => showPaper(kinds, visit, null)),
    post('/papers/:kind/:paper', ['person'], sending('report', reportPaper(kinds))),
    post('/papers/:kind/:paper/restoration', ['secretariat'], sending('restore', restorePaper(kinds))),
    post('/papers/:kind/:paper/purge-request', guardRoles, sending('ask-for-purge', askForPurge)),
    post(
      '/papers/:kind/:paper/purge',
      guardRoles,
      sending('purge', purgePaper(kinds), libraryPaths.certificate),
    ),
    get('/papers/:kind/:paper/certificate', guardRoles, showCertificate),
    get('/papers/:kind/:paper/certificate.pdf', guardRoles, sendCertificate),
  ];
}

async function showReports(visit: Visit, refused: HoldsProps['refused']): Promise<Response> {
  const view = await visit.read(async (tx) => ({
    reports: await allReports(tx),
    holds: await holdsOf(tx),
    bodies: Object.fromEntries((await bodyRecordsOf(tx)).map((body) => [body.id, body.name])),
  }));
  const { say } = visit;
  return visit.page(
    {
      title: say(words.papers),
      body: <ReportsPage {...{ visit, ...view, refused }} maySet={holds(visit.viewer, ['secretariat'])} />,
    },
    refused ? 422 : 200,
  );
}

async function setHold(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const { body = '', reason = '' } = fields;
  const result = await visit.perform(holdPapers, { body, reason });
  if (result.ok) return visit.goTo(libraryPaths.reported);
  if (result.why === 'not-found') return visit.notFound();
  return showReports(visit, { form: 'hold', body, reason, errors: errorsOf(result, visit.say) });
}

async function stopHold(visit: Visit): Promise<Response> {
  const hold = visit.param('id');
  const reason = (await visit.form()).fields['reason'] ?? '';
  if (!isId(hold)) return visit.notFound();
  const result = await visit.perform(endHold, { hold, reason });
  if (result.ok) return visit.goTo(libraryPaths.reported);
  if (result.why === 'not-found') return visit.notFound();
  return showReports(visit, { form: `end-${hold}`, reason, errors: errorsOf(result, visit.say) });
}

async function showThanks(visit: Visit): Promise<Response> {
  const { say } = visit;
  return visit.page({ title: say(words.thanksTitle), body: <p>{say(words.thanks)}</p> });
}

async function sendForm(
  kinds: PaperKinds,
  visit: Visit,
  { form, act, to }: { form: string; act: AnyAct; to: (kind: string, paper: string) => string },
): Promise<Response> {
  const { fields } = await visit.form();
  const [kind, paper] = [visit.param('kind'), visit.param('paper')];
  const reason = fields['reason'] ?? '';
  const result = await visit.perform(act, { kind, paper, reason });
  if (result.ok) {
    const isThere = await visit.read((tx) => paperView(tx, visit, { kinds, kind, paper }));
    // Who reported it may have been its reader and nothing else.
    return visit.goTo(isThere ? to(kind, paper) : libraryPaths.thanks);
  }
  if (result.why === 'not-found') return visit.notFound();
  return showPaper(kinds, visit, { form, reason, errors: errorsOf(result, visit.say) });
}

async function showPaper(kinds: PaperKinds, visit: Visit, refused: RefusedForm | null): Promise<Response> {
  const [kind, paper] = [visit.param('kind'), visit.param('paper')];
  const view = await visit.read((tx) => paperView(tx, visit, { kinds, kind, paper }));
  if (!view) return visit.notFound();
  const { report } = view;
  const { say } = visit;
  const { symbol, marking, exercise } = view.known;
  const parts: PageParts = {
    title: say(report ? words.reportedTitle : words.reportTitle),
    ...{ symbol, marking, exercise },
    breadcrumb: report
      ? [{ label: say(words.papers), href: libraryPaths.reported }]
      : [{ label: symbol, href: view.textHref }],
    body: <PaperBody visit={visit} view={view} refused={refused} />,
  };
  return visit.page(parts, refused ? 422 : 200);
}

function PaperBody(props: { visit: Visit; view: PaperView; refused: RefusedForm | null }) {
  const { report } = props.view;
  if (!report) return <ReportPage {...props} />;
  return report.purged ? (
    <PurgedPage {...props} report={report} purge={report.purged} />
  ) : (
    <ReportedPage {...props} report={report} />
  );
}

async function showCertificate(visit: Visit): Promise<Response> {
  const [kind, paper] = [visit.param('kind'), visit.param('paper')];
  const certified = await visit.read((tx) => certifiedPurge(tx, { kind, paper }));
  if (!certified) return visit.notFound();
  const { say } = visit;
  const { symbol, marking, exercise } = certified.report;
  return visit.page({
    title: say(words.certificateTitle),
    ...{ symbol, marking, exercise },
    breadcrumb: [
      { label: say(words.papers), href: libraryPaths.reported },
      { label: say(words.reportedTitle), href: libraryPaths.paper(kind, paper) },
    ],
    body: <CertificatePage visit={visit} certified={certified} />,
  });
}

async function sendCertificate(visit: Visit): Promise<Response> {
  const [kind, paper] = [visit.param('kind'), visit.param('paper')];
  const certified = await visit.read((tx) => certifiedPurge(tx, { kind, paper }));
  const pdf = certified && certificatePdf(visit, certified);
  if (!certified || !pdf) return visit.notFound();
  const marking = markingInName(`TLP:${certified.report.marking}`);
  const name = `purge-${certified.report.sha256.slice(0, 8)}-${marking}.pdf`;
  return visit.c.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}"`,
  });
}
