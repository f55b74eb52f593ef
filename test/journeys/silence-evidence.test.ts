/** Evidence of an objection by mail or letter (JOURNEYS, second part): kept as it came, opened by few, erasable. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decisionReads, decisionRoutes } from '../../src/decisions/index.ts';
import { type Read, stranger } from '../../src/platform/index.ts';
import { type CleanStageText, done, exerciseBody } from '../support/adoption-stage.ts';
import { roundFor, type SilenceStage, silenceStage, usualDeadline } from '../support/silence-stage.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';
import type { Visitor } from '../support/visitor.ts';

let stage: SilenceStage;
let site: SmallSite;
let count = 300;
let text: CleanStageText;

beforeAll(async () => {
  stage = await silenceStage();
  site = smallSite(stage.house, decisionRoutes);
});
afterAll(() => stage.house.close());
beforeEach(async () => {
  count += 1;
  text = await stage.running(`EX/DG.1/${count}`);
  stage.house.setClock('2026-12-22T08:00:00Z');
});

const note = new TextEncoder().encode('%PDF-1.7\nNote verbale 14/2026 of Belisar');
const sha256 = createHash('sha256').update(note).digest('hex');
const original = { name: 'Note 14 – 2026.pdf', bytes: note, type: 'application/pdf' };
const asReceived = {
  Member: 'Belisar',
  'What it is': 'An objection: we cannot join the text as it stands',
  'Arrived by': 'letter',
  'Received, in Asia/Bangkok': '2026-12-22T14:30',
  Evidence: 'Note 14/2026, stamped 14:30',
  'In writing': 'We object to the second paragraph.',
};

async function opened(who: string): Promise<Visitor> {
  const visitor = await site.visitorAs(await stage.as(who));
  await visitor.open(`/texts/${text.id}/silence`);
  return visitor;
}

/** Belisar's objection is entered with its original; the address of the original. */
async function entered(): Promise<string> {
  const officer = await opened('secretariat');
  await officer.submit('Enter as received', { ...asReceived, 'The original': original });
  const { messages } = await roundFor(stage, 'secretariat', text.id);
  return `/texts/${text.id}/silence/evidence/${messages[0].id}`;
}

