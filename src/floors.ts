/**
 * The plan of the house: which folder may import which, lowest floor first.
 *
 * A folder may import the doors (`index.ts`) of the folders below it, never those beside or above it on
 * this list. `test/habits/floors.test.ts` holds every import of every file to this plan.
 */
export const floors = [
  'base',
  'engine',
  'ui',
  'platform',
  'identity',
  'access',
  'registry',
  'groups',
  'library',
  'dialogue',
  'meetings',
  'texts',
  'decisions',
  'exchange',
  'commitments',
  'support',
  'desk',
  'site',
  'app',
] as const;

export type Floor = (typeof floors)[number];

/**
 * Rooms inside a capability, lowest first: a file may import only files of lower rooms or its own.
 * Only `acts` may import `writes`. `rules` is pure: it imports `base`, `engine` and `schema` alone.
 */
export const rooms = [
  ['paths', 'words'],
  ['schema'],
  ['rules'],
  ['reads', 'writes'],
  ['acts'],
  ['mail', 'jobs', 'api', 'pages', 'islands'],
  ['index'],
] as const;
