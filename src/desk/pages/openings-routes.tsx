import { chairRoles, type KeyedAct, keyRequestsOf, keyWords } from '../../groups/index.ts';
import { get, post, type Route, type Say, saidErrors, type Visit, type Word } from '../../platform/index.ts';
import { functionLabelsOf } from '../../registry/index.ts';
import type { FormError } from '../../ui/index.ts';
import { askToUnseal } from '../acts/ask-to-unseal.ts';
import { unsealOpenings } from '../acts/unseal-openings.ts';
import { deskPaths } from '../paths.ts';
import { unsealName } from '../reads/openings.ts';
import { openingsWords as words } from '../words/openings.ts';
import { OpenedPage, OpeningsPage } from './openings-page.tsx';

const who = ['secretariat', ...chairRoles] as const;

export const openingsRoutes: readonly Route[] = [
  get(deskPaths.openings, who, (visit) =>
    showOpenings(visit, {
      typed: { subject: (visit.query('subject') ?? '').slice(0, 200), reason: '' },
      errors: [],
    }),
  ),
  post(deskPaths.openingsRequests, who, ask),
  post(deskPaths.openingsUnsealing, chairRoles, unseal),
];

/** What the keys allow, as the chairs read it before they turn one. */
export const openingsKeyed: KeyedAct = {
  act: unsealName,
  title: words.keyTitle,
  wishLines: (say, { subject }) => [say(words.keyWish, { subject })],
  href: () => deskPaths.openings,
};

interface Tried {
  readonly typed: { readonly subject: string; readonly reason: string };
  readonly errors: readonly FormError[];
}

async function showOpenings(visit: Visit, tried: Tried): Promise<Response> {
  const all = await visit.read((tx) => keyRequestsOf(tx, visit.now));
  const requests = all.filter(({ act }) => act === unsealName);
  return visit.page(
    {
      title: visit.say(words.title),
      body: <OpeningsPage visit={visit} view={{ requests, ...tried }} />,
      liveSubject: 'keys',
    },
    tried.errors.length > 0 ? 422 : 200,
  );
}

async function ask(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const typed = { subject: fields['subject'] ?? '', reason: fields['reason'] ?? '' };
  const result = await visit.perform(askToUnseal, typed);
  if (result.ok) return visit.goTo(deskPaths.openings);
  if (result.why === 'not-found') return visit.notFound();
  return showOpenings(visit, { typed, errors: errorsOf(result, visit.say) });
}

/** The answer is the page with what came out: it is shown this once. */
async function unseal(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const subject = fields['subject'] ?? '';
  const result = await visit.perform(unsealOpenings, { subject });
  if (!result.ok) {
    if (result.why === 'not-found') return visit.notFound();
    return showOpenings(visit, {
      typed: { subject, reason: '' },
      errors: errorsOf(result, visit.say),
    });
  }
  const people = await visit.read(functionLabelsOf);
  return visit.page({
    title: visit.say(words.opened, { subject }),
    breadcrumb: [{ label: visit.say(words.title), href: deskPaths.openings }],
    body: <OpenedPage visit={visit} lines={result.value.lines} people={people} />,
  });
}

const sayings: Readonly<Record<string, Word>> = {
  required: words.required,
  'no-such-thing': words.noSuchThing,
  'no-two-chairs': keyWords.noTwoChairs,
  'keys-missing': keyWords.keysMissing,
};

function errorsOf(result: Parameters<typeof saidErrors>[0], say: Say): FormError[] {
  return saidErrors(result, (code) =>
    code.startsWith('too-long') ? say(words.tooLong) : say(sayings[code] ?? words.noSuchThing),
  );
}
