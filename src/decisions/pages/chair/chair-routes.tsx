import { get, post, type Route, type Visit } from '../../../platform/index.ts';
import { namesOf } from '../../../registry/index.ts';
import {
  chairRoles,
  chairsOn,
  handoversOf,
  hasHandedOver,
  readsNames,
  textPaths,
  textState,
} from '../../../texts/index.ts';
import type { FormError } from '../../../ui/index.ts';
import { handOverChair, takeBackChair } from '../../acts/hand-over-chair.ts';
import { chairWords as words } from '../../words/chair.ts';
import { errorsOf } from '../messages.ts';
import { ChairPage } from './chair-page.tsx';

/** Who presides over a text, and who handed the chair over for it: for those who read who proposed what. */
export const chairRoutes: readonly Route[] = [
  get('/texts/:id/chair', ['person'], (visit) => showChair(visit, [])),
  post('/texts/:id/chair/handover', chairRoles, (visit) => change(visit, handOverChair)),
  post('/texts/:id/chair/return', chairRoles, (visit) => change(visit, takeBackChair)),
];

async function showChair(visit: Visit, errors: readonly FormError[]): Promise<Response> {
  const id = visit.param('id');
  const { viewer, say } = visit;
  const found = await visit.read(async (tx) => {
    const state = await textState(tx, id, visit);
    if (!state || !readsNames(state.text, viewer)) return null;
    return {
      text: state.text,
      handovers: await handoversOf(tx, id),
      names: await namesOf(tx),
      isAway: await hasHandedOver(tx, id, viewer.personId),
    };
  });
  if (!found) return visit.notFound();
  const { text, ...rest } = found;
  const { symbol, exercise, marking, title } = text;
  return visit.page(
    {
      ...{ title: say(words.title), symbol, exercise, marking },
      breadcrumb: [{ label: title, href: textPaths.text(id) }],
      body: <ChairPage {...rest} {...{ visit, text, errors }} isChair={chairsOn(text, viewer)} />,
    },
    errors.length === 0 ? 200 : 422,
  );
}

async function change(visit: Visit, act: typeof handOverChair): Promise<Response> {
  const text = visit.param('id');
  const result = await visit.perform(act, { text });
  if (result.ok) return visit.goTo(textPaths.chair(text));
  if (result.why === 'not-found') return visit.notFound();
  return showChair(visit, errorsOf(result, visit.say));
}
