/** A text of the drafting exercise in a written procedure: the stage on which it is tested. */
import { decisionJobs, decisionReads, writtenActs } from '../../src/decisions/index.ts';
import { type AnyAct, type RanJob, type Read, runDueJobs, stranger } from '../../src/platform/index.ts';
import { adoptionStage, type CleanStageText, done, exerciseBody, type Stage } from './adoption-stage.ts';
import type { FreshDatabase } from './database.ts';
import { quietJobs } from './quiet-jobs.ts';

export interface WrittenStage extends Stage {
  /** An act of the written procedure by its name without the capability: `reply-in-writing`. */
  written(key: string | null, act: string, input: object): ReturnType<Stage['act']>;
  runJobs(): Promise<readonly RanJob[]>;
  /** The body adopts the written procedure in its meeting of 8 December. */
  adopt(): Promise<void>;
  /** A clean text about which the members are asked since Tuesday 8 December 2026, 10:00 in Bangkok. */
  running(symbol: string, more?: object): Promise<CleanStageText>;
  /** A member's own people answer here. */
  reply(key: string, text: CleanStageText, more?: object): ReturnType<Stage['act']>;
  /** Every member but those of `but` agrees, one a minute; the last of them at the clock's time. */
  allAgree(text: CleanStageText, but?: readonly string[]): Promise<void>;
}

/** The deadline of a procedure opened on 8 December: ten working days later, 17:00 in Bangkok. */
export const usualDeadline = '2026-12-22T10:00:00Z';

const jobs = [...decisionJobs, ...quietJobs()];

/** Names of the twelve members, as in the keys of their focal points. */
export const members = [
  ...['arvana', 'belisar', 'celmora', 'dorvane', 'eskaven', 'fendaly'],
  ...['galveth', 'hesperil', 'ilvaris', 'jumarel', 'kaldessa', 'lorimund'],
];

/** @param database to use instead of a fresh one. */
export async function writtenStage(database?: FreshDatabase): Promise<WrittenStage> {
  const stage = await adoptionStage(database);
  const byName = (name: string): AnyAct => {
    const found = writtenActs.find((act) => act.name === `decisions.${name}`);
    if (!found) throw new Error(`no act of the written procedure is ${name}`);
    return found;
  };
  const written = (key: string | null, act: string, input: object) => stage.act(key, byName(act), input);
  const runJobs = () => runDueJobs(stage.house, jobs, { now: stage.house.clock() });
  const reply = (key: string, text: CleanStageText, more: object = {}) =>
    written(key, 'reply-in-writing', { text: text.id, answer: 'agrees', ...more });
  stage.house.setClock('2026-12-08T02:30:00Z');
  return {
    ...stage,
    written,
    runJobs,
    reply,
    async adopt() {
      const adopted = { body: exerciseBody, meeting: stage.meeting, isAllowed: true };
      done(await written('co-chair-galveth', 'adopt-written-rules', adopted));
    },
    async running(symbol, more = {}) {
      const text = await stage.cleanText(symbol.replace('EX/DG.1/', 'EX/DG.1/L.'));
      stage.house.setClock('2026-12-08T03:00:00Z');
      done(await written('co-chair-galveth', 'draft-written', { text: text.id, symbol, ...more }));
      done(await written('co-chair-ilvaris', 'sign-written', { text: text.id }));
      await runJobs();
      return text;
    },
    async allAgree(text, but = []) {
      const asked = members.filter((name) => !but.includes(name));
      const last = stage.house.clock();
      for (const [index, name] of asked.entries()) {
        stage.house.setClock(last.subtract({ minutes: asked.length - 1 - index }).toString());
        done(await reply(`focal-point-${name}`, text));
      }
    },
  };
}

/** The procedure as the API gives it to somebody of the exercise; null: nothing, or nothing for them. */
// biome-ignore lint/suspicious/noExplicitAny: what the API answers is what the tests are about.
export async function writtenFor(stage: Stage, key: string | null, text: string): Promise<any> {
  const viewer = key === null ? stranger : await stage.as(key);
  const scope = { viewer, now: stage.house.clock() };
  const read = decisionReads.find(({ name }) => name === 'decisions.written') as Read | undefined;
  return stage.read(viewer, async (tx) => (await read?.run(tx, scope, { text })) ?? null);
}
