import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewerOf } from '../../src/access/index.ts';
import { seed } from '../../src/app/seed.ts';
import {
  askForObjections,
  decisionJobs,
  decisionOf,
  presentWhenDecided,
  recordObjection,
  signRelease,
  stateDecision,
} from '../../src/decisions/index.ts';
import { conveneMeeting, recordPresence } from '../../src/meetings/index.ts';
import {
  type Act,
  type ActResult,
  clockViewer,
  perform,
  readAs,
  runDueJobs,
  stranger,
  type Viewer,
} from '../../src/platform/index.ts';
import { appoint } from '../../src/registry/index.ts';
import { createText, markParagraph } from '../../src/texts/index.ts';
import { done } from '../support/adoption-stage.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { quietJobs } from '../support/quiet-jobs.ts';
import { secondForum } from '../support/worlds.ts';

let house: TestHouse;
const people = new Map<string, string>();
let count = 0;

beforeAll(async () => {
  house = await openTestHouse({ now: '2026-12-01T10:00:00Z' });
  await seed(house.database, { forum: secondForum(), exercise: null }, house.clock());
  await appointed('chair of the plenary', { role: 'chair', participant: 'QIR', body: 'plenary' });
  await appointed('chair of the group', { role: 'chair', participant: 'QOL', body: 'harbour-group' });
  await appointed('office', { role: 'focalPoint', participant: 'LHO' });
  await appointed('observer', { role: 'focalPoint', participant: 'QES' });
});
afterAll(() => house.close());

async function appointed(key: string, office: object): Promise<void> {
  const { person } = done(
    await act(clockViewer, appoint, { functionLabel: key, email: `${count++}@example.invalid`, ...office }),
  );
  people.set(key, person);
}

// biome-ignore lint/suspicious/noExplicitAny: acts of every input are performed here, each parses its own.
type AnyAct<Value, Why extends string> = Act<any, Value, Why>;

function act<Value, Why extends string>(
  viewer: Viewer,
  what: AnyAct<Value, Why>,
  input: unknown,
): Promise<ActResult<Value, Why>> {
  return perform(house.database, what, input, { viewer, isPresent: true, now: house.clock() });
}

const as = (key: string) =>
  viewerOf(house.database, { personId: people.get(key) ?? '', actingAs: null }, house.clock());
const seen = async (viewer: Viewer, number: string) =>
  readAs(house.database, { viewer, now: house.clock() }, async (tx) => ({
    decision: await decisionOf(tx, number),
    present: await presentWhenDecided(tx, number),
  }));

/** A text of one agreed paragraph before a body, and its meeting with those present. */
async function cleanText(body: string, chair: string, present: readonly string[]) {
  house.setClock('2026-12-01T10:00:00Z');
  count += 1;
  const { id: text } = done(
    await act(clockViewer, createText, {
      ...{ body, kind: 'declaration', title: 'On lights', symbol: `LD/PL/L.${count}`, marking: 'GREEN' },
      ...{ language: 'en', closesAtWall: '2026-12-02T12:00', closesZone: 'UTC' },
      provisions: [
        {
          id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
          kind: 'operative',
          words: 'Lights stay on.',
        },
      ],
    }),
  );
  const provisions = [`00000000-0000-4000-8000-${String(count).padStart(12, '0')}`];
  done(await act(await as(chair), markParagraph, { text, provisions, state: 'agreed' }));
  const { id: meeting } = done(
    await act(clockViewer, conveneMeeting, {
      ...{ body, title: 'Winter session', startsAt: '2026-12-31T20:00', mode: 'inPerson' },
    }),
  );
  done(await act(clockViewer, recordPresence, { meeting, present }));
  // 23:59 in the Azores: UTC has begun the next year, the forum has not.
  house.setClock('2027-01-01T00:59:00Z');
  return { text, meeting, symbol: `LD/PL/${count}`, verb: 'endorses' };
}

const publish = () => runDueJobs(house, [...decisionJobs, ...quietJobs()], { now: house.clock() });

test('a single chair that rotates asks, decides and releases alone', async () => {
  const question = await cleanText('plenary', 'chair of the plenary', ['QAV', 'QOL', 'LHO', 'QES']);
  const chair = await as('chair of the plenary');
  const asked = done(await act(chair, askForObjections, { ...question, mode: 'acclamation' }));
  const { number } = done(await act(chair, stateDecision, { text: question.text, question: asked.question }));
  expect(number).toBe('D-2026/1');
  expect(done(await act(chair, signRelease, { number: 'D-2026-1' }))).toMatchObject({ state: 'ready' });
  await publish();
  const { decision, present } = await seen(stranger, number);
  expect(decision).toMatchObject({
    ...{ verb: 'endorses', mode: 'acclamation', exercise: false, bodyName: 'Plenary' },
    presidingRole: 'chair',
  });
  // Delegations of a forum, unlike those of an exercise, stand on the public record of who was present.
  expect(present).toHaveLength(4);
});

test('too few for the quorum that the forum has set', async () => {
  const question = await cleanText('plenary', 'chair of the plenary', ['QAV', 'QOL', 'QES']);
  const chair = await as('chair of the plenary');
  expect(await act(chair, askForObjections, question)).toMatchObject({ why: 'no-quorum' });
});

test('a member organisation objects where the forum has said that it may', async () => {
  const question = await cleanText('plenary', 'chair of the plenary', ['QAV', 'QOL', 'LHO']);
  done(await act(await as('chair of the plenary'), askForObjections, question));
  expect((await act(await as('office'), recordObjection, { text: question.text })).ok).toBe(true);
});

test('the chair of another body neither asks nor signs', async () => {
  const question = await cleanText('harbour-group', 'chair of the group', ['QAV', 'QIR', 'QOL']);
  const other = await as('chair of the plenary');
  expect(await act(other, askForObjections, question)).toMatchObject({ why: 'not-found' });
  const chair = await as('chair of the group');
  const asked = done(await act(chair, askForObjections, question));
  const { number } = done(await act(chair, stateDecision, { text: question.text, question: asked.question }));
  expect(await act(other, signRelease, { number })).toMatchObject({ why: 'not-found' });
});

test('an observer of a body whose texts observers do not read learns of the decision when it is released', async () => {
  const question = await cleanText('harbour-group', 'chair of the group', ['QAV', 'QIR', 'QOL', 'QES']);
  const chair = await as('chair of the group');
  const asked = done(await act(chair, askForObjections, question));
  const { number } = done(await act(chair, stateDecision, { text: question.text, question: asked.question }));
  expect((await seen(await as('observer'), number)).decision).toBeNull();
  done(await act(chair, signRelease, { number }));
  await publish();
  expect((await seen(await as('observer'), number)).decision).not.toBeNull();
});
