/** What a delegation keeps to itself stays in its browser and its files (DESIGN §2, law 10; issue 5). */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { tablesWith } from '../support/everything-kept.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: ForumStage;
let paragraph: string;
const said = 'Keep red lines, instructions and drafts for clearance in this browser or in your Word file.';

beforeAll(async () => {
  stage = await forumStage();
  const { body } = await (await stage.api('focal-point-arvana')).get(`/texts/${stage.draft}`);
  const operative = body.consolidation.provisions.find((one: { kind: string }) => one.kind === 'operative');
  paragraph = `/texts/${stage.draft}/provisions/${operative.id}`;
}, 120_000);
afterAll(() => stage.close());

describe('red lines, instructions and drafts for clearance', () => {
  test('are asked to stay with the delegation where a person would type them', async () => {
    const delegate = await stage.signedIn('focal-point-arvana');
    for (const path of [paragraph, `/texts/${stage.draft}/files`])
      expect((await delegate.open(path)).text, path).toContain(said);
  });

  test('are in no table when a proposal was looked at and not submitted', async () => {
    const delegate = await stage.signedIn('focal-point-arvana');
    await delegate.open(paragraph);
    const shown = await delegate.submit(
      'Preview',
      { 'The wording that you wish for': 'Members will canarywording.', Why: 'canary-our-red-line' },
      { within: 'What does your delegation wish?' },
    );
    expect(shown.html).toContain('canary-our-red-line');
    const kept = (words: string) => tablesWith(stage.house.database.ownerUrl, words);
    for (const word of ['canarywording', 'canary-our-red-line']) expect(await kept(word), word).toEqual([]);
    // What is submitted is found, so that the search looks where it would be.
    await delegate.submit('Submit proposal');
    expect(await kept('canarywording')).toContain('texts.proposal_wording');
    expect(await kept('canary-our-red-line')).toContain('texts.rationale');
  });
});
