import { formatDay, holds, publicPage, type Route, type Visit } from '../../platform/index.ts';
import { askedDay, namesOf, participantsOf } from '../../registry/index.ts';
import { paths } from '../paths.ts';
import { bodyRecordsOf } from '../reads/bodies.ts';
import { readableBody } from '../reads/readable-body.ts';
import { words } from '../words.ts';
import { accessRoutes } from './access-route.tsx';
import { BodiesPage } from './bodies-page.tsx';
import { BodyPage } from './body-page.tsx';
import { establishRoutes } from './establish-routes.tsx';
import { keyRoutes } from './key-routes.tsx';
import { readersRoute } from './readers-route.tsx';
import type { GroupsSeams, KeyedAct } from './seams.ts';

/** The public pages of bodies; an exercise body shows itself to its own people alone. */
export function groupsRoutes(seams: GroupsSeams, keyedActs: readonly KeyedAct[]): readonly Route[] {
  return [
    ...keyRoutes(keyedActs),
    ...accessRoutes,
    ...establishRoutes,
    publicPage('/bodies', showBodies),
    readersRoute('/bodies/:id/access', (tx, visit) => readableBody(tx, visit.param('id'))),
    publicPage('/bodies/:id', (visit) => showBody(visit, seams)),
  ];
}

async function showBodies(visit: Visit): Promise<Response> {
  const asked = askedDay(visit);
  const { bodies, names } = await visit.read(async (tx) => ({
    bodies: await bodyRecordsOf(tx),
    names: await namesOf(tx),
  }));
  const isSecretariat = holds(visit.viewer, ['secretariat']);
  const title = visit.say(words.bodies);
  return visit.page(
    {
      title: asked.isToday ? title : visit.say(words.bodiesOn, { day: formatDay(asked.day, visit.language) }),
      body: <BodiesPage {...{ visit, bodies, names, asked, isSecretariat }} />,
      alternates: [{ href: '/api/v1/bodies', type: 'application/json', title }],
    },
    asked.error === null ? 200 : 400,
  );
}

async function showBody(visit: Visit, seams: GroupsSeams): Promise<Response> {
  const asked = askedDay(visit);
  const found = await visit.read(async (tx) => ({
    bodies: await bodyRecordsOf(tx),
    names: await namesOf(tx),
    participants: await participantsOf(tx),
    meetings: asked.isToday ? await seams.meetingsAhead(tx, visit, visit.param('id')) : null,
  }));
  const body = found.bodies.find((one) => one.id === visit.param('id'));
  if (!body) return visit.notFound();
  return visit.page(
    {
      title: body.name,
      exercise: body.exercise,
      facts: [
        { label: visit.say(words[`kind.${body.kind}`]) },
        ...(body.acronym === null ? [] : [{ label: body.acronym }]),
        { label: visit.say(body.status === 'active' ? words.active : words.historic) },
      ],
      breadcrumb: [{ label: visit.say(words.bodies), href: paths.bodies() }],
      body: <BodyPage visit={visit} body={body} asked={asked} {...found} />,
    },
    asked.error === null ? 200 : 400,
  );
}
