/** A forum with a canary word in each row that not everybody may read: the stage of the access walk. */
import { viewerOf } from '../../src/access/index.ts';
import { makeDemonstrationLink } from '../../src/identity/index.ts';
import { clockViewer, readAs, type Viewer, writeAs } from '../../src/platform/index.ts';
import { type DecidedText, decideWithoutRelease } from './canary-decision.ts';
import { sharedPrinciples } from './draft.ts';
import { type ForumStage, forumStage } from './forum-stage.ts';
import type { Visitor } from './visitor.ts';
import { plainWord } from './word-file.ts';

export const canary = {
  wording: 'canarywording',
  rationale: 'canaryrationale',
  lateWording: 'canarylate',
  received: 'canaryreceived',
  waiver: 'canarywaiver',
  suspension: 'canarysuspension',
  listedName: 'canaryname',
  listedMail: 'canarymail@member.invalid',
  unconfirmed: 'Canaryland',
} as const;

/** Everybody who walks: each role, two delegations, a person whose only seat has ended, a real member, a stranger. */
export const walkers = [
  'stranger',
  'secretariat',
  'co-chair-galveth',
  'focal-point-arvana',
  'focal-point-belisar',
  'delegate-arvana',
  'observer-mavreth',
  'support-officer',
  'delegate-eskaven',
  'real-focal-point',
] as const;
export type Walker = (typeof walkers)[number];

export const withoutSeat: Walker = 'delegate-eskaven';

export interface CanaryStage {
  readonly stage: ForumStage;
  readonly at: Readonly<Record<Walker, Visitor>>;
  /** For reading what only the secretariat reads: the ledger of all acts. */
  readonly secretariat: Viewer;
  readonly text: string;
  readonly provision: string;
  readonly proposal: string;
  /** Receipts of Arvana (a proposal), of Celmora (no comments) and of Arvana (a late proposal). */
  readonly receipts: { readonly arvana: number; readonly celmora: number; readonly late: number };
  /** A Word file of Celmora about the text, not entered yet, with a sentence that has no place. */
  readonly file: string;
  readonly meeting: string;
  readonly message: string;
  /** Of Arvana's delegate; suspended for a time, with a reason. */
  readonly appointment: string;
  /** Address parts of what the exercise adopted and released earlier, and of what waits for its release. */
  readonly adopted: DecidedText;
  readonly unreleased: DecidedText;
}

const words = 'Members will strengthen practical cooperation on border management.';

