import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refusal } from '../../base/index.ts';
import type { BadField } from '../acts/index.ts';

/** How a refusal is answered: its status, and one sentence for a person who reads it. */
export interface ProblemWords {
  readonly status: ContentfulStatusCode;
  readonly title: string;
}

/** Every refusal that the acts of the API can give, by its code. One that is absent is a conflict (409). */
export type Problems = Readonly<Record<string, ProblemWords>>;

/** A problem as RFC 9457 writes it. */
export interface Problem {
  /** Where the kind of problem is described: `/problems/window-closed`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  /** What the refusal says besides, as the same refusal says it on a page. */
  readonly details?: Refusal['details'];
}

/** Refusals of the API itself. */
const ownProblems = {
  'not-found': { status: 404, title: 'There is nothing here that you may see' },
  'bad-input': { status: 422, title: 'Some of what was sent cannot be taken' },
  'not-json': { status: 400, title: 'The body must be one JSON object, sent as application/json' },
  'bad-header': {
    status: 400,
    title: 'If-Match takes one version as "3"; Idempotency-Key at most 100 characters',
  },
  'too-large': { status: 413, title: 'The body is longer than this address takes' },
  'unknown-token': { status: 401, title: 'The bearer token is unknown, ended or expired' },
  'not-from-here': {
    status: 403,
    title: 'With a session cookie, requests must come from this site; use a bearer token',
  },
  'presence-needed': {
    status: 403,
    title: 'Confirm first that it is you, at /me/presence: this act needs it to be a few minutes ago at most',
  },
  'token-not-for-grave-acts': {
    status: 403,
    title: 'This act adopts, publishes, appoints or removes; the bearer token was not made for such acts',
  },
  broken: { status: 500, title: 'Something went wrong on our side; nothing was changed halfway' },
} as const satisfies Problems;

export type OwnProblem = keyof typeof ownProblems;

/** Answer with a problem of the API's own. */
export function answerOwn(c: Context, why: OwnProblem): Response {
  return answer(c, { why, words: ownProblems[why] });
}

/** Answer a refused act: bad fields one by one, everything else by its code. */
export function answerRefusal(
  c: Context,
  problems: Problems,
  refusal: Refusal | { readonly why: 'bad-input'; readonly fields: readonly BadField[] },
): Response {
  if ('fields' in refusal) {
    const errors = refusal.fields.map(({ at, message }) => ({ pointer: pointerOf(at), detail: message }));
    return answer(c, { why: 'bad-input', words: ownProblems['bad-input'], more: { errors } });
  }
  if (refusal.why === 'not-found') return answerOwn(c, 'not-found');
  const words = problems[refusal.why] ?? { status: 409, title: titleOf(refusal.why) };
  const errors =
    refusal.at === undefined ? {} : { errors: [{ pointer: pointerOf(refusal.at), detail: refusal.why }] };
  const details = refusal.details === undefined ? {} : { details: refusal.details };
  return answer(c, { why: refusal.why, words, more: { ...errors, ...details } });
}

function answer(
  c: Context,
  refused: { why: string; words: ProblemWords; more?: Partial<Problem> },
): Response {
  const { title, status } = refused.words;
  const problem: Problem = { type: `/problems/${refused.why}`, title, status, ...refused.more };
  return c.body(JSON.stringify(problem), status, { 'content-type': 'application/problem+json' });
}

/** `provisions.3.text` as a JSON pointer (RFC 6901). */
function pointerOf(at: string): string {
  if (at === '') return '';
  return `/${at
    .split('.')
    .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('/')}`;
}

/** `window-closed` as a plain phrase, for a refusal that has no words here. */
function titleOf(why: string): string {
  const words = why.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
