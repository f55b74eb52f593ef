/** The original of an objection by letter is a paper like any other: reported, hidden, given back, purged. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { decisionRoutes, evidenceKind } from '../../src/decisions/index.ts';
import { turnKey } from '../../src/groups/index.ts';
import { libraryActs, libraryRoutes } from '../../src/library/index.ts';
import type { AnyAct } from '../../src/platform/index.ts';
import { type CleanStageText, done } from '../support/adoption-stage.ts';
import { tablesWith } from '../support/everything-kept.ts';
import { roundFor, type SilenceStage, silenceStage } from '../support/silence-stage.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';
import type { Visitor } from '../support/visitor.ts';

let stage: SilenceStage;
let site: SmallSite;
let count = 700;
let text: CleanStageText;
let message: string;

const kinds = [evidenceKind];
const acts = libraryActs(kinds) as unknown as readonly AnyAct[]; // each act parses its own input
const sender = 'focal-point-belisar';
const guards = ['secretariat', 'co-chair-galveth', 'co-chair-ilvaris'];
const others = [sender, 'delegate-belisar', 'focal-point-arvana', 'observer-mavreth'];
const why = 'It names a private person.';
let note: Uint8Array;

beforeAll(async () => {
  stage = await silenceStage();
  site = smallSite(stage.house, [...decisionRoutes, ...libraryRoutes(kinds)]);
});
afterAll(() => stage.house.close());
beforeEach(async () => {
  count += 1;
  text = await stage.running(`EX/DG.1/${count}`);
  stage.house.setClock('2026-12-22T08:00:00Z');
  note = new TextEncoder().encode(`%PDF-1.7\nNote verbale ${count}/2026 of Belisar`);
  const officer = await opened('secretariat');
  await officer.submit('Enter as received', {
    Member: 'Belisar',
    'What it is': 'An objection: we cannot join the text as it stands',
    'Arrived by': 'letter',
    'Received, in Asia/Bangkok': '2026-12-22T14:30',
    Evidence: 'Stamped 14:30',
    'In writing': 'We object to the second paragraph.',
    'The original': { name: `canarynote ${count}.pdf`, bytes: note, type: 'application/pdf' },
  });
  message = (await roundFor(stage, 'secretariat', text.id)).messages[0].id;
});

async function opened(who: string, path = `/texts/${text.id}/silence`): Promise<Visitor> {
  const visitor = await site.visitorAs(await stage.as(who));
  await visitor.open(path);
  return visitor;
}

const paper = () => `/papers/silence-evidence/${message}`;
const original = () => `/texts/${text.id}/silence/evidence/${message}`;
const kept = (words: string) => tablesWith(stage.house.database.ownerUrl, words);

function act(who: string, name: string, more: object = {}) {
  const found = acts.find((one) => one.name === `library.${name}`);
  if (!found) throw new Error(`no act is ${name}`);
  return stage.act(who, found, { kind: 'silence-evidence', paper: message, ...more });
}

test('its sender finds beside it that it should not be here, and then no longer finds it', async () => {
  const reader = await opened(sender);
  await reader.follow('This should not be here');
  expect(reader.view.text).toContain(`canarynote ${count}.pdf`);
  await reader.submit('Report and hide it', { 'Why it should not be here': why });
  expect(reader.view.url).toBe('/papers/reported');
  for (const who of others) {
    const page = await opened(who);
    expect(page.view.text, who).not.toContain('canarynote');
    expect(page.view.text, who).not.toContain('hidden');
    for (const path of [paper(), original()]) expect((await page.request(path)).status, who).toBe(404);
  }
  expect((await roundFor(stage, sender, text.id)).messages).toMatchObject([
    { words: 'We object to the second paragraph.', original: null },
  ]);
  for (const who of guards) {
    const page = await opened(who);
    expect(page.view.text, who).toMatch(/Reported Tuesday 22 December 2026, .*, hidden/);
    expect((await page.request(original())).status, who).toBe(404);
    expect((await page.open(paper())).text, who).toContain(`canarynote ${count}.pdf`);
  }
  // The erasure by the chairs' keys waits until the report is answered.
  const erasing = { text: text.id, message, reason: why };
  expect(await stage.silence('co-chair-galveth', 'erase-evidence', erasing)).toMatchObject({
    why: 'nothing-to-erase',
  });
});

test('answered, it comes back byte for byte to those who read it before', async () => {
  done(await act('co-chair-galveth', 'report-paper', { reason: why }));
  done(await act('secretariat', 'restore-paper', { reason: 'It may stay.' }));
  for (const who of [...guards, sender]) {
    const answer = await (await opened(who)).request(original());
    expect(answer.status, who).toBe(200);
    expect(new Uint8Array(await answer.arrayBuffer()), who).toEqual(note);
  }
  expect((await (await opened('focal-point-arvana')).request(original())).status).toBe(404);
});

test('purged by both co-chairs, it leaves the message, its hash and a certificate', async () => {
  done(await act(sender, 'report-paper', { reason: why }));
  expect(await act(sender, 'ask-for-purge', { reason: why })).toMatchObject({ why: 'not-found' });
  const { request } = done(await act('secretariat', 'ask-for-purge', { reason: why })) as { request: string };
  expect(await act('secretariat', 'purge-paper')).toMatchObject({ why: 'keys-missing' });
  for (const who of ['co-chair-galveth', 'co-chair-ilvaris'])
    done(await stage.act(who, turnKey as unknown as AnyAct, { request, what: 'signed', reason: why }));
  done(await act('secretariat', 'purge-paper'));
  expect(await kept(Buffer.from(note).toString('hex'))).toEqual([]);
  expect(await kept(`canarynote ${count}`)).toEqual([]);
  const sha256 = createHash('sha256').update(note).digest('hex');
  for (const who of guards) {
    const page = await opened(who);
    expect(page.view.text, who).toContain('Purged Tuesday 22 December 2026');
    expect(page.view.text, who).toContain('We object to the second paragraph.');
    expect((await page.open(`${paper()}/certificate`)).text, who).toContain(sha256);
  }
  for (const who of others)
    expect((await (await opened(who)).request(`${paper()}/certificate`)).status, who).toBe(404);
  const file = { name: 'other.pdf', content: Buffer.from('%PDF-1.4').toString('base64') };
  expect(
    await stage.silence('secretariat', 'attach-evidence', { text: text.id, message, file }),
  ).toMatchObject({ why: 'original-kept' });
});
