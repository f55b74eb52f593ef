/** Addresses of the support office (DESIGN §8). */
export const paths = { support: '/support' } as const;
