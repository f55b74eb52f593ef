/** The door of the support office. */
import './schema.ts';

export { enterOffice } from './acts/enter-office.ts';
export { supportReads } from './api.ts';
export { supportRoutes } from './pages/routes.tsx';
export { paths as supportPaths } from './paths.ts';
export { officeOf } from './reads.ts';
