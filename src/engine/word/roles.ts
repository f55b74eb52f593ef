/**
 * What a run or paragraph of our own making is, told by its style, so that a file we wrote reads back as the text
 * it shows: labels, brackets and names in the margin are never taken for words. Styles survive Word and
 * LibreOffice; where they are lost, labels are still known by their form and the rest by the snapshot.
 */
export type Role = 'label' | 'bracket' | 'attribution' | 'base' | 'proposed' | 'tracked';

export const ROLE_STYLES = {
  label: { id: 'MufakatLabel', name: 'Mufakat label' },
  bracket: { id: 'MufakatBracket', name: 'Mufakat bracket' },
  attribution: { id: 'MufakatAttribution', name: 'Mufakat attribution' },
  base: { id: 'MufakatBase', name: 'Mufakat base wording' },
  proposed: { id: 'MufakatProposed', name: 'Mufakat proposed wording' },
  tracked: { id: 'MufakatTracked', name: 'Mufakat tracked wording' },
} as const satisfies Record<Role, { id: string; name: string }>;

/** Paragraphs that we print around the text: title block, "proposes to delete", the notice of what is unplaced. */
export const NOTE_STYLE = { id: 'MufakatNote', name: 'Mufakat note' } as const;
export const MASTHEAD_STYLE = { id: 'MufakatMasthead', name: 'Mufakat masthead' } as const;

/** Word's own styles of comments and of the signs that lead to them. */
export const COMMENT_STYLES = {
  text: { id: 'CommentText', name: 'annotation text' },
  reference: { id: 'CommentReference', name: 'annotation reference' },
} as const;

const ROLES_BY_STYLE: ReadonlyMap<string, Role> = new Map(
  (['label', 'bracket', 'attribution', 'base', 'proposed', 'tracked'] as const).flatMap((role) => [
    [squeezed(ROLE_STYLES[role].id), role],
    [squeezed(ROLE_STYLES[role].name), role],
  ]),
);

const OURS: ReadonlySet<string> = new Set(
  [NOTE_STYLE, MASTHEAD_STYLE].flatMap(({ id, name }) => [squeezed(id), squeezed(name)]),
);

export function roleOfStyle(styleId: string): Role | undefined {
  return ROLES_BY_STYLE.get(squeezed(styleId));
}

/** Is this a paragraph that we printed around the text? Its words are no part of it. */
export function isAroundTheText(styleId: string): boolean {
  return OURS.has(squeezed(styleId));
}

/** LibreOffice rewrites style ids from their names; letters alone are stable. */
function squeezed(style: string): string {
  return style.toLowerCase().replace(/[^a-z]/g, '');
}
