import type { Context } from 'hono';
import { invariant } from '../../base/index.ts';
import { perform } from '../acts/index.ts';
import { readAs } from '../db/index.ts';
import { isProofField } from './presence.ts';
import type { Form, FormFile, House, PageParts, Visit } from './route.ts';

/** What `app` knows of a request before any handler runs. */
export type Visitor = Pick<
  Visit,
  'viewer' | 'isPresent' | 'language' | 'zone' | 'officialZone' | 'forumName' | 'say'
>;

/** What became known while a request was handled. */
export interface VisitNotes {
  /** A grave act was refused until the person has proven to be there. */
  isPresenceNeeded: boolean;
}

export interface Frame {
  /** Wrap the page in the frame: forum name, navigation, hat, words. @returns the whole page, doctype included. */
  render(visit: Visit, parts: PageParts, status: number): Promise<string>;
  /** The page for what is not there, or not for this viewer: both look the same (law 2). */
  notFoundParts(visit: Visit): PageParts;
}

interface Reception {
  readonly frame: Frame;
  readonly notes: VisitNotes;
}

export function makeVisit(c: Context, house: House, visitor: Visitor, { frame, notes }: Reception): Visit {
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
      const result = await perform(house.database, act, input, {
        viewer: visitor.viewer,
        isPresent: visitor.isPresent,
        now,
        key: fields['key'] || null,
        expectedVersion: Number.isInteger(version) ? version : null,
      });
      if (!result.ok && result.why === 'presence-needed') notes.isPresenceNeeded = true;
      return result;
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
  const form: Kept = { fields: {}, lists: {}, files: {}, fileLists: {}, proof: {} };
  for (const [name, value] of Object.entries(body)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === 'string') keepText(form, name, one);
      else if (one.size > 0) await keepFile(form, name, one);
    }
  }
  return form;
}

interface Kept {
  readonly fields: Record<string, string>;
  readonly lists: Record<string, string[]>;
  readonly files: Record<string, FormFile>;
  readonly fileLists: Record<string, FormFile[]>;
  readonly proof: Record<string, string>;
}

function keepText({ fields, lists, proof }: Kept, name: string, text: string): void {
  if (isProofField(name)) {
    proof[name] ??= text;
    return;
  }
  fields[name] ??= text;
  lists[name] = [...(lists[name] ?? []), text];
}

async function keepFile({ files, fileLists }: Kept, name: string, sent: File): Promise<void> {
  const file = { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) };
  files[name] = file;
  fileLists[name] = [...(fileLists[name] ?? []), file];
}
