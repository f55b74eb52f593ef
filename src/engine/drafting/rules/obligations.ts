/** V04–V10: what a sentence asks, of whom, and by when. Shown to everyone alike; never advice to be firmer or softer. */
import { outsideOrganisations } from '../data/names.ts';
import { securityCouncilVerbs } from '../data/verbs.ts';
import type { Paragraph, ReadDraft, ReadSentence } from '../read-draft.ts';
import { aboutParagraph, aboutWords, type Found, literal, type Rule, wholeWords } from '../rule.ts';
import { listsOf } from './lists.ts';

const shall = wholeWords('shall');
const need = /\bthere is (?:an? |also |still )?(?:\w+ )?need\b/i;
const passive =
  /\b(?:will|shall|should|must) be (?:\w+ly )?(?:\w+(?:ed|en)|made|held|set|kept|built|given|done|found|met|sought|taught|put|brought)\b/i;
const agent = /\bby (?!\d|the end|then|next)\p{L}/iu;
/** A date, a period, or a duty to come back to it. */
const dated =
  /\b(?:(?:19|20)\d\d|by the (?:end|next)|before the|no later than|within \w+ (?:days|weeks|months|years)|annual(?:ly)?|each year|every (?:year|two|three)|report(?:s|ing)?|review(?:s|ed)?|at (?:the|its|our) next)\b/i;
/** From this level on, an action is a decision or a request (wording.md §3.2). */
const firmFrom = 4;
/** An auxiliary that leaves it open (wording.md §3.3). */
const softened = /\b(?:may|can|should|might|could)\b/i;
const ordering: readonly string[] = ['request', 'decide', 'instruct', 'task', 'mandate'];

export const obligationRules: readonly Rule[] = [
  {
    id: 'V04',
    severity: 'info',
    scope: 'provision',
    profiles: 'all',
    check: (draft) =>
      sentences(draft).flatMap(({ paragraph, sentence: { opening } }) =>
        opening?.verb && securityCouncilVerbs.includes(opening.verb.lemma)
          ? [aboutWords(paragraph, opening)]
          : [],
      ),
    source: 'wording.md §3.1, §5',
  },
  {
    id: 'V05',
    severity: 'should',
    scope: 'sentence',
    profiles: 'all',
    check: function* (draft) {
      for (const paragraph of draft.body) {
        for (const match of paragraph.text.matchAll(shall)) {
          yield aboutWords(paragraph, { from: match.index, to: match.index + match[0].length });
        }
      }
      yield* mixedInList(draft);
    },
    source: 'wording.md §3.3 (auxiliary), §5',
  },
  {
    id: 'V06',
    severity: 'info',
    scope: 'sentence',
    profiles: 'all',
    check: (draft) =>
      sentences(draft).flatMap(({ paragraph, sentence }) => {
        const found = need.exec(sentence.text) ?? withoutAgent(sentence.text);
        return found ? [aboutWords(paragraph, placed(sentence, found))] : [];
      }),
    source: 'wording.md §3.3 (actor), §5',
  },
  {
    id: 'V07',
    severity: 'info',
    scope: 'sentence',
    profiles: 'all',
    check: (draft) =>
      sentences(draft).flatMap(({ paragraph, sentence }) => {
        const { opening, text } = sentence;
        const isFirm =
          opening?.verb?.dimension === 'action' &&
          opening.verb.level >= firmFrom &&
          !softened.test(paragraph.text.slice(opening.from, opening.to));
        return isFirm && !dated.test(text) ? [aboutWords(paragraph, opening)] : [];
      }),
    source: 'wording.md §3.2, §5',
  },
  {
    id: 'V09',
    severity: 'info',
    scope: 'sentence',
    profiles: ['chairsStatement'],
    check: otherSubject,
    source: 'wording.md §1 (the subject decides whose view it is), §5',
  },
  {
    id: 'V10',
    severity: 'should',
    scope: 'sentence',
    profiles: 'all',
    check: outsideAddressee,
    source: 'wording.md §3.1 (whom it addresses), §5',
  },
];

function sentences({ body }: ReadDraft): { paragraph: Paragraph; sentence: ReadSentence }[] {
  return body.flatMap((paragraph) => paragraph.sentences.map((sentence) => ({ paragraph, sentence })));
}

function placed(sentence: ReadSentence, found: RegExpExecArray): { from: number; to: number } {
  const from = sentence.from + found.index;
  return { from, to: from + found[0].length };
}

function withoutAgent(text: string): RegExpExecArray | null {
  const found = passive.exec(text);
  return found && !agent.test(text.slice(found.index)) ? found : null;
}

function* mixedInList(draft: ReadDraft): Generator<Found> {
  for (const { items } of listsOf(draft)) {
    const used = items.map(({ text }) => /\b(shall|should|will)\b/i.exec(text)?.[1]?.toLowerCase() ?? '');
    const distinct = [...new Set(used.filter((word) => word !== ''))];
    const [first] = items;
    if (distinct.length > 1 && first) yield aboutParagraph(first, distinct.join(', '));
  }
}

function* otherSubject(draft: ReadDraft): Generator<Found> {
  const names = draft.forum.names.flatMap(({ name, acronym }) => [name, ...(acronym ? [acronym] : [])]);
  if (names.length === 0) return;
  const subject = new RegExp(
    `^(?:The )?(?:${byLength(names).map(literal).join('|')})(?![\\p{L}\\p{N}])`,
    'u',
  );
  for (const { paragraph, sentence } of sentences(draft)) {
    const found = subject.exec(sentence.text);
    if (found) yield aboutWords(paragraph, placed(sentence, found));
  }
}

function* outsideAddressee(draft: ReadDraft): Generator<Found> {
  const own = new Set(draft.forum.names.flatMap(({ name, acronym }) => [name, acronym ?? '']));
  const outside = byLength(outsideOrganisations.filter((name) => !own.has(name)));
  const addressed = new RegExp(
    `^\\s+(?:the |all |every )?(?:${outside.map(literal).join('|')})(?![\\p{L}])`,
    'u',
  );
  for (const { paragraph, sentence } of sentences(draft)) {
    const { opening } = sentence;
    if (!opening?.verb || !ordering.includes(opening.verb.lemma)) continue;
    const found = addressed.exec(paragraph.text.slice(opening.to, sentence.to));
    if (found)
      yield aboutWords(paragraph, { from: opening.from, to: opening.to + found[0].length }, 'invite');
  }
}

function byLength(names: readonly string[]): string[] {
  return [...names].sort((one, other) => other.length - one.length);
}
