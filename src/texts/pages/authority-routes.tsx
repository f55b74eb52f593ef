import { isBefore } from '../../base/index.ts';
import { get, post, type Route, type Tx, type Visit } from '../../platform/index.ts';
import { type Appointment, appointmentsOf, functionLabelsOf } from '../../registry/index.ts';
import type { FormError } from '../../ui/index.ts';
import { endAuthority, giveAuthority } from '../acts/give-authority.ts';
import { textPaths } from '../paths.ts';
import { authoritiesOn } from '../reads/authority.ts';
import { givingRoleIn, givingRoles } from '../rules/authority.ts';
import { authorityWords as words } from '../words/authority.ts';
import { AuthorityPage } from './authority-page.tsx';
import { formErrors } from './refusals.ts';
import { textView } from './text-view.ts';

/** Which advisers may speak on a text: for the focal point and the head of their delegation. */
export const authorityRoutes: readonly Route[] = [
  get('/texts/:id/authority', givingRoles, (visit) => showAuthority(visit, { errors: [], typed: {} })),
  post('/texts/:id/authority', givingRoles, give),
  post('/texts/:id/authority/:authority/end', givingRoles, end),
];

interface Tried {
  readonly errors: readonly FormError[];
  readonly typed: Readonly<Record<string, string>>;
  readonly notEnded?: string;
}

async function showAuthority(visit: Visit, tried: Tried): Promise<Response> {
  const { say } = visit;
  const id = visit.param('id');
  const found = await visit.read(async (tx) => {
    const view = await textView(tx, visit, id);
    if (!view?.delegation || givingRoleIn(view.text.body, visit.viewer) === null) return null;
    return {
      view,
      given: await authoritiesOn(tx, id),
      labels: await functionLabelsOf(tx),
      advisers: await advisersIn(tx, visit, { participant: view.delegation, body: view.text.body }),
    };
  });
  if (!found) return visit.notFound();
  const { text, delegation, names } = found.view;
  const { symbol, exercise, marking } = text;
  return visit.page(
    {
      title: say(words.title, { delegation: names[delegation ?? ''] ?? '' }),
      ...{ symbol, exercise, marking },
      breadcrumb: [{ label: text.title, href: textPaths.text(id) }],
      body: <AuthorityPage {...found} {...tried} visit={visit} />,
    },
    tried.errors.length === 0 ? 200 : 422,
  );
}

async function advisersIn(
  tx: Tx,
  { now }: Visit,
  { participant, body }: { readonly participant: string; readonly body: string },
): Promise<string[]> {
  const appointments = await appointmentsOf(tx, { participant });
  const holdsNow = ({ fromAt, suspendedAt }: Appointment) => suspendedAt === null && !isBefore(now, fromAt);
  const here = appointments.filter(
    (one) => one.role === 'adviser' && (one.body === null || one.body === body) && holdsNow(one),
  );
  return [...new Set(here.map(({ personId }) => personId))];
}

async function give(visit: Visit): Promise<Response> {
  const text = visit.param('id');
  const { fields } = await visit.form();
  const result = await visit.perform(giveAuthority, { ...fields, text });
  if (result.ok) return visit.goTo(textPaths.authority(text));
  if (result.why === 'not-found') return visit.notFound();
  return showAuthority(visit, { errors: formErrors(result, visit.say), typed: fields });
}

async function end(visit: Visit): Promise<Response> {
  const text = visit.param('id');
  const authority = visit.param('authority');
  const result = await visit.perform(endAuthority, { text, authority });
  if (result.ok) return visit.goTo(textPaths.authority(text));
  if (result.why === 'not-found') return visit.notFound();
  return showAuthority(visit, { errors: formErrors(result, visit.say), typed: {}, notEnded: authority });
}
