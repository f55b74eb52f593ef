import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BaseText,
  bracketRange,
  bracketsOf,
  consolidate,
  type Proposal,
  type Rebased,
  readBack,
  rebase,
  resolveBracket,
  type Wish,
} from './index.ts';
import { changeOf, someText } from './proof/arbitraries.ts';

const runs = Number(process.env.MUFAKAT_PROOF_RUNS ?? 1000);

const before = 'States take measures and protect the victims of crime.';

function textOf(text: string, ...more: { id: string; text: string }[]): BaseText {
  const provisions = [{ id: 'p', text }, ...more].map((one) => ({ ...one, kind: 'operative' as const }));
  return { language: 'en', provisions };
}

/** How a wish written against `before` follows to the base that now reads `now`. */
function followed(now: BaseText, wish: Wish, base = textOf(before)): Rebased {
  return rebase({ base, newBase: now, proposals: [{ id: '1', by: ['ARV'], wish }] })[0];
}

const change = (text: string): Wish => ({ kind: 'change', provisionId: 'p', text });
const words = ({ state, rebased, overtaken = [] }: Rebased) => {
  const wish = rebased?.wish;
  const text = wish && 'text' in wish ? [wish.text] : [];
  return [state, ...text, ...overtaken.map(({ base, wished, now }) => `${base} → ${wished} | ${now}`)];
};

describe('a change', () => {
  test.each([
    [
      'elsewhere in the paragraph follows',
      before.replace('measures', 'steps'),
      before.replace('the victims', 'all victims'),
      ['open', 'States take steps and protect all victims of crime.'],
    ],
    [
      'of the same word is overtaken',
      before.replace('measures', 'steps'),
      before.replace('measures', 'action'),
      ['overtaken', 'measures → action | steps'],
    ],
    [
      'that was decided is satisfied',
      before.replace('measures', 'steps'),
      before.replace('measures', 'steps'),
      ['satisfied'],
    ],
    [
      'that was decided among others is satisfied',
      before.replace('measures', 'steps').replace('crime', 'crimes'),
      before.replace('measures', 'steps'),
      ['satisfied'],
    ],
    [
      'in two places keeps the one that is still open and tells the other',
      before.replace('measures', 'steps'),
      before.replace('measures', 'action').replace('crime', 'abuse'),
      ['open', 'States take steps and protect the victims of abuse.', 'measures → action | steps'],
    ],
    [
      'that inserts where others inserted is never mixed with theirs',
      before.replace('measures', 'urgent measures'),
      before.replace('measures', 'effective measures'),
      ['overtaken', 'measures → effective measures | urgent measures']
        .slice(0, 1)
        .concat(' → effective  | urgent '),
    ],
    [
      'that inserts beside a word that was changed is never mixed with it',
      before.replace('measures', 'strong steps'),
      before.replace('measures', 'urgent measures'),
      ['overtaken', 'measures → urgent measures | strong steps'],
    ],
    [
      'inside a sentence that was struck is overtaken',
      'States take measures.',
      before.replace('victims', 'survivors'),
      ['overtaken', ' and protect the victims of crime →  and protect the survivors of crime | '],
    ],
    [
      'when nothing was decided stays as it is',
      before,
      before.replace('measures', 'steps'),
      ['open', before.replace('measures', 'steps')],
    ],
  ])('%s', (_what, now, wished, expected) => {
    expect(words(followed(textOf(now), change(wished)))).toEqual(expected);
  });

  test('of a paragraph that has left the text is overtaken', () => {
    expect(followed({ language: 'en', provisions: [] }, change('x')).state).toBe('overtaken');
  });

  test('of a paragraph that has moved follows it', () => {
    const other = { id: 'q', text: 'Other.' };
    const now = textOf(before, other);
    const moved = { ...now, provisions: now.provisions.toReversed() };
    const wished = change(before.replace('crime', 'abuse'));
    expect(words(followed(moved, wished, now))).toEqual(['open', before.replace('crime', 'abuse')]);
  });
});

test('when the base wording itself is chosen, what competed with it is overtaken', () => {
  const base = textOf(before);
  const from = before.indexOf('measures');
  const proposals = ['steps', 'urgent measures'].map(
    (text, index): Proposal => ({
      id: `${index}`,
      by: [`D${index}`],
      wish: change(before.replace('measures', text)),
    }),
  );
  const decided = { provisionId: 'p', from, to: from + 'measures'.length };
  expect(rebase({ base, newBase: base, proposals, decided }).map(({ state }) => state)).toEqual([
    'overtaken',
    'overtaken',
  ]);
  expect(rebase({ base, newBase: base, proposals }).map(({ state }) => state)).toEqual(['open', 'open']);
});

