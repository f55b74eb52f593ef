import type { Context } from 'hono';
import { invariant } from '../../base/index.ts';
import { perform } from '../acts/index.ts';
import { readAs } from '../db/index.ts';
import type { Form, FormFile, House, PageParts, Visit } from './route.ts';

/** What `app` knows of a request before any handler runs. */
export type Visitor = Pick<Visit, 'viewer' | 'language' | 'zone' | 'officialZone' | 'forumName' | 'say'>;

export interface Frame {
  /** Wrap the page in the frame: forum name, navigation, hat, words. @returns the whole page, doctype included. */
  render(visit: Visit, parts: PageParts, status: number): Promise<string>;
  /** The page for what is not there, or not for this viewer: both look the same (law 2). */
  notFoundParts(visit: Visit): PageParts;
}

export function makeVisit(c: Context, house: House, visitor: Visitor, frame: Frame): Visit {
  const now = house.clock();
  let form: Promise<Form> | null = null;
  const formOnce = () => (form ??= readForm(c));
  const visit: Visit = {
    ...visitor,
    c,
    house,
    now,
    param(name) {
      const value = c.req.param(name);
      invariant(value !== undefined, `the route has no parameter ${name}`);
      return value;
    },
    query: (name) => c.req.query(name),
    form: formOnce,
    read: (read) => readAs(house.database, { viewer: visitor.viewer, now }, read),
    async perform(act, input) {
      const fields = c.req.method === 'POST' ? (await formOnce()).fields : {};
      const version = Number(fields['expectedVersion'] || Number.NaN);
      return perform(house.database, act, input, {
        viewer: visitor.viewer,
        now,
        key: fields['key'] || null,
        expectedVersion: Number.isInteger(version) ? version : null,
      });
    },
    async page(parts, status = 200) {
      // As bytes: a long page would be read through twice more to become them.
      const html = new TextEncoder().encode(await frame.render(visit, parts, status));
      return c.body(html, status, { 'content-type': 'text/html; charset=UTF-8' });
    },
    notFound: () => visit.page(frame.notFoundParts(visit), 404),
    goTo: (href) => c.redirect(href, 303),
  };
  return visit;
}

async function readForm(c: Context): Promise<Form> {
  const body = await c.req.parseBody({ all: true });
  const fields: Record<string, string> = {};
  const lists: Record<string, string[]> = {};
  const files: Record<string, FormFile> = {};
  const fileLists: Record<string, FormFile[]> = {};
  for (const [name, value] of Object.entries(body)) {
    const all = Array.isArray(value) ? value : [value];
    for (const one of all) {
      if (typeof one === 'string') {
        fields[name] ??= one;
        lists[name] = [...(lists[name] ?? []), one];
      } else if (one.size > 0) {
        const file = { name: one.name, bytes: new Uint8Array(await one.arrayBuffer()) };
        files[name] = file;
        fileLists[name] = [...(fileLists[name] ?? []), file];
      }
    }
  }
  return { fields, lists, files, fileLists };
}
