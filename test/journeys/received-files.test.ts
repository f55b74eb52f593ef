/** Journey a of JOURNEYS.md, steps 2 to 6: Word files that delegations send become one readable text. */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Consolidation, readBase } from '../../src/engine/index.ts';
import { readWord } from '../../src/engine/word/index.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';
import { attribute, elements, textOf } from '../support/markup.ts';
import type { Visitor } from '../support/visitor.ts';
import { addedAfter, movedBelow, plainWord, swapped, tableWord, withMacros } from '../support/word-file.ts';

let stage: ForumStage;
let secretariat: Visitor;
/** The file that every delegation was sent. */
let sent: Uint8Array;
const address = '/texts/ex-dg.1-l.1';
const received = `${address}/received`;

const forwardPlan = 'Each working group will adopt a forward work plan that names a lead';
const strayThought =
  'The maritime authorities of Belisar stand ready to host a table-top exercise in the spring.';

beforeAll(async () => {
  stage = await forumStage();
  secretariat = await stage.signedIn('secretariat');
  const response = await secretariat.request(`${address}.docx`);
  sent = new Uint8Array(await response.arrayBuffer());
  stage.house.setClock('2026-11-24T07:00:00Z');
});
afterAll(() => stage.close());

const file = (name: string, bytes: Uint8Array) => ({ name, bytes });

async function takeIn(name: string, bytes: Uint8Array, at: string): Promise<void> {
  await secretariat.open(received);
  await secretariat.submit('Take in the files', {
    'Word files from delegations': file(name, bytes),
    Received: at,
  });
}

function textsOf({ view }: Visitor, tag: string): string[] {
  return elements(view.page, tag).map(textOf);
}

/** Where the first link inside this part of the page leads. */
function hrefWithin({ view }: Visitor, id: string): string {
  const part = elements(view.page).find((one) => attribute(one, 'id') === id);
  const link = part && elements(part, 'a')[0];
  return (link && attribute(link, 'href')) ?? '';
}

/** The value of the choice whose words hold these. */
function choiceOf({ view }: Visitor, words: string): string {
  const option = elements(view.page, 'option').find((one) => textOf(one).includes(words));
  return (option && attribute(option, 'value')) ?? '';
}

/** Everything that the headers and footers of a Word file say. */
function headersOf(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /^word\/(header|footer)/.test(name))
    .map(([, part]) => strFromU8(part))
    .join(' ');
}

