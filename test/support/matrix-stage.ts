/** An invented forum with papers of every audience, marking and embargo, and people whose offices begin and end. */
import { jobsOf } from '../../src/app/capabilities.ts';
import { seed } from '../../src/app/seed.ts';
import { makeWeb } from '../../src/app/web.ts';
import { newId } from '../../src/base/index.ts';
import { createAccount, createSession, makeToken, sessionCookie } from '../../src/identity/index.ts';
import { clockViewer, perform, runDueJobs, stranger, writeAs } from '../../src/platform/index.ts';
import { appoint } from '../../src/registry/index.ts';
import { hatOf, type ModelForum, type ModelOffice, type ModelPerson } from './access-model.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { newVisitor, type Visitor } from './visitor.ts';
import { secondForum } from './worlds.ts';

export const forum: ModelForum = {
  members: ['QAV', 'QIR', 'QOL', 'QUM', 'LHO'],
  observers: ['QES'],
  bodies: {
    plenary: { members: ['QAV', 'QIR', 'QOL', 'QUM', 'LHO'], observers: ['QES'] },
    'harbour-group': { members: ['QAV', 'QIR', 'QOL', 'LHO'], observers: ['QES'] },
  },
};

/** The official zone is the Azores: one hour after UTC in winter. */
export const instants = {
  before: '2026-12-10T00:59:59Z',
  begins: '2026-12-10T01:00:00Z',
  last: '2026-12-13T00:59:59Z',
  ended: '2026-12-13T01:00:00Z',
} as const;
export type When = keyof typeof instants;

const term = { from: instants.begins, until: instants.ended };
const always = { from: '2026-12-01T09:00:00Z', until: null };
const dated = (office: Pick<ModelOffice, 'role' | 'participant' | 'body'>): ModelOffice => ({
  ...office,
  ...term,
});

export const people = {
  observer: { offices: [dated({ role: 'observer', participant: 'QES' })] },
  delegate: { offices: [dated({ role: 'delegate', participant: 'QAV' })] },
  'focal point': { offices: [dated({ role: 'focalPoint', participant: 'QAV' })] },
  'delegate of another': { offices: [dated({ role: 'delegate', participant: 'QIR' })] },
  'delegate of no member of the group': { offices: [dated({ role: 'delegate', participant: 'QUM' })] },
  'delegate for one body': { offices: [dated({ role: 'delegate', participant: 'QOL', body: 'plenary' })] },
  'chair of the group': { offices: [dated({ role: 'chair', participant: 'QOL', body: 'harbour-group' })] },
  'facilitator of the group': { offices: [dated({ role: 'facilitator', body: 'harbour-group' })] },
  secretariat: { offices: [dated({ role: 'secretariat' })] },
  'support officer': { offices: [dated({ role: 'supportOfficer' })] },
  suspended: {
    offices: [{ role: 'focalPoint', participant: 'QIR', ...always, suspendedAt: '2026-12-01T09:00:00Z' }],
  },
  ended: {
    offices: [{ role: 'delegate', participant: 'QAV', from: always.from, until: '2026-12-01T09:00:00Z' }],
  },
  'the delegate under another hat': {
    offices: [dated({ role: 'delegate', participant: 'QAV' }), dated({ role: 'supportOfficer' })],
    hat: 'support',
  },
  'the support officer under another hat': {
    offices: [dated({ role: 'delegate', participant: 'QAV' }), { role: 'supportOfficer', ...always }],
    hat: 'delegation:QAV',
  },
} as const satisfies Readonly<Record<string, ModelPerson>>;
export type Role = keyof typeof people | 'stranger';

/** People who prepare the forum and are no part of the matrix. */
const workers = {
  officer: { role: 'secretariat' },
  chair: { role: 'chair', participant: 'QOL', body: 'harbour-group' },
  focalPoint: { role: 'focalPoint', participant: 'QAV' },
} as const satisfies Readonly<Record<string, Pick<ModelOffice, 'role' | 'participant' | 'body'>>>;
export type Worker = keyof typeof workers;

