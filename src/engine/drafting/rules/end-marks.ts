/** P01: with which mark a paragraph ends, by profile and position (wording.md §1, §2 punctuation). */
import type { DraftingProfile } from '../../profiles.ts';
import type { Paragraph, ReadDraft } from '../read-draft.ts';
import { aboutWords, type Found, type Rule } from '../rule.ts';
import { levelOf } from './lists.ts';

type Position = 'lead-in' | 'item' | 'last-item' | 'preambular' | 'paragraph' | 'last';

/** Marks that fit, the usual one first; empty: none. */
const marks: Readonly<Record<DraftingProfile, Readonly<Record<Position, readonly string[]>>>> = {
  unResolution: {
    'lead-in': [':'],
    item: [';'],
    'last-item': [';', '.'],
    preambular: [','],
    paragraph: [';'],
    last: ['.'],
  },
  capsDeclaration: {
    'lead-in': [':'],
    item: [';'],
    'last-item': [';', '.'],
    preambular: [';', ','],
    paragraph: [';'],
    last: ['.'],
  },
  weDeclaration: {
    'lead-in': [':', '.'],
    item: [';'],
    'last-item': ['.'],
    preambular: ['.'],
    paragraph: ['.'],
    last: ['.'],
  },
  chairsStatement: {
    'lead-in': [':', '.'],
    item: [';', '.'],
    'last-item': ['.'],
    preambular: ['.'],
    paragraph: ['.'],
    last: ['.'],
  },
  strategy: {
    'lead-in': [':', '.'],
    item: [';', '.', ''],
    'last-item': ['.', ';', ''],
    preambular: ['.', ''],
    paragraph: ['.', ''],
    last: ['.', ''],
  },
};

export const endMarkRule: Rule = {
  id: 'P01',
  severity: 'should',
  scope: 'provision',
  profiles: 'all',
  check: endMarks,
  source: 'wording.md §1 (end marks), §2 (punctuation)',
};

function* endMarks({ paragraphs, body, profile }: ReadDraft): Generator<Found> {
  const last = body.at(-1);
  for (const paragraph of body) {
    if (paragraph.kind === 'chapeau' || paragraph.kind === 'paragraph') continue;
    const position = positionOf(paragraph, paragraphs, last);
    const fitting = marks[profile][position];
    const { mark, from, to } = endOf(paragraph.text);
    if (fitting.includes(mark) || (position === 'last-item' && paragraph === last && mark === '.')) continue;
    yield aboutWords(paragraph, { from, to }, fitting[0]);
  }
}

function positionOf(paragraph: Paragraph, all: readonly Paragraph[], last: Paragraph | undefined): Position {
  const next = all[paragraph.index + 1];
  const [own, behind] = [levelOf(paragraph), next ? levelOf(next) : 0];
  if (behind > own) return 'lead-in';
  if (own > 0) return behind === own ? 'item' : 'last-item';
  if (paragraph === last) return 'last';
  return paragraph.kind === 'preambular' ? 'preambular' : 'paragraph';
}

/** The mark at the end, before closing quotes, brackets and the “and” of a list; or the last word where there is none. */
function endOf(text: string): { mark: string; from: number; to: number } {
  const end = /([.,;:!?…])["”’')\]\s]*(?:\s(?:and|or))?\s*$/u.exec(text);
  if (end) return { mark: end[1] ?? '', from: end.index, to: end.index + 1 };
  const word = /[\p{L}\p{N}]+[^\p{L}\p{N}]*$/u.exec(text);
  return { mark: '', from: word?.index ?? 0, to: text.length };
}
