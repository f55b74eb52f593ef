import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from 'hono';
import { viewerOf } from '../access/index.ts';
import { type Present, sessionOf, sessionTokenOf, tokenOwner } from '../identity/index.ts';
import {
  type ApiVisitor,
  type Catalogue,
  type House,
  projectRoot,
  readAs,
  speaker,
  stranger,
  type Visitor,
} from '../platform/index.ts';
import { forumOf } from '../registry/index.ts';

/** Languages of the interface: English, and one file for each further one in `words/`. */
export function openCatalogues(): ReadonlyMap<string, Catalogue> {
  const folder = join(projectRoot(), 'words');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return new Map(
    files.map((name) => [name.replace(/\.json$/, ''), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );
}

/** Who a request comes from: session, hat, audiences, language and zone — evaluated anew each time (DESIGN §5). */
export function makeVisitorOf(house: House, catalogues: ReadonlyMap<string, Catalogue>) {
  const speakers = new Map(
    [...catalogues].map(([language, catalogue]) => [language, speaker(language, catalogue)]),
  );
  const english = speaker('en');
  return async (c: Context): Promise<Visitor> => {
    const now = house.clock();
    const token = sessionTokenOf(house.url, c.req.header('cookie'));
    const present = token === null ? null : await sessionOf(house.database, token, now);
    const viewer = present ? await viewerOf(house.database, present, now) : stranger;
    const language = languageOf(c, present, catalogues);
    const officialZone = await readAs(house.database, { viewer: stranger, now }, async (tx) => {
      return (await forumOf(tx))?.officialZone ?? 'UTC';
    });
    const say = speakers.get(language) ?? english;
    return { viewer, language, zone: present?.zone ?? officialZone, officialZone, say };
  };
}

function languageOf(c: Context, present: Present | null, catalogues: ReadonlyMap<string, Catalogue>): string {
  const wanted = [c.req.query('lang'), present?.language, ...askedLanguages(c.req.header('accept-language'))];
  return wanted.find((language) => language === 'en' || (language && catalogues.has(language))) ?? 'en';
}

/** `id-ID,id;q=0.9,en;q=0.8` → `id, id, en`: the order is the browser's own. */
function askedLanguages(header: string | undefined): string[] {
  return (header ?? '').split(',').map((part) => (part.split(';')[0] ?? '').trim().split('-')[0] ?? '');
}

/** Who an API request comes from: a bearer token before a session. */
export function makeApiVisitorOf(house: House, visitorOf: (c: Context) => Promise<Visitor>) {
  return async (c: Context): Promise<ApiVisitor> => {
    const bearer = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (bearer === undefined) {
      const { viewer } = await visitorOf(c);
      return { viewer, via: viewer.kind === 'person' ? 'cookie' : 'nobody' };
    }
    const now = house.clock();
    const owner = await tokenOwner(house.database, bearer, now);
    if (!owner) return { viewer: stranger, via: 'unknown-token' };
    return { viewer: await viewerOf(house.database, owner, now), via: 'token' };
  };
}
