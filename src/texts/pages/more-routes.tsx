import { get, type Route, type Tx, type Visit } from '../../platform/index.ts';
import { adoptionChecks } from '../reads/checks.ts';
import { receiptOf, receiptsOf } from '../reads/receipts.ts';
import { revisionsOf } from '../reads/revisions.ts';
import { words } from '../words.ts';
import { ComparePage } from './compare-page.tsx';
import { comparedSides } from './compared-sides.ts';
import { FilesPage, HistoryPage } from './history-page.tsx';
import { ReceiptPage, ReceiptsPage } from './receipt-pages.tsx';
import { StatePage } from './state-page.tsx';
import { textParts } from './text-parts.ts';
import { type TextView, textView } from './text-view.ts';

export const moreRoutes: readonly Route[] = [
  get('/texts/:id/state', ['person'], showState),
  get('/texts/:id/compare', ['person'], showCompare),
  get('/texts/:id/files', ['person'], showFiles),
  get('/texts/:id/history', ['person'], showHistory),
  get('/texts/:id/receipts', ['person'], showReceipts),
  get('/texts/:id/receipts/:number', ['person'], showReceipt),
];

/** Read the view and more with it in one transaction. */
async function readWith<More>(visit: Visit, more: (tx: Tx, view: TextView) => Promise<More>) {
  return visit.read(async (tx) => {
    const view = await textView(tx, visit, visit.param('id'));
    return view && { view, more: await more(tx, view) };
  });
}

async function showState(visit: Visit): Promise<Response> {
  const found = await readWith(visit, async (tx, view) =>
    (view.isChair || view.isSecretariat) && !view.isAdopted ? adoptionChecks(tx, view.state) : null,
  );
  if (!found) return visit.notFound();
  const { view, more } = found;
  return visit.page({
    ...textParts(visit, view, 'state'),
    body: <StatePage visit={visit} view={view} checks={more} />,
  });
}

async function showFiles(visit: Visit): Promise<Response> {
  const found = await readWith(visit, async () => null);
  if (!found) return visit.notFound();
  const { view } = found;
  return visit.page({ ...textParts(visit, view, 'files'), body: <FilesPage visit={visit} view={view} /> });
}

async function showHistory(visit: Visit): Promise<Response> {
  const found = await readWith(visit, (tx, view) => revisionsOf(tx, view.text.id));
  if (!found) return visit.notFound();
  const { view, more } = found;
  return visit.page({
    ...textParts(visit, view, 'history'),
    body: <HistoryPage visit={visit} view={view} revisions={more} />,
  });
}

async function showCompare(visit: Visit): Promise<Response> {
  const found = await readWith(visit, (tx, view) => comparedSides(tx, view, visit));
  if (!found?.more) return visit.notFound();
  const { view, more } = found;
  const { id, language } = view.text;
  return visit.page({
    ...textParts(visit, view, 'compare'),
    body: <ComparePage visit={visit} id={id} language={language} {...more} />,
  });
}

async function showReceipts(visit: Visit): Promise<Response> {
  const found = await readWith(visit, (tx, view) => receiptsOf(tx, view.text.id));
  if (!found) return visit.notFound();
  const { view, more } = found;
  return visit.page({
    ...textParts(visit, view, 'receipts'),
    body: <ReceiptsPage visit={visit} view={view} receipts={more} />,
  });
}

async function showReceipt(visit: Visit): Promise<Response> {
  const number = Number(visit.param('number'));
  if (!Number.isInteger(number)) return visit.notFound();
  const found = await readWith(visit, (tx, view) => receiptOf(tx, view.text.id, number));
  if (!found?.more) return visit.notFound();
  const { view, more } = found;
  const { facts: _facts, ...parts } = textParts(visit, view, 'receipts');
  return visit.page({
    ...parts,
    title: visit.say(words.receiptNumber, { number }),
    body: <ReceiptPage visit={visit} view={view} receipt={more} />,
  });
}
