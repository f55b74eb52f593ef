import { get, post, type Route, type Say, saidErrors, type Visit, type Word } from '../../platform/index.ts';
import { functionLabelsOf, namesOf } from '../../registry/index.ts';
import type { FormError } from '../../ui/index.ts';
import { turnKey } from '../acts/turn-key.ts';
import { keysSubject } from '../acts/two-keys.ts';
import { paths } from '../paths.ts';
import { bodiesVisible } from '../reads/bodies.ts';
import { keyRequestsOf } from '../reads/keys.ts';
import { chairRoles } from '../rules/chair-of.ts';
import type { TurnRefusal } from '../rules/two-keys.ts';
import { keyWords as words } from '../words/keys.ts';
import { KeysPage, type KeysView, type Tried } from './keys-page.tsx';
import type { KeyedAct } from './seams.ts';

/** One page for everything that waits for two co-chairs, and what came of it. */
export function keyRoutes(keyedActs: readonly KeyedAct[]): readonly Route[] {
  return [
    get(paths.keys, [...chairRoles, 'secretariat'], (visit) => showKeys(visit, keyedActs, null)),
    post('/desk/keys/:id', chairRoles, (visit) => turn(visit, keyedActs)),
  ];
}

async function showKeys(
  visit: Visit,
  keyedActs: readonly KeyedAct[],
  tried: Tried | null,
): Promise<Response> {
  const view = await visit.read(async (tx) => ({
    requests: await keyRequestsOf(tx, visit.now),
    people: await functionLabelsOf(tx),
    names: await namesOf(tx),
    bodies: await bodiesVisible(tx),
  }));
  return visit.page(
    {
      title: visit.say(words.title),
      body: <KeysPage visit={visit} view={{ ...view, keyedActs, tried }} />,
      liveSubject: keysSubject,
      exercise: isOfExercises(view),
    },
    tried === null ? 200 : 422,
  );
}

/** Marked like its list of letters: where all that stands on the page is of an exercise (DESIGN §5). */
function isOfExercises({ requests, bodies }: Pick<KeysView, 'requests' | 'bodies'>): boolean {
  const exercises = new Set(bodies.filter(({ exercise }) => exercise).map(({ id }) => id));
  return requests.length > 0 && requests.every(({ body }) => exercises.has(body));
}

async function turn(visit: Visit, keyedActs: readonly KeyedAct[]): Promise<Response> {
  const request = visit.param('id');
  const { fields } = await visit.form();
  const result = await visit.perform(turnKey, {
    request,
    what: fields['what'],
    reason: fields['reason'] ?? '',
  });
  if (result.ok) return visit.goTo(paths.key(request));
  if (result.why === 'not-found') return visit.notFound();
  return showKeys(visit, keyedActs, { request, typed: fields, errors: errorsOf(result, visit.say) });
}

const sayings = {
  required: words.required,
  'not-in-the-chair': words.notInTheChair,
  'no-longer-asked': words.noLongerAsked,
  'already-signed': words.alreadySigned,
  'signed-for-the-other': words.signedForTheOther,
} as const satisfies Record<TurnRefusal | 'required', Word>;

function errorsOf(result: Parameters<typeof saidErrors>[0], say: Say): FormError[] {
  return saidErrors(result, (code) => {
    if (code.startsWith('too-long')) return say(words.tooLong);
    // The cast only says that the key may be one of the table's; any other is answered for.
    return say(sayings[code as keyof typeof sayings] ?? words.notUnderstood);
  });
}
