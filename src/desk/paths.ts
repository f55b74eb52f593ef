/** Addresses of the desk that are its own. */
export const deskPaths = {
  desk: '/desk',
  /** The export of everything, under two keys. */
  export: '/desk/export',
  exportKeys: '/desk/export/keys',
  archive: '/desk/export/forum.zip',
  audit: '/desk/audit',
  openings: '/desk/openings',
  openingsRequests: '/desk/openings/requests',
  openingsUnsealing: '/desk/openings/unsealing',
  auditCsv: '/desk/audit.csv',
  /** A page of the audit, with what was asked. */
  auditAsked: (asked: Readonly<Record<string, string>>, path: string = '/desk/audit') => {
    const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
    return query === '' ? path : `${path}?${query}`;
  },
} as const;
