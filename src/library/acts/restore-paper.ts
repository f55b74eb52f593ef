import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, invariant, type Result, refused } from '../../base/index.ts';
import { defineAct, idInput, textInput } from '../../platform/index.ts';
import { paperSubject } from '../paths.ts';
import { openReport } from '../reads/reports.ts';
import { answersReports } from '../rules/guarding.ts';
import { insertRestoration } from '../writes/reports.ts';
import { kindNamed, type PaperKinds } from './paper-kind.ts';
import { paperBecame } from './tell-of-paper.ts';

/**
 * The secretariat answers a report: the paper may stay, for a reason that the chairs read. It is read again by those
 * who read it before. It may be reported anew.
 *
 * @returns refused: `not-reported` where nothing is hidden; `purged` where it is gone.
 * @source JOURNEYS c4.
 */
export function restorePaper(kinds: PaperKinds) {
  return defineAct({
    name: 'library.restore-paper',
    who: ['secretariat'],
    input: z.object({ kind: z.string().max(40), paper: idInput, reason: textInput(1000) }),
    subject: ({ paper }) => paperSubject(paper),
    unlogged: ['reason'],
    api: {
      method: 'post',
      path: '/papers/{kind}/{paper}/restoration',
      summary: 'Answer a report: the paper may stay, and is read again by those who read it before',
    },
    async run(
      context,
      { kind: key, paper, reason },
    ): Promise<Result<Record<string, never>, 'not-reported' | 'purged' | 'not-found'>> {
      const { tx, actor } = context;
      const kind = kindNamed(kinds, key);
      const report = kind && (await openReport(tx, { kind: key, paper }));
      if (!kind || !actor.personId) return refused('not-found');
      if (!report) return refused((await kind.find(tx, paper)) ? 'not-reported' : 'not-found');
      if (!answersReports(report.body, actor)) return refused('not-found');
      if (report.purged) return refused('purged');
      const audience = audienceOf.chairs(report.body);
      invariant(await kind.giveBack(tx, paper), 'a paper that was reported is withheld');
      await insertRestoration(context, { report: report.id, person: actor.personId, reason, audience });
      await paperBecame(context, 'restored', report);
      return accepted({});
    },
  });
}
