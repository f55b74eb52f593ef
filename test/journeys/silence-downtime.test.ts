/** The forum notes that it runs; a gap over a deadline is an outage without anybody's entering it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noteRunning } from '../../src/decisions/index.ts';
import type { CleanStageText } from '../support/adoption-stage.ts';
import { roundFor, type SilenceStage, silenceStage, usualDeadline } from '../support/silence-stage.ts';

let stage: SilenceStage;
let text: CleanStageText;

// Each on a forum of its own: whether one ran is a fact of the whole forum.
beforeEach(async () => {
  stage = await silenceStage();
  text = await stage.running('EX/DG.1/501');
});
afterEach(() => stage.house.close());

/** The forum runs at this time: before anybody is answered, and each minute, it says so. */
async function runsAt(time: string): Promise<void> {
  stage.house.setClock(time);
  await noteRunning(stage.house);
}
const outages = async () => {
  const listed = await stage.read(await stage.as('secretariat'), (tx) =>
    tx.selectFrom('decisions.outage').select(['fromAt', 'untilAt', 'person']).orderBy('fromAt').execute(),
  );
  return listed.map(({ fromAt, untilAt, person }) => [fromAt.toString(), untilAt?.toString(), person]);
};
const round = () => roundFor(stage, 'co-chair-galveth', text.id);

describe('a forum that did not run', () => {
  test('for hours before a deadline has no adoption: members could not object', async () => {
    await runsAt('2026-12-22T06:00:00Z');
    expect(await outages()).toEqual([]);
    await runsAt('2026-12-22T10:30:00Z');
    expect(await outages()).toEqual([['2026-12-22T06:00:00Z', '2026-12-22T10:30:00Z', null]]);
    await stage.runJobs();
    expect(await round()).toMatchObject({ state: 'void', adoptedAt: null });
  });

  test('adopts nothing in the moment before the gap is entered either', async () => {
    await runsAt('2026-12-22T06:00:00Z');
    stage.house.setClock('2026-12-22T10:30:00Z');
    expect(await round()).toMatchObject({ state: 'void', adoptedAt: null });
    await stage.runJobs();
    expect(await round()).toMatchObject({ state: 'void', adoptedAt: null });
    await runsAt('2026-12-22T10:31:00Z');
    expect(await round()).toMatchObject({ state: 'void', adoptedAt: null });
  });

  test('for a moment holds nothing up, and the deadline is the time of the adoption', async () => {
    await runsAt('2026-12-22T09:58:00Z');
    await runsAt('2026-12-22T10:05:00Z');
    expect(await outages()).toEqual([]);
    await runsAt('2026-12-22T10:20:00Z');
    expect(await outages()).toEqual([['2026-12-22T10:05:00Z', '2026-12-22T10:20:00Z', null]]);
    await stage.runJobs();
    expect(await round()).toMatchObject({ state: 'expiredUnbroken', adoptedAt: usualDeadline });
  });

  test('is entered once, by whichever node comes first', async () => {
    await runsAt('2026-12-24T06:00:00Z');
    stage.house.setClock('2026-12-24T09:00:00Z');
    await Promise.all([noteRunning(stage.house), noteRunning(stage.house), noteRunning(stage.house)]);
    expect(await outages()).toHaveLength(1);
  });
});
