export * from './acts/index.ts';
export * from './api/index.ts';
export * from './audit/index.ts';
export * from './calendar/index.ts';
export { type Config, faultsOf, readConfig, type SignOnSettings } from './config/config.ts';
export { projectRoot } from './config/root.ts';
export * from './db/index.ts';
export * from './files/index.ts';
export * from './http/index.ts';
export * from './i18n/index.ts';
export * from './jobs/index.ts';
export * from './letters/index.ts';
export * from './live/index.ts';
export * from './mail/index.ts';
export * from './record/index.ts';
export * from './record-book/index.ts';
export * from './signing/index.ts';
export {
  clockViewer,
  type Hat,
  holds,
  type Role,
  roles,
  type Seat,
  seatIn,
  stranger,
  type Viewer,
} from './viewer.ts';
