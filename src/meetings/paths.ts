/** Addresses of meetings and conferences (DESIGN §8). */
export const paths = {
  meetings: '/meetings',
  meeting: (id: string) => `/meetings/${id}`,
  /** Who can see it, and why. */
  access: (id: string) => `/meetings/${id}/access`,
  presence: (id: string) => `/meetings/${id}/presence`,
  moves: (id: string) => `/meetings/${id}/moves`,
  cancellation: (id: string) => `/meetings/${id}/cancellation`,
  convene: '/meetings/new',
  conferences: '/conferences',
  conference: (ordinal: number) => `/conferences/${ordinal}`,
} as const;