describe('other wishes', () => {
  const gone: BaseText = { language: 'en', provisions: [] };
  const changed = textOf(before.replace('measures', 'many steps'));

  test('a deletion is satisfied when the paragraph is gone, and otherwise open', () => {
    expect(followed(gone, { kind: 'delete', provisionId: 'p' }).state).toBe('satisfied');
    expect(followed(changed, { kind: 'delete', provisionId: 'p' }).state).toBe('open');
  });

  test('a retention goes on for the words that are left, and tells what was decided', () => {
    expect(words(followed(changed, { kind: 'retain', provisionId: 'p' }))).toEqual([
      'open',
      'measures → measures | many steps',
    ]);
    expect(followed(textOf('All new.'), { kind: 'retain', provisionId: 'p' }).state).toBe('overtaken');
    expect(followed(gone, { kind: 'retain', provisionId: 'p' }).state).toBe('overtaken');
  });

  test('a hold moves with its words and ends with them', () => {
    const held = (on: string): Wish => {
      const from = before.indexOf(on);
      return { kind: 'hold', provisionId: 'p', range: { from, to: from + on.length } };
    };
    const [now] = changed.provisions;
    const moved = followed(changed, held('victims')).rebased?.wish;
    expect(moved?.kind === 'hold' && now.text.slice(moved.range?.from, moved.range?.to)).toBe('victims');
    expect(followed(changed, held('take measures')).state).toBe('overtaken');
    expect(followed(changed, { kind: 'hold', provisionId: 'p' }).state).toBe('open');
    expect(followed(gone, { kind: 'hold', provisionId: 'p' }).state).toBe('overtaken');
  });
});

describe('an insertion', () => {
  const insert = (newId: string, afterId: string | null, text = 'New.'): Wish => ({
    kind: 'insert',
    afterId,
    newId,
    provisionKind: 'operative',
    text,
  });

  test('is satisfied when its words entered the base, under its own id or an equal one’s', () => {
    const now = textOf(before, { id: 'n', text: 'New.' });
    expect(followed(now, insert('n', 'p')).state).toBe('satisfied');
    expect(followed(now, insert('other', 'p')).state).toBe('satisfied');
    expect(followed(now, insert('other', 'p', 'Different.')).state).toBe('open');
  });

  test('is overtaken when it entered the base with other words', () => {
    expect(words(followed(textOf(before, { id: 'n', text: 'Else.' }), insert('n', 'p')))).toEqual([
      'overtaken',
      ' → New. | Else.',
    ]);
  });

  test('follows the paragraph before it, and takes the one before that when it is gone', () => {
    const base = textOf(before, { id: 'q', text: 'Other.' });
    expect(followed(textOf(before), insert('n', 'q'), base).rebased?.wish).toMatchObject({ afterId: 'p' });
    expect(followed({ language: 'en', provisions: [] }, insert('n', 'q'), base).rebased?.wish).toMatchObject({
      afterId: null,
    });
    expect(followed(base, insert('n', null), base).rebased?.wish).toMatchObject({ afterId: null });
  });

  test('is amended by another delegation against its own words', () => {
    const base = textOf(before);
    const proposals: Proposal[] = [
      { id: '1', by: ['ARV'], wish: insert('n', 'p', 'States report every year.') },
      {
        id: '2',
        by: ['BEL'],
        wish: { kind: 'change', provisionId: 'n', text: 'States report to all every year.' },
      },
    ];
    const newBase = textOf(before, { id: 'n', text: 'Members report every year.' });
    expect(rebase({ base, newBase, proposals }).map(words)).toEqual([
      ['overtaken', ' → States report every year. | Members report every year.'],
      ['open', 'Members report to all every year.'],
    ]);
  });
});

test(
  'after any bracket of a random paragraph is resolved, every wish is open, satisfied or told to be overtaken',
  () => {
    const forum = someText(20).chain((text) =>
      fc.record({
        text: fc.constant(text),
        wished: fc.array(changeOf(text), { minLength: 1, maxLength: 5 }),
        pick: fc.nat(),
        take: fc.nat(),
      }),
    );
    fc.assert(
      fc.property(forum, ({ text, wished, pick, take }) => {
        const base = textOf(text);
        const proposals = wished.map(
          (one, index): Proposal => ({ id: `${index}`, by: [`D${index}`], wish: change(one) }),
        );
        const [provision] = consolidate({ base, proposals }).provisions;
        const brackets = bracketsOf(provision);
        if (brackets.length === 0) return;
        const bracket = pick % brackets.length;
        const alternative = take % brackets[bracket].length;
        const resolved = resolveBracket(provision, { kind: 'alternative', bracket, alternative });
        const range = bracketRange(provision, bracket);
        if (!resolved.ok || !range) throw new Error('the bracket was just counted');
        const newBase = textOf(resolved.value);
        const outcomes = rebase({ base, newBase, proposals, decided: { provisionId: 'p', ...range } });
        const chosenBy = brackets[bracket][alternative].by;
        const live = outcomes.flatMap(({ rebased }) => (rebased ? [rebased] : []));
        const after = consolidate({ base: newBase, proposals: live });
        for (const { proposal, state, rebased, overtaken = [] } of outcomes) {
          const own = proposal.wish.kind === 'change' ? proposal.wish.text : '';
          expect(rebased !== undefined).toBe(state === 'open');
          if (state === 'satisfied') expect(overtaken).toEqual([]);
          if (state === 'overtaken') expect(overtaken.length).toBeGreaterThan(0);
          // Whose words were chosen, or untouched by the choice, still reads its own text to the letter.
          if (state === 'open' && overtaken.length === 0 && chosenBy.includes(proposal.by[0])) {
            expect(readBack(after, proposal.by[0])[0].text).toBe(own);
          }
          if (chosenBy.includes(proposal.by[0])) expect(overtaken).toEqual([]);
        }
      }),
      { numRuns: runs },
    );
  },
  20_000 + runs * 40,
);
