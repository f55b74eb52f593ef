/** Small drafts in a plain notation, and what the checks find in them. */
import { checkDraft, type Draft, type DraftProvision, type Finding } from '../drafting/index.ts';
import { type DraftingProfile, numberingOf, numberProvisions, type ProvisionKind } from '../index.ts';

const kinds: Readonly<Record<string, { kind: ProvisionKind; level?: number }>> = {
  T: { kind: 'title' },
  H: { kind: 'heading' },
  C: { kind: 'chapeau' },
  P: { kind: 'preambular' },
  O: { kind: 'operative' },
  X: { kind: 'paragraph' },
  N: { kind: 'annex' },
  1: { kind: 'subparagraph', level: 1 },
  2: { kind: 'subparagraph', level: 2 },
};

/** Participants that are invented, an organisation among them. */
const cast: Draft['forum']['names'] = [
  { code: 'ARV', name: 'Arvana', nature: 'state' },
  { code: 'BLS', name: 'Belisar', nature: 'state' },
  { code: 'ORS', name: 'Office for Regional Study', acronym: 'ORS', nature: 'organisation' },
];

/**
 * `O: We agree.` a line; kinds T H C P O X N, sub-paragraphs 1 and 2, all with an id by place: `a`, `b`, `c` …
 * Numbers are those of the profile.
 */
export function draftOf(lines: string, as: Partial<Draft> = {}): Draft {
  const profile: DraftingProfile = as.profile ?? 'weDeclaration';
  const provisions = lines.split('\n').map((line, index): DraftProvision & { inserted: boolean } => {
    const [, sign = 'O', text = ''] = /^([A-Z12]): ?(.*)$/.exec(line.trim()) ?? [];
    return { id: String.fromCharCode(97 + index), ...kinds[sign], text, number: '', inserted: false };
  });
  return {
    profile,
    language: 'en',
    provisions: numberProvisions(provisions, undefined, numberingOf(profile)),
    forum: { spelling: '-ise', names: cast },
    ...as,
  };
}

/** What one rule finds: the words, `→` and what is expected, `@` and the paragraph where the words do not say it. */
export function foundBy(rule: string, lines: string, as: Partial<Draft> = {}): string[] {
  return checkDraft(draftOf(lines, as))
    .filter((finding) => finding.rule === rule)
    .map(shown);
}

function shown({ found, expected, provisionId }: Finding): string {
  const words = found === '' ? `@${provisionId ?? 'all'}` : found;
  return expected === undefined ? words : `${words} → ${expected}`;
}
