/** Addresses of the public front and the public record (DESIGN §8). */
export const sitePaths = {
  home: '/',
  about: '/about',
  record: '/record',
  key: '/record/key',
  keyFile: (id: string) => `/record/keys/${id}.pem`,
  feed: '/feed.xml',
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  bytes: (text: string) => `/record/texts/${text}.json`,
} as const;
