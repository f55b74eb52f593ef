import { get, post, type Route, type Visit, type Word } from '../../platform/index.ts';
import type { Neighbours } from '../acts/neighbours.ts';
import type { PresentSession } from '../acts/present.ts';
import { confirmByProvider, linkProvider, unlinkProvider } from '../acts/sign-in-by-provider.ts';
import { enterFromProvider, type Said, setOut, takeReturn, usableProviders } from '../acts/sign-on.ts';
import { paths } from '../paths.ts';
import { deviceOf } from '../rules/device.ts';
import { packTrip, type Trip } from '../rules/sign-on.ts';
import { safeThen } from '../rules/then.ts';
import { endedTripCookie, tripCookie, tripOf } from '../rules/trip-cookie.ts';
import { ministryWords } from '../words/ministry.ts';
import { presenceWords } from '../words/presence.ts';
import { words } from '../words.ts';
import { addressOf, presentSession, signedIn, withSession } from './answers.ts';
import { messageOf } from './messages.ts';
import { MinistryRefusal, SetOutPage } from './ministry-pages.tsx';

/** Ways to the sign-in of a ministry and back: entering, linking the own account, proving to be there. */
export function ministryRoutes(neighbours: Neighbours): Route[] {
  return [
    get(paths.signOn(':provider'), ['anyone'], enter),
    get(paths.signOnReturn(':provider'), ['anyone'], (visit) => comeBack(visit, neighbours)),
    // A form and not a link: whoever could send a person here unasked could link the account to somebody else.
    post(paths.signOnRemoval, ['person'], withSession(unlink)),
    post(paths.signOnLinkFor(':provider'), ['person'], withSession(link)),
    get(paths.signOnPresence(':provider'), ['person'], withSession(prove)),
  ];
}

function enter(visit: Visit): Promise<Response> {
  const goesTo = safeThen(visit.query('then'));
  return leave(visit, { provider: visit.param('provider'), purpose: 'enter', goesTo, sessionId: null });
}

function prove(visit: Visit, session: PresentSession): Promise<Response> {
  const { id: sessionId } = session;
  return leave(visit, {
    provider: visit.param('provider'),
    purpose: 'presence',
    goesTo: paths.presence,
    sessionId,
  });
}

async function link(visit: Visit, session: PresentSession): Promise<Response> {
  const key = visit.param('provider');
  const usable = await visit.read((tx) => usableProviders(visit.house, tx, visit.viewer.hats));
  const provider = usable.find((one) => one.key === key);
  if (!provider) return visit.notFound();
  const trip: Trip = { provider: key, purpose: 'link', goesTo: paths.security, sessionId: session.id };
  const begun = await begin(visit, trip);
  if (!begun.ok) return refuse(visit, begun.why);
  // The content policy lets no form lead elsewhere, not by a redirect either: the person follows a link.
  const body = <SetOutPage visit={visit} name={provider.name} to={begun.value.to.href} />;
  const title = visit.say(ministryWords.ministryLink, { name: provider.name });
  const response = await visit.page({ title, body });
  response.headers.append('set-cookie', begun.value.cookie);
  return response;
}

async function leave(visit: Visit, trip: Trip): Promise<Response> {
  const begun = await begin(visit, trip);
  if (!begun.ok) return refuse(visit, begun.why);
  const response = visit.goTo(begun.value.to.href);
  response.headers.append('set-cookie', begun.value.cookie);
  response.headers.set('cache-control', 'no-store');
  return response;
}

async function begin(visit: Visit, trip: Trip) {
  const { house, now } = visit;
  const redirectUri = house.url + paths.signOnReturn(trip.provider);
  const begun = await setOut(house, { trip, redirectUri, address: addressOf(visit) }, now);
  if (!begun.ok) return begun;
  const cookie = tripCookie(house.url, packTrip(begun.value.secret, trip));
  return { ok: true as const, value: { to: begun.value.to, cookie } };
}

async function comeBack(visit: Visit, neighbours: Neighbours): Promise<Response> {
  const { house, now } = visit;
  const { pathname, search } = new URL(visit.c.req.url);
  const cameBack = {
    provider: visit.param('provider'),
    url: new URL(pathname + search, house.url),
    packed: tripOf(house.url, visit.c.req.header('cookie')),
  };
  const said = await takeReturn(house, cameBack, now);
  const response = said.ok ? await arrive(visit, neighbours, said.value) : await refuse(visit, said.why);
  response.headers.append('set-cookie', endedTripCookie(house.url));
  response.headers.set('cache-control', 'no-store');
  return response;
}

