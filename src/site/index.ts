/** The door of the public front and record. */
export { siteRoutes } from './pages/routes.tsx';