describe('the original of an objection by letter', () => {
  test('is put in with it on the page, and comes back byte for byte as a download', async () => {
    const path = await entered();
    for (const who of ['secretariat', 'co-chair-ilvaris', 'focal-point-belisar', 'delegate-belisar']) {
      const reader = await opened(who);
      expect(reader.view.text, who).toContain('The original: Note 14 – 2026.pdf, 1 kB');
      expect(reader.view.text, who).toContain(sha256);
      const answer = await reader.request(path);
      expect(answer.status, who).toBe(200);
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(note);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="received-BLS-${sha256.slice(0, 8)}-TLP-AMBER.pdf"`,
      );
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cache-control')).toContain('no-store');
    }
  });

  test('does not exist for anybody else, on the page, its address or the API', async () => {
    const path = await entered();
    const message = path.split('/').at(-1);
    for (const who of ['focal-point-arvana', 'delegate-celmora', 'observer-mavreth', 'nobody']) {
      const reader = await site.visitorAs(await stage.as(who));
      expect((await reader.request(path)).status, who).toBe(404);
      const page = await (await reader.request(`/texts/${text.id}/silence`)).text();
      expect(page, who).not.toContain(sha256);
      expect(page, who).not.toContain('Note 14');
    }
    expect((await site.visitorAs(stranger).request(path)).status).toBe(404);
    const read = decisionReads.find(({ name }) => name === 'decisions.silence-evidence') as Read | undefined;
    const answer = async (who: string) => {
      const viewer = await stage.as(who);
      const scope = { viewer, now: stage.house.clock() };
      return stage.read(
        viewer,
        async (tx) => (await read?.run(tx, scope, { text: text.id, message })) ?? null,
      );
    };
    expect(await answer('focal-point-arvana')).toBeNull();
    expect(await answer('focal-point-belisar')).toMatchObject({
      ...{ participant: 'BLS', sha256, content: Buffer.from(note).toString('base64'), erasedAt: null },
    });
    const elsewhere = await stage.cleanText(`EX/DG.1/L.9${count}`);
    const officer = await opened('secretariat');
    expect((await officer.request(`/texts/${elsewhere.id}/silence/evidence/${message}`)).status).toBe(404);
  });

  test('stays with the chairs, the secretariat and its sender where the members learn who objected', async () => {
    const rules = { body: exerciseBody, meeting: stage.meeting, isAllowed: true };
    stage.house.setClock('2026-12-08T03:00:00Z');
    done(await stage.silence('co-chair-galveth', 'adopt-silence-rules', { ...rules, discloses: 'members' }));
    text = await stage.running(`EX/DG.1/8${count}`);
    stage.house.setClock('2026-12-08T03:00:00Z');
    done(await stage.silence('co-chair-galveth', 'adopt-silence-rules', rules));
    stage.house.setClock('2026-12-22T08:00:00Z');
    const path = await entered();
    expect((await roundFor(stage, 'focal-point-arvana', text.id)).messages).toMatchObject([
      { participant: 'BLS', original: null },
    ]);
    const { messages } = await roundFor(stage, 'focal-point-belisar', text.id);
    expect(messages[0].original).toMatchObject({
      mediaType: 'application/pdf',
      sizeBytes: note.length,
      sha256,
    });
    expect((await (await opened('focal-point-arvana')).request(path)).status).toBe(404);
  });

  test('of a wrong kind is refused beside the field; nothing typed is lost, and nothing is kept', async () => {
    const officer = await opened('secretariat');
    await officer.submit('Enter as received', {
      ...asReceived,
      'The original': { name: 'note.html', bytes: new TextEncoder().encode('<!doctype html><p>We object') },
    });
    expect(officer.view.status).toBe(422);
    expect(officer.view.text).toContain('Attach a PDF, a saved mail (.eml), a Word file (.docx) or a scan');
    expect(await roundFor(stage, 'secretariat', text.id)).toMatchObject({ state: 'running', messages: [] });
    // Corrected, what was typed is still there.
    await officer.submit('Enter as received', { 'The original': original });
    expect(await roundFor(stage, 'secretariat', text.id)).toMatchObject({
      state: 'broken',
      messages: [{ participant: 'BLS', evidence: 'Note 14/2026, stamped 14:30', original: { sha256 } }],
    });
  });

  test('larger than any note is refused beside the field, too', async () => {
    const officer = await opened('secretariat');
    const bytes = new Uint8Array(10_000_001);
    bytes.set(note);
    await officer.submit('Enter as received', { ...asReceived, 'The original': { ...original, bytes } });
    expect(officer.view.text).toContain('The file is larger than 10 MB');
    expect(officer.view.html).toContain('We object to the second paragraph.');
    expect(await roundFor(stage, 'secretariat', text.id)).toMatchObject({ state: 'running' });
  });

  test('is not all: a member that was not chosen is asked for beside its field', async () => {
    const officer = await opened('secretariat');
    const { Member: _member, ...rest } = asReceived;
    await officer.submit('Enter as received', { ...rest, 'The original': original });
    expect(officer.view.text).toContain('Fill this in.');
    expect(officer.view.text).not.toContain('Nothing was changed');
    expect(await roundFor(stage, 'secretariat', text.id)).toMatchObject({ state: 'running' });
  });

  test('is asked for again by name where something else was wrong', async () => {
    const officer = await opened('secretariat');
    await officer.submit('Enter as received', {
      ...asReceived,
      'Received, in Asia/Bangkok': '2026-12-22T17:00',
      'The original': original,
    });
    expect(officer.view.text).toContain('This time has not come yet');
    expect(officer.view.text).toContain('Choose the file again: Note 14 – 2026.pdf');
  });

  test('is not asked for: words about the evidence are enough', async () => {
    const officer = await opened('secretariat');
    await officer.submit('Enter as received', asReceived);
    const { messages } = await roundFor(stage, 'secretariat', text.id);
    expect(messages).toMatchObject([{ evidence: 'Note 14/2026, stamped 14:30', original: null }]);
    const missing = `/texts/${text.id}/silence/evidence/${messages[0].id}`;
    expect((await officer.request(missing)).status).toBe(404);
  });

  test('that comes after it was entered is added to it, once, and takes nobody else’s place', async () => {
    const officer = await opened('secretariat');
    await officer.submit('Enter as received', asReceived);
    await officer.submit('Add the original', {
      'The original': { name: 'a.txt', bytes: new TextEncoder().encode('We object.') },
    });
    expect(officer.view.text).toContain('This is no file that can be kept as evidence');
    await officer.submit('Add the original', { 'The original': original });
    expect(officer.view.text).toContain(sha256);
    await expect(officer.submit('Add the original', { 'The original': original })).rejects.toThrow();
    const { messages } = await roundFor(stage, 'focal-point-belisar', text.id);
    expect(messages).toMatchObject([{ participant: 'BLS', original: { sha256 } }]);

    const file = { name: 'other.pdf', content: Buffer.from('%PDF-1.4').toString('base64') };
    const attach = (who: string, message = messages[0].id) =>
      stage.silence(who, 'attach-evidence', { text: text.id, message, file });
    expect(await attach('secretariat')).toMatchObject({ why: 'original-kept' });
    for (const who of ['co-chair-galveth', 'focal-point-belisar', 'observer-mavreth'])
      expect(await attach(who), who).toMatchObject({ why: 'not-found' });
    expect(await attach('secretariat', text.paragraphs[0])).toMatchObject({ why: 'not-found' });
  });

  test('is none where the delegation wrote here itself', async () => {
    const own = { text: text.id, kind: 'objection', words: 'We object.' };
    const { message } = done(await stage.silence('focal-point-belisar', 'object-under-silence', own)) as {
      message: string;
    };
    const file = { name: 'note.pdf', content: Buffer.from(note).toString('base64') };
    expect(
      await stage.silence('secretariat', 'attach-evidence', { text: text.id, message, file }),
    ).toMatchObject({ why: 'not-entered' });
    expect((await opened('secretariat')).view.text).not.toContain('Add the original');
  });

  test('comes with the paragraphs and the members that the letter names', async () => {
    const officer = await opened('secretariat');
    const named = { Paragraphs: [text.paragraphs[1]], 'Made together with': ['Celmora'] };
    await officer.submit('Enter as received', { ...asReceived, ...named, 'Received, in Asia/Bangkok': '' });
    expect(officer.view.status).toBe(422);
    await officer.submit('Enter as received', { 'Received, in Asia/Bangkok': '2026-12-22T14:30' });
    expect(await roundFor(stage, 'secretariat', text.id)).toMatchObject({
      brokenAbout: [text.paragraphs[1]],
      messages: [{ provisions: [text.paragraphs[1]], jointly: [{ participant: 'CEL', isConfirmed: false }] }],
    });
  });

  test('received in time and entered after the deadline is kept just the same', async () => {
    stage.house.setClock(usualDeadline);
    await stage.runJobs();
    stage.house.setClock('2026-12-22T11:00:00Z');
    const path = await entered();
    expect((await (await opened('co-chair-galveth')).request(path)).status).toBe(200);
  });
});

describe('an original that must go', () => {
  test('is erased by the last chair’s key; its hash and what it brought about stay', async () => {
    const path = await entered();
    const galveth = await opened('co-chair-galveth');
    await galveth.submit('Sign the erasure', { Reason: 'It names a private person.' });
    expect(galveth.view.text).toContain('Galveth: signed');
    await expect(galveth.submit('Sign the erasure', { Reason: 'Again.' })).rejects.toThrow('is disabled');
    expect((await galveth.request(path)).status).toBe(200);

    const ilvaris = await opened('co-chair-ilvaris');
    expect(ilvaris.view.text).toContain('It names a private person.');
    await ilvaris.submit('Sign the erasure', { Reason: 'Agreed.' });
    for (const who of ['co-chair-ilvaris', 'secretariat', 'focal-point-belisar']) {
      const reader = await opened(who);
      expect((await reader.request(path)).status, who).toBe(404);
      expect(reader.view.text, who).toContain('The original was erased');
      expect(reader.view.text, who).toContain(sha256);
      expect(reader.view.text, who).not.toContain('Note 14 – 2026.pdf');
    }
    expect(await roundFor(stage, 'secretariat', text.id)).toMatchObject({
      state: 'broken',
      messages: [{ words: 'We object to the second paragraph.', original: { sha256 } }],
    });
  });

  test('is erased by the chairs alone, and only where there is one', async () => {
    const message = (await entered()).split('/').at(-1);
    const erase = (who: string, of = message) =>
      stage.silence(who, 'erase-evidence', { text: text.id, message: of, reason: 'It must go.' });
    for (const who of ['secretariat', 'focal-point-belisar', 'focal-point-arvana', 'observer-mavreth'])
      expect(await erase(who), who).toMatchObject({ why: 'not-found' });
    expect((await opened('secretariat')).view.text).not.toContain('Sign the erasure');
    expect(await erase('co-chair-galveth', text.paragraphs[0])).toMatchObject({ why: 'nothing-to-erase' });
    expect(done(await erase('co-chair-galveth'))).toEqual({ state: 'waiting', waitingFor: ['ILV'] });
    expect(await erase('co-chair-galveth')).toMatchObject({ why: 'already-signed' });
    expect(done(await erase('co-chair-ilvaris'))).toEqual({ state: 'erased', waitingFor: [] });
    expect(await erase('co-chair-ilvaris')).toMatchObject({ why: 'nothing-to-erase' });
  });
});