export interface MatrixStage {
  readonly house: TestHouse;
  /** An act through the API by somebody who is no part of the matrix. @throws Error when it is refused */
  // biome-ignore lint/suspicious/noExplicitAny: what the API answers is what the test is about.
  did(worker: Worker, method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<any>;
  /** As `did`, with what came back, refused or not. */
  tried(
    worker: Worker,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; text: string }>;
  /** At a browser, signed in at the house's present instant under the hat of the matrix. */
  signedIn(role: Role): Promise<Visitor>;
  runJobs(): Promise<unknown>;
}

/** What nobody but the named may meet, each in a column with an audience of its own. */
export const ofPeople = { label: 'canarylabel', address: 'canaryaddress' } as const;

export async function matrixStage(): Promise<MatrixStage> {
  const house = await openTestHouse({ now: always.from });
  await seed(house.database, { forum: secondForum(), exercise: null }, house.clock());
  const web = makeWeb(house);
  const ids = new Map<string, string>();
  const given = new Map<string, readonly string[]>();
  const scope = () => ({ viewer: clockViewer, now: house.clock(), actName: 'test.open-the-stage' });
  const everybody = [
    ...Object.entries(workers).map(([name, office]) => [name, [{ ...office, ...always }]] as const),
    ...Object.entries(people).map(([name, { offices }]) => [name, offices] as const),
  ];
  for (const [name, offices] of everybody) {
    const { person, appointments } = await entered(house, name, offices);
    ids.set(name, person);
    given.set(name, appointments);
  }
  async function at(name: string, hat: string | null): Promise<Visitor> {
    const personId = ids.get(name);
    if (personId === undefined) throw new Error(`nobody is called ${name}`);
    const token = await writeAs(house.database, { ...scope(), viewer: stranger }, (tx) =>
      createSession(tx, { personId, way: 'link', actingAs: hat }),
    );
    const visitor = newVisitor(web);
    const [cookie = '', value = ''] = (sessionCookie(house.url, token).split(';')[0] ?? '').split('=');
    visitor.cookies.set(cookie, value);
    return visitor;
  }
  const tried: MatrixStage['tried'] = async (worker, method, path, body) => {
    const token = await writeAs(house.database, scope(), (tx) =>
      makeToken(tx, {
        ...{ personId: ids.get(worker) ?? '', actingAs: hatOf(forum, workers[worker]), label: 'test' },
        ...{ isForGraveActs: true, expiresAt: house.clock().add({ hours: 1 }) },
      }),
    );
    const response = await web.request(`${house.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    });
    return { status: response.status, text: await response.text() };
  };
  const did: MatrixStage['did'] = async (worker, method, path, body) => {
    const { status, text } = await tried(worker, method, path, body);
    if (status !== 200) throw new Error(`${method} ${path}: ${status} ${text}`);
    return JSON.parse(text);
  };
  const appointmentOf = (role: Role) => given.get(role)?.[0] ?? '';
  await did('officer', 'POST', `/appointments/${appointmentOf('suspended')}/suspension`, {
    reason: 'On leave',
  });
  await did('officer', 'POST', `/appointments/${appointmentOf('ended')}/end`);
  return {
    ...{ house, tried, did },
    async signedIn(role) {
      if (role === 'stranger') return newVisitor(web);
      const person: ModelPerson = people[role];
      return at(role, person.hat ?? null);
    },
    runJobs: () =>
      runDueJobs(house, jobsOf({ smtpUrl: null, url: house.url, senderName: 'Forum' }), {
        now: house.clock(),
      }),
  };
}

/** A person with an account and these offices. @returns the person's id and those of the appointments */
async function entered(
  house: TestHouse,
  name: string,
  offices: readonly ModelOffice[],
): Promise<{ person: string; appointments: readonly string[] }> {
  const { database, clock } = house;
  const person = newId();
  const as = { viewer: clockViewer, now: clock() };
  // Only of the workers: everybody may meet the own name and address.
  const isWorker = name in workers;
  const domain = isWorker ? ofPeople.address : 'example';
  const email = `${name.replaceAll(' ', '-')}@${domain}.invalid`;
  const appointments: string[] = [];
  for (const { role, participant, body, from } of offices) {
    const result = await perform(
      database,
      appoint,
      {
        ...{
          person,
          email,
          role,
          participant,
          body,
          functionLabel: isWorker ? `${ofPeople.label} ${name}` : `Person of ${name}`,
        },
        ...(from === term.from ? { from: '2026-12-10', until: '2026-12-12' } : {}),
      },
      as,
    );
    if (!result.ok) throw new Error(`${name} was not appointed: ${result.why}`);
    appointments.push(result.value.appointment);
  }
  await writeAs(database, { ...as, actName: 'test.open-the-stage' }, (tx) =>
    createAccount(tx, { personId: person, signInName: email }),
  );
  return { person, appointments };
}
