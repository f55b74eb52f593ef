import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { presenceDoor, sessionCookieName, sessionTokenOf } from '../identity/index.ts';
import {
  apiPath,
  dataPolicy,
  type House,
  keepPages,
  languageOfCookie,
  mountApi,
  mountSite,
  openCatalogues,
  securityHeaders,
} from '../platform/index.ts';
import { type Assets, openAssets } from './assets.ts';
import { acts, reads, routes } from './capabilities.ts';
import { makeFrame } from './frame.tsx';
import { keepLanguage } from './languages.ts';
import { problems } from './problems.ts';
import { makeApiVisitorOf, makeVisitorOf } from './visitor.ts';
import { words } from './words.ts';

/** The whole web application: assets, API and pages, every one behind the declared routes. */
export function makeWeb(house: House, assets: Assets = openAssets(), catalogues = openCatalogues()): Hono {
  const app = new Hono();
  app.use(keepPages({ house, strangersKey: strangersKey(house) }));
  app.use(compressAllButStreams);
  app.use(keepLanguage(house, catalogues));
  const ofFiles = securityHeaders(house.url, dataPolicy);
  app.use('/assets/*', ofFiles);
  app.use('/favicon.ico', ofFiles);
  assets.serve(app);
  const visitorOf = makeVisitorOf(house, catalogues);
  const api = mountApi({
    house,
    acts,
    reads,
    problems,
    info: { title: 'Mufakat', version: '1' },
    sessionCookieName: sessionCookieName(house.url),
    visitorOf: makeApiVisitorOf(house, visitorOf),
  });
  app.route(apiPath, api);
  const site = mountSite({
    house,
    routes,
    frame: makeFrame(assets),
    visitorOf,
    presence: presenceDoor,
    tooLargeParts: ({ say }, bytesMax) => ({
      title: say(words.tooLarge),
      body: say(words.tooLargeSentence, { size: sizeWords(bytesMax) }),
    }),
    foreignFormParts: ({ say }) => ({
      title: say(words.foreignForm),
      body: say(words.foreignFormSentence),
    }),
  });
  app.route('/', site);
  app.notFound((c) => site.fetch(c.req.raw));
  return app;
}

/** What a stranger's page depends on besides its address: the languages asked for, and whether it travels packed. */
function strangersKey({ url }: House) {
  return (c: Context): string | null => {
    const cookie = c.req.header('cookie');
    if (cookie !== undefined && sessionTokenOf(url, cookie) !== null) return null;
    const asked = [
      languageOfCookie(cookie),
      c.req.header('accept-language'),
      c.req.header('accept-encoding'),
    ];
    return asked.join(' ');
  };
}

function sizeWords(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${Math.floor(bytes / 1024)} KB`;
}

const squeeze = compress();

/** A compressed stream is held back until its block is full; live updates must go out at once. */
const compressAllButStreams: typeof squeeze = (c, next) =>
  c.req.path === '/live' ? next() : squeeze(c, next);
