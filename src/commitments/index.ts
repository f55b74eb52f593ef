/** The door of commitments. */
import './schema.ts';

export { enterStrategy } from './acts/enter-strategy.ts';
export { commitmentsReads } from './api.ts';
export { commitmentsRoutes } from './pages/routes.tsx';
export { paths as commitmentsPaths } from './paths.ts';
export { type Strategy, strategiesOf } from './reads.ts';
