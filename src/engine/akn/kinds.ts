/** Which document of Akoma Ntoso a text of ours is: element and subtype as AKN4UN prescribes, name as it suggests. */

/** What a text is, as far as its document type and address need to know (standards.md §1). */
export type AknTextKind = 'declaration' | 'strategy' | 'termsOfReference' | 'report' | 'other';

export interface DocumentKind {
  readonly element: 'statement' | 'act' | 'debateReport';
  readonly subtype: string;
  readonly name: string;
  readonly body: 'mainBody' | 'body';
}

const deliberation = { element: 'statement', subtype: 'deliberation', body: 'mainBody' } as const;

/** @source AKN4UN part 2, document classes; standards.md §1. What a body adopts is a deliberation unless named. */
export const documentKinds = {
  declaration: { ...deliberation, name: 'declaration' },
  strategy: { ...deliberation, name: 'strategy' },
  other: { ...deliberation, name: 'decision' },
  report: { element: 'debateReport', subtype: 'report', name: 'meetingReport', body: 'mainBody' },
  termsOfReference: { element: 'act', subtype: 'provision', name: 'rules', body: 'body' },
} as const satisfies Record<AknTextKind, DocumentKind>;
