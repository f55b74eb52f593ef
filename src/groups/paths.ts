/** Addresses of bodies (DESIGN §8). */
export const paths = {
  bodies: (on?: string) => (on === undefined ? '/bodies' : `/bodies?on=${on}`),
  body: (id: string, on?: string) => (on === undefined ? `/bodies/${id}` : `/bodies/${id}?on=${on}`),
  /** Who can see it, and why. */
  access: (id: string) => `/bodies/${id}/access`,
  /** Where the secretariat asks for another rule on who reads, and applies what two keys allowed. */
  accessChange: (id: string) => `/bodies/${id}/access/change`,
  accessKeys: (id: string) => `/bodies/${id}/access/keys`,
  changeAccess: (id: string) => `/bodies/${id}/access`,
  /** What the body adopted about silence; the page is that of decisions, above. */
  silence: (id: string) => `/bodies/${id}/silence`,
  /** What it adopted about the written procedure, as above. */
  written: (id: string) => `/bodies/${id}/written`,
  /** What waits for the keys of two co-chairs, and what came of it. */
  keys: '/desk/keys',
  key: (request: string) => `/desk/keys#key-${request}`,
  turnKey: (request: string) => `/desk/keys/${request}`,
  newBody: '/desk/bodies/new',
} as const;
