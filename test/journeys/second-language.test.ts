import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWeb } from '../../src/app/web.ts';
import { clockViewer, openCatalogues, readAs } from '../../src/platform/index.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { attribute, type Element, elements, textOf } from '../support/markup.ts';
import { walkPublicPages } from '../support/public-walk.ts';
import { allWords, englishOnly, spokenTexts, watchedCatalogue } from '../support/translations.ts';
import { newVisitor, type View, type Visitor } from '../support/visitor.ts';

/** Where a stranger begins whom no link leads there, mistyped addresses and days included. */
const entrances = [
  '/',
  '/about',
  '/support',
  '/record',
  '/sign-in',
  '/sign-in?then=/texts',
  '/sign-in/recovery',
  '/nothing-here',
  '/participants?on=2010-01-01',
  '/participants?on=1990-01-01',
  '/participants?on=soon',
  '/bodies?on=2010-01-01',
  '/bodies?on=1990-01-01',
  '/bodies/ahg?on=2010-01-01',
];

/** Words that go out by mail: `decisions.letter.opening`, `registry.invitation.subject`, `texts.mailCloses`. */
const ofLetters = /(^|\.)(letter|[a-z]+Letter|invitation)\.|\.mail[A-Z]/;

const languages = [...openCatalogues().keys()];

let stage: ForumStage;
let empty: TestHouse;
beforeAll(async () => {
  stage = await forumStage();
  empty = await openTestHouse({ now: '2026-11-24T02:00:00Z' });
});
afterAll(async () => {
  await stage.close();
  await empty.close();
});

describe.each(languages)('a stranger reads the forum in the language %s', (language) => {
  /** A walk during which every word that the catalogue lacks is noted with the page that said it first. */
  async function walk(house: TestHouse, also: (visitor: Visitor) => Promise<void> = async () => {}) {
    const { catalogue, missing } = watchedCatalogue(language);
    const web = makeWeb(house, undefined, new Map([[language, catalogue]]));
    const visitor = newVisitor(web, { language: `${language}, en;q=0.5` });
    const firstMet = new Map<string, string>();
    const note = ({ url }: View) => {
      for (const key of missing) if (!firstMet.has(key)) firstMet.set(key, url);
    };
    const views = await walkPublicPages(visitor, entrances, note);
    await also(visitor);
    note(visitor.view);
    return { views, lacking: [...firstMet].map(([key, url]) => `${key}, said on ${url}`) };
  }

  const added = `add these keys, in ${language}, to words/${language}.json`;

  test('every word of a public page is in its catalogue', async () => {
    const { views, lacking } = await walk(stage.house, mistypeSignIn);
    expect.soft(lacking, added).toEqual([]);
    expect(views.length).toBeGreaterThan(100);
    expect(views.filter((view) => languageOf(view) !== language).map(({ url }) => url)).toEqual([]);
    const english = await englishOnly(language);
    const left = views.flatMap(({ page, url }) =>
      spokenTexts(page)
        .filter((text) => english.has(text))
        .map((text) => `${url} says “${text}”`),
    );
    expect(left).toEqual([]);
  });

  test('so is every word of a letter', async () => {
    const words = (await allWords()).filter(({ key }) => ofLetters.test(key));
    const catalogue = openCatalogues().get(language) ?? {};
    expect(
      words.map(({ key }) => key).filter((key) => !(key in catalogue)),
      added,
    ).toEqual([]);
    expect(words.length).toBeGreaterThan(15);
  });

  test('so is every word with which delegations, chairs and secretariat come to a decision', async () => {
    const words = (await allWords()).filter(({ key }) => /^(decisions|desk|groups)\./.test(key));
    const catalogue = openCatalogues().get(language) ?? {};
    expect(
      words.map(({ key }) => key).filter((key) => !(key in catalogue)),
      added,
    ).toEqual([]);
    expect(words.length).toBeGreaterThan(500);
  });

  test('so is every word of a forum that has nothing yet', async () => {
    const { views, lacking } = await walk(empty);
    expect.soft(lacking, added).toEqual([]);
    expect(views.length).toBeGreaterThan(10);
  });
});

test('what the register and the texts say in English is marked as English on a page in another language', async () => {
  const visitor = newVisitor(stage.web, { language: 'id' });
  const inEnglish = async (path: string, name: string) =>
    elements((await visitor.open(path)).page, name)
      .filter((one) => attribute(one, 'lang') === 'en')
      .map(textOf);
  const said = await inEnglish('/bodies/ahg', 'span');
  expect(said).toContain('yearly');
  expect(said.join(' ')).toContain('About once a year as a meeting of senior officials');
  expect(await inEnglish('/texts/ex-dg.1-l.0', 'h1')).toEqual(['Shared Principles for Public Information']);
  expect(elements((await stage.stranger().open('/bodies/ahg')).page, 'span').map(langOf)).not.toContain('en');
});

