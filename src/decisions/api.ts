import { z } from 'zod';
import { bodyOf, readersRead } from '../groups/index.ts';
import { defineRead, holds } from '../platform/index.ts';
import { numberInput, releaseState } from './acts/release-keys.ts';
import { chairRead } from './api/chair.ts';
import { correctionReads } from './api/corrections.ts';
import { linkShape, mandateShape } from './api/register.ts';
import { removalRead } from './api/removal.ts';
import { silenceReads } from './api/silence.ts';
import { statements } from './api/statements.ts';
import { writtenReads } from './api/written.ts';
import { type Decision, decisionOf, decisionsOf, presentWhenDecided } from './reads/decisions.ts';
import { embargoOn } from './reads/embargoes.ts';
import { lastQuestion, objectionsTo } from './reads/questions.ts';
import { openedDecision, readableDecision } from './reads/readable.ts';
import { linksOf, mandatesOf } from './reads/register.ts';
import { chairOn, presidingRoles } from './rules/presiding.ts';
import { decisionModes, verbs } from './schema.ts';

const instantText = z.iso.datetime();

const decisionShape = z.object({
  number: z.string(),
  text: z.string(),
  symbol: z.string(),
  title: z.string(),
  language: z.string(),
  exercise: z.boolean(),
  body: z.string(),
  bodyName: z.string(),
  meeting: z.string(),
  meetingTitle: z.string(),
  verb: z.enum(verbs),
  mode: z.enum(decisionModes),
  statement: z.string(),
  sha256: z.string(),
  decidedAt: instantText,
  decidedZone: z.string(),
  presidingRole: z.enum(presidingRoles),
  presidingName: z.string().nullable(),
  releasedAt: instantText.nullable(),
  keyId: z.string().nullable(),
});

const decisions = defineRead({
  name: 'decisions.decisions',
  who: ['anyone'],
  path: '/decisions',
  summary: 'The register of decisions, the latest first',
  input: z.object({}),
  output: z.object({ decisions: z.array(decisionShape) }),
  async run(tx) {
    return { decisions: (await decisionsOf(tx)).map(shapeOf) };
  },
});

const decision = defineRead({
  name: 'decisions.decision',
  who: ['anyone'],
  path: '/decisions/{number}',
  summary: 'A decision, and the delegations present where the reader may see them',
  input: z.object({ number: numberInput }),
  output: decisionShape.extend({
    present: z.array(z.string()),
    mandates: z.array(mandateShape),
    links: z.array(linkShape),
  }),
  opens: (tx, { number }) => openedDecision(tx, number),
  async run(tx, _scope, { number }) {
    const found = await decisionOf(tx, number);
    if (!found) return null;
    const [mandates, links] = [await mandatesOf(tx, number), await linksOf(tx, number)];
    return {
      ...shapeOf(found),
      present: await presentWhenDecided(tx, number),
      mandates: mandates.map(({ holder, task, paragraphs, dueOn }) => ({ holder, task, paragraphs, dueOn })),
      links: links.map(({ kind, later, earlier, laterAt }) => ({
        kind,
        later,
        earlier,
        at: laterAt.toString(),
      })),
    };
  },
});

const release = defineRead({
  name: 'decisions.release',
  who: [...presidingRoles, 'secretariat'],
  path: '/decisions/{number}/release',
  summary: 'Which chairs have signed the release, and for whom it waits since when',
  input: z.object({ number: numberInput }),
  output: z.object({
    state: z.enum(['waiting', 'ready', 'released']),
    signed: z.array(z.object({ participant: z.string(), at: instantText })),
    declined: z.array(z.object({ participant: z.string(), at: instantText, reason: z.string() })),
    waitingFor: z.array(z.string()),
    since: instantText,
    embargo: z
      .object({
        until: instantText.describe('Not public before'),
        zone: z.string(),
        reason: z.string(),
        lifted: z.object({ at: instantText, reason: z.string() }).nullable(),
      })
      .nullable(),
  }),
  async run(tx, { viewer }, { number }) {
    const found = await decisionOf(tx, number);
    if (!found) return null;
    const mayKnow = chairOn(found.body, viewer) || holds(viewer, ['secretariat'], { body: found.body });
    if (!mayKnow || !(await bodyOf(tx, found.body))) return null;
    const { keys } = await releaseState(tx, found);
    const embargo = await embargoOn(tx, number);
    return {
      state: releaseStateOf(found),
      signed: keys.signed.map(({ participant, at }) => ({ participant, at: at.toString() })),
      declined: keys.declined.map(({ participant, at, reason }) => ({
        participant,
        at: at.toString(),
        reason: reason ?? '',
      })),
      waitingFor: [...keys.waitingFor],
      since: keys.since.toString(),
      embargo: embargo && {
        until: embargo.untilAt.toString(),
        zone: embargo.untilZone,
        reason: embargo.reason,
        lifted: embargo.lifted && { at: embargo.lifted.at.toString(), reason: embargo.lifted.reason },
      },
    };
  },
});

const question = defineRead({
  name: 'decisions.question',
  who: ['person'],
  path: '/texts/{text}/question',
  summary: 'The last question to the body about a text, and whether it stands',
  input: z.object({ text: z.string().max(60) }),
  output: z.object({
    id: z.string(),
    text: z.string(),
    meeting: z.string(),
    symbol: z.string(),
    title: z.string(),
    verb: z.enum(verbs),
    mode: z.enum(decisionModes),
    sha256: z.string(),
    askedAt: instantText,
    askedZone: z.string(),
    endedWhy: z.enum(['decided', 'objection', 'withdrawn']).nullable(),
    endedAt: instantText.nullable(),
    objections: z.array(
      z.object({ participant: z.string(), at: instantText, reason: z.string().nullable() }),
    ),
  }),
  async run(tx, _scope, { text }) {
    const found = await lastQuestion(tx, text);
    if (!found) return null;
    const objections = await objectionsTo(tx, found.id);
    return {
      ...found,
      askedAt: found.askedAt.toString(),
      endedAt: found.endedAt?.toString() ?? null,
      objections: objections.map(({ participant, at, reason }) => ({
        participant,
        at: at.toString(),
        reason,
      })),
    };
  },
});

const decisionReadersRead = readersRead({
  name: 'decisions.decision-readers',
  path: '/decisions/{number}/access',
  summary: 'Who can see a decision, and the office or seat that opens it to each',
  input: z.object({ number: numberInput }),
  find: (tx, _scope, { number }) => readableDecision(tx, number),
});

export const decisionReads = [
  ...correctionReads,
  chairRead,
  removalRead,
  statements,
  decisions,
  decision,
  decisionReadersRead,
  release,
  question,
  ...silenceReads,
  ...writtenReads,
];

function shapeOf(one: Decision): z.output<typeof decisionShape> {
  return {
    ...one,
    decidedAt: one.decidedAt.toString(),
    releasedAt: one.releasedAt?.toString() ?? null,
  };
}

function releaseStateOf({ readyAt, releasedAt }: Decision): 'waiting' | 'ready' | 'released' {
  if (releasedAt !== null) return 'released';
  return readyAt === null ? 'waiting' : 'ready';
}
