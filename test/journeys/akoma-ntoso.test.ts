import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWeb } from '../../src/app/web.ts';
import { askForObjections, decisionJobs, signRelease, stateDecision } from '../../src/decisions/index.ts';
import { runDueJobs } from '../../src/platform/index.ts';
import { textPaths, textRoutes } from '../../src/texts/index.ts';
import {
  adoptionStage,
  type CleanStageText,
  done,
  inTheMeeting,
  type Stage,
  takenUp,
} from '../support/adoption-stage.ts';
import { againstSchema, schemaErrors } from '../support/akn-schema.ts';
import { smallSite } from '../support/small-site.ts';
import { newVisitor } from '../support/visitor.ts';

const symbol = 'EX/DG.1/51';

import { quietJobs } from '../support/quiet-jobs.ts';

let stage: Stage;
let text: CleanStageText;
let number: string;

beforeAll(async () => {
  stage = await adoptionStage();
  text = await stage.cleanText('EX/DG.1/L.51');
  stage.house.setClock(inTheMeeting);
  const asked = { text: text.id, meeting: stage.meeting, symbol, verb: 'adopts' };
  const { question } = done(await stage.act('co-chair-galveth', askForObjections, asked));
  number = done(await stage.act('co-chair-galveth', stateDecision, { text: text.id, question })).number;
});
afterAll(() => stage.house.close());

const stranger = () => newVisitor(makeWeb(stage.house));

async function release(): Promise<void> {
  done(await stage.act('co-chair-galveth', signRelease, { number }));
  done(await stage.act('co-chair-ilvaris', signRelease, { number }));
  await runDueJobs(stage.house, [...decisionJobs, ...quietJobs()], { now: stage.house.clock() });
}

test('before its release an adopted text is found by those who may read it, and by no stranger', async () => {
  const path = textPaths.akn(text.id);
  expect((await stranger().request(path)).status).toBe(404);
  const site = smallSite(stage.house, textRoutes);
  const member = site.visitorAs(await stage.as('focal-point-arvana'));
  const file = await member.request(path);
  expect(file.status).toBe(200);
  // Only its release changes how far it may be passed on.
  expect(file.headers.get('content-disposition')).toContain('EX-DG.1-51-TLP-AMBER.akn.xml');
});

test('a text that is still negotiated is no document of Akoma Ntoso for anybody', async () => {
  const open = await stage.cleanText('EX/DG.1/L.52');
  const site = smallSite(stage.house, textRoutes);
  const member = site.visitorAs(await stage.as('focal-point-arvana'));
  expect((await member.request(textPaths.word(open.id))).status).toBe(200);
  expect((await member.request(textPaths.akn(open.id))).status).toBe(404);
});

test(`after its release a stranger finds it from its page, whole and valid ${againstSchema}`, async () => {
  await release();
  const visitor = stranger();
  const page = await visitor.open(textPaths.text(text.id));
  const path = textPaths.akn(text.id);
  expect(page.html).toContain(`<link rel="alternate" href="${path}" type="application/akn+xml"`);
  expect(page.html).toContain(`<a href="${path}">`);

  const response = await visitor.request(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/akn+xml; charset=utf-8');
  expect(response.headers.get('content-disposition')).toContain(
    'filename="EXERCISE-EX-DG.1-51-TLP-CLEAR.akn.xml"',
  );
  const xml = await response.text();
  expect(await schemaErrors([xml])).toEqual([]);
  expect(xml).toContain(
    '/akn/xf/statement/deliberation/exercise-drafting-group/2026-12-08/EX-DG.1-51/eng@2026-12-08',
  );
  expect(xml).toContain('DRAFTING EXERCISE');
  const [first, second] = text.paragraphs;
  expect(xml.indexOf(`GUID="${first}"`)).toBeLessThan(xml.indexOf(`GUID="${second}"`));
  expect(xml).toContain(`<p>${takenUp}</p>`);
  expect(xml).not.toMatch(/ARV|Arvana|canary/);
}, 60_000);
