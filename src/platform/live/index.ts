export { type HappeningNotice, type Live, openLive } from './live.ts';
