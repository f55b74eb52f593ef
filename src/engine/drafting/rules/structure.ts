/** S: how a text is built. */
import { latinTimes, letters, roman } from '../../number.ts';
import { bareNumber } from '../../number-table.ts';
import type { DraftingProfile } from '../../profiles.ts';
import type { Paragraph, ReadDraft } from '../read-draft.ts';
import { aboutAll, aboutParagraph, aboutWords, type Found, type Rule, wholeWords } from '../rule.ts';
import { levelOf, listsOf } from './lists.ts';

const followUp =
  /\b(report|review|follow[- ]?up|progress|monitor|evaluat|assess|take stock|mid-term|next (ministerial )?(conference|meeting))/i;
const annexWords = wholeWords('annex(?:es|ed)?|attachments?|append(?:ix|ices)|lampiran|annexes?|anexos?');
/** At the start of what follows: the annex of another document. */
const ofAnother =
  /^(?:\s\p{Lu}{1,4}|\s\d{1,2})?\s+(?:of|to)\s+(?!(?:the\s|this\s)?(?:present\s)?(?:Declaration|Strategy|Statement|Resolution)(?!\p{L}))(?:\S+\s+){0,2}?(?:\p{Lu}|resolution|decision)/u;
const levelsMax = 4;
/** How far into a text an enacting formula may stand: title, symbol, heading, formula. */
const formulaWithin = 6;

export const structureRules: readonly Rule[] = [
  {
    id: 'S01',
    severity: 'must',
    scope: 'document',
    profiles: ['unResolution', 'capsDeclaration', 'strategy'],
    check: preambleAfterOperative,
    source: 'wording.md §1, §5; UN Editorial Manual, resolutions, part II (order)',
  },
  {
    id: 'S02',
    severity: 'must',
    scope: 'document',
    profiles: 'all',
    everyLanguage: true,
    check: firstGap,
    source: 'procedure.md §1.3; wording.md §5 (only the first gap)',
  },
  {
    id: 'S04',
    severity: 'must',
    scope: 'document',
    profiles: ['unResolution', 'weDeclaration', 'capsDeclaration'],
    check: enactingFormula,
    source: 'wording.md §1, §5; glossary C (enacting formula)',
  },
  {
    id: 'S05',
    severity: 'should',
    scope: 'provision',
    profiles: 'all',
    check: listShape,
    source: 'wording.md §5',
  },
  {
    id: 'S06',
    severity: 'should',
    scope: 'provision',
    profiles: 'all',
    check: ({ paragraphs }) =>
      paragraphs.filter((one) => levelOf(one) > levelsMax).map((one) => aboutParagraph(one, one.number)),
    source: 'wording.md §2 (numbering), §5',
  },
  {
    id: 'S07',
    severity: 'should',
    scope: 'document',
    profiles: ['weDeclaration', 'capsDeclaration', 'strategy'],
    check: ({ body }) =>
      body.length > 0 && !body.slice(-3).some(({ text }) => followUp.test(text)) ? [aboutAll('')] : [],
    source: 'wording.md §5',
  },
  {
    id: 'S08',
    severity: 'must',
    scope: 'document',
    profiles: 'all',
    everyLanguage: true,
    check: annexes,
    source: 'wording.md §5; glossary C (annex)',
  },
];

function* preambleAfterOperative({ paragraphs }: ReadDraft): Generator<Found> {
  const first = paragraphs.findIndex(({ kind }) => kind === 'operative');
  if (first < 0) return;
  for (const paragraph of paragraphs.slice(first)) {
    if (paragraph.kind === 'preambular') yield aboutParagraph(paragraph, paragraph.number);
  }
}

/** One wrong number makes all later ones wrong: only the first gap is told. */
function* firstGap({ paragraphs }: ReadDraft): Generator<Found> {
  const rows = new Map<string, Paragraph>();
  const path: string[] = [];
  for (const paragraph of paragraphs) {
    const level = levelOf(paragraph);
    path.length = level;
    const rowName = /^(?:PP|OP)/.exec(paragraph.number)?.[0] ?? '';
    const row = level === 0 ? `0 ${rowName}` : `${level} ${path.join('/')}`;
    path[level] = paragraph.id;
    if (paragraph.number === '') continue;
    const before = rows.get(row);
    if (!follows(before?.number ?? '', paragraph.number, level)) {
      const next = numberAt(placeOf(before?.number ?? '', level).count + 1, {
        like: paragraph.number,
        level,
      });
      yield aboutParagraph(paragraph, bareNumber(paragraph.number), next);
      return;
    }
    rows.set(row, paragraph);
  }
}

function follows(before: string, number: string, level: number): boolean {
  const [was, now] = [placeOf(before, level), placeOf(number, level)];
  if (now.isAnte) return before === '' || (was.isAnte && now.times === was.times + 1);
  if (was.isAnte) return now.count === 1 && now.times === 1;
  if (now.times > 1) return now.count === was.count && now.times === was.times + 1;
  return now.count === was.count + 1;
}