/** Every word of the body of a Word file, in one line. */
function wordsOf(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return xml
    .replace(/<\/w:p>|<w:tab\/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

async function paragraphsWith(on: ForumStage, words: string): Promise<string[]> {
  const text = await (await on.api('secretariat')).get(address);
  const provisions: { id: string; segments: { text?: string }[] }[] = text.body.consolidation.provisions;
  return provisions.filter((one) => JSON.stringify(one.segments).includes(words)).map(({ id }) => id);
}

describe('many files, one text', () => {
  test('three files are dropped at once: read, matched, and asked where unsure', async () => {
    await secretariat.open(received);
    expect(secretariat.view.text).toContain('No file has been received');
    const arvana = swapped(sent, 'to end recruitment practices', 'to end unfair recruitment practices');
    const celmora = addedAfter(sent, forwardPlan, 'Working groups will publish their plans.');
    const note = plainWord([
      'Dear colleagues, with thanks for the draft.',
      strayThought,
      'Members will conduct public information campaigns that are accurate.',
    ]);
    await secretariat.submit('Take in the files', {
      'Word files from delegations': [
        file('L.1 Arvana.docx', arvana),
        file('CEL_comments.docx', celmora),
        file('comments final (2).docx', note),
      ],
      Received: '2026-11-24T13:02',
    });
    expect(secretariat.view.url).toBe(received);
    expect(secretariat.view.text).toContain('3 files received');
    expect(secretariat.view.text).toContain('3 need you');
    expect(secretariat.view.text).toContain('Sender not known');
  });

  test('the flagged file lights the sentence that has no place, among what its author wrote', async () => {
    await secretariat.follow('Sender not known');
    expect(secretariat.view.text).toContain('Read as a note about some paragraphs');
    expect(textsOf(secretariat, 'mark')).toEqual([
      'Dear colleagues, with thanks for the draft.',
      strayThought,
    ]);
    expect(secretariat.view.text).toContain('Say first whose file it is.');
    await secretariat.submit('Keep', { participant: 'Belisar' });
    expect(secretariat.view.text).toContain('Received from Belisar');
  });

  test('the greeting is set aside as a remark and the sentence is placed by hand', async () => {
    const flagged = secretariat.view.url;
    await secretariat.submit(/^Set aside/, {}, { within: 'item-2' });
    expect(textsOf(secretariat, 'mark')).toEqual([strayThought]);
    await secretariat.open(hrefWithin(secretariat, 'item-3'));
    await secretariat.submit('Go on', {
      provision: choiceOf(secretariat, 'search and rescue'),
      op: 'insert',
    });
    expect(secretariat.view.html).toContain(`>${strayThought}</textarea>`);
    await secretariat.submit('Place it', { words: '' });
    expect(secretariat.view.errors).not.toEqual([]);
    await secretariat.submit('Place it', { words: strayThought });
    expect(secretariat.view.url).toBe(flagged);
    expect(secretariat.view.text).toContain('Nothing unplaced.');
    expect(secretariat.view.text).toContain('placed by hand');
  });

  test('entered, it stands in the consolidated line with its name in the margin', async () => {
    await secretariat.submit(/^Enter 2 wishes/);
    expect(secretariat.view.text).toContain('2 wishes stand in the text for Belisar');
    for (const name of ['Arvana', 'Celmora']) {
      await secretariat.open(received);
      await secretariat.follow(name);
      await secretariat.submit(/^Enter 1 wish/);
    }
    await secretariat.open(received);
    expect(secretariat.view.text).toContain('3 files received · none needs you · Nothing unplaced.');
    await secretariat.open(address);
    expect(secretariat.view.text).toContain(strayThought);
    expect(secretariat.view.text).toContain('Working groups will publish their plans.');
    expect(secretariat.view.text).toMatch(/Arvana proposes unfair/);
  });

  test('each sender has a receipt as of the time of receipt, and nobody else reads the file', async () => {
    const belisar = await stage.signedIn('focal-point-belisar');
    await belisar.open(`${address}/receipts`);
    expect(belisar.view.text).toMatch(/24 November 2026, 13:02/);
    for (const key of ['focal-point-arvana', 'focal-point-belisar', 'observer-mavreth']) {
      const visitor = await stage.signedIn(key);
      expect((await visitor.open(received)).status).toBe(404);
    }
    expect((await stage.stranger().open(received)).status).toBe(404);
  });

  test('a late correction is compared with the file that it supersedes, and both are kept', async () => {
    stage.house.setClock('2026-11-24T09:00:00Z');
    const corrected = swapped(sent, 'to end recruitment practices', 'to end abusive recruitment practices');
    const further = addedAfter(corrected, forwardPlan, 'Plans will name their costs.');
    await secretariat.open(received);
    await secretariat.submit('Take in the files', {
      'Word files from delegations': file('Arvana corrected.docx', further),
      Received: '2026-11-24T14:02',
    });
    expect(secretariat.view.text).toContain('Supersedes the file received');
    expect(secretariat.view.text).toContain('What changed since its earlier file');
    expect(secretariat.view.text).toMatch(/unfair.*abusive/);
    await secretariat.submit(/^Enter 2 wishes/);
    await secretariat.open(address);
    expect(secretariat.view.text).toContain('abusive');
    expect(secretariat.view.text).not.toContain('unfair');
    await secretariat.open(received);
    expect(secretariat.view.text).toContain('4 files received · none needs you');
    expect(secretariat.view.text).toContain('superseded by the file received');
  });

  test('a correction that no longer holds a wish takes it back; a note does not', async () => {
    const third = swapped(sent, 'to end recruitment practices', 'to end all recruitment practices');
    await takeIn('Arvana third.docx', third, '2026-11-24T14:30');
    await secretariat.submit(/^Enter 1 wish/);
    await secretariat.open(address);
    expect(secretariat.view.text).not.toContain('Plans will name their costs.');
    const note = plainWord([
      'Members will exchange data on routes, methods and fees in aggregate form only, and never the name of any person.',
    ]);
    await takeIn('Arvana note.docx', note, '2026-11-24T14:40');
    await secretariat.submit(/^Enter 1 wish/);
    await secretariat.open(address);
    expect(secretariat.view.text).toMatch(/Arvana proposes all/);
  });

  test('the next revision is previewed in Word: what the screen says, under the next symbol', async () => {
    await secretariat.open(`${address}/history`);
    const preview = elements(secretariat.view.page, 'a').find((one) => textOf(one).startsWith('Preview '));
    expect(preview && textOf(preview)).toContain('EX/DG.1/L.1/Rev.1');
    const response = await secretariat.request((preview && attribute(preview, 'href')) ?? '');
    const bytes = new Uint8Array(await response.arrayBuffer());
    const word = readWord(bytes);
    if (!word.ok) throw new Error(word.why);
    const { body } = await (await stage.api('secretariat')).get(address);
    const consolidation: Consolidation = body.consolidation;
    expect(word.value.provisions.map(({ id, text }) => [id, text])).toEqual(
      readBase(consolidation).map(({ id, text }) => [id, text]),
    );
    const printed = wordsOf(bytes);
    for (const { segments } of consolidation.provisions)
      for (const segment of segments)
        for (const { text } of 'alternatives' in segment ? segment.alternatives : [])
          expect(printed).toContain(text.replace(/\s+/g, ' ').trim());
    expect(headersOf(bytes)).toContain('EX/DG.1/L.1/Rev.1');
    expect(headersOf(bytes)).toContain('TLP:');
    const others = await stage.signedIn('focal-point-arvana');
    const theirs = await others.request(`${address}.docx?as=next`);
    expect(headersOf(new Uint8Array(await theirs.arrayBuffer()))).not.toContain('Rev.1');
    await secretariat.submit(/^Issue /);
    expect(secretariat.view.text).toContain('Rev.1');
  });
});

describe('a table of comments', () => {
  const registration = 'registration of arrivals';
  const rescue = 'search and rescue';
  let ours: (words: string) => string;

  beforeAll(async () => {
    const text = await (await stage.api('secretariat')).get(address);
    const { provisions } = text.body.consolidation as Consolidation;
    const wordings = readBase({ version: 1, language: 'en', provisions, unplaced: [] }).map(
      (one) => one.text,
    );
    ours = (words) => wordings.find((one) => one.includes(words)) ?? '';
  });

  test('is read by rows: what is proposed, what is remarked beside it, and what else is in the file', async () => {
    const table = tableWord([
      ['Original text', 'Proposed text', 'Comments'],
      [
        ours(registration),
        ours(registration).replace('Members', 'All members'),
        'Nobody should be left out.',
      ],
      [ours(rescue), 'Delete', 'This is for another forum.'],
    ]);
    await takeIn('Galveth comments.docx', withMacros(table), '2026-11-24T14:41');
    expect(secretariat.view.text).toContain('Read as a note about some paragraphs');
    expect(secretariat.view.text).toContain('proposes other words');
    expect(secretariat.view.text).toMatch(/Beside it they wrote\s*Nobody should be left out\./);
    expect(textsOf(secretariat, 'mark')).toContain('Delete · This is for another forum.');
    expect(secretariat.view.text).toContain('Our text there');
    expect(secretariat.view.text).toContain('Macros, which were not run.');
    expect(secretariat.view.text).toContain('was not fetched: https://example.org/pixel.png');
  });

  test('what it asks in words of its own is placed by hand: a paragraph is to go', async () => {
    const at = textsOf(secretariat, 'mark').findIndex((text) => text.startsWith('Delete'));
    const item = elements(secretariat.view.page, 'article')[at];
    await secretariat.open(hrefWithin(secretariat, (item && attribute(item, 'id')) ?? ''));
    const file = secretariat.view.url.replace(/\/items.*$/, '');
    await secretariat.submit('Go on', { provision: choiceOf(secretariat, rescue), op: 'delete' });
    expect(secretariat.view.text).toContain('It asks to delete this paragraph');
    await secretariat.submit('Place it');
    expect(secretariat.view.url).toBe(file);
    expect(secretariat.view.text).toContain('proposes to delete the paragraph');
  });

  test('what asks for nothing is set aside at once and stays with the file', async () => {
    await secretariat.submit(/^Set all \d+ remarks aside/);
    expect(secretariat.view.text).toContain('Nothing unplaced.');
    expect(secretariat.view.text).toContain('Set aside as remarks');
    expect(secretariat.view.text).toContain('Nobody should be left out.');
    await secretariat.submit(/^Enter 2 wishes/);
    await secretariat.open(address);
    expect(secretariat.view.text).toContain('All members');
  });
});

describe('a paragraph that a ministry moved in its file', () => {
  const registration = 'registration of arrivals';

  test('is shown as moved, entered as one proposal, and stands at both places until the chair decides', async () => {
    await takeIn('Ilvaris.docx', movedBelow(sent, registration, forwardPlan), '2026-11-24T14:43');
    expect(secretariat.view.text).toMatch(/proposes to move the paragraph after OP ?\d+/);
    expect(secretariat.view.text).not.toContain('proposes to delete the paragraph');
    await secretariat.submit(/^Enter/);
    expect(await paragraphsWith(stage, registration)).toHaveLength(2);
    await secretariat.open(address);
    expect(secretariat.view.text).toMatch(/moved to OP ?\d+ (?:bis|ter)/);
    expect(secretariat.view.text).toMatch(/moved from OP ?\d+/);
  });
});

describe('what cannot be taken in or entered', () => {
  let eskaven: Uint8Array;

  test('a file that is no Word file is named beside the field, and the others are in', async () => {
    eskaven = swapped(sent, 'to end recruitment practices', 'to stop recruitment practices');
    await secretariat.open(received);
    await secretariat.submit('Take in the files', {
      'Word files from delegations': [
        file('Dorvane.docx', new TextEncoder().encode('PK not a zip')),
        file('Eskaven.docx', eskaven),
      ],
      Received: '2026-11-24T14:45',
    });
    expect(secretariat.view.status).toBe(422);
    expect(secretariat.view.errors.join(' ')).toContain('Dorvane.docx');
    expect(secretariat.view.text).toContain('Eskaven.docx');
  });

  test('the same file twice, no file, and a time that has not come yet are refused', async () => {
    await secretariat.open(received);
    await secretariat.submit('Take in the files', {
      'Word files from delegations': file('again.docx', eskaven),
    });
    expect(secretariat.view.errors.join(' ')).toContain('this very file has been received already');
    await secretariat.submit('Take in the files', {});
    expect(secretariat.view.errors.join(' ')).toContain('Choose one Word file or more.');
    await secretariat.submit('Take in the files', {
      'Word files from delegations': file('Fendaly.docx', plainWord(['Members will report.'])),
      Received: '2027-01-01T10:00',
    });
    expect(secretariat.view.errors.join(' ')).toContain('This time has not come yet.');
  });

  test('a superseded file is not entered, and what the delegation tabled itself since stands', async () => {
    const [paragraph = ''] = await paragraphsWith(stage, 'registration of arrivals');
    stage.house.setClock('2026-11-24T10:00:00Z');
    const celmora = await stage.api('focal-point-celmora');
    const tabled = await celmora.post(`${address}/proposals`, {
      op: 'change',
      provision: paragraph,
      words: 'Members will exchange practice on the registration of arrivals.',
    });
    expect(tabled.status).toBe(200);
    const earlier = swapped(
      swapped(sent, 'exchange good practice', 'exchange leading practice'),
      'detect fraudulent travel documents',
      'detect forged travel documents',
    );
    await takeIn('Celmora forged.docx', earlier, '2026-11-24T15:00');
    await secretariat.submit(/^Enter/);
    expect(secretariat.view.text).toContain('the delegation has tabled another wish since, which stands');
    expect(secretariat.view.text).toContain('the paragraph is agreed: the chair would have to reopen it');
    await secretariat.open(address);
    expect(secretariat.view.text).not.toContain('forged');
    expect(secretariat.view.text).not.toContain('leading practice');
    const files = await (await stage.api('secretariat')).get(`${address}/received-files`);
    const old = files.body.files.find((one: { supersededBy: string | null }) => one.supersededBy !== null);
    const api = await stage.api('secretariat');
    const refusal = await api.post(`${address}/received-files/${old.id}/entering`);
    expect(refusal.body.type ?? refusal.body.title ?? '').toContain('superseded');
  });
});
