import type { DraftingProfile } from '../../engine/index.ts';
import type { TextKind } from '../schema.ts';

/**
 * How a text of this kind is written where nobody has said it: a strategy as a strategy, a report as the chairs'
 * statement and a declaration as a "We" declaration where the forum writes these, everything else with PP and OP.
 *
 * @param used the profiles of the forum's configuration (wording.md §1).
 */
export function suggestedProfile(kind: string, used: readonly string[]): DraftingProfile {
  const suited: readonly DraftingProfile[] = Object.hasOwn(suggested, kind) ? (suggested[kind] ?? []) : [];
  return suited.find((profile) => used.includes(profile)) ?? 'unResolution';
}

const suggested: Readonly<Record<string, readonly DraftingProfile[]>> = {
  declaration: ['weDeclaration', 'capsDeclaration'],
  strategy: ['strategy'],
  report: ['chairsStatement'],
  termsOfReference: [],
  other: [],
} satisfies Record<TextKind, readonly DraftingProfile[]>;