interface NumberPlace {
  readonly count: number;
  /** 1 for a plain number, 2 for bis. */
  readonly times: number;
  readonly isAnte: boolean;
}

const timesByWord = new Map(Array.from({ length: 40 }, (_, index) => [latinTimes(index + 1), index + 1]));

function placeOf(number: string, level: number): NumberPlace {
  const [head = '', ...words] = bareNumber(number).split(' ');
  const isAnte = words[0] === 'ante';
  const times = timesByWord.get(words.at(-1) ?? '') ?? 1;
  const said = head.replace(/^(PP|OP)|[().]/g, '');
  if (said === '') return { count: 0, times: 1, isAnte: false };
  if (/^\d+$/.test(said)) return { count: Number(said), times, isAnte };
  const form = level % 2 === 0 ? roman : letters;
  let count = 1;
  while (count < 500 && form(count) !== said) count += 1;
  return { count, times, isAnte };
}

function numberAt(count: number, as: { like: string; level: number }): string {
  const form = as.level === 0 ? String : as.level % 2 === 0 ? roman : letters;
  const row = /^(?:PP|OP)/.exec(as.like)?.[0] ?? '';
  return as.like.startsWith('(') ? `(${form(count)})` : `${row}${form(count)}`;
}

const formulas: Readonly<Partial<Record<DraftingProfile, RegExp>>> = {
  unResolution: /^The\s.{3,120},$/su,
  weDeclaration: /^["“]?we,\s+(?:the\s+)?(.{3,160}?)(?:,|\.|$)/isu,
  capsDeclaration: /^["“]?WE,\s+(?:the\s+)?(.{3,160}?)(?:,|\.|$)/su,
};

function* enactingFormula(draft: ReadDraft): Generator<Found> {
  const { paragraphs, profile, forum } = draft;
  const formula = formulas[profile];
  if (!formula || (profile === 'unResolution' && !isSentenceOfAnOrgan(draft))) return;
  for (const paragraph of paragraphs.slice(0, formulaWithin)) {
    const found = formula.exec(withoutNumber(paragraph.text));
    if (!found) continue;
    const adopters = forum.adopters ?? [];
    const says = found[0].toLowerCase();
    if (adopters.length > 0 && !adopters.some((name) => says.includes(name.toLowerCase()))) {
      yield aboutWords(
        paragraph,
        { from: 0, to: Math.min(paragraph.text.length, found[0].length) },
        adopters[0],
      );
    }
    return;
  }
  yield aboutAll('');
}

/**
 * A resolution is one sentence that its organ begins: “The Assembly, Recalling …, Decides …”. Terms of reference and
 * the like are numbered as a resolution is, and say “The group will …”: a decision adopts them, under its own formula.
 */
function isSentenceOfAnOrgan({ body }: ReadDraft): boolean {
  return body.some(
    ({ kind, sentences: [first] }) => kind === 'preambular' || first?.opening?.mood === 'third',
  );
}

function withoutNumber(text: string): string {
  return text.replace(/^\d+\.\s+/, '');
}

function* listShape(draft: ReadDraft): Generator<Found> {
  for (const { items } of listsOf(draft)) {
    const [only] = items;
    if (items.length === 1 && only) yield aboutParagraph(only, only.number);
    const forms = items.map(({ text }) => formOf(text));
    for (const form of ['to', 'ing'] as const) {
      const alike = forms.filter((one) => one === form).length;
      if (items.length < 3 || alike * 3 < items.length * 2) continue;
      const odd = items.filter((_, index) => forms[index] !== form);
      yield* odd.map((one) => aboutWords(one, firstWord(one.text)));
    }
  }
}

function formOf(text: string): 'to' | 'ing' | 'other' {
  const first = text.slice(firstWord(text).from, firstWord(text).to).toLowerCase();
  if (first === 'to') return 'to';
  return /\w{3,}ing$/.test(first) ? 'ing' : 'other';
}

function firstWord(text: string): { from: number; to: number } {
  const found = /[\p{L}’'-]+/u.exec(text);
  return found ? { from: found.index, to: found.index + found[0].length } : { from: 0, to: 0 };
}

/**
 * A chairs' statement is published with texts of other authority attached, each a document of its own (wording.md §1,
 * notes): what it attaches is not looked for in it.
 */
function* annexes({ paragraphs, body, profile }: ReadDraft): Generator<Found> {
  const annex = paragraphs.find(({ kind }) => kind === 'annex');
  const end = annex?.index ?? Number.POSITIVE_INFINITY;
  const mention = body
    .filter(({ index }) => index < end)
    .flatMap((paragraph) => [...paragraph.text.matchAll(annexWords)].map((match) => ({ paragraph, match })))
    .filter(
      ({ paragraph, match }) => !ofAnother.test(paragraph.text.slice(match.index + match[0].length)),
    )[0];
  if (annex && !mention) yield aboutParagraph(annex, annex.text);
  if (!annex && mention && profile !== 'chairsStatement') {
    const { paragraph, match } = mention;
    yield aboutWords(paragraph, { from: match.index, to: match.index + match[0].length });
  }
}
