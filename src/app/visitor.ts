import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { viewerOf } from '../access/index.ts';
import type { Instant } from '../base/index.ts';
import { isProven, sessionOf, sessionTokenOf, tokenOwner } from '../identity/index.ts';
import {
  type ApiVisitor,
  type Catalogue,
  english,
  type House,
  readKept,
  speaker,
  stranger,
  type Viewer,
  type Visitor,
} from '../platform/index.ts';
import { forumOf } from '../registry/index.ts';
import { languageOf } from './languages.ts';

/** Who a request comes from: session, hat, audiences, language and zone — evaluated anew each time (DESIGN §5). */
export function makeVisitorOf(house: House, catalogues: ReadonlyMap<string, Catalogue>) {
  const speakers = new Map(
    [...catalogues].map(([language, catalogue]) => [language, speaker(language, catalogue)]),
  );
  const inEnglish = speaker(english);
  return async (c: Context): Promise<Visitor> => {
    const now = house.clock();
    const token = sessionTokenOf(house.url, c.req.header('cookie'));
    const { present, viewer } = await personBehind(house, token, now);
    const language = languageOf(c, present?.language ?? null, catalogues);
    const forum = await readKept(house.database, { viewer: stranger, now }, 'forum', forumOf);
    const officialZone = forum?.officialZone ?? 'UTC';
    const forumName = forum?.shortName ?? null;
    const say = speakers.get(language) ?? inEnglish;
    const zone = present?.zone ?? officialZone;
    const isPresent = present !== null && isProven(present, now);
    return { viewer, isPresent, language, zone, officialZone, forumName, say };
  };
}

/** Whose session this is, and what that person may. A right that ends is a write, and with it everything that was kept. */
export function personBehind({ database }: House, token: string | null, now: Instant) {
  if (token === null) return { present: null, viewer: stranger };
  const key = `session ${createHash('sha256').update(token).digest('base64url')}`;
  return database.keep(database.changes.count(), { key, now }, async () => {
    const present = await sessionOf(database, token, now);
    return { present, viewer: present ? await viewerOf(database, present, now) : stranger };
  });
}

/** Who an API request comes from: a bearer token before a session. */
export function makeApiVisitorOf(house: House, visitorOf: (c: Context) => Promise<Visitor>) {
  return async (c: Context): Promise<ApiVisitor> => {
    const bearer = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (bearer === undefined) {
      const { viewer, isPresent } = await visitorOf(c);
      return { viewer, isPresent, via: viewer.kind === 'person' ? 'cookie' : 'nobody' };
    }
    const now = house.clock();
    const owner = await tokenOwner(house.database, bearer, now);
    if (!owner) return { viewer: stranger, isPresent: false, via: 'unknown-token' };
    const viewer = withoutOtherHats(await viewerOf(house.database, owner, now), owner.actingAs);
    return { viewer, isPresent: owner.isForGraveActs, via: 'token' };
  };
}

/** A program was given a token for one hat: when that is gone it goes on under no other, as nobody is there to see it. */
function withoutOtherHats(viewer: Viewer, actingAs: string | null): Viewer {
  const isWorn = actingAs === null || viewer.hat?.key === actingAs;
  return isWorn ? viewer : { ...viewer, hat: null, audiences: stranger.audiences };
}
