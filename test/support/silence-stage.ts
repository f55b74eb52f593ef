/** A text of the drafting exercise under silence: the stage on which the procedure is tested. */
import { decisionJobs, decisionReads, silenceActs } from '../../src/decisions/index.ts';
import { libraryJobs } from '../../src/library/index.ts';
import { conveneMeeting, recordPresence } from '../../src/meetings/index.ts';
import { type AnyAct, type RanJob, type Read, runDueJobs, stranger } from '../../src/platform/index.ts';
import { adoptionStage, type CleanStageText, done, exerciseBody, type Stage } from './adoption-stage.ts';
import type { FreshDatabase } from './database.ts';
import { pastRowSecurity } from './owner.ts';
import { quietJobs } from './quiet-jobs.ts';

export interface SilenceStage extends Stage {
  /** An act of the silence procedure by its name without the capability: `object-under-silence`. */
  silence(key: string | null, act: string, input: object): ReturnType<Stage['act']>;
  runJobs(): Promise<readonly RanJob[]>;
  /** A clean text under silence since Tuesday 8 December 2026, 10:00 in Bangkok; it runs from the day after. */
  opened(symbol: string, more?: object): Promise<CleanStageText>;
  /** As `opened`, and the window for objecting to its use has passed. */
  running(symbol: string): Promise<CleanStageText>;
}

/** The deadline of a round opened on 8 December: ten working days later, 17:00 in Bangkok. */
export const usualDeadline = '2026-12-22T10:00:00Z';

const jobs = [...decisionJobs, ...libraryJobs, ...quietJobs()];

/** @param database to use instead of a fresh one. */
export async function silenceStage(database?: FreshDatabase): Promise<SilenceStage> {
  const stage = await adoptionStage(database);
  const byName = (name: string): AnyAct => {
    const found = silenceActs.find((act) => act.name === `decisions.${name}`);
    if (!found) throw new Error(`no act of the silence procedure is ${name}`);
    return found;
  };
  const silence = (key: string | null, act: string, input: object) => stage.act(key, byName(act), input);
  const runJobs = () => runDueJobs(stage.house, jobs, { now: stage.house.clock() });
  async function opened(symbol: string, more: object = {}): Promise<CleanStageText> {
    const text = await stage.cleanText(symbol.replace('EX/DG.1/', 'EX/DG.1/L.'));
    stage.house.setClock('2026-12-08T03:00:00Z');
    done(await silence('co-chair-galveth', 'draft-silence', { text: text.id, symbol, ...more }));
    done(await silence('co-chair-ilvaris', 'sign-silence', { text: text.id }));
    await runJobs();
    return text;
  }
  stage.house.setClock('2026-12-08T02:30:00Z');
  done(
    await silence('co-chair-galveth', 'adopt-silence-rules', {
      ...{ body: exerciseBody, meeting: stage.meeting, isAllowed: true },
    }),
  );
  return {
    ...stage,
    silence,
    runJobs,
    opened,
    async running(symbol) {
      const text = await opened(symbol);
      stage.house.setClock('2026-12-09T03:00:00Z');
      await runJobs();
      return text;
    },
  };
}

/**
 * Change words that are under silence past every act, as somebody with the database in hand might: no act of the forum
 * does it.
 */
export async function damageWords(stage: Stage, text: CleanStageText): Promise<void> {
  const damaged = await pastRowSecurity(stage.house.database.ownerUrl, ['texts.wording'], (client) =>
    client.query("update texts.wording set words = words || ' Or not.' where provision = $1", [
      text.paragraphs[0],
    ]),
  );
  if (!damaged.rowCount) throw new Error('no words were changed');
}

/** A meeting of the exercise's body that begins at a wall-clock time in Bangkok, with five members present. */
export async function meetingAt(stage: Stage, startsAt: string, endsAt: string): Promise<string> {
  const { id } = done(
    await stage.act('secretariat', conveneMeeting, {
      ...{ body: exerciseBody, title: 'Next meeting', startsAt, endsAt, mode: 'hybrid', place: 'Bangkok' },
    }),
  );
  const present = ['GAL', 'ILV', 'ARV', 'BLS', 'CEL'];
  done(await stage.act('secretariat', recordPresence, { meeting: id, present }));
  return id;
}

/** The round as the API gives it to somebody of the exercise; null: nothing, or nothing for them. */
// biome-ignore lint/suspicious/noExplicitAny: what the API answers is what the tests are about.
export async function roundFor(stage: Stage, key: string | null, text: string): Promise<any> {
  const viewer = key === null ? stranger : await stage.as(key);
  const scope = { viewer, now: stage.house.clock() };
  const read = decisionReads.find(({ name }) => name === 'decisions.silence') as Read | undefined;
  return stage.read(viewer, async (tx) => (await read?.run(tx, scope, { text })) ?? null);
}
