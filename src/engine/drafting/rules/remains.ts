/** B: brackets and what drafting leaves behind. */
import { remains, remainsInCapitals } from '../data/terms.ts';
import type { Paragraph, ReadDraft } from '../read-draft.ts';
import { aboutParagraph, aboutWords, everyPlace, type Found, literal, placesOf, type Rule } from '../rule.ts';

const alternative = /(?<![\p{L}\p{N}])(?:Alt(?:ernative)?\.?|Option)\s?\d{1,2}(?:\s?bis)?(?![\p{L}\p{N}])/gu;
const roundForSquare =
  /\((?:[^()]{1,80}\s\/\s[^()]{1,80}|delete|deleted|to be agreed|to be discussed|new text|Alt[^()]{0,20})\)/giu;

export const remainsRules: readonly Rule[] = [
  {
    id: 'B01',
    severity: 'must',
    scope: 'provision',
    profiles: 'all',
    everyLanguage: true,
    check: ({ paragraphs }) => paragraphs.flatMap(unbalanced),
    source: 'wording.md §5; procedure.md §1.4',
  },
  {
    id: 'B02',
    severity: 'must',
    scope: 'document',
    profiles: 'all',
    check: bracketCharacters,
    source: 'procedure.md §1.4: brackets are data, not characters',
  },
  {
    id: 'B03',
    severity: 'must',
    scope: 'provision',
    profiles: 'all',
    everyLanguage: true,
    check: function* (draft) {
      yield* everyPlace(remainsInCapitals)(draft);
      yield* everyPlace(remains)(draft);
    },
    source: 'wording.md §5; glossary C (placeholder)',
  },
  {
    id: 'B04',
    severity: 'must',
    scope: 'provision',
    profiles: 'all',
    check: attribution,
    source: 'procedure.md §1.3 (labels disappear on agreement), §1.4 rule 5',
  },
  {
    id: 'B06',
    severity: 'should',
    scope: 'provision',
    profiles: 'all',
    check: everyPlace(roundForSquare),
    source: 'wording.md §5',
  },
  {
    id: 'B07',
    severity: 'must',
    scope: 'provision',
    profiles: 'all',
    check: ({ paragraphs, reserved = [] }) =>
      reserved.flatMap(({ provisionId }) =>
        paragraphs.filter(({ id }) => id === provisionId).map((one) => aboutParagraph(one, '')),
      ),
    source: 'procedure.md §1.4 (scrutiny reservation), §1.6',
  },
];

/** The first bracket without its other half, or that closes inside another kind. */
function unbalanced(paragraph: Paragraph): Found[] {
  const open: { sign: string; at: number }[] = [];
  for (const { from, match } of placesOf(paragraph, /[[\]()]/g)) {
    const sign = match[0];
    if (sign === '[' || sign === '(') {
      open.push({ sign, at: from });
      continue;
    }
    const last = open.at(-1);
    const isPair = last?.sign === (sign === ']' ? '[' : '(');
    if (isPair) open.pop();
    else if (sign === ']' || open.some((one) => one.sign === '(')) return [signAt(paragraph, from)];
  }
  const left = open.find(({ sign }) => sign === '[');
  return left ? [signAt(paragraph, left.at)] : [];
}

function signAt(paragraph: Paragraph, at: number): Found {
  return aboutWords(paragraph, { from: at, to: at + 1 });
}

/** Square brackets typed as words: our own stand in the data, so that who holds them is known. */
function* bracketCharacters({ paragraphs }: ReadDraft): Generator<Found> {
  for (const paragraph of paragraphs) {
    const from = paragraph.text.search(/[[\]]/);
    if (from < 0) continue;
    const close = paragraph.text.indexOf(']', from);
    yield aboutWords(paragraph, { from, to: close < 0 ? from + 1 : close + 1 });
  }
}

/** `Alt 1`, `Option 2`; a participant's name or code in brackets, as margins have them. */
function* attribution(draft: ReadDraft): Generator<Found> {
  yield* everyPlace(alternative)(draft);
  const states = draft.forum.names.filter(({ nature }) => nature !== 'organisation');
  const names = states.flatMap(({ code, name }) => [code, name]).map(literal);
  if (names.length === 0) return;
  const some = `(?:${names.join('|')})`;
  const list = String.raw`${some}(?:\s*[,;/+]\s*${some})*`;
  const inSquare = new RegExp(String.raw`\[\s*${list}\s*(?::|\])`, 'gu');
  const codes = states.map(({ code }) => literal(code)).join('|');
  const inRound = new RegExp(String.raw`\((?:${codes})(?:\s*[,;/+]\s*(?:${codes}))*\)`, 'gu');
  const withBrackets = { ...draft, paragraphs: draft.paragraphs.filter(({ text }) => /[[(]/.test(text)) };
  yield* everyPlace(inSquare)(withBrackets);
  yield* everyPlace(inRound)(withBrackets);
}
