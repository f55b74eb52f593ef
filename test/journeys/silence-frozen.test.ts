/** Words that are put to the members between meetings stand still (procedure.md §2.3, `propose` and invariant 7). */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/base/index.ts';
import type { AnyAct } from '../../src/platform/index.ts';
import { textActs, textState } from '../../src/texts/index.ts';
import { type CleanStageText, done } from '../support/adoption-stage.ts';
import { type SilenceStage, silenceStage } from '../support/silence-stage.ts';
import { plainWord } from '../support/word-file.ts';

let stage: SilenceStage;
let text: CleanStageText;
let proposal: string;
let count = 400;

const actNamed = (name: string): AnyAct => {
  const found = textActs.find((act) => act.name === `texts.${name}`);
  if (!found) throw new Error(`no act on texts is ${name}`);
  return found;
};

const stateNow = async () => {
  const viewer = await stage.as('co-chair-galveth');
  const state = await stage.read(viewer, (tx) =>
    textState(tx, text.id, { viewer, now: stage.house.clock() }),
  );
  if (!state) throw new Error('the text is gone');
  return state;
};

beforeAll(async () => {
  stage = await silenceStage();
});
afterAll(() => stage.house.close());
beforeEach(async () => {
  count += 1;
  text = await stage.opened(`EX/DG.1/${count}`);
  proposal = (await stateNow()).proposals[0]?.id ?? '';
});

/** Everything by which somebody could change words, proposals or marks; each is sent as it would be at the table. */
const changes: readonly [act: string, who: string, input: () => object][] = [
  ['submit-proposal', 'focal-point-arvana', () => ({ op: 'insert', words: 'Members will meet twice.' })],
  ['join-proposal', 'focal-point-belisar', () => ({ proposal })],
  ['withdraw-proposal', 'focal-point-arvana', () => ({ proposal })],
  ['rule-on-late-proposal', 'co-chair-galveth', () => ({ proposal, isAdmitted: true })],
  [
    'enter-proposal',
    'secretariat',
    () => ({
      ...{ op: 'insert', words: 'Members will meet twice.', participant: 'ARV', channel: 'mail' },
      receivedAt: '2026-12-07T05:00:00Z',
    }),
  ],
  ['reopen-paragraph', 'focal-point-arvana', () => ({ provision: text.paragraphs[0], reason: 'A word.' })],
  [
    'resolve-bracket',
    'co-chair-galveth',
    () => ({ provision: text.paragraphs[0], seen: '', choice: { kind: 'deletion' } }),
  ],
  ['undo-resolution', 'co-chair-galveth', () => ({ resolution: newId() })],
  ['mark-paragraph', 'co-chair-galveth', () => ({ provisions: [...text.paragraphs], state: 'agreed' })],
  ['confirm-ad-ref', 'focal-point-arvana', () => ({ provision: text.paragraphs[0] })],
  ['issue-revision', 'secretariat', () => ({})],
];

/** What is still done: it keeps evidence, or says something, and leaves the words alone. */
const others = [
  'create-text',
  'announce-text',
  'receive-files',
  'assign-file',
  'place-item',
  'enter-file',
  'set-remarks-aside',
  'say-no-comments',
  'give-authority',
  'end-authority',
  'waive-finding',
  'take-back-waiver',
];

describe('a text under silence', () => {
  test('has every act on texts on one of the two lists', () => {
    const names = [...changes.map(([act]) => act), ...others].map((name) => `texts.${name}`);
    expect(new Set(names)).toEqual(new Set(textActs.map(({ name }) => name)));
  });

  test.each(changes)('is left alone by %s', async (act, who, input) => {
    const before = await stateNow();
    expect(await stage.act(who, actNamed(act), { text: text.id, ...input() })).toMatchObject({
      ...{ ok: false, why: 'text-frozen' },
    });
    expect(await stateNow()).toEqual(before);
  });

  test('takes in a file as evidence of what arrived, and enters nothing of it', async () => {
    const content = Buffer.from(plainWord(['Members will meet twice a year.'])).toString('base64');
    const { received } = done(
      await stage.act('secretariat', actNamed('receive-files'), {
        ...{ text: text.id, channel: 'mail', receivedAtWall: '2026-12-08T09:00' },
        receivedZone: 'Asia/Bangkok',
        files: [{ name: 'ARV.docx', content }],
      }),
    ) as { received: { id: string }[] };
    const file = received[0]?.id;
    expect(await stage.act('secretariat', actNamed('enter-file'), { text: text.id, file })).toMatchObject({
      why: 'text-frozen',
    });
  });

  test('does not exist for a stranger, who is not told that it stands still', async () => {
    expect(
      await stage.act('nobody', actNamed('reopen-paragraph'), {
        ...{ text: text.id, provision: text.paragraphs[0], reason: 'A word.' },
      }),
    ).toMatchObject({ why: 'not-found' });
  });
});

describe('the words are the members’ again', () => {
  const reopen = () =>
    stage.act('focal-point-arvana', actNamed('reopen-paragraph'), {
      ...{ text: text.id, provision: text.paragraphs[0], reason: 'A word.' },
    });

  test('when a member objected to the use of silence', async () => {
    const words = 'Not by silence.';
    done(await stage.silence('focal-point-arvana', 'object-to-silence', { text: text.id, words }));
    done(await reopen());
  });

  test('when silence was broken', async () => {
    stage.house.setClock('2026-12-09T03:00:00Z');
    await stage.runJobs();
    done(
      await stage.silence('focal-point-arvana', 'object-under-silence', {
        ...{ text: text.id, kind: 'amendment', words: 'Twice a year.' },
      }),
    );
    done(await reopen());
  });

  test('when a chair took the text back', async () => {
    stage.house.setClock('2026-12-09T03:00:00Z');
    await stage.runJobs();
    done(
      await stage.silence('co-chair-ilvaris', 'withdraw-silence', {
        ...{ text: text.id, reason: 'We consult further.' },
      }),
    );
    done(await reopen());
  });

  test('and not when nobody objected', async () => {
    stage.house.setClock('2026-12-22T10:00:00Z');
    await stage.runJobs();
    expect(await reopen()).toMatchObject({ why: 'text-frozen' });
    done(await stage.silence('co-chair-galveth', 'sign-silence-letter', { text: text.id }));
    expect(await reopen()).toMatchObject({ why: 'text-adopted' });
  });
});