async function arrive(visit: Visit, neighbours: Neighbours, said: Said): Promise<Response> {
  if (said.trip.purpose !== 'enter') return arriveAgain(visit, said);
  const { database } = visit.house;
  const wish = { said, device: deviceOf(visit.c.req.header('user-agent')) };
  const entered = await enterFromProvider({ database, viewerOf: neighbours.viewerOf }, wish, visit.now);
  if (entered.ok) return signedIn(visit, entered.value, safeThen(said.trip.goesTo));
  return refuse(visit, entered.why, said.provider.name);
}

/** Whoever set out signed in comes back in the same session, or to nothing. */
async function arriveAgain(visit: Visit, said: Said): Promise<Response> {
  const session = await presentSession(visit);
  if (!session || session.id !== said.trip.sessionId) return refuse(visit, 'over');
  const { name, issuer, participants } = said.provider;
  const input = { sessionId: session.id, issuer, participants, subject: said.subject };
  if (said.trip.purpose === 'link') {
    const linked = await visit.perform(linkProvider, input);
    return linked.ok ? visit.goTo(`${paths.security}?done=ministry-linked`) : refuse(visit, linked.why, name);
  }
  const proven = await visit.perform(confirmByProvider, input);
  return proven.ok ? visit.goTo(`${paths.me}?done=present`) : refuse(visit, proven.why, name);
}

async function unlink(visit: Visit, session: PresentSession): Promise<Response> {
  const { fields } = await visit.form();
  const usable = await visit.read((tx) => usableProviders(visit.house, tx, visit.viewer.hats));
  const issuers = usable.map(({ issuer }) => issuer);
  const done = await visit.perform(unlinkProvider, {
    sessionId: session.id,
    issuer: fields['issuer'],
    issuers,
  });
  if (done.ok) return visit.goTo(`${paths.security}?done=ministry-unlinked`);
  if (done.why === 'not-found') return visit.notFound();
  const sentence = messageOf(done.why, visit.say);
  const body = <MinistryRefusal visit={visit} sentences={[sentence]} />;
  return visit.page({ title: visit.say(words.problem), body }, 409);
}

interface Refused {
  readonly status: 403 | 409 | 503;
  readonly title: Word;
  readonly sentences: readonly Word[];
}

/** What each refusal is called; none says whether anybody has an account here. */
const refusals: Readonly<Record<string, Refused>> = {
  'not-linked': {
    status: 403,
    title: ministryWords.ministryRefused,
    sentences: [ministryWords.ministryNotLinked, ministryWords.ministryNotLinkedNext],
  },
  'other-hats': {
    status: 403,
    title: ministryWords.ministryOtherHats,
    sentences: [ministryWords.ministryOtherHatsSentence],
  },
  over: { status: 409, title: ministryWords.ministryOver, sentences: [ministryWords.ministryOverSentence] },
  declined: {
    status: 403,
    title: ministryWords.ministryDeclined,
    sentences: [ministryWords.ministryDeclinedSentence],
  },
  'provider-down': {
    status: 503,
    title: ministryWords.ministryDown,
    sentences: [ministryWords.ministryDownSentence],
  },
  'too-many': {
    status: 503,
    title: ministryWords.ministryDown,
    sentences: [ministryWords.ministryDownSentence],
  },
  'not-verified': {
    status: 403,
    title: ministryWords.ministryNotVerified,
    sentences: [ministryWords.ministryNotVerifiedSentence],
  },
  'other-subject': {
    status: 409,
    title: ministryWords.ministryOther,
    sentences: [ministryWords.ministryOtherSentence],
  },
  'linked-elsewhere': {
    status: 409,
    title: ministryWords.ministryElsewhere,
    sentences: [ministryWords.ministryElsewhereSentence],
  },
  'not-yours': {
    status: 403,
    title: ministryWords.ministryNotYours,
    sentences: [ministryWords.ministryNotYoursSentence],
  },
  'not-fresh': { status: 403, title: presenceWords.presence, sentences: [words.notFresh] },
};

async function refuse(visit: Visit, why: string, name = ''): Promise<Response> {
  const refused = refusals[why];
  if (!refused) return visit.notFound();
  const values = { name, page: visit.say(words.security), recovery: visit.say(words.lostWay) };
  const sentences = refused.sentences.map((sentence) => visit.say(sentence, values));
  const body = <MinistryRefusal visit={visit} sentences={sentences} />;
  return visit.page({ title: visit.say(refused.title), body }, refused.status);
}
