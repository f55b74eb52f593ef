/** People who sign in for real, on a site of identity's own pages; their hats are given, as access would find them. */
import type { Hono } from 'hono';
import { generateSync } from 'otplib';
import { newId } from '../../src/base/index.ts';
import {
  createAccount,
  createSession,
  identityRoutes,
  isProven,
  presenceDoor,
  sessionCookie,
  sessionOf,
  sessionTokenOf,
} from '../../src/identity/index.ts';
import {
  get,
  type Hat,
  mountSite,
  type Role,
  speaker,
  stranger,
  type Tx,
  type Viewer,
  writeAs,
} from '../../src/platform/index.ts';
import { openTestHouse, type TestHouse, type TestHouseOptions } from './house.ts';
import { plainFrame } from './plain-frame.tsx';
import { newVisitor, type Visitor } from './visitor.ts';

export interface IdentityStage {
  readonly house: TestHouse;
  readonly application: Hono;
  /** An account with these hats. @returns the person's id. */
  person(signInName: string, hats?: readonly Hat[]): Promise<string>;
  /** The person holds these hats from now on. */
  holds(personId: string, hats: readonly Hat[]): void;
  /** A browser at which the person is signed in since this instant, by a link. */
  at(personId: string): Promise<Visitor>;
  /** A browser at which the person has just signed in with a passkey, so that grave acts go through. */
  present(personId: string): Promise<Visitor>;
  /** A browser at which nobody is signed in. */
  nobody(): Visitor;
  write<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value>;
  /** The code that an app with this secret shows now. */
  codeOf(base32: string): string;
}

export async function identityStage(options: TestHouseOptions): Promise<IdentityStage> {
  const house = await openTestHouse(options);
  const hatsOf = new Map<string, readonly Hat[]>();
  const viewerOf = (personId: string, actingAs: string | null): Viewer => {
    const hats = hatsOf.get(personId) ?? [];
    const hat = hats.find(({ key }) => key === actingAs) ?? hats[0] ?? null;
    const audiences = hat === null ? [] : [hat.key];
    return { kind: 'person', personId, hat, hats, audiences: ['public', ...audiences] };
  };
  const routes = identityRoutes({
    viewerOf: async (_database, person) => viewerOf(person.personId, person.actingAs),
    nameOf: async (_tx, personId) => (hatsOf.has(personId) ? `Person ${personId.slice(0, 4)}` : null),
    ownPages: () => [],
    othersOf: async (_database, { personId, hats }) => {
      const participants = hats.map(({ participant }) => participant).filter((code) => code !== null);
      const others = [...hatsOf].filter(([other]) => other !== personId).flatMap(([, held]) => held);
      return {
        hasColleague: others.some(({ participant }) => participants.some((code) => code === participant)),
        hasOfficer: others.some(({ key }) => key === 'secretariat'),
        chairs: 'coChair',
      };
    },
    hatNames: async ({ viewer }) => Object.fromEntries(viewer.hats.map(({ key }) => [key, `Hat ${key}`])),
    welcomeFirstOfficer: async (_context, { personId }) => {
      hatsOf.set(personId, [hat('secretariat')]);
    },
    languages: [{ language: 'en', label: 'English' }],
  });
  const application = mountSite({
    house,
    routes: [...routes, get('/', ['anyone'], (visit) => visit.page({ title: 'Front page', body: '' }))],
    frame: plainFrame,
    async visitorOf(c) {
      const token = sessionTokenOf(house.url, c.req.header('cookie'));
      const session = token === null ? null : await sessionOf(house.database, token, house.clock());
      const viewer = session ? viewerOf(session.personId, session.actingAs) : stranger;
      const zone = session?.zone ?? 'Australia/Canberra';
      return {
        viewer,
        isPresent: session !== null && isProven(session, house.clock()),
        language: 'en',
        zone,
        officialZone: 'Australia/Canberra',
        forumName: null,
        say: speaker('en'),
      };
    },
    presence: presenceDoor,
    tooLargeParts: () => ({ title: 'Too large', body: '' }),
    foreignFormParts: () => ({ title: 'Not from here', body: '' }),
  });
  const write = <Value>(work: (tx: Tx) => Promise<Value>) =>
    writeAs(house.database, { viewer: stranger, now: house.clock(), actName: 'test.arrange' }, work);
  const nobody = () => newVisitor(application, { origin: house.url });
  async function signedIn(personId: string, way: 'link' | 'passkey'): Promise<Visitor> {
    const token = await write((tx) => createSession(tx, { personId, way }));
    const visitor = nobody();
    const [pair = ''] = sessionCookie(house.url, token).split(';');
    const [name = '', value = ''] = pair.split('=');
    visitor.cookies.set(name, value);
    return visitor;
  }
  return {
    ...{ house, application, nobody, write },
    async person(signInName, hats = []) {
      const personId = newId();
      hatsOf.set(personId, hats);
      const made = await write((tx) => createAccount(tx, { personId, signInName }));
      if (!made.ok) throw new Error(`no account for ${signInName}: ${made.why}`);
      return personId;
    },
    holds: (personId, hats) => void hatsOf.set(personId, hats),
    at: (personId) => signedIn(personId, 'link'),
    present: (personId) => signedIn(personId, 'passkey'),
    codeOf: (base32) =>
      generateSync({ secret: base32, epoch: Math.floor(house.clock().epochMilliseconds / 1000) }),
  };
}

/** A hat with one seat. */
export function hat(role: Role, participant: string | null = null): Hat {
  const key = participant === null ? role : `delegation:${participant}`;
  return { key, participant, seats: [{ role, participant, body: null }] };
}
