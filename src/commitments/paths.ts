/** Addresses of commitments (DESIGN §8). */
export const paths = { commitments: '/commitments' } as const;
