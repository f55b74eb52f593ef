import { get, post, type Route, type Say, saidErrors, type Visit, type Word } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import { askForBodyAccess, bodyAccessKeys, changeBodyAccess } from '../acts/change-body-access.ts';
import { paths } from '../paths.ts';
import { bodyOf } from '../reads/bodies.ts';
import { lastKeys } from '../reads/keys.ts';
import { keyBodyOf } from '../reads/leading-body.ts';
import { accessWords as words } from '../words/access.ts';
import { keyWords } from '../words/keys.ts';
import { AccessPage, type AccessView } from './access-page.tsx';
import type { KeyedAct } from './seams.ts';

export const accessRoutes: readonly Route[] = [
  get('/bodies/:id/access/change', ['secretariat'], (visit) => showAccess(visit, {})),
  post('/bodies/:id/access/keys', ['secretariat'], ask),
  post('/bodies/:id/access', ['secretariat'], change),
];

/** As the chairs read it before they turn a key. */
export const changeBodyAccessKeyed: KeyedAct = {
  act: bodyAccessKeys('').act,
  title: words.keyed,
  wishLines: (say, { subject, wish }) => [
    say(wish['observersRead'] === true ? words.wishYes : words.wishNo, {
      body: subject.replace('body:', ''),
    }),
  ],
  href: ({ subject }) => paths.body(subject.replace('body:', '')),
};

type Refused = Partial<Pick<AccessView, 'typed' | 'askErrors' | 'applyErrors'>>;

async function showAccess(visit: Visit, refused: Refused): Promise<Response> {
  const id = visit.param('id');
  const found = await visit.read(async (tx) => {
    const body = await bodyOf(tx, id);
    return (
      body && {
        body,
        request: await lastKeys(tx, bodyAccessKeys(id), visit.now),
        keyBody: (await keyBodyOf(tx, id))?.name ?? body.name,
      }
    );
  });
  if (!found) return visit.notFound();
  const { body } = found;
  const view: AccessView = { ...found, typed: {}, askErrors: [], applyErrors: [], ...refused };
  return visit.page(
    {
      title: visit.say(words.title, { body: body.name }),
      exercise: body.exercise,
      breadcrumb: [{ label: body.name, href: paths.body(id) }],
      body: <AccessPage visit={visit} view={view} />,
    },
    refused.askErrors || refused.applyErrors ? 422 : 200,
  );
}

async function ask(visit: Visit): Promise<Response> {
  const body = visit.param('id');
  const { fields } = await visit.form();
  const { observersRead, reason = '' } = fields;
  const result = await visit.perform(askForBodyAccess, {
    ...{ body, reason },
    observersRead: observersRead === 'yes' ? true : observersRead === 'no' ? false : undefined,
  });
  if (result.ok) return visit.goTo(paths.accessChange(body));
  if (result.why === 'not-found') return visit.notFound();
  return showAccess(visit, { typed: fields, askErrors: errorsOf(result, visit.say) });
}

async function change(visit: Visit): Promise<Response> {
  const body = visit.param('id');
  const result = await visit.perform(changeBodyAccess, { body });
  if (result.ok) return visit.goTo(paths.accessChange(body));
  if (result.why === 'not-found') return visit.notFound();
  return showAccess(visit, { applyErrors: errorsOf(result, visit.say) });
}

const sayings: Readonly<Record<string, Word>> = {
  required: words.required,
  'nothing-changes': words.nothingChanges,
  'no-two-chairs': keyWords.noTwoChairs,
  'keys-missing': keyWords.keysMissing,
};

function errorsOf(result: Parameters<typeof saidErrors>[0], say: Say): FormError[] {
  return saidErrors(result, (code) =>
    say(code.startsWith('too-long') ? words.tooLong : (sayings[code] ?? words.notUnderstood)),
  );
}
