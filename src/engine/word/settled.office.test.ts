/** What becomes of our tracked changes when LibreOffice itself accepts or rejects all of them. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consolidate } from '../consolidate.ts';
import type { BaseText, Consolidation, Proposal, Wish } from '../model.ts';
import { readBack } from '../read-back.ts';
import { readWord } from './read.ts';
import { SAMPLE, SAMPLE_NAMES } from './samples.ts';
import { writeWord } from './write.ts';
import { readXml } from './xml.ts';

const BASE: BaseText = {
  language: 'en',
  provisions: [
    { id: 't', kind: 'title', text: 'Draft strategy' },
    { id: 'p1', kind: 'preambular', text: 'Recalling the commitments made at earlier conferences,' },
    {
      id: 'o1',
      kind: 'operative',
      text: 'Members will strengthen practical cooperation on “borders” & ports.',
    },
    { id: 'a', kind: 'subparagraph', level: 1, text: 'joint training;\tevery year' },
    { id: 'b', kind: 'subparagraph', level: 1, text: 'ဒေသတွင်း ပူးပေါင်းဆောင်ရွက်မှု' },
    { id: 'o2', kind: 'operative', text: 'Members will review this Strategy in 2029.' },
    { id: 'x', kind: 'annex', text: 'Annex' },
    { id: 'o3', kind: 'operative', text: 'States concerned may report.' },
  ],
};
const ARABIC: BaseText = {
  language: 'ar',
  provisions: [
    { id: 'o1', kind: 'operative', text: 'تعزز الدول الأعضاء التعاون العملي.' },
    { id: 'o2', kind: 'operative', text: 'تجتمع الدول الأعضاء كل سنة.' },
  ],
};

const change = (provisionId: string, text: string): Wish => ({ kind: 'change', provisionId, text });
const strike = (provisionId: string): Wish => ({ kind: 'delete', provisionId });
const insert = (afterId: string | null, newId: string, text: string): Wish => {
  return { kind: 'insert', afterId, newId, provisionKind: 'operative', text };
};

/** Each is what one delegation wishes. */
const WISHES: Readonly<Record<string, readonly [BaseText, readonly Wish[]]>> = {
  words: [
    BASE,
    [
      change('p1', 'Recalling all the commitments,'),
      change('o1', 'Members will deepen cooperation on “borders” & ports, at sea too.'),
      change('b', 'ဒေသတွင်း နှင့် ကမ္ဘာ ပူးပေါင်းဆောင်ရွက်မှု'),
      change('a', 'joint training;\nevery second year'),
    ],
  ],
  'paragraphs struck': [BASE, [strike('t'), strike('o1'), strike('b'), strike('x')]],
  'the last paragraph struck': [BASE, [strike('o3')]],
  'paragraphs added': [
    BASE,
    [insert('p1', 'n1', 'Members will meet.'), insert('o1', 'n2', 'Members will talk.')],
  ],
  'paragraphs added at both ends': [
    BASE,
    [insert(null, 'n1', 'First of all.'), insert('o3', 'n2', 'Last of all.')],
  ],
  'everything at once': [
    BASE,
    [
      strike('p1'),
      change('o1', 'Members will act.'),
      insert('o1', 'n1', 'Members will also act.'),
      strike('a'),
      change('o3', 'Members may report at any time.'),
    ],
  ],
  'a text from right to left': [
    ARABIC,
    [
      change('o1', 'تعمق الدول الأعضاء التعاون العملي.'),
      strike('o2'),
      insert('o1', 'n1', 'ترفع الدول تقريرا.'),
    ],
  ],
};

const names = Object.keys(WISHES);
const consolidations = new Map<string, Consolidation>(
  Object.entries(WISHES).map(([name, [base, wishes]]) => {
    const proposals = wishes.map((wish, at): Proposal => ({ id: `${at}`, by: ['ARV'], wish }));
    return [name, consolidate({ base, proposals })];
  }),
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-settled-'));
  const jobs: Job[] = [];
  for (const [name, text] of [...consolidations, ['many', SAMPLE] as const]) {
    const file = join(folder, `${name}.docx`);
    const rationales = text.provisions
      .slice(0, 3)
      .map(({ id }) => ({ provisionId: id, by: ['ARV'], text: 'Why.' }));
    const options = {
      title: 'Draft',
      attribution: true,
      names: SAMPLE_NAMES,
      date: '2026-12-08T10:00:00Z',
      rationales,
    };
    await writeFile(file, writeWord(text, { ...options, style: 'tracked' }));
    jobs.push(
      { file, out: settledFile(name, 'Accept'), how: 'Accept' },
      { file, out: settledFile(name, 'Reject'), how: 'Reject' },
    );
  }
  await settle(jobs);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Job {
  readonly file: string;
  readonly out: string;
  readonly how: 'Accept' | 'Reject';
}

function settledFile(name: string, how: Job['how']): string {
  return join(folder, `${name}-${how}.docx`);
}

/** One start of LibreOffice opens each file and does what a person does from its menu. */
async function settle(jobs: readonly Job[]): Promise<void> {
  const profile = join(folder, 'profile');
  const office = (...args: string[]) =>
    promisify(execFile)('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', ...args]);
  // The first start fills the profile; a macro that stood there before would be written over.
  await office('--terminate_after_init');
  const library = join(profile, 'user/basic/Standard');
  await mkdir(library, { recursive: true });
  const calls = jobs.map(
    ({ file, out, how }) =>
      `Settle "${pathToFileURL(file)}", "${pathToFileURL(out)}", ".uno:${how}AllTrackedChanges"`,
  );
  await writeFile(join(library, 'Settling.xba'), strToU8(macro(calls)));
  await writeFile(join(library, 'script.xlb'), strToU8(LIBRARY));
  await office('macro:///Standard.Settling.Main');
}

