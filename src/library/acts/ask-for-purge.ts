import { z } from 'zod';
import { accepted, type Result, refused } from '../../base/index.ts';
import { askForKeys, keyBodyOf } from '../../groups/index.ts';
import { defineAct, idInput, textInput } from '../../platform/index.ts';
import { paperSubject, purgeSubject } from '../paths.ts';
import { mayTakeAway } from '../reads/holds.ts';
import { openReport } from '../reads/reports.ts';
import { answersReports, guardRoles, guards } from '../rules/guarding.ts';

/** What the keys of two co-chairs are asked for. */
export const purgeAct = 'library.purge-paper';

export interface Asked {
  /** The request, as the page of keys shows it. */
  readonly request: string;
  /** Instant at which it lapses, ISO 8601 in UTC. */
  readonly until: string;
}

/**
 * Ask both co-chairs of the body of a reported paper for their keys, with a reason, so that it can be purged. The
 * request names the paper by its hash: its name may say as much as the paper.
 *
 * @returns the request. Refused: `purged`; `under-hold` with its reason; `secretariat-asks` to a chair whose body has not two, so
 * that the keys are those of another; `no-two-chairs` where nobody could turn them.
 * @source JOURNEYS c4–c5; DESIGN §4: an act under two keys.
 */
export const askForPurge = defineAct({
  name: 'library.ask-for-purge',
  who: guardRoles,
  input: z.object({ kind: z.string().max(40), paper: idInput, reason: textInput(1000) }),
  subject: ({ paper }) => paperSubject(paper),
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/papers/{kind}/{paper}/purge-request',
    summary: 'Ask both co-chairs for their keys to purge a reported paper',
  },
  async run(
    context,
    { kind, paper, reason },
  ): Promise<
    Result<
      Asked,
      'purged' | 'under-hold' | 'secretariat-asks' | 'no-such-body' | 'no-two-chairs' | 'not-found'
    >
  > {
    const { tx, actor } = context;
    const report = await openReport(tx, { kind, paper });
    if (!report || !guards(report.body, actor)) return refused('not-found');
    if (report.purged) return refused('purged');
    const kept = await mayTakeAway(tx, report);
    if (!kept.ok) return kept;
    const holders = await keyBodyOf(tx, report.body);
    if (!holders) return refused('no-two-chairs');
    if (holders.id !== report.body && !answersReports(report.body, actor)) return refused('secretariat-asks');
    const { symbol, sha256, sizeBytes } = report;
    const asked = await askForKeys(context, {
      ...{ act: purgeAct, subject: purgeSubject(report.id), body: holders.id, reason },
      wish: { kind, paper, symbol, sha256, sizeBytes },
    });
    if (!asked.ok) return asked;
    return accepted({ request: asked.value.id, until: asked.value.until.toString() });
  },
});
