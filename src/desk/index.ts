/** The door of the secretariat's desk. */
export { deskRoutes } from './pages/routes.tsx';
