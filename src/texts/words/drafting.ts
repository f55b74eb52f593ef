import { defineWords } from '../../platform/index.ts';

/** The words of drafting profiles, printed numbers and drafting checks (wording.md; neutral, never "error by"). */
export const words = defineWords('texts-drafting', {
  profile: 'How it is written and numbered',
  profileHint:
    'A “We” declaration numbers its paragraphs from 1; a resolution and a strategy have PP and OP.',
  profileSuggested: 'As its kind suggests',
  unResolution: 'Resolution (PP and OP)',
  weDeclaration: '“We” declaration (1, 2, 3)',
  capsDeclaration: 'Declaration in one sentence (PP and OP)',
  chairsStatement: 'Chairs’ statement (1, 2, 3)',
  strategy: 'Strategy (PP and OP)',
  // Renumbering
  renumbered: 'Numbers that changed',
  renumberedIn: 'Numbers that changed with {symbol}',
  oldNumber: 'Before',
  newNumber: 'Now',
  noNumber: 'none',
  goneNumber: 'no longer there',
  renumberedCount: '{count, plural, one {# number changed} other {# numbers changed}}',
  // Comparison
  movedBehind: 'moved; stood after {number}',
  movedFromFirst: 'moved; stood first',
  numberWas: 'was {number}',
  splitFrom: 'split from {number}',
  mergedInto: 'merged into {number}',
  splitFromAbove: 'split from another paragraph',
  mergedIntoAbove: 'merged into another paragraph',
});