export async function canaryStage({
  smtpUrl = null,
}: {
  readonly smtpUrl?: string | null;
} = {}): Promise<CanaryStage> {
  const stage = await forumStage({ withTexts: 'adopted', smtpUrl });
  const [secretariat, arvana, belisar, celmora] = await Promise.all(
    ['secretariat', 'focal-point-arvana', 'focal-point-belisar', 'focal-point-celmora'].map((key) =>
      stage.api(key),
    ),
  );
  if (!secretariat || !arvana || !belisar || !celmora) throw new Error('four people were asked for');
  const done = async (asked: ReturnType<typeof secretariat.get>) => {
    const { status, body } = await asked;
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  const unreleased = await decideWithoutRelease(stage);
  const { id: text } = await done(secretariat.post('/texts', draft));
  const provision = (await done(arvana.get(`/texts/${text}`))).consolidation.provisions[1].id;
  const change = (to: string, rationale = '') => ({
    op: 'change',
    provision,
    words: words.replace('strengthen', to),
    against: 0,
    rationale,
  });
  const table = `/texts/${text}/proposals`;
  const { receipt, proposal } = await done(arvana.post(table, change('deepen', canary.rationale)));
  await done(belisar.post(table, change(canary.wording)));
  const celmoras = await done(celmora.post(`/texts/${text}/no-comments`));
  await done(secretariat.post(`/texts/${text}/revisions`));
  const { findings } = await done(secretariat.get(`/texts/${text}/checks`));
  const left = findings.find((one: { severity: string }) => one.severity === 'should');
  await done(
    secretariat.post(`/texts/${text}/waivers`, {
      ...left,
      ...{ provision: left.provisionId, reason: `It is the usual ${canary.waiver}.` },
    }),
  );
  const taken = await done(secretariat.post(`/texts/${text}/received-files`, returned));
  const meeting = await done(secretariat.post('/meetings', closingMeeting));
  await done(secretariat.post('/participants', unconfirmed));
  await stage.runJobs();
  const { messages } = await done(secretariat.get('/outbox'));
  stage.house.setClock('2026-12-08T11:00:00Z');
  const late = await done(arvana.post(table, { ...change(canary.lateWording), replaces: proposal }));
  const { appointments } = await done(arvana.get('/appointments'));
  const { appointment } = appointments.find((one: { role: string }) => one.role === 'delegate');
  await done(arvana.post(`/appointments/${appointment}/suspension`, { reason: canary.suspension }));
  await done(arvana.delete(`/appointments/${appointment}/suspension`));
  await done(
    (await stage.api('delegate-arvana')).put('/me/directory', {
      ...{ name: `A. ${canary.listedName}`, nameFor: 'delegation' },
      ...{ email: canary.listedMail, emailFor: 'secretariat', telephoneFor: 'nobody' },
    }),
  );
  const at = await walkersOf(stage);
  const officer = await readAs(
    stage.house.database,
    { viewer: clockViewer, now: stage.house.clock() },
    (tx) =>
      tx
        .selectFrom('registry.appointment')
        .select('person')
        .where('role', '=', 'secretariat')
        .executeTakeFirstOrThrow(),
  );
  const viewer = await viewerOf(
    stage.house.database,
    { personId: officer.person, actingAs: null },
    stage.house.clock(),
  );
  const receipts = { arvana: receipt, celmora: celmoras.receipt, late: late.receipt };
  const { id: message } = messages.find(
    (one: { subject: string; subjectKey: string }) =>
      one.subjectKey === `text:${text}` && one.subject.includes('has been issued'),
  );
  return {
    stage,
    at,
    secretariat: viewer,
    text,
    provision,
    proposal,
    receipts,
    file: taken.received[0].id,
    meeting: meeting.id,
    message,
    appointment,
    adopted: { text: 'ex-dg.1-l.0', decision: 'EX-D-2026-1' },
    unreleased,
  };
}

async function walkersOf(stage: ForumStage): Promise<Record<Walker, Visitor>> {
  const secretariat = await stage.api('secretariat');
  const appointment = await readAs(
    stage.house.database,
    { viewer: clockViewer, now: stage.house.clock() },
    (tx) =>
      tx
        .selectFrom('registry.appointment')
        .select('id')
        .where('participant', '=', 'ESK')
        .where('role', '=', 'delegate')
        .executeTakeFirstOrThrow(),
  );
  const ended = await secretariat.post(`/appointments/${appointment.id}/end`);
  if (ended.status !== 200) throw new Error(`the seat did not end: ${JSON.stringify(ended.body)}`);
  const entries = await Promise.all(
    walkers.map(async (key) => {
      if (key === 'stranger') return [key, stage.stranger()];
      return [key, key === 'real-focal-point' ? await realFocalPoint(stage) : await stage.signedIn(key)];
    }),
  );
  return Object.fromEntries(entries); // one for each of the walkers
}

export const realMail = 'focal-point@member.invalid';

/** A focal point of a real member of the forum, who has no part in the exercise. */
async function realFocalPoint(stage: ForumStage): Promise<Visitor> {
  const appointed = await (await stage.api('secretariat')).post('/appointments', {
    functionLabel: 'Focal point, Indonesia',
    email: realMail,
    role: 'focalPoint',
    participant: 'IDN',
  });
  if (appointed.status !== 200) throw new Error(`not appointed: ${JSON.stringify(appointed.body)}`);
  const { database, production } = stage.house;
  const scope = { viewer: clockViewer, now: stage.house.clock(), actName: 'test.open-the-stage' };
  const link = await writeAs(database, scope, (tx) =>
    makeDemonstrationLink(tx, {
      production,
      personId: appointed.body.person,
      expiresAt: stage.house.clock().add({ hours: 1 }),
    }),
  );
  if (!link.ok) throw new Error(link.why);
  const visitor = stage.stranger();
  await visitor.open(link.value);
  return visitor;
}

const draft = sharedPrinciples({
  symbol: 'EX/DG.1/L.9',
  provisions: [
    { kind: 'title', words: 'Shared principles' },
    { kind: 'operative', words },
    { kind: 'operative', words: 'Members will meet each year.' },
  ],
});

const returned = {
  channel: 'mail',
  receivedAtWall: '2026-11-24T09:00',
  receivedZone: 'Asia/Bangkok',
  files: [
    {
      name: 'Celmora.docx',
      content: Buffer.from(plainWord([`A ${canary.received} sentence of nobody else.`])).toString('base64'),
    },
  ],
};

const closingMeeting = {
  body: draft.body,
  title: 'Closing meeting',
  startsAt: '2026-12-09T09:00',
  endsAt: '2026-12-09T17:00',
  mode: 'hybrid',
  place: 'Bangkok',
};

const unconfirmed = {
  code: 'CNY',
  name: canary.unconfirmed,
  sortName: canary.unconfirmed,
  acronym: null,
  note: null,
  nature: 'state',
  confidence: 'seenInRecords',
  statusPeriods: [
    {
      status: 'member',
      from: null,
      until: null,
      basis: 'A record',
      source: 'A record of a meeting',
      confidence: 'seenInRecords',
    },
  ],
  sources: [],
};
