import {
  type ActResult,
  get,
  post,
  type Route,
  type Say,
  type Visit,
  type Word,
} from '../../platform/index.ts';
import { forumParticipantsOf } from '../../registry/index.ts';
import type { FormError } from '../../ui/index.ts';
import { establishBody } from '../acts/establish-body.ts';
import { paths } from '../paths.ts';
import { bodyRecordsOf } from '../reads/bodies.ts';
import { words } from '../words.ts';
import { EstablishPage, type EstablishView } from './establish-page.tsx';

export const establishRoutes: readonly Route[] = [
  get('/desk/bodies/new', ['secretariat'], (visit) =>
    showEstablish(visit, { errors: [], typed: {}, lists: {} }),
  ),
  post('/desk/bodies/new', ['secretariat'], establish),
];

type Tried = Pick<EstablishView, 'errors' | 'typed' | 'lists'>;

async function showEstablish(visit: Visit, tried: Tried): Promise<Response> {
  const found = await visit.read(async (tx) => ({
    bodies: await bodyRecordsOf(tx),
    participants: (await forumParticipantsOf(tx)).filter((one) => one.confirmed),
  }));
  return visit.page(
    {
      title: visit.say(words.establish),
      breadcrumb: [{ label: visit.say(words.bodies), href: paths.bodies() }],
      body: <EstablishPage visit={visit} {...found} {...tried} />,
    },
    tried.errors.length === 0 ? 200 : 422,
  );
}

async function establish(visit: Visit): Promise<Response> {
  const { fields, lists } = await visit.form();
  const result = await visit.perform(establishBody, bodyFrom(fields, lists));
  if (result.ok) return visit.goTo(paths.body(result.value.id));
  return showEstablish(visit, { errors: errorsOf(result, visit.say), typed: fields, lists });
}

function bodyFrom(typed: Tried['typed'], lists: Tried['lists']): unknown {
  const chairs = lists['chairs'] ?? [];
  // Kept in the register's own language, whatever the officer reads; pages say it in the reader's.
  const { english: office } = chairs.length > 1 ? words.coChairOffice : words.chairOffice;
  const reportsTo = typed['reportsTo'] || null;
  const { id, name, kind, mandate, participation } = typed;
  return {
    ...{ id: id?.trim().toLowerCase(), name, kind, mandate, participation },
    acronym: null,
    parent: reportsTo,
    reportsTo: reportsTo === null ? null : { body: reportsTo, rhythm: null, basis: 'found' },
    chairs: chairs.map((participant) => ({
      ...{ participant, office, from: null, until: null, current: true, rotating: false },
    })),
    members: participation === 'listed' ? (lists['members'] ?? []) : [],
    established: null,
    sources: [],
  };
}

const messages = {
  required: words.required,
  'too-long': words.tooLong,
  'not-a-key': words.notAnAddress,
  'id-taken': words.idTaken,
  'no-such-body': words.noSuchBody,
  'no-forum': words.noForum,
  'list-empty': words.listEmpty,
} as const satisfies Record<string, Word>;

function errorsOf(result: ActResult<unknown, string>, say: Say): FormError[] {
  if (result.ok) return [];
  if ('fields' in result)
    return result.fields.map(({ at, message }) => ({ at, message: messageOf(message, say) }));
  return [{ message: messageOf(result.why, say), ...(result.at === undefined ? {} : { at: result.at }) }];
}

function messageOf(code: string, say: Say): string {
  // The cast only says that the key may be one of the table's; any other is answered for.
  return say(messages[(code.split(':')[0] ?? '') as keyof typeof messages] ?? words.notUnderstood);
}
