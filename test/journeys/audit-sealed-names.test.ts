/** Who negotiated a text is sealed in the audit with its adoption, whatever part of the text an act was about. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForObjections, stateDecision } from '../../src/decisions/index.ts';
import { deskReads } from '../../src/desk/index.ts';
import { type Read, readAs, type Viewer } from '../../src/platform/index.ts';
import { adoptionStage, done, inTheMeeting, type Stage } from '../support/adoption-stage.ts';
import { personWith, secretary } from '../support/viewers.ts';

let stage: Stage;
/** A chair of the leading body sees the audit, and nothing of the exercise. */
const minister = personWith('coChair', {
  participant: 'AUS',
  body: 'bpmc',
  audiences: ['members', 'chairs:bpmc'],
});
const readers: readonly Viewer[] = [secretary(), minister];

beforeAll(async () => {
  stage = await adoptionStage();
});
afterAll(() => stage.house.close());

interface Entry {
  readonly act: string;
  readonly person: string | null;
  readonly hat: string;
  readonly subject: string;
}

async function entries(viewer: Viewer, asked: Readonly<Record<string, string>> = {}): Promise<Entry[]> {
  const read = deskReads.find(({ name }) => name === 'desk.audit') as unknown as Read;
  const scope = { viewer, now: stage.house.clock() };
  const found = await readAs(stage.house.database, scope, (tx) =>
    read.run(tx, scope, read.input.parse({ act: 'texts.', ...asked })),
  );
  return (found as { entries: Entry[] }).entries;
}

test('acts on proposals, paragraphs and the text itself name nobody once it is adopted, and nobody is found by name', async () => {
  const text = await stage.cleanText('EX/DG.1/L.7');
  const other = await stage.cleanText('EX/DG.1/L.8');
  stage.house.setClock(inTheMeeting);
  await stage.rewrite(text.id, text.paragraphs[1], 'Members will share what they know.');
  for (const reader of readers) {
    const before = await entries(reader);
    expect(before.map(({ subject }) => subject.split(':')[0])).toEqual(
      expect.arrayContaining(['text', 'provision']),
    );
    for (const entry of before) expect(entry).toMatchObject({ person: expect.any(String) });
    expect((await entries(reader, { hat: 'delegation:ARV' })).length).toBe(4);
  }
  const { question } = done(
    await stage.act('co-chair-galveth', askForObjections, {
      ...{ text: text.id, meeting: stage.meeting, symbol: 'EX/DG.1/7', verb: 'adopts' },
    }),
  );
  done(await stage.act('co-chair-galveth', stateDecision, { text: text.id, question }));
  const ofOther = [`text:${other.id}`, ...other.paragraphs.map((id) => `provision:${id}`)];
  for (const reader of readers) {
    const after = await entries(reader);
    expect(after.length).toBeGreaterThan(10);
    for (const { act, person, hat, subject } of after) {
      if (ofOther.includes(subject)) expect(hat, act).not.toBe('');
      else expect({ act, person, hat }).toEqual({ act, person: null, hat: '' });
    }
    const found = await entries(reader, { hat: 'delegation:ARV' });
    expect(found.map(({ subject }) => subject)).toEqual([`text:${other.id}`]);
  }
});
