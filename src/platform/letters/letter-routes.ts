import { isId } from '../../base/index.ts';
import type { Opened } from '../audit/openings.ts';
import type { Tx } from '../db/index.ts';
import { get, post, type Route, type Visit } from '../http/index.ts';
import type { Word } from '../i18n/index.ts';
import { holds } from '../viewer.ts';
import { type LetterView, letterListParts, letterParts } from './letter-pages.tsx';
import { copiesOf, letterOf, letterPdfOf, lettersOf, openedLetter, versionsOf } from './letters.ts';
import { letterFileName, letterNumberFrom } from './number.ts';
import { letterPaths } from './paths.ts';
import { recordHanding } from './record-handing.ts';
import { letterWords as words } from './words.ts';

/** Both co-chairs' ministries see the dispatch as the coordinating one does (JOURNEYS, second part). */
const readers = ['secretariat', 'coChair', 'chair'] as const;

export const letterRoutes: readonly Route[] = [
  get('/desk/letters', readers, async (visit) =>
    visit.page(letterListParts(visit, await visit.read((tx) => lettersOf(tx)))),
  ),
  { ...get('/desk/letters/:number', readers, (visit) => showLetter(visit, null)), opens },
  { ...get('/desk/letters/:number/:file{[A-Za-z-]+\\.pdf}', readers, sendPdf), opens },
  post('/desk/letters/:number/copies/:copy/handing', ['secretariat'], handOver),
];

function opens(tx: Tx, visit: Visit): Promise<Opened | null> {
  return openedLetter(tx, letterNumberFrom(visit.param('number')) ?? '');
}

async function showLetter(visit: Visit, refused: LetterView['refused']): Promise<Response> {
  const number = letterNumberFrom(visit.param('number'));
  const view = await visit.read(async (tx) => {
    const letter = number === null ? null : await letterOf(tx, number);
    if (!letter) return null;
    return {
      letter,
      versions: await versionsOf(tx, letter.number),
      copies: await copiesOf(tx, letter.number),
      dispatches: holds(visit.viewer, ['secretariat']),
      refused,
    };
  });
  return view ? visit.page(letterParts(visit, view), refused ? 422 : 200) : visit.notFound();
}

async function sendPdf(visit: Visit): Promise<Response> {
  const number = letterNumberFrom(visit.param('number'));
  const language = visit.param('file').replace(/\.pdf$/, '');
  const found = number === null ? null : await visit.read((tx) => letterPdfOf(tx, number, language));
  if (number === null || !found) return visit.notFound();
  const name = letterFileName({ letter: number, subject: found.subject });
  return visit.c.body(new Uint8Array(found.pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}"`,
  });
}

async function handOver(visit: Visit): Promise<Response> {
  const [letter, copy] = [visit.param('number'), visit.param('copy')];
  const how = (await visit.form()).fields['how'] ?? '';
  if (!isId(copy)) return visit.notFound();
  const done = await visit.perform(recordHanding, { letter, copy, how });
  if (done.ok) return visit.goTo(letterPaths.letter(letter));
  if (done.why === 'not-found' || done.why === 'presence-needed') return visit.notFound();
  const error: Word = done.why === 'bad-input' ? words.required : sayings[done.why];
  return showLetter(visit, { copy, how, error });
}

const sayings = {
  'goes-by-mail': words.goesByMail,
  'handed-already': words.handedAlready,
} as const;
