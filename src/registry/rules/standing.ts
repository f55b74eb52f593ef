import type { Nature, Status } from '../schema.ts';
import { type Holding, holdingOn, type Period } from './civil-dates.ts';

export interface StatusPeriod extends Period {
  readonly status: Status;
}

export interface Standing {
  readonly nature: Nature;
  readonly sortName: string;
  readonly confirmed: boolean;
  readonly periods: readonly StatusPeriod[];
}

/** The forum of one day, each list in order of the English sort name (JOURNEYS, second part). */
export interface ForumOfDay<One> {
  readonly memberStates: readonly One[];
  readonly memberOrganisations: readonly One[];
  readonly observerStates: readonly One[];
  readonly observerOrganisations: readonly One[];
  /** May have taken part on that day: when it began, or ended, is not known. In no list and no count. */
  readonly unknown: readonly { readonly one: One; readonly status: Status }[];
  /** Waits for the secretariat's confirmation. In no list and no count. */
  readonly unconfirmed: readonly One[];
}

/** Sort participants into the forum of `day`. States and areas stand together, as forums list them. */
export function forumOfDay<One extends Standing>(
  participants: readonly One[],
  day: string,
  today: string,
): ForumOfDay<One> {
  const ordered = [...participants].sort(bySortName);
  const confirmed = ordered.filter((one) => one.confirmed);
  const listed = (status: Status, isOrganisation: boolean) =>
    confirmed.filter(
      (one) => (one.nature === 'organisation') === isOrganisation && statusOn(one, day, today) === status,
    );
  return {
    memberStates: listed('member', false),
    memberOrganisations: listed('member', true),
    observerStates: listed('observer', false),
    observerOrganisations: listed('observer', true),
    unknown: confirmed.flatMap((one) => {
      const status = statusOn(one, day, today) === null ? possibleStatusOn(one, day, today) : null;
      return status === null ? [] : [{ one, status }];
    }),
    unconfirmed: ordered.filter((one) => !one.confirmed),
  };
}

/** The status that a participant had on a day for certain; null when it had none or it is not known. */
export function statusOn(one: Pick<Standing, 'periods'>, day: string, today: string): Status | null {
  return statusWith(one, day, { today, holding: 'holds' });
}

function possibleStatusOn(one: Pick<Standing, 'periods'>, day: string, today: string): Status | null {
  return statusWith(one, day, { today, holding: 'unknown' });
}

function statusWith(
  one: Pick<Standing, 'periods'>,
  day: string,
  { today, holding }: { today: string; holding: Holding },
): Status | null {
  return one.periods.find((period) => holdingOn(period, day, today) === holding)?.status ?? null;
}

const english = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });

/** English alphabetical order of sort names, case and diacritics ignored; never by code (procedure.md §3.3). */
export function bySortName(left: { sortName: string }, right: { sortName: string }): number {
  return english.compare(left.sortName, right.sortName) || (left.sortName < right.sortName ? -1 : 1);
}
