import type { Context } from 'hono';
import type { z } from 'zod';
import type { Act, Read } from '../acts/index.ts';
import type { House } from '../http/index.ts';
import type { Viewer } from '../viewer.ts';
import type { Problems } from './problem.ts';

export type AnyAct = Act<z.ZodType, unknown>;
export type AnyRead = Read;

export interface ApiVisitor {
  readonly viewer: Viewer;
  /** How the request says who asks; `unknown-token` is a bearer token that means nobody now. */
  readonly via: 'nobody' | 'token' | 'cookie' | 'unknown-token';
  /** The person has just proven to be there, or the token was made for grave acts. */
  readonly isPresent: boolean;
}

export interface Api {
  readonly house: House;
  readonly acts: readonly AnyAct[];
  readonly reads: readonly AnyRead[];
  /** Words and status of the refusals of all acts. */
  readonly problems: Problems;
  /** Name of the forum and release, for the document. */
  readonly info: { readonly title: string; readonly version: string };
  /** Name of the session's cookie, for the document. */
  readonly sessionCookieName: string;
  visitorOf(c: Context): Promise<ApiVisitor>;
}
