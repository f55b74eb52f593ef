/** Addresses of papers that were sent in, and of what became of a report about one. */
export const libraryPaths = {
  /** Reported papers, for those who answer the reports. */
  reported: '/papers',
  /** What a person reads who reported a paper and may no longer see it. */
  thanks: '/papers/reported',
  holds: '/papers/holds',
  holdEnding: (hold: string) => `/papers/holds/${hold}/ending`,
  paper: (kind: string, paper: string) => `/papers/${kind}/${paper}`,
  purgeRequest: (kind: string, paper: string) => `/papers/${kind}/${paper}/purge-request`,
  purge: (kind: string, paper: string) => `/papers/${kind}/${paper}/purge`,
  certificate: (kind: string, paper: string) => `/papers/${kind}/${paper}/certificate`,
  certificatePdf: (kind: string, paper: string) => `/papers/${kind}/${paper}/certificate.pdf`,
  restoration: (kind: string, paper: string) => `/papers/${kind}/${paper}/restoration`,
} as const;

/** What the keys of a purge are about: one report, so that keys for an earlier one open nothing. */
export const purgeSubject = (report: string) => `report:${report}`;

/** What happens to a paper, as live pages and the audit call it. */
export const paperSubject = (paper: string) => `paper:${paper}`;
