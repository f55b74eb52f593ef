import type { BodyNow } from '../../../groups/index.ts';
import type { Tx } from '../../../platform/index.ts';
import { clockOf } from '../../../registry/index.ts';
import type { WorkingCalendar } from '../../rules/silence/deadline.ts';
import { downtimeReason, wasDown } from '../../rules/silence/downtime.ts';
import type { Outage } from '../../rules/silence/round.ts';
import type { Discloses } from '../../schema/silence.ts';
import { lastBeat } from './heartbeat.ts';

/** The rules under which a body uses silence. */
export interface SilenceRules {
  readonly isAllowed: boolean;
  /** Whether a member may object to the use of silence before it begins. */
  readonly requiresConsent: boolean;
  readonly consentHours: number;
  readonly defaultWorkingDays: number;
  readonly minimumHours: number;
  readonly discloses: Discloses;
  readonly maxOutageMinutes: number;
  readonly graceHours: number;
  /** Zones of the regions in which members work, and in how many of them a deadline falls in working time. */
  readonly regionZones: readonly string[];
  readonly regionsMinimum: number;
}

/** What a body that has adopted the procedure, and no more, is taken to have adopted (procedure.md §2.3). */
const usual = {
  requiresConsent: true,
  consentHours: 24,
  discloses: 'never',
  maxOutageMinutes: 120,
  graceHours: 24,
  regionZones: [],
  regionsMinimum: 1,
} as const;

/** The body's rules on silence: what it adopted last, else those with which it was established. */
export async function silenceRulesOf(tx: Tx, body: BodyNow): Promise<SilenceRules> {
  const adopted = await tx
    .selectFrom('decisions.silence_rule')
    .select(['isAllowed', 'requiresConsent', 'consentHours', 'defaultWorkingDays', 'minimumHours'])
    .select(['discloses', 'maxOutageMinutes', 'graceHours', 'regionZones', 'regionsMinimum'])
    .where('body', '=', body.id)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (
    adopted ?? {
      ...usual,
      isAllowed: body.silenceAdopted,
      defaultWorkingDays: body.silenceDefaultWorkingDays,
      minimumHours: body.silenceMinimumHours,
    }
  );
}

export interface Holiday {
  /** ISO civil date. */
  readonly day: string;
  readonly name: string;
}

/** The forum's list of holidays, the earliest first. */
export async function holidaysOf(tx: Tx): Promise<Holiday[]> {
  return tx
    .selectFrom('decisions.holiday')
    .select(['day', 'name'])
    .where('withdrawnAt', 'is', null)
    .orderBy('day')
    .limit(2000)
    .execute();
}

/** How days are counted in a zone, and where else a deadline must fall in working time. */
export async function workingCalendarOf(
  tx: Tx,
  zone: string,
  asked?: Pick<SilenceRules, 'regionZones' | 'regionsMinimum'>,
): Promise<WorkingCalendar> {
  const holidays = new Set((await holidaysOf(tx)).map(({ day }) => day));
  if (!asked) return { zone, holidays };
  return { zone, holidays, regions: { zones: asked.regionZones, minimum: asked.regionsMinimum } };
}

export interface RecordedOutage extends Outage {
  /** What happened, as the secretariat wrote it. */
  readonly reason: string;
}

/** Stretches in which the forum could not be reached, the latest first. */
export async function outagesOf(tx: Tx): Promise<RecordedOutage[]> {
  const rows = await tx
    .selectFrom('decisions.outage')
    .select(['fromAt', 'untilAt', 'reason'])
    .orderBy('fromAt', 'desc')
    .orderBy('id')
    .limit(1000)
    .execute();
  const entered = rows.map(({ fromAt: from, untilAt: until, reason }) => ({ from, until, reason }));
  const gap = await downtimeNow(tx);
  return gap ? [gap, ...entered] : entered;
}

/** The forum did not run until a moment ago, and nobody could enter that yet. */
async function downtimeNow(tx: Tx): Promise<RecordedOutage | null> {
  const [at, now] = [await lastBeat(tx), await clockOf(tx)];
  return at && wasDown(at, now) ? { from: at, until: now, reason: downtimeReason } : null;
}
