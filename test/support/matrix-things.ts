/** What the people of the matrix may or may not read: papers, and single columns with an audience of their own. */

import { newId } from '../../src/base/index.ts';
import { type Circle, type ModelThing, mayBeMarked } from './access-model.ts';
import { instants, type MatrixStage, ofPeople } from './matrix-stage.ts';
import { plainWord } from './word-file.ts';

export const markings = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;
export const bodies = ['plenary', 'harbour-group'] as const;
type Body = (typeof bodies)[number];
/** Whether the observers of a body read its texts, by the rules of the invented forum. */
const observersRead: Readonly<Record<Body, boolean>> = { plenary: true, 'harbour-group': false };

export interface Paper extends ModelThing {
  readonly name: string;
  /** Address part of the text. */
  readonly id: string;
  readonly body: Body;
  readonly isOpen: boolean;
  readonly provision: string;
  readonly decision: string;
  readonly file: string;
}

/** A word that stands in one row, with those who may read the row. */
export interface Secret extends ModelThing {
  readonly word: string;
}

export interface Things {
  readonly papers: readonly Paper[];
  readonly secrets: readonly Secret[];
  readonly meeting: string;
}

/** The instant of one embargo. The other is ahead all the time. */
const releasedAt = instants.begins;

const chairs = (of: Body): Circle => ({ is: 'chairs', of });
const readersOf = (of: Body): Circle => ({ is: observersRead[of] ? 'bodyWithObservers' : 'body', of });
const words = 'Members will strengthen practical cooperation on harbours.';

function draftOf(body: Body, marking: string, { symbol, word }: { symbol: string; word: string }) {
  return {
    ...{ body, kind: 'declaration', title: `Words on ${word}`, symbol, marking, language: 'en' },
    ...{ closesAtWall: '2026-12-30T17:00', closesZone: 'UTC' },
    provisions: [
      { kind: 'operative', words },
      { kind: 'operative', words: `Members will meet on ${word}.` },
    ],
  };
}

export interface Saved {
  readonly body: Body;
  readonly marking: string;
  readonly status: number;
  readonly text: string;
  readonly mayBe: boolean;
}

/** Tries each marking for each body: what may be saved is there afterwards, and what was answered is given back. */
export async function savedPapers(
  stage: MatrixStage,
): Promise<{ saved: Saved[]; papers: Paper[]; secrets: Secret[] }> {
  const saved: Saved[] = [];
  const papers: Paper[] = [];
  const secrets: Secret[] = [];
  for (const [index, body] of bodies.entries()) {
    for (const [at, marking] of markings.entries()) {
      const word = `canarytext${index}${at}`;
      const answer = await stage.tried(
        'officer',
        'POST',
        '/texts',
        draftOf(body, marking, { symbol: `LD/${index}${at}`, word }),
      );
      saved.push({ ...{ body, marking, ...answer }, mayBe: mayBeMarked(marking, observersRead[body]) });
      if (answer.status !== 200) continue;
      const { id } = JSON.parse(answer.text);
      const circles = [readersOf(body)];
      const worked = at === 2 ? await workedOn(stage, id, body) : { file: newId(), secrets: [] };
      const { provision } = await firstProvision(stage, id);
      papers.push({
        ...{ name: `${body} ${marking}`, id, body, provision, circles },
        isOpen: true,
        decision: 'none',
        file: worked.file,
      });
      secrets.push({ word, circles }, ...worked.secrets);
    }
  }
  return { saved, papers, secrets };
}

async function firstProvision(stage: MatrixStage, id: string): Promise<{ provision: string; all: string[] }> {
  const { consolidation } = await stage.did('officer', 'GET', `/texts/${id}`);
  const all = consolidation.provisions.map((one: { id: string }) => one.id);
  return { provision: all[0], all };
}

