import { get, post, type Route, type Visit } from '../../platform/index.ts';
import type { Neighbours } from '../acts/neighbours.ts';
import type { PresentSession } from '../acts/present.ts';
import { endApiToken, makeApiToken } from '../acts/tokens.ts';
import { paths } from '../paths.ts';
import { tokensOf } from '../reads/ways.ts';
import { isFresh } from '../rules/lifetimes.ts';
import { words } from '../words.ts';
import { withSession } from './answers.ts';
import { errorsOf } from './messages.ts';
import { TokensPage, type TokensView } from './tokens-page.tsx';

/** `/me/security/tokens`. */
export function tokenRoutes(neighbours: Neighbours): Route[] {
  const show = (visit: Visit, session: PresentSession, more: Partial<TokensView> = {}) =>
    showTokens(visit, session, { neighbours, more });
  return [
    get(
      paths.tokens,
      ['person'],
      withSession((visit, session) => show(visit, session)),
    ),
    post(
      paths.tokens,
      ['person'],
      withSession(async (visit, session) => show(visit, session, await make(visit, session))),
    ),
    post(paths.tokenEnd, ['person'], withSession(end)),
  ];
}

async function showTokens(
  visit: Visit,
  session: PresentSession,
  { neighbours, more }: { neighbours: Neighbours; more: Partial<TokensView> },
): Promise<Response> {
  const view: TokensView = {
    hatNames: await neighbours.hatNames(visit),
    isFresh: isFresh(session, visit.now),
    tokens: await visit.read((tx) => tokensOf(tx, session.personId)),
    made: null,
    isEnded: visit.query('done') === 'ended',
    typed: {},
    errors: [],
    ...more,
  };
  const breadcrumb = [
    { label: visit.say(words.account), href: paths.me },
    { label: visit.say(words.security), href: paths.security },
  ];
  const body = <TokensPage visit={visit} view={view} />;
  return visit.page({ title: visit.say(words.tokens), body, breadcrumb }, view.errors.length > 0 ? 422 : 200);
}

/** The token is shown this once. */
async function make(visit: Visit, session: PresentSession): Promise<Partial<TokensView>> {
  const { fields } = await visit.form();
  const typed = {
    label: fields['label'] ?? '',
    days: fields['days'] ?? '',
    actingAs: fields['actingAs'] ?? '',
    ...(fields['grave'] === 'on' ? { grave: 'on' as const } : {}),
  };
  const result = await visit.perform(makeApiToken, { sessionId: session.id, ...typed });
  if (result.ok) return { made: result.value.token };
  return { typed, errors: errorsOf(result, visit.say) };
}

async function end(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const result = await visit.perform(endApiToken, { tokenId: fields['tokenId'] });
  return result.ok ? visit.goTo(`${paths.tokens}?done=ended`) : visit.notFound();
}
