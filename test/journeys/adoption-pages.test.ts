import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decisionJobs, decisionRoutes } from '../../src/decisions/index.ts';
import { clockViewer, runDueJobs } from '../../src/platform/index.ts';
import { reopenParagraph } from '../../src/texts/index.ts';
import {
  adoptionStage,
  type CleanStageText,
  done,
  inTheMeeting,
  type Stage,
} from '../support/adoption-stage.ts';
import { quietJobs } from '../support/quiet-jobs.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';
import type { Visitor } from '../support/visitor.ts';

let stage: Stage;
let site: SmallSite;
let count = 0;
let text: CleanStageText;
let presiding: string;

beforeAll(async () => {
  stage = await adoptionStage();
  site = smallSite(stage.house, decisionRoutes);
});
afterAll(() => stage.house.close());
beforeEach(async () => {
  count += 1;
  text = await stage.cleanText(`EX/DG.1/L.${count}`);
  presiding = `/texts/${text.id}/decision`;
  stage.house.setClock(inTheMeeting);
});

const visitor = async (who: string): Promise<Visitor> => site.visitorAs(await stage.as(who));
const askName = 'Ask: is there any objection?';
const decideName = 'No objection: it is so decided';

async function asked(): Promise<Visitor> {
  const chair = await visitor('co-chair-galveth');
  await chair.open(presiding);
  await chair.submit(askName);
  return chair;
}

async function adopted(): Promise<{ chair: Visitor; address: string }> {
  const chair = await asked();
  const { url } = await chair.submit(decideName);
  return { chair, address: url };
}

const publish = () =>
  runDueJobs(stage.house, [...decisionJobs, ...quietJobs()], { now: stage.house.clock() });

describe('the presiding officer', () => {
  test('asks, reads out, and records that it is so decided', async () => {
    const chair = await visitor('co-chair-galveth');
    await chair.open(presiding);
    expect(chair.view.text).toContain('The text is clean');
    const view = await chair.submit(askName);
    expect(view.text).toContain('Is there any objection to its adoption?');
    expect(view.text).toContain('Arvana, Belisar, Celmora, Galveth, Ilvaris, Mavreth');
    const decided = await chair.submit(decideName);
    expect(decided.url).toMatch(/^\/decisions\/EX-D-2026-\d+$/);
    expect(decided.text).toContain('Adopted by consensus');
    expect(decided.text).toContain('Tuesday 8 December 2026, 10:00 Bangkok (UTC+7)');
    expect(decided.text).toContain('Co-Chair, Galveth');
    expect(decided.text).toContain('It is so decided.');
  });

  test('finds the two answers far apart: other facts stand between them', async () => {
    const { html } = (await asked()).view;
    const [decide, between, object] = [decideName, 'What was read out', 'An objection was made'].map(
      (words) => html.indexOf(words),
    );
    expect(decide).toBeLessThan(between ?? 0);
    expect(between).toBeLessThan(object ?? 0);
    expect((object ?? 0) - (decide ?? 0)).toBeGreaterThan(800);
  });

  test('sends the form twice and it is decided once', async () => {
    const { chair, address } = await adopted();
    expect((await chair.submitAgain()).url).toBe(address);
  });

  test('sees what keeps the text from being put to the body, with the way to it', async () => {
    const provision = text.paragraphs[0];
    done(
      await stage.act('focal-point-arvana', reopenParagraph, {
        text: text.id,
        provision,
        reason: 'The year.',
      }),
    );
    const chair = await visitor('co-chair-galveth');
    const view = await chair.open(presiding);
    expect(view.text).toContain('The text is not clean yet');
    expect(view.html).toContain(`/texts/${text.id}/provisions/${provision}`);
    await expect(chair.submit(askName)).rejects.toThrow('is disabled');
  });

  test('keeps what was typed when the symbol is wrong, and says why beside it', async () => {
    const chair = await visitor('co-chair-galveth');
    await chair.open(presiding);
    const view = await chair.submit(askName, { 'Symbol of the adopted text': 'DG.1/2' });
    expect(view.status).toBe(422);
    expect(view.errors).toContain('The symbol of an exercise begins with EX/.');
    expect(view.html).toContain('value="DG.1/2"');
  });

  test('cannot decide when the words have changed, and reads why', async () => {
    const chair = await asked();
    await stage.rewrite(text.id, text.paragraphs[1], 'Members will share everything.');
    const view = await chair.open(presiding);
    expect(view.text).toContain('The text has changed since it was read out.');
    await expect(chair.submit(decideName)).rejects.toThrow('is disabled');
    expect((await chair.submit('Withdraw the question')).text).toContain('The question was taken back');
  });

  test('records an objection made in the room, and has no way to decide over it', async () => {
    const chair = await asked();
    const view = await chair.submit('An objection was made', { 'Whose objection': 'Belisar' });
    expect(view.text).toContain('Belisar objected, Tuesday 8 December 2026, 10:00 Bangkok');
    expect(view.html).not.toContain(decideName);
    expect((await chair.open('/decisions')).html).not.toContain(text.id);
  });

  test('must say whose objection it is', async () => {
    const chair = await asked();
    const view = await chair.submit('An objection was made', { 'Whose objection': 'Choose the member' });
    expect(view.errors).toContain('Fill this in.');
  });
});