/** A proposal with its reason, which the observers do not read, and a file that only the chairs do. */
async function workedOn(
  stage: MatrixStage,
  id: string,
  body: Body,
): Promise<{ file: string; secrets: Secret[] }> {
  const [reason, received] = [`canaryreason${body.slice(0, 1)}`, `canaryfile${body.slice(0, 1)}`];
  const { provision } = await firstProvision(stage, id);
  await stage.did('focalPoint', 'POST', `/texts/${id}/proposals`, {
    ...{ op: 'change', provision, against: 0, rationale: reason },
    words: words.replace('strengthen', 'deepen'),
  });
  const content = Buffer.from(plainWord([`A ${received} sentence of nobody else.`])).toString('base64');
  const taken = await stage.did('officer', 'POST', `/texts/${id}/received-files`, {
    ...{ channel: 'mail', receivedAtWall: '2026-12-01T08:00', receivedZone: 'UTC' },
    files: [{ name: 'Qolarra.docx', content }],
  });
  return {
    file: taken.received[0].id,
    secrets: [
      { word: reason, circles: [{ is: 'body', of: body }] },
      { word: received, circles: [chairs(body)] },
    ],
  };
}

/** Two texts that the group adopted, both signed for release: one whose embargo is ahead, and one that the timer publishes. */
export async function decidedPapers(stage: MatrixStage): Promise<{ papers: Paper[]; secrets: Secret[] }> {
  const body = 'harbour-group';
  const made = await stage.did('officer', 'POST', '/meetings', {
    ...{
      body,
      title: 'A short meeting',
      startsAt: '2026-12-01T10:00',
      endsAt: '2026-12-01T18:00',
      zone: 'UTC',
      mode: 'hybrid',
    },
  });
  stage.house.setClock('2026-12-01T10:30:00Z');
  await stage.did('officer', 'PUT', `/meetings/${made.id}/presence`, {
    present: ['QAV', 'QIR', 'QOL', 'LHO'],
  });
  const papers: Paper[] = [];
  const secrets: Secret[] = [];
  for (const [at, name] of ['decided, its embargo ahead', 'decided, and released by the timer'].entries()) {
    const word = `canarydecided${at}`;
    const { id } = await stage.did(
      'officer',
      'POST',
      '/texts',
      draftOf(body, 'AMBER', { symbol: `LD/9${at}`, word }),
    );
    const { all, provision } = await firstProvision(stage, id);
    await stage.did('chair', 'POST', `/texts/${id}/marks`, { provisions: all, state: 'agreed' });
    const asked = { meeting: made.id, symbol: `LD/D/${at}`, verb: 'adopts' };
    const { question } = await stage.did('chair', 'POST', `/texts/${id}/questions`, asked);
    const { number } = await stage.did('chair', 'POST', `/texts/${id}/questions/${question}/decision`);
    const decision = number.replaceAll('/', '-');
    // Signed by the chair under an embargo; the clock publishes it at that instant and no earlier.
    await stage.did('chair', 'POST', `/decisions/${decision}/embargo`, {
      ...{ untilWall: at === 1 ? '2026-12-10T01:00' : '2027-06-01T09:00', untilZone: 'UTC' },
      reason: 'The press is told that morning.',
    });
    await stage.did('chair', 'POST', `/decisions/${decision}/release`);
    const released = at === 1 ? { publicFrom: releasedAt } : {};
    const circles = [readersOf(body)];
    papers.push({
      ...{ name, id, body, provision, decision, circles, ...released },
      isOpen: false,
      file: newId(),
    });
    secrets.push({ word, circles, ...released });
  }
  return { papers, secrets };
}

/** What is known of people, and of an entry that waits for its confirmation. */
export async function secretsBeside(stage: MatrixStage): Promise<Secret[]> {
  await stage.did('officer', 'POST', '/participants', {
    ...{
      code: 'CNY',
      name: 'Canaryland',
      sortName: 'Canaryland',
      acronym: null,
      note: null,
      nature: 'state',
    },
    ...{ confidence: 'seenInRecords', sources: [] },
    statusPeriods: [
      {
        status: 'member',
        from: null,
        until: null,
        basis: 'A record',
        source: 'A record',
        confidence: 'seenInRecords',
      },
    ],
  });
  return [
    { word: 'Canaryland', circles: [{ is: 'secretariat' }] },
    { word: ofPeople.label, circles: [{ is: 'participants' }] },
    { word: ofPeople.address, circles: [{ is: 'secretariat' }, { is: 'delegation', of: 'QAV' }] },
  ];
}
