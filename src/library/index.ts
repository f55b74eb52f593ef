/** The door of papers that were sent in. */
import './schema.ts';

export type { Paper, PaperKind, PaperKinds } from './acts/paper-kind.ts';
export { libraryActs, libraryReads } from './api.ts';
export { libraryJobs } from './jobs/tell-of-paper.ts';
export { purgeKeyed } from './pages/keyed.ts';
export { libraryRoutes } from './pages/routes.tsx';
export { HiddenPaper, hiddenWords, ReportLink } from './pages/seen-elsewhere.tsx';
export { libraryPaths } from './paths.ts';
export { mayTakeAway } from './reads/holds.ts';
export { allReports, isWaiting, openReport, type PaperReport } from './reads/reports.ts';
export { holdWords } from './words/holds.ts';