describe('a delegation', () => {
  test('objects on a page of its own, and reads that it is recorded', async () => {
    await asked();
    const delegate = await visitor('delegate-arvana');
    const page = await delegate.open(`/texts/${text.id}/objection`);
    expect(page.text).toContain('Is there any objection to its adoption?');
    const view = await delegate.submit('Object to the text', {
      'Reason given': 'No instructions.',
    });
    expect(view.text).toContain('The objection is recorded');
  });

  test('finds nothing to object to before the question', async () => {
    const delegate = await visitor('delegate-arvana');
    expect((await delegate.open(`/texts/${text.id}/objection`)).text).toContain('Nothing to object to');
  });

  test.each(['focal-point-arvana', 'observer-mavreth', 'support-officer', 'nobody'])(
    '%s has no presiding page and no release page',
    async (who) => {
      const { address } = await adopted();
      const person = await visitor(who);
      expect((await person.open(presiding)).status).toBe(404);
      expect((await person.open(`${address}/release`)).status).toBe(404);
    },
  );

  test.each(['observer-mavreth', 'nobody'])('%s has no objection page', async (who) => {
    expect((await (await visitor(who)).open(`/texts/${text.id}/objection`)).status).toBe(404);
  });
});

describe('the release', () => {
  test('waits for the other co-chair, by office and since when, and then stands for everybody', async () => {
    const { chair, address } = await adopted();
    stage.house.setClock('2026-12-08T02:40:00Z');
    await chair.follow('Sign or decline the release');
    const waiting = await chair.submit('Sign the release');
    expect(waiting.text).toContain(
      'The release waits for Co-Chair (Ilvaris) since Tuesday 8 December 2026, 09:40 Bangkok (UTC+7)',
    );
    expect((await (await visitor('nobody')).open(address)).status).toBe(404);
    const member = await (await visitor('delegate-belisar')).open(address);
    expect(member.text).toContain('stays with the body');
    expect(member.text).not.toContain('waits for');

    const other = await visitor('co-chair-ilvaris');
    await other.open(`${address}/release`);
    expect((await other.submit('Sign the release')).text).toContain('Every chair has signed.');
    await publish();
    const open = await (await visitor('nobody')).open(address);
    expect(open.status).toBe(200);
    expect(open.text).toContain(stage.house.signer.keyId);
    expect(open.text).toContain('Not published.');
    expect(open.text).not.toMatch(/Belisar|Arvana/);
    expect((await (await visitor('nobody')).open('/decisions')).text).toContain('EX/D-2026/');
  });

  test('lets everybody share the text, and keeps that it did: before signing, afterwards, and in the audit', async () => {
    const { address } = await adopted();
    for (const who of ['co-chair-galveth', 'co-chair-ilvaris']) {
      const chair = await visitor(who);
      const before = await chair.open(`${address}/release`);
      expect(before.text).toContain('The text is marked TLP:AMBER. With its release it becomes TLP:CLEAR');
      expect((await chair.open(address)).text).not.toContain('until its release');
      await chair.open(`${address}/release`);
      await chair.submit('Sign the release');
    }
    await publish();
    for (const who of ['co-chair-galveth', 'delegate-belisar', 'observer-mavreth', 'secretariat'])
      expect((await (await visitor(who)).open(address)).text, who).toContain(
        'TLP:AMBER until its release. By the release of the chairs TLP:CLEAR since',
      );
    const open = await (await visitor('nobody')).open(address);
    expect(open.status).toBe(200);
    expect(open.text).not.toContain('until its release');
    const change = { from: 'AMBER', to: 'CLEAR' };
    const kept = await stage.read(clockViewer, async (tx) => ({
      audit: await sql<{ payload: object }>`select payload from audit.event
        where act = 'decisions.publish-release' order by position desc`.execute(tx),
      told: await sql<{ payload: object }>`select payload from events.event
        where name = 'decisions.released' and subject = ${`text:${text.id}`}`.execute(tx),
    }));
    expect(kept.audit.rows[0]?.payload).toMatchObject({ marking: change });
    expect(kept.told.rows).toMatchObject([{ payload: { marking: change } }]);
  });

  test('is declined with a reason that the other chair and the secretariat read, nobody else', async () => {
    const { address } = await adopted();
    const chair = await visitor('co-chair-ilvaris');
    await chair.open(`${address}/release`);
    expect((await chair.submit('Do not sign for now')).errors).toContain('Fill this in.');
    await chair.submit('Do not sign for now', { Reason: 'Canary: after the ministers.' });
    const other = await (await visitor('co-chair-galveth')).open(`${address}/release`);
    expect(other.text).toContain('Canary: after the ministers.');
    for (const who of ['delegate-belisar', 'observer-mavreth', 'nobody'])
      expect((await (await visitor(who)).open(address)).text).not.toContain('Canary');
  });
});

test.each(['/decisions/EX-D-2026-9999', '/decisions/nothing', '/decisions/D-2026-1'])(
  'a stranger finds nothing at %s',
  async (address) => {
    expect((await (await visitor('nobody')).open(address)).status).toBe(404);
  },
);