describe('the chosen language', () => {
  test('is kept on the way, and the address keeps what was asked', async () => {
    const visitor = stage.stranger();
    const english = await visitor.open('/participants?on=2010-01-01');
    expect(languageOf(english)).toBe('en');
    const chosen = await visitor.follow('Bahasa Indonesia');
    expect(chosen.url).toBe('/participants?on=2010-01-01&lang=id');
    expect(chosen.text).toContain('Forum pada 1 Januari 2010');
    expect(languageOf(await visitor.follow('Badan'))).toBe('id');
    expect(languageOf(await visitor.open('/sign-in'))).toBe('id');
    expect((await visitor.follow('English')).text).toContain('Sign-in name');
    expect(languageOf(await visitor.open('/bodies'))).toBe('en');
  });

  test('is what the browser asks for first that the forum speaks', async () => {
    const at = (language: string) => newVisitor(stage.web, { language }).open('/');
    expect(languageOf(await at('fr, id-ID;q=0.8, en;q=0.5'))).toBe('id');
    expect(languageOf(await at('en;q=0.5, id;q=0.7'))).toBe('id');
    expect(languageOf(await at('fr, th'))).toBe('en');
    expect(languageOf(await at('id;q=0, *'))).toBe('en');
  });

  test('is said to caches and search engines, and an unknown one changes nothing', async () => {
    const view = await stage.stranger().open('/participants?on=2010-01-01&lang=xx');
    expect(languageOf(view)).toBe('en');
    expect(view.headers.get('set-cookie')).toBeNull();
    expect(view.headers.get('vary')).toMatch(/Accept-Language, Cookie/);
    const alternates = elements(view.page, 'link')
      .filter((link) => attribute(link, 'rel') === 'alternate' && attribute(link, 'hreflang'))
      .map((link) => `${attribute(link, 'hreflang')} ${attribute(link, 'href')}`);
    expect(alternates).toEqual([
      'en http://localhost:3000/participants?on=2010-01-01&lang=en',
      'id http://localhost:3000/participants?on=2010-01-01&lang=id',
      'x-default http://localhost:3000/participants?on=2010-01-01',
    ]);
  });

  test('a person who prefers Indonesian has it on pages and in letters; everybody else has English', async () => {
    const focalPoint = await stage.signedIn('focal-point-arvana');
    await focalPoint.open('/?lang=en');
    await focalPoint.open('/me');
    await focalPoint.submit('Save', { Language: 'Bahasa Indonesia', 'Your time zone': 'Asia/Jakarta' });
    expect(languageOf(await focalPoint.open('/me'))).toBe('id');
    const secretariat = await stage.api('secretariat');
    expect((await secretariat.post(`/texts/${stage.draft}/revisions`)).status).toBe(200);
    await stage.runJobs();
    const letters = await readAs(
      stage.house.database,
      { viewer: clockViewer, now: stage.house.clock() },
      (tx) =>
        tx
          .selectFrom('mail.message as message')
          .innerJoin('mail.content as content', 'content.message', 'message.id')
          .select(['message.address', 'message.subject', 'content.language', 'content.text'])
          .where('message.kind', '=', 'texts.revision-announced')
          .execute(),
    );
    const own = letters.filter(({ address }) => address.startsWith('focal-point-arvana@'));
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({
      subject: 'TLP:AMBER Latihan: EX/DG.1/L.1/Rev.1 telah diterbitkan',
      language: 'id',
    });
    expect(own[0]?.text).toMatch(/Batas waktu usulan:\n\n\S+, \d+ \S+ \d{4} pukul \d\d\.\d\d .*\(UTC\+\d+\)/);
    expect(own[0]?.text).toContain(' Jakarta (UTC+7)');
    const others = letters.filter(({ address }) => !address.startsWith('focal-point-arvana@'));
    expect(others.length).toBeGreaterThan(5);
    expect(new Set(others.map(({ language }) => language))).toEqual(new Set(['en']));
  });
});

/** What a stranger can do wrong in a form: each answer has its words. */
async function mistypeSignIn(visitor: Visitor): Promise<void> {
  const press = async (path: string, answers: Readonly<Record<string, string>>) => {
    const { page } = await visitor.open(path);
    const [button = ''] = elements(page, 'button')
      .filter((one) => attribute(one, 'disabled') === undefined)
      .map((one) => one.children.map((child) => ('data' in child ? child.data : '')).join(''));
    await visitor.submit(button, answers);
  };
  await press('/sign-in', { name: '', password: '' });
  await press('/sign-in', { name: 'nobody@example.invalid', password: 'not the right one' });
  await press('/sign-in/recovery', { name: '' });
  await press('/sign-in/recovery', { name: 'nobody@example.invalid' });
}

function langOf(element: Element): string | undefined {
  return attribute(element, 'lang');
}

function languageOf({ page }: View): string | undefined {
  const [html] = elements(page, 'html');
  return html && attribute(html, 'lang');
}
