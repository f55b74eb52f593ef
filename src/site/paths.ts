import { recordPaths } from '../platform/index.ts';

/** Addresses of the public front and the public record (DESIGN §8). */
export const sitePaths = {
  home: '/',
  about: '/about',
  record: recordPaths.record,
  entries: recordPaths.entries,
  checkpoint: recordPaths.checkpoint,
  key: recordPaths.key,
  keyFile: recordPaths.keyFile,
  feed: '/feed.xml',
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  bytes: recordPaths.text,
} as const;
