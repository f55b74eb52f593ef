import type { ApiClient } from './forum-stage.ts';

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

/** Four short paragraphs under a title: enough to move one, split one and merge two. */
export const fourPrinciples: Draft['provisions'] = [
  { kind: 'title', words: 'Shared principles' },
  { kind: 'operative', words: 'Members will meet each year.' },
  { kind: 'operative', words: 'Members will share information. They will train officers together.' },
  { kind: 'operative', words: 'Members will help one another in emergencies.' },
  { kind: 'operative', words: 'Members will say so early.' },
];

/** The draft put before its members by the secretariat. @returns its paragraphs by their lasting ids, in order */
export async function circulated(secretariat: ApiClient, draft: Draft): Promise<string[]> {
  const made = await secretariat.post('/texts', sharedPrinciples(draft));
  if (made.status !== 200) throw new Error(JSON.stringify(made.body));
  const { body } = await secretariat.get(`/texts/${made.body.id}`);
  return body.consolidation.provisions.map(({ id }: { id: string }) => id);
}
