/** A zero draft as the API takes it, put before the drafting group of the exercise. */
export interface Draft {
  readonly symbol: string;
  /** The drafting profile, where the usual one of a declaration is not meant. */
  readonly profile?: string;
  readonly provisions: readonly { readonly kind: string; readonly words: string }[];
}

export function sharedPrinciples(draft: Draft) {
  return {
    body: 'exercise-drafting-group',
    kind: 'declaration',
    title: 'Shared principles',
    marking: 'AMBER',
    language: 'en',
    closesAtWall: '2026-12-08T17:00',
    closesZone: 'Asia/Bangkok',
    ...draft,
  };
}
