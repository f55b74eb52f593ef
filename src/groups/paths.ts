/** Addresses of bodies (DESIGN §8). */
export const paths = {
  bodies: (on?: string) => (on === undefined ? '/bodies' : `/bodies?on=${on}`),
  body: (id: string, on?: string) => (on === undefined ? `/bodies/${id}` : `/bodies/${id}?on=${on}`),
  /** What the body adopted about silence; the page is that of decisions, above. */
  silence: (id: string) => `/bodies/${id}/silence`,
  /** What it adopted about the written procedure, as above. */
  written: (id: string) => `/bodies/${id}/written`,
  newBody: '/desk/bodies/new',
} as const;
