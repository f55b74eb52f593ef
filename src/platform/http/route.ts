import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { Instant } from '../../base/index.ts';
import type { Act, ActResult, Who } from '../acts/index.ts';
import type { Opened } from '../audit/openings.ts';
import type { SignOnSettings } from '../config/config.ts';
import type { Database, Tx } from '../db/index.ts';
import type { Say } from '../i18n/index.ts';
import type { Live } from '../live/index.ts';
import type { Signer } from '../signing/index.ts';
import type { Viewer } from '../viewer.ts';

/** What every request and job is given: one database, one clock, one configuration. Made by `app`. */
export interface House {
  readonly database: Database;
  clock(): Instant;
  readonly live: Live;
  /** Signs what the forum publishes. */
  readonly signer: Signer;
  /** Where the public reaches us, without a slash at the end: `https://forum.example`. */
  readonly url: string;
  readonly production: boolean;
  /** The sign-in of a ministry that the environment names (OIDC_*); the secretariat enters others. */
  readonly signOn?: SignOnSettings;
}

/** What a page says of itself; the frame around it (names, navigation, hat) is composed in `app`. */
export interface PageParts {
  readonly title: string;
  /** Of a title that is a text's own and not the page's; BCP 47. */
  readonly titleLanguage?: { readonly language: string; readonly direction: 'ltr' | 'rtl' };
  readonly body: Child;
  /** A line of short facts under the heading. */
  readonly facts?: readonly { readonly label: string; readonly href?: string }[];
  readonly tabs?: readonly { readonly label: string; readonly href: string; readonly current?: boolean }[];
  readonly breadcrumb?: readonly { readonly label: string; readonly href: string }[];
  /** Printed on every page of an exercise (DESIGN §5). */
  readonly exercise?: boolean;
  readonly symbol?: string;
  /** TLP 2.0 label. */
  readonly marking?: string;
  readonly alternates?: readonly { readonly href: string; readonly type: string; readonly title: string }[];
  /** Subject whose changes refresh the page: the browser listens and re-reads under the reader's own rights. */
  readonly liveSubject?: string;
  /** The reading column for negotiated text instead of the desk's width. */
  readonly reading?: boolean;
}

export interface Visit {
  readonly c: Context;
  readonly house: House;
  readonly viewer: Viewer;
  /** The person has proven to be there within the last minutes: grave acts ask for it. */
  readonly isPresent: boolean;
  /** The instant of the request. */
  readonly now: Instant;
  readonly language: string;
  /** IANA zone of the reader; the forum's official zone when unknown. */
  readonly zone: string;
  readonly officialZone: string;
  /** Short name of the forum; `null` while it has none. */
  readonly forumName: string | null;
  readonly say: Say;
  /** Path parameter; the route must have it. */
  param(name: string): string;
  query(name: string): string | undefined;
  /** The form's fields as typed, each once; files apart. */
  form(): Promise<Form>;
  read<Value>(read: (tx: Tx) => Promise<Value>): Promise<Value>;
  /** Perform an act with the form's key and version, when it carries them. */
  perform<Input extends z.ZodType, Value, Why extends string>(
    act: Act<Input, Value, Why>,
    input: unknown,
  ): Promise<ActResult<Value, Why>>;
  page(parts: PageParts, status?: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 503): Promise<Response>;
  notFound(): Promise<Response>;
  /** 303 to `href`, so that a reload repeats nothing. */
  goTo(href: string): Response;
}

export interface FormFile {
  /** As the sender's machine called it; words of a stranger, never a path of ours. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Form {
  readonly fields: Readonly<Record<string, string>>;
  /** Fields sent more than once (checkbox groups). */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly files: Readonly<Record<string, FormFile>>;
  /** Every file sent under a name, in the order of the form: a field may take several (JOURNEYS a2). */
  readonly fileLists: Readonly<Record<string, readonly FormFile[]>>;
  /** With what the person proves to be there, where the form brings it; empty as a rule. */
  readonly proof: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
  /** Who may reach it; for everybody else it is not found. The list is under review in `test/habits`. */
  readonly who: readonly Who[];
  handle(visit: Visit): Promise<Response>;
  /**
   * What is opened by it, so that the opening is kept; null when it is nothing that is kept. Which routes open something
   * is under review in `test/habits`.
   */
  readonly opens?: (tx: Tx, visit: Visit) => Promise<Opened | null>;
  /** Whether a stranger may be given the page that was made for another one. */
  readonly isKept?: boolean;
  /** Longest body it takes, in bytes; 256 KiB when absent. */
  readonly bodyBytesMax?: number;
}

export function get(path: string, who: readonly Who[], handle: Route['handle']): Route {
  return { method: 'get', path, who, handle };
}

export function post(
  path: string,
  who: readonly Who[],
  handle: Route['handle'],
  bodyBytesMax?: number,
): Route {
  return { method: 'post', path, who, handle, ...(bodyBytesMax === undefined ? {} : { bodyBytesMax }) };
}

/**
 * A page for everybody that says the same to every stranger until something is written: no key of a form stands on it,
 * and nothing of the one visit. It is made once for all of them (`keepPages`).
 */
export function publicPage(path: string, handle: Route['handle']): Route {
  return { method: 'get', path, who: ['anyone'], handle, isKept: true };
}