const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
<library:element library:name="Settling"/>
</library:library>`;

function macro(calls: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Settling" script:language="StarBasic">
Sub Main
${calls.join('\n')}
StarDesktop.terminate
End Sub

Sub Settle(source As String, target As String, command As String)
Dim load(0) As New com.sun.star.beans.PropertyValue
load(0).Name = "Hidden"
load(0).Value = True
document = StarDesktop.loadComponentFromURL(source, "_blank", 0, load())
dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
Dim store(0) As New com.sun.star.beans.PropertyValue
store(0).Name = "FilterName"
store(0).Value = "MS Word 2007 XML"
document.storeToURL(target, store())
document.close(True)
End Sub
</script:module>`;
}

async function settled(
  name: string,
  how: Job['how'],
): Promise<{ paragraphs: string[]; body: string; bytes: Uint8Array }> {
  const bytes = new Uint8Array(await readFile(settledFile(name, how)));
  const part = unzipSync(bytes)['word/document.xml'] ?? new Uint8Array();
  return { paragraphs: paragraphsOf(part), body: strFromU8(part), bytes };
}

/** Every paragraph as a reader sees it, empty ones included. */
function paragraphsOf(part: Uint8Array): string[] {
  const paragraphs: string[] = [];
  let isText = false;
  let inRun = false;
  const add = (text: string) => paragraphs.push(`${paragraphs.pop() ?? ''}${text}`);
  readXml(part, {
    open: ({ name }) => {
      if (name === 'w:p') paragraphs.push('');
      if (name === 'w:r') inRun = true;
      if (name === 'w:tab' && inRun) add('\t');
      if (name === 'w:br') add('\n');
      isText = name === 'w:t';
    },
    close: (name) => {
      if (name === 'w:r') inRun = false;
      isText = false;
    },
    text: (text) => {
      if (isText) add(text);
    },
  });
  return paragraphs;
}

/** A text as it is printed: the number, and the words after it. */
function printed(
  text: Consolidation,
  provisions: readonly { readonly id: string; readonly text: string }[],
): string[] {
  const byId = new Map(text.provisions.map((provision) => [provision.id, provision]));
  return provisions.map(({ id, text: words }) => {
    const { kind, number = '' } = byId.get(id) ?? {};
    const hangs = kind !== 'title' && kind !== 'annex';
    return hangs ? `${number}\t${words}` : words;
  });
}

function consolidationOf(name: string): Consolidation {
  const found = name === 'many' ? SAMPLE : consolidations.get(name);
  if (!found) throw new Error(`no text named ${name}`);
  return found;
}

describe('in LibreOffice', () => {
  test.each(names)('accepting all that one delegation tracked gives its text exactly: %s', async (name) => {
    const text = consolidationOf(name);
    const { paragraphs, body, bytes } = await settled(name, 'Accept');
    expect(paragraphs).toEqual(printed(text, readBack(text, 'ARV')));
    expect(body).not.toMatch(/<w:(?:ins|del|moveFrom|moveTo) /);
    // Where a paragraph goes, LibreOffice gives its style to the next, and Word keeps that of the next: kinds stay
    // with the base.
    const read = readWord(bytes);
    const shape = ({ id, text: words }: { id: string; text: string }) => [id, words];
    expect(read.ok && read.value.provisions.map(shape)).toEqual(readBack(text, 'ARV').map(shape));
  });

  test.each([...names, 'many'])('rejecting everything gives the base exactly: %s', async (name) => {
    const text = consolidationOf(name);
    const { paragraphs, body } = await settled(name, 'Reject');
    expect(paragraphs).toEqual(printed(text, readBack(text, 'nobody')));
    expect(body).not.toMatch(/<w:(?:ins|del|moveFrom|moveTo) /);
  });

  test('the rationales stay comments of their delegation, and are no remark of those who return the file', async () => {
    const { bytes } = await settled('words', 'Reject');
    const comments = strFromU8(unzipSync(bytes)['word/comments.xml'] ?? new Uint8Array());
    expect(comments.match(/w:author="Arvana"/g)).toHaveLength(3);
    expect(comments).toContain('w:date="2026-12-08T10:00:00Z"');
    expect(comments).toContain('Why.');
    expect(readWord(bytes)).toMatchObject({ ok: true, value: { comments: [], warnings: [] } });
  });
});
