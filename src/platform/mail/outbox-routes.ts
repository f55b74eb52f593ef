import { isId } from '../../base/index.ts';
import { get, post, type Route, type Visit } from '../http/index.ts';
import type { Word } from '../i18n/index.ts';
import { messageParts, refusalWords } from './message-page.tsx';
import { type MessageState, messageStates, outboxCounts, outboxMessage, outboxPage } from './outbox.ts';
import { outboxParts } from './outbox-page.tsx';
import { outboxPaths } from './paths.ts';
import { sendAgain } from './send-again.ts';
import { mailWords as words } from './words.ts';

export const outboxRoutes: readonly Route[] = [
  get('/desk/outbox', ['secretariat'], showOutbox),
  get('/desk/outbox/:message', ['secretariat'], (visit) => showMessage(visit)),
  post('/desk/outbox/:message/repetitions', ['secretariat'], repeatMessage),
];

async function showOutbox(visit: Visit): Promise<Response> {
  const state = stateOf(visit.query('state'));
  const before = visit.query('before') ?? null;
  const view = await visit.read(async (tx) => ({
    page: await outboxPage(tx, { state, before: before !== null && isId(before) ? before : null }),
    counts: await outboxCounts(tx),
    state,
  }));
  return visit.page(outboxParts(visit, view));
}

function stateOf(text: string | undefined): MessageState | null {
  return messageStates.find((state) => state === text) ?? null;
}

async function showMessage(visit: Visit, typed?: { address: string; error: Word | null }): Promise<Response> {
  const id = visit.param('message');
  const message = isId(id) ? await visit.read((tx) => outboxMessage(tx, id)) : null;
  if (!message) return visit.notFound();
  return visit.page(messageParts(visit, { message, ...(typed ? { typed } : {}) }), typed ? 422 : 200);
}

async function repeatMessage(visit: Visit): Promise<Response> {
  const address = (await visit.form()).fields.address ?? '';
  const done = await visit.perform(sendAgain, { message: visit.param('message'), address });
  if (done.ok) return visit.goTo(outboxPaths.message(done.value.message));
  if (done.why === 'not-found' || done.why === 'presence-needed') return visit.notFound();
  const error = done.why === 'bad-input' ? words.badAddress : refusalWords[done.why];
  return showMessage(visit, { address, error });
}
