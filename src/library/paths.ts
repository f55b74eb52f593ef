/** Addresses of papers that were sent in, and of what became of a report about one. */
export const libraryPaths = {
  /** Reported papers, for those who answer the reports. */
  reported: '/papers',
  /** What a person reads who reported a paper and may no longer see it. */
  thanks: '/papers/reported',
  paper: (kind: string, paper: string) => `/papers/${kind}/${paper}`,
  restoration: (kind: string, paper: string) => `/papers/${kind}/${paper}/restoration`,
} as const;

/** What happens to a paper, as live pages and the audit call it. */
export const paperSubject = (paper: string) => `paper:${paper}`;
